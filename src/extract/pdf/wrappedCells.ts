import { joinText, type KeepsHyphen } from '../joinText.js'
import { readMarker } from '../readMarker.js'
import { columnStarts } from './columnStarts.js'
import type { Fragment, Row } from './rowsOf.js'

/** A fragment with the baseline of its row. */
interface Placed extends Fragment {
  readonly y: number
  /** Number of its table column, from 0. */
  readonly column: number
}

/** Lines further apart than this many times the distance inside cells begin a new table row. */
const NEXT_ROW = 1.06
/** Lines of one cell are at most this many letter sizes apart. */
const LINE = 1.8
/** Share of the joined lines that must look like one text, or the table is left as it is. */
const SURE = 0.7

/**
 * Makes one row of the lines of a table row whose cells are wrapped, also where short cells stand in the middle of tall
 * ones. Only tables that leave more space between rows than between lines are touched.
 */
export function wrappedCells(rows: readonly Row[], keepsHyphen: KeepsHyphen): readonly Row[] {
  const starts = columnStarts(rows)
  const out: Row[] = []
  for (let at = 0; at < rows.length; ) {
    const zone = zoneAt(rows, at, starts)
    const joined = zone.length > 2 ? joinZone(zone, starts, keepsHyphen) : null
    out.push(...(joined ?? zone))
    at += zone.length
  }
  return out
}

/** The rows from `at` on that fit the columns and stand close together; at least one row. */
function zoneAt(rows: readonly Row[], at: number, starts: readonly number[]): readonly Row[] {
  let end = at
  for (let row = rows[end]; row && fits(row, starts); row = rows[end]) {
    const above = rows[end - 1]
    if (end > at && above && row.y - above.y > 2.2 * row.size) break
    end += 1
  }
  return rows.slice(at, Math.max(end, at + 1))
}

const fits = ({ fragments }: Row, starts: readonly number[]): boolean =>
  starts.length > 0 &&
  fragments.every((one, index) => {
    const inColumn = index === 0 || starts.some((start) => Math.abs(start - one.x) < 1)
    return inColumn && !starts.some((start) => start > one.x + 1 && start < one.right - 1)
  })

function joinZone(
  zone: readonly Row[],
  starts: readonly number[],
  keepsHyphen: KeepsHyphen,
): readonly Row[] | null {
  const columnOf = (x: number) => starts.filter((start) => start <= x + 1).length
  const cells = zone.flatMap(({ y, fragments }): Placed[] =>
    fragments.map((one) => ({ ...one, y, column: columnOf(one.x) })),
  )
  const main = starts
    .map((_, index) => cells.filter((cell) => cell.column === index + 1))
    .reduce((best, column) => (column.length > best.length ? column : best), [])
  const groups = groupLines(main)
  if (groups === null || !areTexts(groups)) return null
  const tableRows = groups.map((lines) => [...lines])
  for (const cell of cells.filter((one) => !main.includes(one))) {
    const nearest = nearestRow(groups, cell)
    if (nearest === -1) return null
    tableRows[nearest]?.push(cell)
  }
  return tableRows.every(isOneRow) ? tableRows.map((row) => rowOf(row, keepsHyphen)) : null
}

/** A column with a hole in it holds the cells of two table rows. */
function isOneRow(cells: readonly Placed[]): boolean {
  return cells.every((cell) => {
    const below = cells.filter((one) => one.column === cell.column && one.y > cell.y)
    return below.length === 0 || Math.min(...below.map((one) => one.y)) - cell.y < LINE * cell.size
  })
}

/** The lines of one column by table row; null when one distance serves for lines and rows. */
function groupLines(lines: readonly Placed[]): readonly (readonly Placed[])[] | null {
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0))
  const wrap = Math.min(...steps)
  const rows = steps.filter((step) => step > NEXT_ROW * wrap).length
  if (rows < 2 || steps.length - rows < 2) return null
  const groups: Placed[][] = [lines.slice(0, 1)]
  steps.forEach((step, index) => {
    const line = lines[index + 1]
    if (!line) return
    if (step > NEXT_ROW * wrap) groups.push([line])
    else groups.at(-1)?.push(line)
  })
  return groups
}

/** Whether the lines put together go on with one another; lists in cells do not. */
function areTexts(groups: readonly (readonly Placed[])[]): boolean {
  const joins = groups.flatMap((lines) =>
    lines.slice(1).map((line, index) => ({ line, before: lines[index]?.text ?? '' })),
  )
  if (groups.flat().some(({ text }) => readMarker(text)?.style === 'symbol')) return false
  const sure = joins.filter(
    ({ line, before }) => /^\p{Ll}/u.test(line.text) || (before.length > 25 && !/[.!?:]$/.test(before)),
  )
  return sure.length >= SURE * joins.length
}

/** The table row a line of another column stands in: beside its lines or, at most one line off, above or below. */
function nearestRow(groups: readonly (readonly Placed[])[], { y, size }: Placed): number {
  const distances = groups.map((lines) => {
    const [top, bottom] = [lines[0]?.y ?? 0, lines.at(-1)?.y ?? 0]
    return Math.max(top - y, y - bottom, 0)
  })
  const least = Math.min(...distances)
  return least < 1.6 * size ? distances.indexOf(least) : -1
}

function rowOf(cells: readonly Placed[], keepsHyphen: KeepsHyphen): Row {
  const columns = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b)
  const fragments = columns.map((column): Fragment => {
    const lines = cells.filter((cell) => cell.column === column).sort((a, b) => a.y - b.y)
    const [first] = lines as [Placed]
    return {
      text: lines.map((line) => line.text).reduce((text, more) => joinText(text, more, keepsHyphen)),
      x: first.x,
      right: Math.max(...lines.map((line) => line.right)),
      size: first.size,
      bold: lines.every((line) => line.bold),
    }
  })
  return { y: Math.max(...cells.map((cell) => cell.y)), size: cells[0]?.size ?? 0, runs: [], fragments }
}
