// Courses cut out of the labelled catalog, read in place.
// Run after the build: node scripts/eval/units.mjs [--errors]
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { extractBytes } from '../../dist/src/extract/extractBytes.js'
import { splitCatalog } from '../../dist/src/segment/catalog/splitCatalog.js'
import { layOut } from '../../dist/src/segment/layOut.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Titles are compared without regard to case, spaces and the shape of quotation marks. */
const plain = (title) =>
  (title ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, '')

const keyOf = ({ code, title }) => `${code} ${plain(title)}`
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

function pageOf(pages, offset) {
  return pages.find((page) => offset >= page.start && offset < page.end)?.page ?? null
}

/**
 * Precision, recall and false units. The labels (corpora/gold/catalog_units.jsonl) hold every course of some pages that
 * a seeded draw chose, so a unit that starts on one of those pages and is not labelled there is false.
 */
export async function evalUnits({ shared, errors = false }) {
  const folder = join(shared, 'data', 'documents', 'catalogs')
  const lines = (await readFile(join(root, 'corpora', 'gold', 'catalog_units.jsonl'), 'utf8'))
    .trim()
    .split('\n')
  const gold = lines.map((line) => JSON.parse(line))
  const report = []
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const labels = gold.filter((row) => row.sha256 === sha256)
    const extracted = await extractBytes({ name, bytes: new Uint8Array(bytes) })
    if (extracted.kind === 'refused') {
      report.push(`${name}: refused, ${extracted.sentence}`)
      continue
    }
    const units = splitCatalog(extracted, layOut(extracted)) ?? []
    const codes = new Set(units.map((unit) => unit.code)).size
    report.push(`${name}: ${units.length} courses, ${codes} different codes`)
    if (labels.length > 0) report.push(...scoreOf(labels, units, extracted.pages, errors))
  }
  return { text: report.join('\n') }
}

function scoreOf(labels, units, pages, errors) {
  const labelled = new Set(labels.map((row) => row.page))
  const found = units
    .map((unit) => ({ code: unit.code, title: unit.title, page: pageOf(pages, unit.start) }))
    .filter((unit) => labelled.has(unit.page))
  const right = new Set(found.map(keyOf))
  const wanted = new Set(labels.map(keyOf))
  const wantedCodes = new Set(labels.map((row) => row.code))
  const missed = labels.filter((row) => !right.has(keyOf(row)))
  const wrong = found.filter((unit) => !wanted.has(keyOf(unit)))
  const falseUnits = found.filter((unit) => !wantedCodes.has(unit.code))
  const shown = errors
    ? [
        ...missed.map((row) => `    missed  p. ${row.page}  ${row.code} ${row.title}`),
        ...wrong.map((unit) => `    wrong   p. ${unit.page}  ${unit.code} ${unit.title}`),
      ]
    : []
  return [
    `  ${labels.length} labels on ${labelled.size} pages: recall ${percent(labels.length - missed.length, labels.length)}` +
      `, precision ${percent(found.length - wrong.length, found.length)}` +
      `, false units ${falseUnits.length} of ${found.length}`,
    ...shown,
  ]
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const shared = join(root, '..', 'shared')
  console.log((await evalUnits({ shared, errors: process.argv.includes('--errors') })).text)
}
