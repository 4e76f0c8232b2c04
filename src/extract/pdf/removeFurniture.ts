import { mostCommonSize, type Row } from './rowsOf.js'

interface Page {
  readonly rows: readonly Row[]
  readonly height: number
}

/** Rows at the top and the bottom of a page that may be running headers or footers. */
const EDGE_ROWS = 3
const PAGE_NUMBER =
  /^(?:page\s*)?(?:[-–—]\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/|\|)\s*\d{1,4})?(?:\s*[-–—])?$/i

/** Share of pages with the same header; left and right pages may have one each. */
const OFTEN = 0.3

/** When less than this share of the text would be left, the pages only look alike (forms, cards). */
const MOST = 0.6

/** Removes page numbers, and headers and footers that stand at the same place of many pages. */
export function removeFurniture(pages: readonly Page[]): readonly (readonly Row[])[] {
  const whole = pages.map(({ rows }) => rows)
  for (const edgeRows of [EDGE_ROWS, 1]) {
    const kept = withoutEdges(pages, edgeRows)
    if (lettersOf(kept) >= MOST * lettersOf(whole)) return kept
  }
  return whole
}

function withoutEdges(pages: readonly Page[], edgeRows: number): readonly (readonly Row[])[] {
  const body = mostCommonSize(pages.flatMap(({ rows }) => rows.flatMap(({ fragments }) => fragments)))
  const keyOf = (row: Row, page: Page) => `${placeOf(row, page)} ${wordsOf(row, body)}`
  const seen = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(edgesOf(page, edgeRows).map((row) => keyOf(row, page))))
      seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(3, OFTEN * pages.length)
  const offset = numberOffset(pages)
  return pages.map((page, index) => {
    const edge = new Set(edgesOf(page, edgeRows))
    return page.rows.filter((row) => {
      if (!edge.has(row)) return true
      if (offset !== null && isOuter(row, page) && numbersOf(row).includes(index + offset)) return false
      if (pages.length > 1 && PAGE_NUMBER.test(textOf(row))) return false
      return (seen.get(keyOf(row, page)) ?? 0) < often
    })
  })
}

const lettersOf = (pages: readonly (readonly Row[])[]): number =>
  pages.flat().reduce((sum, row) => sum + textOf(row).length, 0)

/** First printed page number, when most pages count on from it in their outermost rows; else null. */
function numberOffset(pages: readonly Page[]): number | null {
  const seen = new Map<number, number>()
  pages.forEach((page, index) => {
    const numbers = page.rows.filter((row) => isOuter(row, page)).flatMap(numbersOf)
    for (const offset of new Set(numbers.map((number) => number - index)))
      seen.set(offset, (seen.get(offset) ?? 0) + 1)
  })
  const [best] = [...seen].sort((a, b) => b[1] - a[1])
  return best && pages.length >= 3 && best[1] > pages.length / 2 ? best[0] : null
}

const isOuter = (row: Row, { rows }: Page): boolean => row === rows[0] || row === rows.at(-1)

/** Numbers that stand alone in a row, apart from other text. */
const numbersOf = ({ fragments }: Row): readonly number[] =>
  fragments.flatMap(({ text }) => (/^\d{1,4}$/.test(text) ? [Number(text)] : []))

function edgesOf({ rows }: Page, edgeRows: number): readonly Row[] {
  // The middle of a page with little text is never furniture.
  const count = Math.min(edgeRows, Math.floor(rows.length / 3))
  return count === 0 ? rows : [...rows.slice(0, count), ...rows.slice(-count)]
}

const textOf = (row: Row): string => row.fragments.map((one) => one.text).join(' ')

/** Equal for rows that stand within a few points of each other. */
const placeOf = (row: Row, { height }: Page): number => Math.round((20 * row.y) / height)

/** Equal for rows that differ only in their numbers; headings such as "Module 1" and "Module 2" differ. */
function wordsOf(row: Row, body: number): string {
  const isHeading = row.size > 1.12 * body || row.fragments.every((one) => one.bold)
  const text = textOf(row).toLowerCase()
  return isHeading ? text : text.replace(/\d+/g, '#')
}
