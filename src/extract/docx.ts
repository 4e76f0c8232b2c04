import type { ExtractOutcome } from '../domain/document.js'
import { composeText } from './composeText.js'
import { htmlPieces } from './htmlPieces.js'
import type { ExtractLimits } from './limits.js'
import { HIDDEN_RUN, markHiddenRuns } from './office/hiddenRuns.js'
import { NO_PICTURES } from './office/noPictures.js'
import { refuse } from './refusals.js'

/** Styles beside "Heading 1-6", which mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='List Bullet'] => ul > li:fresh",
  "p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh",
  "p[style-name='List Number'] => ol > li:fresh",
  `r.${HIDDEN_RUN} => hidden-text`,
]

/**
 * Reads a Word document: headings, lists, tables, paragraphs. Headers, footers and comments are left out; hidden text
 * is marked.
 */
export async function readDocx(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  const { default: mammoth } = await import('mammoth')
  let pictures = 0
  const { value } = await mammoth.convertToHtml(
    // Not in mammoth's types: it also takes an opened file.
    { file: await openMarked(bytes) } as unknown as Parameters<typeof mammoth.convertToHtml>[0],
    {
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(async () => {
        pictures += 1
        return { src: '' }
      }),
    },
  )
  const found = await htmlPieces(value, limits)
  if (found === 'too_deep') return refuse('too_deep', String(limits.depth))
  const title = found.pieces.find((piece) => piece.role === 'heading' && piece.level === 1)?.text ?? null
  const warnings = pictures > 0 ? [NO_PICTURES] : []
  return composeText({ format: 'docx', title, pieces: found.pieces, warnings }, limits)
}

/** The Word file as mammoth opens it, its hidden runs marked. */
async function openMarked(bytes: Uint8Array): Promise<object> {
  const { default: zip } = await import('mammoth/lib/zipfile.js')
  const file = await zip.openArrayBuffer(bytes)
  return {
    ...file,
    read: async (name: string, encoding?: string) => {
      const content = await file.read(name, encoding)
      return typeof content === 'string' && /\bdocument\d*\.xml$/.test(name)
        ? markHiddenRuns(content)
        : content
    },
  }
}
