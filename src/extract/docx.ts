import type { ExtractOutcome, Warning } from '../domain/document.js'
import { composeText } from './composeText.js'
import { htmlPieces } from './htmlPieces.js'
import type { ExtractLimits } from './limits.js'
import { refuse } from './refusals.js'

/** Styles beside "Heading 1-6", which mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='List Bullet'] => ul > li:fresh",
  "p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh",
  "p[style-name='List Number'] => ol > li:fresh",
]

const NO_PICTURES: Warning = {
  id: 'pictures_left_out',
  sentence: 'The document holds pictures. Text inside them was not read.',
}

/** Reads a Word document: headings, lists, tables, paragraphs. Headers, footers and comments are left out. */
export async function readDocx(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  const { default: mammoth } = await import('mammoth')
  let pictures = 0
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
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
