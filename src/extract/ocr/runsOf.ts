import type { Run } from '../pdf/openPdf.js'
import type { Grey } from './grey.js'
import { type Part, partsOf } from './partsOf.js'
import { sameSizes } from './sameSizes.js'
import type { Seen } from './startTesseract.js'

/** A recognised page. `scale` is points a pixel. */
export interface SeenPage extends Seen {
  readonly picture: Grey
  readonly scale: number
}

/** Strokes so many times as wide as usual are bold. */
const BOLD = 1.24
/** Beginnings of lines and cells nearer than this many letter sizes stand at one place. */
const SAME_PLACE = 0.3

/**
 * What was recognised, as runs like those of PDF pages. Letter sizes and beginnings of lines are measured with an
 * error: nearly equal ones become equal.
 */
export function runsOf(pages: readonly SeenPage[]): readonly (readonly Run[])[] {
  const parts = pages.map((page) => page.lines.flatMap((line) => partsOf(line, page)))
  const words = parts.flat().flatMap((part) => part.words.map((word) => ({ ...word, size: part.size })))
  const sizeOf = sameSizes(words)
  const weights = words.flatMap(({ weight }) => (weight === null ? [] : [weight])).sort((a, b) => a - b)
  const bold = BOLD * (weights[weights.length >> 1] ?? 0)
  return parts.map((all) => {
    const places = samePlaces(all)
    return all.flatMap((part) => runsOfPart(part, places.get(part) ?? 0, sizeOf(part.size), bold))
  })
}

/** The words of a part, those of one weight as one run; words too short to have a weight go with the one before. */
function runsOfPart({ words, y }: Part, place: number, size: number, bold: number): readonly Run[] {
  const runs: Run[] = []
  let isBold = (words.find(({ weight }) => weight !== null)?.weight ?? 0) > bold
  for (const { text, x, right, weight } of words) {
    const last = runs.at(-1)
    if (weight !== null) isBold = weight > bold
    if (last && last.bold === isBold)
      runs[runs.length - 1] = { ...last, text: `${last.text}${text} `, width: right - last.x }
    else {
      const start = last ? x : place
      runs.push({ text: `${text} `, x: start, y, width: right - start, size, bold: isBold })
    }
  }
  return runs
}

/** Where parts begin, those nearly below each other exactly so. */
function samePlaces(parts: readonly Part[]): ReadonlyMap<Part, number> {
  const places = new Map<Part, number>()
  let group: Part[] = []
  const endGroup = () => {
    const middle = group[group.length >> 1]?.words[0]?.x ?? 0
    for (const part of group) places.set(part, middle)
    group = []
  }
  const xOf = (part: Part): number => part.words[0]?.x ?? 0
  for (const part of [...parts].sort((a, b) => xOf(a) - xOf(b))) {
    const [first] = group
    if (first && xOf(part) - xOf(first) > SAME_PLACE * part.size) endGroup()
    group.push(part)
  }
  endGroup()
  return places
}
