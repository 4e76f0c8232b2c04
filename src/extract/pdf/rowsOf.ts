import { isLoneMarker } from '../readMarker.js'
import type { Run } from './openPdf.js'

/** Runs of one baseline without a wide gap between them. */
export interface Fragment {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly size: number
  readonly bold: boolean
  /** X of the text after a list mark that stands apart from it. */
  readonly textX?: number
}

/** All that stands on one baseline of a page, from left to right. */
export interface Row {
  readonly y: number
  readonly size: number
  readonly runs: readonly Run[]
  readonly fragments: readonly Fragment[]
}

/** Whether text at `x` begins a fragment although the gap before it, which ends there, is narrow. */
export type BeginsAt = (x: number, gapStart: number) => boolean

/** A gap wider than this many letter sizes parts cells or columns; justified text stays below it. */
const WIDE_GAP = 1.6
/** A gap wider than this many letter sizes may part cells or columns where others begin at the same place. */
export const NARROW_GAP = 0.5
/** A gap wider than this many letter sizes is a space. */
const SPACE = 0.12

/** Groups the runs of a page by baseline, from top to bottom. `vocabulary` has the words of the document. */
export function rowsOf(runs: readonly Run[], vocabulary: Vocabulary): readonly Row[] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const head = row?.[0]
    // Raised and lowered signs belong to their line.
    if (row && head && Math.abs(run.y - head.y) < 0.45 * Math.max(run.size, head.size)) row.push(run)
    else rows.push([run])
  }
  return rows.map((row) => {
    const size = mostCommonSize(row)
    const first = row.find((run) => Math.abs(run.size - size) < 0.05) ?? row[0]
    const sorted = withoutNotes(row, size, first?.y ?? 0).sort((a, b) => a.x - b.x)
    const spaced = withSpaces(sorted, vocabulary)
    return { y: first?.y ?? 0, size, runs: spaced, fragments: fragmentsOf(spaced, size) }
  })
}

/** The same row with more fragments: also where `beginsAt` says so. */
export function splitRow(row: Row, beginsAt: BeginsAt): Row {
  return { ...row, fragments: fragmentsOf(row.runs, row.size, beginsAt) }
}

/** Without the small raised numbers that point to footnotes; "m" with a raised 2 keeps it. */
function withoutNotes(row: readonly Run[], size: number, y: number): Run[] {
  return row.filter((run) => {
    if (run.size > 0.8 * size || run.y > y - 0.15 * size || !/^\d{1,2}$/.test(run.text.trim())) return true
    const before = row.find((one) => one !== run && Math.abs(one.x + one.width - run.x) < 0.15 * size)
    return !before || !/(?:[.,;:!?)”’"]|\p{L}{4})\s*$/u.test(before.text)
  })
}

function fragmentsOf(row: readonly Run[], size: number, beginsAt?: BeginsAt): readonly Fragment[] {
  const groups: Run[][] = []
  for (const run of row) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (!group || !before) groups.push([run])
    else if (parts(before, run, size, beginsAt) && !isLoneMarker(textOf(group))) groups.push([run])
    // The same text drawn twice a little apart, as some programs do for bold letters.
    else if (run.text.trim() === before.text.trim() && Math.abs(run.x - before.x) < 0.2 * size)
      group[group.length - 1] = { ...before, bold: true }
    else group.push(run)
  }
  return groups.map(fragmentOf)
}

function parts(before: Run, run: Run, size: number, beginsAt?: BeginsAt): boolean {
  const gapStart = before.x + before.width
  const gap = run.x - gapStart
  return (
    gap > WIDE_GAP * size || (gap > NARROW_GAP * size && beginsAt !== undefined && beginsAt(run.x, gapStart))
  )
}

function fragmentOf(group: readonly Run[]): Fragment {
  const [first] = group
  const last = group.at(-1)
  const letters = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + run.text.trim().length, 0)
  const second =
    first && isLoneMarker(first.text)
      ? group.find((run) => run.x > first.x && run.text.trim() !== '')
      : undefined
  return {
    text: textOf(group).replace(/\s+/g, ' ').trim(),
    x: first?.x ?? 0,
    right: last ? last.x + last.width : 0,
    size: mostCommonSize(group),
    bold: letters(group.filter((run) => run.bold)) > 0.9 * letters(group),
    ...(second && { textX: second.x }),
  }
}

function textOf(group: readonly Run[]): string {
  let text = ''
  let before: Run | null = null
  for (const run of group) {
    const apart = before !== null && isApart(before, run) && !/\s$/.test(text) && !/^\s/.test(run.text)
    text += apart ? ` ${run.text}` : run.text
    before = run
  }
  return text
}

const isApart = (before: Run, run: Run): boolean =>
  run.x - (before.x + before.width) > SPACE * Math.min(before.size, run.size)

/**
 * Some programs place words without a measurable gap: a space goes between two that the document writes as words
 * elsewhere, but never as one.
 */
function withSpaces(row: readonly Run[], vocabulary: Vocabulary): readonly Run[] {
  return row.map((run, index) => {
    const before = row[index - 1]
    if (!before || isApart(before, run) || run.x - (before.x + before.width) < -0.1 * run.size) return run
    const left = /\p{L}+$/u.exec(before.text)?.[0]
    const right = /^\p{L}+/u.exec(run.text)?.[0]
    if (!left || !right || !vocabulary(left) || !vocabulary(right) || vocabulary(left + right)) return run
    return { ...run, text: ` ${run.text}` }
  })
}

/** Whether the document has a word, in any case. */
export type Vocabulary = (word: string) => boolean

/** The words that stand inside runs, so that nothing tears or joins them. */
export function vocabularyOf(runs: readonly Run[]): Vocabulary {
  const words = new Set<string>()
  for (const { text } of runs)
    for (const [word] of text.matchAll(/(?<=\s)\p{L}+(?=[\s.,;:])/gu)) words.add(word.toLowerCase())
  return (word) => words.has(word.toLowerCase())
}

/** The letter size that most letters have. */
export function mostCommonSize(runs: readonly { readonly text: string; readonly size: number }[]): number {
  const letters = new Map<number, number>()
  for (const { text, size } of runs) {
    const rounded = Math.round(size * 10) / 10
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length)
  }
  let best = { size: 0, count: -1 }
  for (const [size, count] of letters) if (count > best.count) best = { size, count }
  return best.size
}
