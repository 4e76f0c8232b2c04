import type { ExtractOutcome } from '../domain/document.js'
import { composeText } from './composeText.js'
import { htmlPieces } from './htmlPieces.js'
import type { ExtractLimits } from './limits.js'
import { astHtml } from './office/astHtml.js'
import { NO_PICTURES } from './office/noPictures.js'
import { parseWith } from './office/parseWith.js'
import { zipMember } from './office/zipMember.js'
import { refuse } from './refusals.js'

/** Reads an OpenDocument text: headings, lists, tables, paragraphs. Headers, footers and comments are left out. */
export async function readOdt(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  const manifest = await zipMember(bytes, 'META-INF/manifest.xml', limits.zipEntryBytes)
  // OpenDocument 1.3, part 2, 4.8.3: each protected member carries its encryption data.
  if (manifest?.includes('encryption-data')) return refuse('password_office')
  const nodes = await parseWith('odt', bytes, limits).catch((error: unknown) => {
    if (error instanceof RangeError) throw error
    return null
  })
  if (nodes === null) return refuse('damaged', 'OpenDocument file')
  const content = await zipMember(bytes, 'content.xml', limits.zipEntryBytes)
  const { html, hasPictures } = astHtml(nodes, hiddenStyles(content ?? ''))
  const found = await htmlPieces(html, limits)
  if (found === 'too_deep') return refuse('too_deep', String(limits.depth))
  const title = found.pieces.find((piece) => piece.role === 'heading' && piece.level === 1)?.text ?? null
  const warnings = hasPictures ? [NO_PICTURES] : []
  return composeText({ format: 'odt', title, pieces: found.pieces, warnings }, limits)
}

/** Names of the styles that hide their text. */
function hiddenStyles(content: string): ReadonlySet<string> {
  const styles = content
    .slice(0, Math.max(content.indexOf('<office:body'), 0))
    .split('<style:style ')
    .slice(1)
  return new Set(
    styles
      .filter((style) => style.includes('text:display="none"'))
      .flatMap((style) => /^[^<>]*style:name="([^"]+)"/.exec(style)?.[1] ?? []),
  )
}
