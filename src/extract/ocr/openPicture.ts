import type { Canvas } from '@napi-rs/canvas'
import type { Tesseract } from './startTesseract.js'
import { tiffPages, withFirstPage } from './tiffPages.js'

/** Pictures are brought to about this many pixels on their longer side: 300 to an inch of a page. */
const LONGER_SIDE = 3300
/** More than this many pixels for one only takes time. */
const LARGEST_SCALE = 4

/** A picture file whose pages can be drawn. */
export interface Picture {
  readonly pageCount: number
  /** The page, 1-based, on white, at a size that text recognition reads well. Throws when it cannot be decoded. */
  readonly draw: (number: number) => Promise<Canvas>
}

/**
 * Opens a PNG, JPEG, GIF, WebP or TIFF file, whose size was checked. The files of people are decoded inside the
 * recogniser's WebAssembly: the canvas, which is native code, crashes on damaged ones.
 */
export function openPicture(bytes: Uint8Array, tesseract: Tesseract): Picture {
  const isTiff = /^(?:II\*\0|MM\0\*)/.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'))
  const files = isTiff
    ? tiffPages(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)).map(
        ({ at }) =>
          () =>
            withFirstPage(bytes, at),
      )
    : [() => bytes]
  return {
    pageCount: files.length,
    draw: async (number) => drawFile(await tesseract.decode(files[number - 1]?.() ?? bytes)),
  }
}

async function drawFile(file: Buffer): Promise<Canvas> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(file)
  const scale = Math.min(LARGEST_SCALE, LONGER_SIDE / Math.max(image.width, image.height))
  const [width, height] = [
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  ]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  return canvas
}
