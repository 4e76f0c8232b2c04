import type { Canvas } from '@napi-rs/canvas'

/** A picture in shades of grey, one byte a pixel, 0 is black; row after row from the top. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** What a canvas shows, in shades of grey (weights of Rec. 601). */
export function greyOf(canvas: Canvas): Grey {
  const { width, height } = canvas
  const { data: colours } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const data = new Uint8Array(width * height)
  for (let at = 0; at < data.length; at += 1) {
    const [r = 0, g = 0, b = 0] = [colours[4 * at], colours[4 * at + 1], colours[4 * at + 2]]
    data[at] = (299 * r + 587 * g + 114 * b) / 1000
  }
  return { width, height, data }
}

/** The picture turned clockwise by a quarter. */
export function quarterTurn({ width, height, data }: Grey): Grey {
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) turned[x * height + (height - 1 - y)] = data[y * width + x] ?? 0
  return { width: height, height: width, data: turned }
}

/** The picture as a file (PGM, binary, https://netpbm.sourceforge.net/doc/pgm.html). */
export function pgmOf({ width, height, data }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])
}
