import type { Grey } from './grey.js'
import { type Shades, shadesOf } from './shadesOf.js'
import type { Box } from './startTesseract.js'
import { straightened } from './straightened.js'

/**
 * Width of the strokes of a word in pixels: the middle one of all stretches of ink along its rows. Null where nothing
 * stands out from the paper. `angle` is how far the picture was turned around its middle before `box` was measured.
 */
export function strokeWidth(picture: Grey, box: Box, angle: number): number | null {
  const pixel = straightened(picture, angle)
  const rows: number[][] = []
  for (let y = box.y0; y < box.y1; y += 1) {
    const row: number[] = []
    for (let x = box.x0; x < box.x1; x += 1) row.push(pixel(x, y))
    rows.push(row)
  }
  const shades = shadesOf(rows.flat())
  if (shades === null) return null
  const stretches = rows.flatMap((row) => stretchesOf(row, shades)).sort((a, b) => a - b)
  return stretches[stretches.length >> 1] ?? null
}

/** Lengths of the stretches of ink in a row; grey edges count by their shade. */
function stretchesOf(row: readonly number[], { ink, paper }: Shades): readonly number[] {
  const lengths: number[] = []
  let length = 0
  let darkest = 0
  for (const shade of [...row, paper]) {
    const cover = Math.min(1, Math.max(0, (paper - shade) / (paper - ink)))
    if (cover > 0.15) {
      length += cover
      darkest = Math.max(darkest, cover)
    } else {
      if (darkest > 0.5) lengths.push(length)
      length = 0
      darkest = 0
    }
  }
  return lengths
}
