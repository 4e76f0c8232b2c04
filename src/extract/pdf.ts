import type { ExtractOutcome, Refused, Warning } from '../domain/document.js'
import { composeText, type Piece } from './composeText.js'
import { joinLines } from './joinLines.js'
import { hyphensOf } from './joinText.js'
import type { ExtractLimits } from './limits.js'
import { columnsOf } from './pdf/columnsOf.js'
import { linesOf, type Typography } from './pdf/linesOf.js'
import { type OpenPdf, openPdf, type PdfPage, SCANNED_LETTERS } from './pdf/openPdf.js'
import { removeFurniture } from './pdf/removeFurniture.js'
import { mostCommonSize, rowsOf, vocabularyOf } from './pdf/rowsOf.js'
import { refuse } from './refusals.js'

/** Sizes this much above running text are headings. */
const LARGER = 1.12
/** A larger size in which this share of the text is set without being bold is running text, too. */
const SECOND_BODY = 0.08
/** A hidden line that stands on so many pages is a header or a stamp. */
const HIDDEN_FURNITURE = 3
/** Share of signs without a letter behind them from which a text cannot be read. */
const GARBLED = 0.2

/** Reads a PDF: reading order, headings by type, lists, table rows; headers, footers and page numbers are left out. */
export async function readPdf(
  bytes: Uint8Array,
  limits: ExtractLimits,
  onPages?: (pages: number) => void,
): Promise<ExtractOutcome> {
  const pdf = await openPdf(bytes).catch(refusalOf)
  if ('kind' in pdf) return pdf
  try {
    const { pageCount } = pdf
    if (pageCount > limits.pages) return refuse('too_many_pages', String(pageCount), String(limits.pages))
    onPages?.(pageCount)
    const pages = await readPages(pdf, limits)
    if ('kind' in pages) return pages
    return unreadable(pages) ?? compose(pages, limits, warningsOf(pages))
  } finally {
    await pdf.close()
  }
}

/** Why pdfjs could not open a file. */
export function refusalOf(error: unknown): Refused {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException' ? refuse('password_pdf') : refuse('damaged', 'PDF')
}

/** All pages of a PDF, or the refusal of more text than the limits allow. */
export async function readPages(pdf: OpenPdf, limits: ExtractLimits): Promise<readonly PdfPage[] | Refused> {
  const pages: PdfPage[] = []
  let length = 0
  for (let number = 1; number <= pdf.pageCount; number += 1) {
    const page = await pdf.page(number)
    length += page.runs.reduce((sum, run) => sum + run.text.length, 0)
    if (length > limits.textChars) return refuse('too_much_text', `${limits.textChars} characters`)
    pages.push(page)
  }
  return pages
}

function unreadable(pages: readonly PdfPage[]): Refused | null {
  const text = pages.map(textOf).join(' ')
  if (/please wait\b.{0,200}(?:adobe reader|pdf viewer)/is.test(text) && pages.length <= 2)
    return refuse('form_pdf')
  const signs = text.replace(/\s/g, '').length
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < SCANNED_LETTERS * pages.length && signs < 2 * SCANNED_LETTERS * pages.length)
    return refuse('scanned_pdf')
  return isGarbled(text) ? refuse('garbled_pdf') : null
}

const textOf = ({ runs }: PdfPage): string => runs.map((run) => run.text).join(' ')

/** Whether the signs of a text stand for no letters. */
export function isGarbled(text: string): boolean {
  const signs = text.replace(/\s/g, '').length
  const empty = text.match(/[\ufffd\p{Co}]|(?!\s)\p{Cc}/gu)?.length ?? 0
  return empty > GARBLED * signs
}

/** The document that pages with placed text make: reading order, headings, lists, tables, without furniture. */
export function compose(
  pages: readonly PdfPage[],
  limits: ExtractLimits,
  warnings: readonly Warning[],
): ExtractOutcome {
  const type = typographyOf(pages)
  const vocabulary = vocabularyOf(pages.flatMap((page) => page.runs))
  const rows = removeFurniture(pages.map(({ runs, height }) => ({ rows: rowsOf(runs, vocabulary), height })))
  const keepsHyphen = hyphensOf(rows.flat().flatMap((row) => row.fragments.map((one) => one.text)))
  const lines = rows.flatMap((page, index) =>
    columnsOf(page).flatMap((column) => linesOf(column, index + 1, type, keepsHyphen)),
  )
  const pieces = withHidden(joinLines(lines, keepsHyphen), pages)
  const title = pieces.find((piece) => piece.role === 'heading' && piece.level === 1)?.text ?? null
  return composeText({ format: 'pdf', title, pieces, warnings, pageCount: pages.length }, limits)
}

/** Hidden lines stand after the text of their page and take no part in the layout; on many pages they are furniture. */
function withHidden(pieces: readonly Piece[], pages: readonly PdfPage[]): readonly Piece[] {
  const all = pages.flatMap(({ hidden = [] }) => hidden)
  if (all.length === 0) return pieces
  const isFurniture = (line: string) => all.filter((one) => one === line).length >= HIDDEN_FURNITURE
  return pages.flatMap(({ hidden = [] }, index) => {
    const page = index + 1
    const own = pieces.filter((piece) => (piece.page ?? page) === page)
    const lines = hidden.filter((line) => !isFurniture(line))
    return [...own, ...lines.map((text): Piece => ({ role: 'paragraph', text, page, hidden: true }))]
  })
}

function typographyOf(pages: readonly PdfPage[]): Typography {
  const runs = pages.flatMap((page) => page.runs)
  const body = mostCommonSize(runs)
  const letters = new Map<number, number>()
  let all = 0
  for (const { text, size, bold } of runs) {
    all += text.length
    letters.set(size, (letters.get(size) ?? 0) + (bold ? 0 : text.length))
  }
  const sizes = [...letters]
    .filter(([size, count]) => size >= body * LARGER && count < SECOND_BODY * all)
    .map(([size]) => size)
  // Sizes that eyes do not tell apart are one.
  const larger = sizes
    .sort((a, b) => b - a)
    .filter((size, index, all) => index === 0 || size < 0.95 * (all[index - 1] ?? size))
  return { body, larger: larger.slice(0, 5) }
}

/** Blank pages are no loss; pictures are. */
function warningsOf(pages: readonly PdfPage[]): readonly Warning[] {
  const pictures = pages.flatMap((page, index) => (page.picture ? [index + 1] : []))
  if (pictures.length === 0) return []
  const one = pictures.length === 1
  const which = one ? `Page ${pictures[0]} is a picture` : `${pictures.length} pages are pictures`
  return [{ id: 'pages_without_text', sentence: `${which}; text in ${one ? 'it' : 'them'} was not read.` }]
}
