import type { Extracted } from '../domain/document.js'

/** One heading, list item, table row or paragraph of a document, wrapped lines joined. Offsets exclude list marks. */
export interface Piece {
  readonly form: 'heading' | 'bullet' | 'table_row' | 'text'
  /** Heading level or list depth where the format tells it. */
  readonly level: number | null
  readonly start: number
  readonly end: number
  /** True after a blank line or at the start of a block. */
  readonly gap: boolean
}

interface Line {
  readonly start: number
  readonly end: number
  readonly marked: boolean
  /** Kind of list mark with its indent, null for an unmarked line. */
  readonly mark: string | null
  readonly gap: boolean
}

const MARK =
  /^(?:[•●▪■□◦○‣⁃∙·➢➤✓✔►▸\uf0b7\uf0a7]\s*|[*–—-]\s+|\+\s+(?=\p{L})|o\s+(?=[A-Z])|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+(?=\S))/u

/**
 * Puts the blocks of a document in reading order as pieces. Paragraph blocks are read line by line, because plain
 * text and PDFs keep headings, lists and wrapped sentences in one block.
 */
export function layOut(extracted: Extracted): readonly Piece[] {
  const { text, blocks } = extracted
  const width = wrapWidth(text)
  const pieces: Piece[] = []
  const depth = markDepth()
  for (const block of blocks) {
    if (block.role === 'paragraph') pieces.push(...readParagraph(text, block.start, block.end, width, depth))
    else {
      const form = block.role
      pieces.push({ form, level: block.level ?? null, start: block.start, end: block.end, gap: true })
    }
  }
  const filled = pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '')
  return filled.map((piece, at) =>
    isAnnounced(text, filled, at) ? { ...piece, form: 'text', gap: false } : piece,
  )
}

/**
 * "… should be able to demonstrate the following:" above the heading "Theory I": what comes below is the announced
 * list, so the heading is a caption in it and does not end it.
 */
function isAnnounced(text: string, pieces: readonly Piece[], at: number): boolean {
  const [before, piece, next] = [pieces[at - 1], pieces[at], pieces[at + 1]]
  if (piece === undefined || before?.form !== 'text' || next === undefined) return false
  if (piece.form !== 'heading' && piece.form !== 'text') return false
  const caption = text.slice(piece.start, piece.end).trim()
  return (
    /\bfollowing:$/iu.test(text.slice(before.start, before.end).trimEnd()) &&
    caption.split(/\s+/u).length <= 4 &&
    !/[:.]$/u.test(caption) &&
    caption !== caption.toUpperCase() &&
    (next.form === 'text' || next.form === 'bullet')
  )
}

/** Depth of list marks: a new style of mark goes one level down, a style seen before goes back to its level. */
function markDepth(): (mark: string | null) => number | null {
  let styles: string[] = []
  return (mark) => {
    if (mark === null) {
      styles = []
      return null
    }
    const at = styles.indexOf(mark)
    styles = at === -1 ? [...styles, mark] : styles.slice(0, at + 1)
    return styles.length
  }
}

/** Typical full width of hard-wrapped lines, or Infinity when lines hold whole paragraphs. */
function wrapWidth(text: string): number {
  const lengths = text
    .split('\n')
    .map((line) => line.trim().length)
    .filter((length) => length > 20)
    .sort((a, b) => a - b)
  const wide = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  return wide > 150 || lengths.length < 5 ? Number.POSITIVE_INFINITY : wide
}

function readParagraph(
  text: string,
  start: number,
  end: number,
  width: number,
  depth: (mark: string | null) => number | null,
): Piece[] {
  const pieces: Piece[] = []
  let open: { form: Piece['form']; level: number | null; start: number; end: number; gap: boolean } | null =
    null
  const close = (): void => {
    if (open !== null)
      pieces.push({ form: open.form, level: open.level, start: open.start, end: open.end, gap: open.gap })
    open = null
  }
  for (const line of readLines(text, start, end)) {
    const content = text.slice(line.start, line.end)
    const current = open as { form: Piece['form']; start: number; end: number } | null
    if (current !== null && !line.gap && !line.marked && joins(text, current, line, width)) {
      current.end = line.end
      continue
    }
    close()
    const form = line.marked ? 'bullet' : isShouted(content) ? 'heading' : 'text'
    open = { form, level: depth(line.mark), start: line.start, end: line.end, gap: line.gap }
  }
  close()
  return pieces
}

function readLines(text: string, start: number, end: number): Line[] {
  const lines: Line[] = []
  let gap = true
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from)
    const to = stop === -1 || stop > end ? end : stop
    const raw = text.slice(from, to)
    const content = raw.trim()
    if (content === '') gap = true
    else {
      const lead = raw.length - raw.trimStart().length
      const mark = MARK.exec(content)?.[0].length ?? 0
      const at = from + lead + mark
      if (at < from + lead + content.length)
        lines.push({
          start: at,
          end: from + lead + content.length,
          marked: mark > 0,
          mark: mark > 0 ? `${markStyle(content)}${lead}` : null,
          gap,
        })
      gap = false
    }
    from = to + 1
  }
  return lines
}

/** Marks of one list level look alike: "1." "2.", "a." "b.", bullets of one sign. */
function markStyle(line: string): string {
  if (/^\(?\d/u.test(line)) return '1'
  if (/^\(?[a-z]{1,4}[.)]/u.test(line)) return 'a'
  return /^\(?[A-Z]{1,4}[.)]/u.test(line) ? 'A' : (line[0] ?? '')
}

/** Whether `line` goes on with the sentence or item that `open` holds: the text was only wrapped there. */
function joins(
  text: string,
  open: { readonly form: Piece['form']; readonly start: number; readonly end: number },
  line: Line,
  width: number,
): boolean {
  const before = text.slice(open.start, open.end)
  const next = text.slice(line.start, line.end)
  if (open.form === 'heading' || isShouted(next)) return false
  if (before.endsWith(':')) return false
  const lastLine = before.slice(before.lastIndexOf('\n') + 1)
  const firstWord = /^\S+/u.exec(next)?.[0] ?? ''
  const full = lastLine.length + 1 + firstWord.length > width * 0.92
  if (/^\p{Ll}/u.test(next)) return full || lastLine.length > 25
  // Sentences are cut apart anyway; only a list item may go on with a new sentence on the next line.
  if (/[.!?;\])]$/u.test(before)) return full && open.form === 'bullet' && /[.!?]$/u.test(before)
  return full || (next.startsWith('(') && lastLine.length > 25)
}

/** A heading written in capitals, or between rules such as "=== JOB DETAILS ===". */
function isShouted(line: string): boolean {
  if (/^[=#*~-]{2,}.*[=#*~-]{2,}$/u.test(line)) return /\p{L}/u.test(line)
  if (line.length > 90 || /[.;,]$/u.test(line)) return false
  const letters = line.replace(/[^\p{L}]/gu, '')
  if (letters.length < 4) return false
  if (/[$\d]{2,}|@/u.test(line) || /:\s*\S/u.test(line)) return false
  return letters === letters.toUpperCase()
}
