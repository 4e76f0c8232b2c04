import { tiffPages } from './tiffPages.js'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

type Measure = (view: DataView) => PictureSize | null

interface Kind {
  /** Where its first bytes are and what they are. */
  readonly magic: readonly [at: number, bytes: string]
  readonly measure: Measure
}

const bigEndian =
  (at: number): Measure =>
  (view) => ({ width: view.getUint32(at), height: view.getUint32(at + 4) })

/** Picture files that can be decoded, and how their headers tell the size. */
const KINDS: readonly Kind[] = [
  { magic: [0, '\x89PNG\r\n\x1a\n'], measure: bigEndian(16) },
  { magic: [0, '\xff\xd8\xff'], measure: jpegSize },
  {
    magic: [0, 'GIF8'],
    measure: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  },
  { magic: [8, 'WEBPVP8 '], measure: (view) => webpSize(view.getUint16(26, true), view.getUint16(28, true)) },
  { magic: [8, 'WEBPVP8L'], measure: losslessSize },
  { magic: [8, 'WEBPVP8X'], measure: (view) => webpSize(1 + uint24(view, 24), 1 + uint24(view, 27)) },
  { magic: [0, 'II*\0'], measure: tiffSize },
  { magic: [0, 'MM\0*'], measure: tiffSize },
]

/** Width and height in pixels that a picture file claims; null when it is cut short or of an unknown kind. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(32, bytes.length)).toString('latin1')
  const kind = KINDS.find(({ magic: [at, first] }) => text.startsWith(first, at))
  try {
    const size = kind?.measure(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? null
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // The header is cut short.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Frame headers of JPEG (ITU-T T.81, table B.1): SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    // A byte that only fills, or a segment with its length.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + 65536 * view.getUint8(at + 2)

/** Sizes of lossy WebP have 14 bits and 2 bits of scaling (RFC 6386, 9.1); extended ones have 24. */
const webpSize = (width: number, height: number): PictureSize => ({ width, height })

function losslessSize(view: DataView): PictureSize {
  const bits = view.getUint32(21, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

/** The largest page of a TIFF counts. */
function tiffSize(view: DataView): PictureSize | null {
  return tiffPages(view).reduce<PictureSize | null>(
    (best, page) => (best && best.width * best.height >= page.width * page.height ? best : page),
    null,
  )
}
