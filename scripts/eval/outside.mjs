// Spans on documents from public repositories that are not part of the evaluation data. Labels are in
// corpora/gold/outside_spans.jsonl: per document its address, the format it is read as and its sha-256, per passage its place, number of words and a
// hash of them, so that no text is stored. Put the files into a folder and name it in OUTSIDE_DOCUMENTS.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kindRows, listErrors, showRow, spanRow } from './spanRows.mjs'
import { evaluateDocument, pair, tokens } from './spans.mjs'

const LABELS = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'corpora/gold/outside_spans.jsonl')

/** Hash of a passage's words. */
const wordsKey = (words) => createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16)

/** The words of every label that still stands in the text, as the scorer reads them. */
function locate(text, spans) {
  const words = tokens(text)
  const byLength = new Map()
  for (const span of spans) byLength.set(span.words, [...(byLength.get(span.words) ?? []), span])
  const found = new Map()
  for (const [length, some] of byLength)
    for (let at = 0; at + length <= words.length; at++) {
      const key = wordsKey(words.slice(at, at + length))
      for (const span of some)
        if (span.key === key && !found.has(span)) found.set(span, words.slice(at, at + length))
    }
  return spans.map((span) => ({ ...span, quote: found.get(span)?.join(' ') ?? null }))
}

/**
 * Scores of each set and part. "read": mistakes were read while rules were written; "read later": scored blind first, then
 * read; "never read": nobody looked at their mistakes.
 */
export async function evalOutside({ errors = false, documents = process.env.OUTSIDE_DOCUMENTS }) {
  if (!documents)
    return {
      rows: [],
      text: 'Not measured: name the folder with the documents in OUTSIDE_DOCUMENTS (addresses in the labels).',
    }
  const files = new Map()
  for (const name of await readdir(documents, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue
    const bytes = await readFile(join(name.parentPath ?? name.path, name.name))
    files.set(createHash('sha256').update(bytes).digest('hex'), bytes)
  }
  const labels = (await readFile(LABELS, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const groups = new Map()
  let [lost, absent] = [0, 0]
  for (const { sha256, set, part, format, spans } of labels) {
    const bytes = files.get(sha256)
    if (!bytes) {
      absent++
      continue
    }
    const name = `document.${format}`
    const read = await evaluateDocument({ doc: name, bytes, gold: [] })
    const gold = locate(read.text ?? '', spans)
    lost += gold.filter((span) => span.quote === null).length
    const standing = gold.filter((span) => span.quote !== null)
    const result = { ...read, gold: standing, ...pair(standing, read.found) }
    const group = `${set}, ${part}`
    groups.set(group, [...(groups.get(group) ?? []), result])
  }
  const rows = [...groups].flatMap(([name, results]) => [spanRow(name, results), ...kindRows(name, results)])
  const lines = errors ? [...groups.values()].flatMap((results) => listErrors(results)) : []
  const note = `${absent} documents are not in the folder; ${lost} labelled passages no longer stand in the text as read.`
  return { rows, text: [...rows.map(showRow), ...lines, '', note].join('\n') }
}
