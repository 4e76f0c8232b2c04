import type { OfficeContentNode } from 'officeparser'
import type { ExtractOutcome } from '../domain/document.js'
import { composeText } from './composeText.js'
import { htmlPieces } from './htmlPieces.js'
import type { ExtractLimits } from './limits.js'
import { astHtml } from './office/astHtml.js'
import { NO_PICTURES } from './office/noPictures.js'
import { parseWith } from './office/parseWith.js'
import { slideItems } from './office/slideItems.js'
import { refuse } from './refusals.js'

/** Reads a presentation slide by slide: titles as headings, items, tables. Speaker notes and comments are left out. */
export async function readPptx(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  const options = { ignoreNotes: true, includeRawContent: true }
  const nodes = await parseWith('pptx', bytes, limits, options).catch((error: unknown) => {
    if (error instanceof RangeError) throw error
    return null
  })
  if (nodes === null) return refuse('damaged', 'presentation')
  const slides = nodes.filter((node) => node.type === 'slide')
  const { html, hasPictures } = astHtml(slideItems(slides.map(withoutNotes)))
  const found = await htmlPieces(html, limits)
  if (found === 'too_deep') return refuse('too_deep', String(limits.depth))
  const title = found.pieces.find((piece) => piece.role === 'heading')?.text ?? null
  const warnings = hasPictures ? [NO_PICTURES] : []
  return composeText({ format: 'pptx', title, pieces: found.pieces, warnings }, limits)
}

function withoutNotes(slide: OfficeContentNode): OfficeContentNode {
  return { ...slide, notes: [] }
}
