// Found passages against marked ones, as the gold's scorer pairs them; read in place.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractBytes } from '../../dist/src/extract/extractBytes.js'
import { recogniseKind } from '../../dist/src/segment/recogniseKind.js'
import { segmentText } from '../../dist/src/segment/segmentText.js'
import { findStatements } from '../../dist/src/statements/findStatements.js'

export const tokens = (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

/** Shared word tokens of two bags. */
function shared(a, b) {
  const counts = new Map()
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1)
  let n = 0
  for (const token of b) {
    const left = counts.get(token) ?? 0
    if (left > 0) {
      n++
      counts.set(token, left - 1)
    }
  }
  return n
}

/** Overlap as in the gold's scorer: share of the shorter, 0 when it has under 40 % of the longer's tokens. */
export function overlap(a, b) {
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length]
  return short > 0 && short >= 0.4 * long ? shared(a, b) / short : 0
}

/** Share of word tokens two wordings have in common, as a bag: F1. */
export function tokenF1(a, b) {
  const [x, y] = [tokens(a), tokens(b)]
  return x.length + y.length === 0 ? 0 : (2 * shared(x, y)) / (x.length + y.length)
}

/** Pairs gold spans and proposals one to one, best first. */
export function pair(gold, found) {
  const goldTokens = gold.map((row) => tokens(row.quote))
  const foundTokens = found.map((row) => tokens(row.evidence.text))
  const candidates = goldTokens
    .flatMap((a, i) => foundTokens.map((b, j) => [overlap(a, b), i, j]))
    .filter(([score]) => score >= 0.7)
    .sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2])
  const byGold = new Map()
  const taken = new Set()
  for (const [, i, j] of candidates) {
    if (byGold.has(i) || taken.has(j)) continue
    byGold.set(i, j)
    taken.add(j)
  }
  const extra = found.flatMap((_, j) => {
    const insideUnsure = gold.some((row, i) => !row.sure && overlap(goldTokens[i], foundTokens[j]) >= 0.7)
    return taken.has(j) || insideUnsure ? [] : [j]
  })
  const missed = gold.flatMap((row, i) => (row.sure && !byGold.has(i) ? [i] : []))
  return { byGold, extra, missed }
}

/** Marked passages of a set, by document in the gold's order. */
export async function readGold(dir, set) {
  const byDocument = new Map()
  for (const line of (await readFile(join(dir, 'gold', `${set}.jsonl`), 'utf8'))
    .split('\n')
    .filter(Boolean)) {
    const row = JSON.parse(line)
    byDocument.set(row.doc, [...(byDocument.get(row.doc) ?? []), row])
  }
  return byDocument
}

/** What the product finds in one document, paired with what is marked there. `description` is counted elsewhere. */
export async function evaluateDocument({ doc, bytes, gold }) {
  const name = doc.split('/').pop()
  const extracted = await extractBytes({ name, bytes })
  if (extracted.kind === 'refused') return { doc, gold, found: [], refused: extracted.id, ...pair(gold, []) }
  const documentKind = recogniseKind(extracted, name)
  const units = segmentText(extracted, documentKind)
  const all = findStatements({ extracted, units, documentSha: doc, documentKind })
  const found = all.filter((statement) => statement.statementKind !== 'description')
  return { doc, gold, found, text: extracted.text, ...pair(gold, found) }
}
