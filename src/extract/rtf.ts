import type { ExtractOutcome } from '../domain/document.js'
import { composeText } from './composeText.js'
import { htmlPieces } from './htmlPieces.js'
import type { ExtractLimits } from './limits.js'
import { NO_PICTURES } from './office/noPictures.js'
import { rtfHtml } from './office/rtfHtml.js'
import { refuse } from './refusals.js'

/**
 * Reads a rich text document: headings, lists, tables, paragraphs, in any code page. Headers, footers and comments are
 * left out. officeparser is not used here: it keeps the stand-ins of Unicode characters ("I’'ve"), drops bullets, and
 * holds every byte of a picture as a number.
 */
export async function readRtf(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!/^\s*\{\\rtf/.test(source.slice(0, 64))) return refuse('damaged', 'rich text document')
  const read = rtfHtml(source, limits.depth)
  if (read === 'cut_off') return refuse('damaged', 'rich text document')
  if (read === 'too_deep') return refuse('too_deep', String(limits.depth))
  const found = await htmlPieces(read.html, limits)
  if (found === 'too_deep') return refuse('too_deep', String(limits.depth))
  const title =
    found.pieces.find((piece) => piece.role === 'heading' && (piece.level ?? 1) === 1)?.text ?? null
  const warnings = read.hasPictures ? [NO_PICTURES] : []
  return composeText({ format: 'rtf', title, pieces: found.pieces, warnings }, limits)
}
