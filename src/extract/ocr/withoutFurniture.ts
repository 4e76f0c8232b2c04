import type { SeenPage } from './runsOf.js'
import type { SeenLine } from './startTesseract.js'

/** Share of the page's height at top and bottom where running headers and footers stand. */
const EDGE = 0.1
/** Lines whose places differ by less than this share of the height stand at the same place. */
const SAME_PLACE = 0.02
/** Share of different letters up to which two lines may be one line recognised twice. */
const DIFFERENT = 0.3
/** Share of pages with the same header, and fewest pages. */
const [OFTEN, FEWEST] = [0.3, 3]
/** Shorter lines are left to the rules for page numbers. */
const SHORTEST = 8

interface Edge {
  readonly line: SeenLine
  readonly text: string
  /** 0 at the top, 1 at the bottom. */
  readonly y: number
}

/**
 * Removes headers and footers that are recognised a little differently from page to page, which rules for exact texts
 * do not find.
 */
export function withoutFurniture(pages: readonly SeenPage[]): readonly SeenPage[] {
  const heights = pages.flatMap(({ lines }) => lines.map(({ xHeight }) => xHeight)).sort((a, b) => a - b)
  const body = heights[heights.length >> 1] ?? 0
  const edges = pages.map((page) => edgesOf(page, body))
  const often = Math.max(FEWEST, OFTEN * pages.length)
  return pages.map((page, index) => {
    const found = edges[index] ?? []
    const running = found.filter(
      (edge) => edges.filter((all) => all.some((one) => isSame(one, edge))).length >= often,
    )
    const removed = new Set(running.map(({ line }) => line))
    return { ...page, lines: page.lines.filter((line) => !removed.has(line)) }
  })
}

function edgesOf({ lines, picture }: SeenPage, body: number): readonly Edge[] {
  return lines.flatMap((line) => {
    const y = line.baseline / picture.height
    const text = line.words
      .map((word) => word.text)
      .join('')
      .toLowerCase()
    // Headings that differ only in their numbers ("Module 1", "Module 2") are no furniture.
    const plain = line.xHeight > 1.12 * body ? text : text.replace(/\d/g, '#')
    return (y < EDGE || y > 1 - EDGE) && plain.length >= SHORTEST ? [{ line, text: plain, y }] : []
  })
}

function isSame(a: Edge, b: Edge): boolean {
  if (Math.abs(a.y - b.y) > SAME_PLACE) return false
  return distance(a.text, b.text) <= DIFFERENT * Math.max(a.text.length, b.text.length)
}

/** Fewest letters to add, remove or replace to make `b` of `a` (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[b.length] ?? 0
}
