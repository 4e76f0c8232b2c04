import type { ExtractOutcome } from '../domain/document.js'
import { composeText } from './composeText.js'
import type { ExtractLimits } from './limits.js'
import { docPieces } from './office/docPieces.js'
import { refuse } from './refusals.js'

/** MS-DOC 2.5.1: the file information block begins with this and tells at byte 11 whether the text is encrypted. */
const WORD_MAGIC = 0xa5ec
const ENCRYPTED = 0x0100
/** MS-CFB 2.2: signature of the container. */
const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** MS-CFB 2.2: streams begin at whole sectors. */
const SECTOR = 512

/** Reads a Word 97-2003 document: lines, list items, table rows. Headers, footers and comments are left out. */
export async function readDoc(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // word-extractor would unpack a ZIP as .docx, past the limits on archives.
  if (!buffer.subarray(0, 8).equals(OLE_MAGIC)) return refuse('damaged', 'Word document')
  if (isEncrypted(buffer)) return refuse('password_office')
  const { default: WordExtractor } = await import('word-extractor')
  const found = await new WordExtractor().extract(buffer).catch((error: unknown) => {
    if (error instanceof RangeError && /call stack/i.test(error.message)) throw error
    return null
  })
  if (found === null) return refuse('damaged', 'Word document')
  const plain = { filterUnicode: false }
  const text = [
    found.getBody(plain),
    found.getTextboxes({ ...plain, includeHeadersAndFooters: false }),
    found.getFootnotes(plain),
    found.getEndnotes(plain),
  ].join('\n\n')
  if (text.length > limits.textChars) return refuse('too_much_text', `${limits.textChars} characters`)
  return composeText({ format: 'doc', title: null, pieces: docPieces(text) }, limits)
}

function isEncrypted(buffer: Buffer): boolean {
  for (let at = SECTOR; at + 12 <= buffer.length; at += SECTOR)
    if (buffer.readUInt16LE(at) === WORD_MAGIC) return (buffer.readUInt16LE(at + 10) & ENCRYPTED) !== 0
  return false
}
