import type { Token, Tokens } from 'marked'
import type { ExtractOutcome } from '../domain/document.js'
import { composeText, type Piece } from './composeText.js'
import { decodeText } from './decodeText.js'
import { frontMatterText, splitFrontMatter } from './frontMatter.js'
import { htmlPieces } from './htmlPieces.js'
import type { ExtractLimits } from './limits.js'
import { textPieces } from './plainText.js'
import { refuse } from './refusals.js'
import { textPiece } from './textPiece.js'

/**
 * Reads Markdown (GitHub flavour): headings, lists, tables, paragraphs. A front matter block is left out unless it is
 * all there is. Plain text under the name of Markdown is read as plain text.
 */
export async function readMarkdown(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  const { marked } = await import('marked')
  const { text, warnings } = decodeText(bytes)
  if (text.length > limits.textChars) return refuse('too_much_text', `${limits.textChars} characters`)
  const { front, body } = splitFrontMatter(text)
  const source = /\S/.test(body) ? body : frontMatterText(front)
  const pieces: Piece[] = []
  if (isTyped(source)) pieces.push(...textPieces(source))
  else if (!(await walk(marked.lexer(spaced(source)), 0, pieces, limits)))
    return refuse('too_deep', String(limits.depth))
  const title = pieces.find((piece) => piece.role === 'heading' && piece.level === 1)?.text ?? null
  return composeText({ format: 'md', title, pieces, warnings }, limits)
}

/** Lists typed with bullet signs and nothing that only Markdown has: its lines are meant as they stand. */
function isTyped(text: string): boolean {
  return (
    (text.match(/^[ \t]*[•◦▪●‣][ \t]*\S/gm)?.length ?? 0) >= 2 &&
    !/^(?:#{1,6}[ \t]|[ \t]{0,3}[-*+][ \t]|[ \t]{0,3}\d+\.[ \t]|```)/m.test(text)
  )
}

/** "##Requirements" is meant as a heading. */
const spaced = (text: string): string => text.replace(/^(#{2,6})(?=[\p{L}\d*_])/gmu, '$1 ')

/** False when elements are nested too deep. `depth` counts lists and quotes around. */
async function walk(
  tokens: readonly Token[],
  depth: number,
  out: Piece[],
  limits: ExtractLimits,
): Promise<boolean> {
  if (depth > limits.depth) return false
  for (const token of tokens) {
    if (token.type === 'heading') out.push({ role: 'heading', level: token.depth, text: plain(token) })
    else if (token.type === 'paragraph' || token.type === 'text') out.push(...paragraph(token))
    else if (token.type === 'code')
      out.push(...lines(token.text).map((text) => textPiece(text.trim(), false)))
    else if (token.type === 'table') out.push(...rows(token as Tokens.Table))
    else if (token.type === 'blockquote') {
      if (!(await walk(token.tokens ?? [], depth + 1, out, limits))) return false
    } else if (token.type === 'list') {
      for (const item of (token as Tokens.List).items)
        if (!(await listItem(item, depth + 1, out, limits))) return false
    } else if (token.type === 'html') {
      const found = await htmlPieces(token.text, limits)
      if (found === 'too_deep') return false
      out.push(...found.pieces)
    }
  }
  return true
}

/** Hard breaks end lines; a line that is bold from end to end may be a heading. */
function paragraph(token: Token): readonly Piece[] {
  const inline = 'tokens' in token && token.tokens ? token.tokens : [token]
  const bold = inline.filter((one) => one.type === 'strong').map((one) => plain(one).trim())
  return lines(plain(token)).map((line) => textPiece(line.trim(), bold.includes(line.trim())))
}

/** The first text of an item is the bullet; what follows in it are its own blocks. */
async function listItem(
  item: Tokens.ListItem,
  level: number,
  out: Piece[],
  limits: ExtractLimits,
): Promise<boolean> {
  const [first, ...rest] = item.tokens.filter((token) => token.type !== 'space' && token.type !== 'checkbox')
  if (first && (first.type === 'text' || first.type === 'paragraph')) {
    out.push({ role: 'bullet', level, text: plain(first) })
    return walk(rest, level, out, limits)
  }
  return walk(item.tokens, level, out, limits)
}

function rows(table: Tokens.Table): readonly Piece[] {
  return [table.header, ...table.rows].map((cells) => ({
    role: 'table_row',
    text: cells.map((cell) => cell.tokens.map(plain).join('').replace(/\s+/g, ' ').trim()).join(' | '),
  }))
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

/** The text of a token without its marks; a hard break stays a line end, an ordinary one is a space. */
function plain(token: Token): string {
  if (token.type === 'br') return '\n'
  if (token.type === 'html') return ''
  if ('tokens' in token && token.tokens && token.tokens.length > 0) return token.tokens.map(plain).join('')
  if (token.type === 'image') return ''
  const text = 'text' in token ? String(token.text) : ''
  return unescapeHtml(text)
    .replace(STRAY_BOLD, '')
    .replace(/\s*\n\s*/g, ' ')
}

/** Marks that pair with nothing, as converters leave them. */
const STRAY_BOLD = /(?<!\w)_?\*{2,}_?|_?\*{2,}_?(?!\w)/g

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

const unescapeHtml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
