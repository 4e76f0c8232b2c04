// Word error rate of text recognition on the scan whose true text lies beside it, read in place.
// Run after the build: node scripts/eval/scan.mjs [--errors]
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { limitsWith } from '../../dist/src/extract/limits.js'
import { recognise } from '../../dist/src/extract/ocr/recognise.js'

const SCANS = ['syllabi/scan_tamug_phil240_logic_sp26']

const wordsOf = (text) => text.split(/\s+/).filter(Boolean)
const plainOf = (words) =>
  words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean)

/** Fewest words to add, remove or replace (Levenshtein), and which. */
function wordErrors(truth, found) {
  const costs = [Uint32Array.from({ length: found.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= truth.length; i++) {
    const row = Uint32Array.of(i, ...new Uint32Array(found.length))
    for (let j = 1; j <= found.length; j++) {
      const replaced = costs[i - 1][j - 1] + (truth[i - 1] === found[j - 1] ? 0 : 1)
      row[j] = Math.min(costs[i - 1][j] + 1, row[j - 1] + 1, replaced)
    }
    costs.push(row)
  }
  const errors = []
  for (let [i, j] = [truth.length, found.length]; i > 0 || j > 0; ) {
    const same = i > 0 && j > 0 && truth[i - 1] === found[j - 1]
    if (i > 0 && j > 0 && costs[i][j] === costs[i - 1][j - 1] + (same ? 0 : 1)) {
      if (!same) errors.push(`${truth[i - 1]} -> ${found[j - 1]}`)
      i--
      j--
    } else if (i > 0 && costs[i][j] === costs[i - 1][j] + 1) errors.push(`missing ${truth[--i]}`)
    else errors.push(`added ${found[--j]}`)
  }
  return errors.reverse()
}

const percent = (part, all) => Math.round((10_000 * part) / Math.max(1, all)) / 100

export async function evalScan({ shared, errors = false }) {
  const rows = []
  const lines = []
  for (const name of SCANS) {
    const path = join(shared, 'data/documents', name)
    const truth = wordsOf(await readFile(`${path}.truth.txt`, 'utf8'))
    const bytes = new Uint8Array(await readFile(`${path}.pdf`))
    const started = performance.now()
    const outcome = await recognise(bytes, { name: `${name}.pdf`, limits: limitsWith() })
    const seconds = (performance.now() - started) / 1000
    if (outcome.kind === 'refused') throw new Error(outcome.sentence)
    // Bars between cells are ours, not words of the page.
    const found = wordsOf(outcome.text).filter((word) => word !== '|')
    const wrong = wordErrors(truth, found)
    const [plainTruth, plainFound] = [plainOf(truth), plainOf(found)]
    const row = {
      name,
      pages: outcome.pages.length,
      words: truth.length,
      wer: percent(wrong.length, truth.length),
      plainWer: percent(wordErrors(plainTruth, plainFound).length, plainTruth.length),
      confidence: Math.round(1000 * outcome.recognition.confidence) / 10,
      secondsAPage: Math.round((10 * seconds) / outcome.pages.length) / 10,
    }
    rows.push(row)
    lines.push(
      `${row.name}: ${row.pages} pages, ${row.words} words, word error rate ${row.wer} %` +
        ` (${row.plainWer} % without case and punctuation), confidence ${row.confidence} %, ${row.secondsAPage} s a page`,
    )
    if (errors) lines.push(...wrong.map((error) => `  ${error}`))
  }
  return { rows, text: lines.join('\n') }
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared')
  console.log((await evalScan({ shared, errors: process.argv.includes('--errors') })).text)
}
