import { type Fragment, mostCommonSize, NARROW_GAP, type Row, splitRow } from './rowsOf.js'

/** A stretch of a page that is read from top to bottom: the whole width or one column of it. */
export interface Column {
  readonly rows: readonly Row[]
  readonly left: number
  readonly right: number
}

/** Rows with text on both sides from which a white stripe parts columns. */
const FEWEST_ROWS = 6
/** Letters a row of a text column has at least, on average; cells of tables are shorter. */
const COLUMN_LETTERS = 22

/** Columns inside columns: three columns are found as one and a pair. */
const DEEPEST = 2

/**
 * Puts the rows of a page into reading order: where a white stripe runs down the page between two columns of running
 * text, the left column comes before the right one; rows across the stripe end one pair of columns.
 */
export function columnsOf(unsplit: readonly Row[], depth = 0): readonly Column[] {
  const gutter = depth < DEEPEST ? findGutter(unsplit) : null
  if (gutter === null) return unsplit.length > 0 ? [columnOf(unsplit)] : []
  const columns: Column[] = []
  let pair: Row[] = []
  let whole: Row[] = []
  const endPair = () => {
    for (const side of [leftOf(pair, gutter), rightOf(pair, gutter)])
      columns.push(...columnsOf(side, depth + 1))
    pair = []
  }
  const endWhole = () => {
    if (whole.length > 0) columns.push(columnOf(whole))
    whole = []
  }
  for (const row of splitAt(unsplit, gutter)) {
    if (row.fragments.some((one) => crosses(one, gutter))) {
      endPair()
      whole.push(row)
    } else {
      endWhole()
      pair.push(row)
    }
  }
  endPair()
  endWhole()
  return columns
}

/** Rows whose neighbours across the stripe stand so close that they were taken for one text. */
const splitAt = (rows: readonly Row[], gutter: number): readonly Row[] =>
  rows.map((row) => splitRow(row, (x, gapStart) => gapStart <= gutter && x >= gutter))

const crosses = (fragment: Fragment, x: number): boolean => fragment.x < x && fragment.right > x

type Place = { readonly x: number; readonly right: number }

const sideOf = (rows: readonly Row[], isKept: (x: number) => boolean): readonly Row[] =>
  rows
    .map((row) => {
      const keep = (one: Place) => isKept((one.x + one.right) / 2)
      const runs = row.runs.filter((run) => keep({ x: run.x, right: run.x + run.width }))
      const fragments = row.fragments.filter(keep)
      const size = mostCommonSize(runs)
      return { y: runs.find((run) => Math.abs(run.size - size) < 0.05)?.y ?? row.y, size, runs, fragments }
    })
    .filter((row) => row.fragments.length > 0)

const leftOf = (rows: readonly Row[], gutter: number) => sideOf(rows, (x) => x < gutter)
const rightOf = (rows: readonly Row[], gutter: number) => sideOf(rows, (x) => x >= gutter)

function columnOf(rows: readonly Row[]): Column {
  const fragments = rows.flatMap((row) => row.fragments)
  const rights = fragments.map((one) => one.right).sort((a, b) => a - b)
  return {
    rows,
    left: least(fragments.map((one) => one.x)),
    // A few lines may stick out of the column.
    right: rights[Math.floor(rights.length * 0.95)] ?? 0,
  }
}

/** X of the white stripe, or null on a page with one column. */
function findGutter(rows: readonly Row[]): number | null {
  const fragments = rows.flatMap((row) => row.fragments)
  if (fragments.length === 0) return null
  const left = least(fragments.map((one) => one.x))
  const right = -least(fragments.map((one) => -one.right))
  let best: { x: number; crossing: number } | null = null
  for (let share = 0.3; share <= 0.7; share += 0.01) {
    const x = left + share * (right - left)
    const crossing = rows.filter((row) => isCrossed(row, x)).length
    if (best === null || crossing < best.crossing) best = { x, crossing }
  }
  if (best === null || best.crossing > 0.35 * rows.length) return null
  const { x } = best
  const apart = splitAt(rows, x).filter((row) => !row.fragments.some((one) => crosses(one, x)))
  return [leftOf(apart, x), rightOf(apart, x)].every(isRunningText) ? x : null
}

/** Whether text or a gap no wider than one between words lies at `x`. */
function isCrossed({ fragments, runs, size }: Row, x: number): boolean {
  if (!fragments.some((one) => crosses(one, x))) return false
  if (runs.some((run) => run.x < x && run.x + run.width > x)) return true
  const before = -least(runs.filter((run) => run.x < x).map((run) => -run.x - run.width))
  const after = least(runs.filter((run) => run.x >= x).map((run) => run.x))
  return after - before <= NARROW_GAP * size
}

function isRunningText(rows: readonly Row[]): boolean {
  if (rows.length < FEWEST_ROWS) return false
  const letters = rows.reduce(
    (sum, row) => sum + row.fragments.reduce((all, one) => all + one.text.length, 0),
    0,
  )
  return letters / rows.length >= COLUMN_LETTERS
}

/** Like `Math.min`, for any number of values. */
const least = (values: readonly number[]): number =>
  values.reduce((best, value) => Math.min(best, value), Number.POSITIVE_INFINITY)
