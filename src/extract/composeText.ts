import type {
  Block,
  BlockRole,
  DocumentFormat,
  ExtractOutcome,
  PageSpan,
  Warning,
} from '../domain/document.js'
import type { ExtractLimits } from './limits.js'
import { refuse } from './refusals.js'

/** One block before it has its place in the text. `page` is 1-based and only given by formats with pages. */
export interface Piece {
  readonly role: BlockRole
  readonly text: string
  readonly level?: number
  readonly page?: number
  /** True for text that a reader of the page would not see. */
  readonly hidden?: boolean
}

interface Composition {
  readonly format: DocumentFormat
  readonly title: string | null
  readonly pieces: readonly Piece[]
  readonly warnings?: readonly Warning[]
  /** Number of pages; pages without text get an empty range. */
  readonly pageCount?: number
}

/**
 * Puts pieces one a line into a text whose blocks index it exactly. A piece belongs to the page it starts on; page
 * ranges touch each other and cover the text. Refuses text beyond the limits and text without any letter.
 */
export function composeText(composition: Composition, limits: ExtractLimits): ExtractOutcome {
  const lines: string[] = []
  const blocks: Block[] = []
  const pageStarts: number[] = []
  let at = 0
  for (const piece of composition.pieces) {
    const line = cleanLine(piece.text)
    // Rules, empty table rows and ornaments.
    if (!/[\p{L}\p{N}]/u.test(line)) continue
    while (pageStarts.length < (piece.page ?? 0)) pageStarts.push(at)
    const level = piece.level === undefined ? {} : { level: piece.level }
    blocks.push({
      ...{ role: piece.role, ...level, start: at, end: at + line.length },
      ...(piece.hidden && { hidden: true }),
    })
    lines.push(line)
    at += line.length + 1
    if (at > limits.textChars + 1) return refuse('too_much_text', `${limits.textChars} characters`)
    if (blocks.length > limits.blocks) return refuse('too_much_text', `${limits.blocks} paragraphs`)
  }
  const text = lines.join('\n')
  if (text === '') return refuse('no_text')
  return {
    kind: 'extracted',
    format: composition.format,
    title: composition.title,
    text,
    pages: pageSpans(pageStarts, composition.pageCount ?? 0, text.length),
    blocks,
    warnings: [...(composition.warnings ?? []), ...hiddenWarnings(blocks)],
  }
}

function hiddenWarnings(blocks: readonly Block[]): readonly Warning[] {
  const hidden = blocks.filter((block) => block.hidden).length
  if (hidden === 0) return []
  const passages = hidden === 1 ? '1 passage is' : `${hidden} passages are`
  const sentence = `${passages} hidden from readers of the document (white, tiny, off the page or marked as hidden). Suggestions from there say so.`
  return [{ id: 'hidden_text', sentence }]
}

function pageSpans(starts: readonly number[], pageCount: number, length: number): PageSpan[] {
  const startOf = (page: number): number => (page === 1 ? 0 : Math.min(starts[page - 1] ?? length, length))
  return Array.from({ length: pageCount }, (_, i) => {
    const end = i + 1 === pageCount ? length : startOf(i + 2)
    return { page: i + 1, start: startOf(i + 1), end }
  })
}

const LIGATURES = /[\ufb00-\ufb06]/g
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** Dots or underscores that lead the eye or wait for a pen. */
const LEADERS = /(?:[._]\s?){6,}/g

/** One line of readable text: ligatures as letters, no invisible characters, single spaces, no lone surrogates. */
function cleanLine(text: string): string {
  return text
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(INVISIBLE, '')
    .replace(LEADERS, ' … ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
}
