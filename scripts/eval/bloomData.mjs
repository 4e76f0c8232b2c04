// Learning objectives of real courses with Bloom levels, read in place, and their split by text hash.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

const COLUMNS = ['Remember', 'Understand', 'Apply', 'Analyze', 'Evaluate', 'Create']
/** Texts with this share of their words in common (Jaccard) never stand on two sides of the split. */
const NEAR = 0.8

const normal = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * Rows {text, marks, part}: `marks` are the marks of each level, lowest first; marks of equal texts are added. `part` is
 * train (70 %), tune (10 %) or test (20 %), by the sha-256 of the first text, in alphabetical order, of a group of
 * near-identical ones.
 */
export function bloomRows(shared) {
  const file = join(shared, 'data/labelled/learning_objectives_bloom_dev.csv')
  const byText = new Map()
  for (const record of parse(readFileSync(file), { columns: true, bom: true })) {
    const key = normal(record.Learning_outcome)
    const marks = COLUMNS.map((column) => Number(record[column] || 0))
    if (key === '' || !marks.some((mark) => mark > 0)) continue
    const same = byText.get(key)
    if (same) same.marks = same.marks.map((mark, i) => mark + marks[i])
    else byText.set(key, { text: record.Learning_outcome, key, marks })
  }
  const rows = [...byText.values()]
  const first = new Map()
  const groups = nearGroups(rows.map((row) => new Set(row.key.split(' '))))
  rows.forEach((row, i) => {
    const known = first.get(groups[i])
    if (known === undefined || row.key < known) first.set(groups[i], row.key)
  })
  return rows.map(({ text, marks }, i) => ({ text, marks, part: partOf(first.get(groups[i])) }))
}

function partOf(key) {
  const bucket = createHash('sha256').update(key).digest().readUInt32BE(0) % 10
  return bucket < 2 ? 'test' : bucket === 2 ? 'tune' : 'train'
}

/** Group number of each word set. Only sets that share one of their rarest words can be near (prefix filter). */
function nearGroups(sets) {
  const uses = new Map()
  for (const set of sets) for (const word of set) uses.set(word, (uses.get(word) ?? 0) + 1)
  const parent = sets.map((_, i) => i)
  const rootOf = (i) => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]]
    return i
  }
  const seen = new Map()
  sets.forEach((set, i) => {
    const byRarity = [...set].sort((a, b) => uses.get(a) - uses.get(b) || (a < b ? -1 : 1))
    const prefix = byRarity.slice(0, set.size - Math.ceil(NEAR * set.size) + 1)
    const candidates = new Set(prefix.flatMap((word) => seen.get(word) ?? []))
    for (const j of candidates) {
      const common = [...set].filter((word) => sets[j].has(word)).length
      if (common >= NEAR * (set.size + sets[j].size - common)) parent[rootOf(i)] = rootOf(j)
    }
    for (const word of prefix) seen.set(word, [...(seen.get(word) ?? []), i])
  })
  return sets.map((_, i) => rootOf(i))
}

/** Levels with the most marks; one, unless raters' marks are tied. */
export function majority(marks) {
  const most = Math.max(...marks)
  return marks.flatMap((mark, level) => (mark === most ? [level] : []))
}
