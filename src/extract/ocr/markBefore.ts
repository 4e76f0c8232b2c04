import { shadesOf } from './shadesOf.js'
import type { Box } from './startTesseract.js'

/** The beginning of some words on a line, in pixels. */
interface Beginning {
  readonly x: number
  readonly baseline: number
  readonly xHeight: number
  /** Where the text before them ends, if there is any. */
  readonly left?: number | undefined
}

/** A mark stands within this many heights of small letters left of its text, and this far from other text. */
const REACH = 6
const [NEAREST, CLEAR] = [0.5, 1.2]
/** Share of its box that a mark covers; rings cover less than dots. */
const FILLED = 0.3
/** Smallest and largest width and height of a mark, in heights of small letters. */
const [SMALLEST, LARGEST] = [0.18, 1.15]

/**
 * The dot or square that marks a list item and that recognition often takes for dirt: one small lump of ink left of
 * the words, between baseline and the height of small letters, with white around it. Null when there is none.
 */
export function markBefore(
  pixel: PixelAt,
  { x, baseline, xHeight, left = Number.NEGATIVE_INFINITY }: Beginning,
): Box | null {
  const from = Math.round(Math.max(0, left + CLEAR * xHeight, x - REACH * xHeight))
  const to = Math.round(x - 0.15 * xHeight)
  const [top, bottom] = [Math.round(baseline - 1.6 * xHeight), Math.round(baseline + 0.5 * xHeight)]
  const shades = shadesOf(
    pixelsIn(pixel, { x0: x, x1: Math.round(x + REACH * xHeight), y0: top, y1: bottom }),
  )
  if (shades === null || from >= to) return null
  const box = inkIn(pixel, { x0: from, x1: to, y0: top, y1: bottom }, (shades.ink + shades.paper) / 2)
  if (!box || box.x1 > x - NEAREST * xHeight || box.x0 < from + (left > 0 ? 0 : CLEAR * xHeight)) return null
  const sizes = [box.x1 - box.x0, box.y1 - box.y0]
  if (sizes.some((size) => size < SMALLEST * xHeight || size > LARGEST * xHeight)) return null
  const middle = baseline - (box.y0 + box.y1) / 2
  return middle > 0.15 * xHeight && middle < 0.95 * xHeight ? box : null
}

type PixelAt = (x: number, y: number) => number

function pixelsIn(pixel: PixelAt, { x0, y0, x1, y1 }: Box): readonly number[] {
  const pixels: number[] = []
  for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) pixels.push(pixel(x, y))
  return pixels
}

/** The box around everything darker than `shade`; null for an empty one or lines and specks that fill it little. */
function inkIn(pixel: PixelAt, area: Box, shade: number): Box | null {
  const box = { x0: area.x1, y0: area.y1, x1: area.x0, y1: area.y0 }
  let dark = 0
  for (let y = area.y0; y < area.y1; y += 1)
    for (let x = area.x0; x < area.x1; x += 1) {
      if (pixel(x, y) >= shade) continue
      dark += 1
      box.x0 = Math.min(box.x0, x)
      box.y0 = Math.min(box.y0, y)
      box.x1 = Math.max(box.x1, x + 1)
      box.y1 = Math.max(box.y1, y + 1)
    }
  return dark > FILLED * (box.x1 - box.x0) * (box.y1 - box.y0) && dark > 0 ? box : null
}
