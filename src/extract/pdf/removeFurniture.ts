import type { Row } from './rowsOf.js'

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

/** Removes page numbers, and headers and footers that stand at the same place of many pages. */
export function removeFurniture(pages: readonly Page[]): readonly (readonly Row[])[] {
  const seen = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(edges(page).map((row) => keyOf(row, page))))
      seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(2, OFTEN * pages.length)
  const offset = numberOffset(pages)
  return pages.map((page, index) => {
    const edge = new Set(edges(page))
    return page.rows.filter((row) => {
      if (!edge.has(row)) return true
      if (offset !== null && isOuter(row, page) && numbersOf(row).includes(index + offset)) return false
      if (pages.length > 1 && PAGE_NUMBER.test(textOf(row))) return false
      return pages.length < 3 || (seen.get(keyOf(row, page)) ?? 0) < often
    })
  })
}

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

function edges({ rows }: Page): readonly Row[] {
  return rows.length <= 2 * EDGE_ROWS ? rows : [...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)]
}

const textOf = (row: Row): string => row.fragments.map((one) => one.text).join(' ')

/** Equal for rows that differ only in their numbers and stand within a few points of each other. */
function keyOf(row: Row, { height }: Page): string {
  return `${Math.round((20 * row.y) / height)} ${textOf(row).replace(/\d+/g, '#').toLowerCase()}`
}
