import { inflateSync } from 'node:zlib'

/** Longer streams are pictures and fonts. */
const LONGEST = 2_000_000
/** Streams looked into before the answer is yes without looking further. */
const MOST = 5_000

/** White fill, in grey, RGB, CMYK or a chosen colour space, and text drawn without ink (ISO 32000-1, 8.6.8 and 9.3.6). */
const UNSEEN =
  /(?<=^|\s)(?:1(?:\.0*)?\s+(?:g|scn?)|(?:1(?:\.0*)?\s+){3}(?:rg|scn?)|(?:0(?:\.0*)?\s+){4}(?:k|scn?)|3\s+Tr)(?=\s)/g
/** What comes next: text is shown, or something else gets another colour. */
const NEXT = /\bT[jJ]\b|\s(?:g|rg|k|scn?|Q)(?=\s)/
/** Commands looked through behind a white fill, in characters. */
const AHEAD = 3_000
const STRINGS = /\((?:\\[\s\S]|[^\\()])*\)/g

/**
 * Whether a PDF may write text in white or without ink: a quick look through its drawing commands, so that pdfjs's costly
 * reading of them is left to the few files where it can find something. In doubt, yes.
 */
export function mayHideText(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  for (let count = 0; count < MOST; count += 1) {
    const begin = buffer.indexOf('stream', at, 'latin1')
    if (begin === -1) return false
    const start = begin + 6 + (buffer[begin + 6] === 0x0d ? 2 : 1)
    const end = buffer.indexOf('endstream', start, 'latin1')
    if (end === -1) return true
    at = end + 9
    const told = buffer.toString('latin1', Math.max(0, begin - 400), begin)
    const dictionary = told.slice(told.lastIndexOf(' obj') + 1)
    if (NO_DRAWING.test(dictionary)) continue
    const content = contentOf(buffer.subarray(start, end), dictionary)
    if (content === null || writesUnseen(content)) return true
  }
  return true
}

const NO_DRAWING =
  /\/(?:Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)|Length1|Type\s*\/(?:XRef|ObjStm|Metadata))|FontFile/

/** The commands of a stream; null when they are packed in a rare way, encrypted or far too long. */
function contentOf(data: Buffer, dictionary: string): string | null {
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1]
  if (filter === undefined) return data.length > LONGEST ? null : data.toString('latin1')
  if (filter !== 'FlateDecode' && filter !== 'Fl') return null
  try {
    return inflateSync(data, { maxOutputLength: LONGEST }).toString('latin1')
  } catch {
    return null
  }
}

function writesUnseen(content: string): boolean {
  for (const { index, 0: found } of content.matchAll(UNSEEN)) {
    const behind = index + found.length
    const next = NEXT.exec(content.slice(behind, behind + AHEAD).replace(STRINGS, '()'))
    if (next?.[0].startsWith('T')) return true
  }
  return false
}
