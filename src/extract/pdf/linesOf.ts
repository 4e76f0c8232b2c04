import type { Line } from '../joinLines.js'
import { joinText, type KeepsHyphen } from '../joinText.js'
import { columnStarts } from './columnStarts.js'
import type { Column } from './columnsOf.js'
import { type Row, splitRow } from './rowsOf.js'
import { wrappedCells } from './wrappedCells.js'

/** Type of the whole document: what a heading differs from. */
export interface Typography {
  /** Letter size of running text. */
  readonly body: number
  /** Larger sizes, the largest first: their places are heading levels. */
  readonly larger: readonly number[]
}

const LONGEST_HEADING = 110
/** Distance of baselines in letter sizes where nothing else tells. */
const LEADING = 1.2

/** The lines of one column, as `joinLines` takes them. */
export function linesOf(
  column: Column,
  page: number,
  type: Typography,
  keepsHyphen: KeepsHyphen,
): readonly Line[] {
  const leading = leadingOf(column.rows)
  let above: Row | null = null
  return mergeCells(wrappedCells(alignCells(column.rows), keepsHyphen), keepsHyphen).map((row) => {
    const [first] = row.fragments
    const last = row.fragments.at(-1)
    const text = row.fragments.map((one) => one.text).join(' ')
    const gap = above === null ? 2 : (row.y - above.y) / (leading * Math.max(row.size, above.size))
    const below = above !== null && Math.abs(above.size - row.size) < 0.5
    above = row
    const bold = row.fragments.every((one) => one.bold)
    const cells = row.fragments.length > 1 ? { cells: row.fragments.map((one) => one.text) } : {}
    const level = row.fragments.length > 1 ? undefined : headingLevel(text, row.size, bold, type, below)
    return {
      text,
      x: first?.x ?? 0,
      right: last?.right ?? 0,
      size: row.size,
      bold,
      gap,
      page,
      edge: column.right,
      ...cells,
      ...(level !== undefined && { headingLevel: level }),
      ...(first?.textX !== undefined && { textX: first.textX }),
    }
  })
}

/** Lines of one setting stand at the most common distance; it is measured in letter sizes. */
function leadingOf(rows: readonly Row[]): number {
  const steps = rows.slice(1).flatMap((row, index) => {
    const above = rows[index]
    if (!above || Math.abs(above.size - row.size) > 0.5) return []
    const step = (row.y - above.y) / row.size
    return step > 0.9 && step < 2.6 ? [Math.round(step * 20) / 20] : []
  })
  if (steps.length < 4) return LEADING
  steps.sort((a, b) => a - b)
  return steps[Math.floor(steps.length * 0.35)] ?? LEADING
}

function headingLevel(
  text: string,
  size: number,
  bold: boolean,
  type: Typography,
  goesOn: boolean,
): number | undefined {
  if (text.length > LONGEST_HEADING || (!/\p{L}/u.test(text) && !goesOn) || /(?<!\.\.)[.;,]$/u.test(text))
    return undefined
  const larger = type.larger.findIndex((one) => size >= one - 0.05)
  if (larger >= 0) return Math.min(larger + 1, 6)
  // Bold words in running text go on with a sentence.
  return bold && !/^[\p{Ll},;.)]/u.test(text) && size >= type.body - 0.6
    ? Math.min(type.larger.length + 1, 6)
    : undefined
}

/** Rows this near say where the cells of a table begin. */
const NEAR = 4

/** Splits rows also at narrow gaps where a column of a table begins and at least two rows nearby have text. */
function alignCells(rows: readonly Row[]): readonly Row[] {
  const starts = columnStarts(rows)
  if (starts.length === 0) return rows
  return rows.map((row, index) => {
    const near = rows.slice(Math.max(0, index - NEAR), index + NEAR + 1).filter((one) => one !== row)
    const isStart = (x: number) => starts.some((start) => Math.abs(start - x) < 1)
    const hasText = (x: number) => (one: Row) => one.fragments.some((cell) => Math.abs(cell.x - x) < 1)
    return splitRow(row, (x) => isStart(x) && near.filter(hasText(x)).length >= 2)
  })
}

/** Puts a row that only goes on with cells of the row above into that row. */
function mergeCells(rows: readonly Row[], keepsHyphen: KeepsHyphen): readonly Row[] {
  const merged: Row[] = []
  for (const row of rows) {
    const above = merged.at(-1)
    const places = above ? placesIn(above, row) : null
    if (!above || places === null) {
      merged.push(row)
      continue
    }
    const fragments = above.fragments.map((cell, index) => {
      const more = row.fragments[places.indexOf(index)]
      return more
        ? {
            ...cell,
            text: joinText(cell.text, more.text, keepsHyphen),
            right: Math.max(cell.right, more.right),
          }
        : cell
    })
    merged[merged.length - 1] = { ...above, y: row.y, fragments }
  }
  return merged
}

/** For each fragment of `row` the cell of `above` it goes on with; null when the row stands for itself. */
function placesIn(above: Row, row: Row): readonly number[] | null {
  if (above.fragments.length < 2 || row.fragments.length >= above.fragments.length) return null
  if (row.y - above.y > 1.5 * row.size) return null
  const places = row.fragments.map((one) =>
    above.fragments.findIndex((cell) => Math.abs(cell.x - one.x) < 0.5 * row.size),
  )
  // A row that begins in the first column is a row of its own.
  return places.every((place) => place > 0) ? places : null
}
