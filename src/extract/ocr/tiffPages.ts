/** A page of a TIFF file: where its directory lies, and its size in pixels. */
export interface TiffPage {
  readonly at: number
  readonly width: number
  readonly height: number
}

/** A TIFF file has no more pages; a longer chain of directories goes round in a circle. */
const MOST = 10_000

/** The pages of a TIFF file in order (TIFF 6.0, section 2). Throws RangeError when it is cut short. */
export function tiffPages(view: DataView): readonly TiffPage[] {
  const little = view.getUint8(0) === 0x49
  const pages: TiffPage[] = []
  const seen = new Set<number>()
  let at = view.getUint32(4, little)
  while (at !== 0 && !seen.has(at) && pages.length < MOST) {
    seen.add(at)
    const entries = view.getUint16(at, little)
    const size = { width: 0, height: 0 }
    for (let entry = at + 2; entry < at + 2 + 12 * entries; entry += 12) {
      const tag = view.getUint16(entry, little)
      const long = view.getUint16(entry + 2, little) === 4
      const value = () => (long ? view.getUint32(entry + 8, little) : view.getUint16(entry + 8, little))
      if (tag === 256) size.width = value()
      if (tag === 257) size.height = value()
    }
    pages.push({ at, ...size })
    at = view.getUint32(at + 2 + 12 * entries, little)
  }
  return pages
}

/** The file with the page at `at` as its first. */
export function withFirstPage(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint32(4, at, copy[0] === 0x49)
  return copy
}
