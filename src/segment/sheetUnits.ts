import type { Block, ColumnRole, DocumentKind, Extracted, Sheet } from '../domain/document.js'
import type { Section, SectionRole } from '../domain/unit.js'
import { cleanTitle, courseHeading } from './courseCode.js'
import type { Piece } from './layOut.js'
import { readSections } from './readSections.js'
import { readSentences } from './readSentences.js'
import type { UnitDraft } from './unitDraft.js'

type Range = readonly [start: number, end: number]
type TextRole = 'description' | 'outcomes' | 'duties' | 'requirements'

const TEXT_ROLES: readonly ColumnRole[] = ['description', 'outcomes', 'duties', 'requirements']

/**
 * The units of the lists in a document: one row is one course or posting. `roles` are what people said that the
 * columns of each sheet hold; without them the guess of the reader is used. Ranges cover the row in the text.
 */
export function sheetUnits(
  extracted: Extracted,
  kind: DocumentKind,
  roles: readonly (readonly ColumnRole[] | undefined)[] = [],
): readonly UnitDraft[] {
  return (extracted.sheets ?? []).flatMap((sheet, at) => {
    const given = roles[at]
    const columns = sheet.columns.map(({ header, role }, column) => ({
      header,
      role: given?.[column] ?? role,
    }))
    return sheet.rows.flatMap((cells) => unitOfRow(extracted, kind, columns, cells) ?? [])
  })
}

/** Null for a row without name and text. */
function unitOfRow(
  { text, blocks }: Extracted,
  kind: DocumentKind,
  columns: Sheet['columns'],
  cells: Sheet['rows'][number],
): UnitDraft | null {
  const filled = columns.flatMap(({ header, role }, at) => {
    const range = cells[at]
    return range ? [{ header, role, range }] : []
  })
  const valuesOf = (role: ColumnRole): string | null => {
    const values = filled.filter((cell) => cell.role === role)
    return values.map(({ range }) => text.slice(...range).replace(/\s+/gu, ' ')).join(' ') || null
  }
  const sections = filled
    .filter((cell) => TEXT_ROLES.includes(cell.role))
    .flatMap((cell) => sectionsOf(text, blocks, kind, cell as typeof cell & { role: TextRole }))
  const name = nameOf(valuesOf('code'), valuesOf('title'), kind)
  if (name.code === null && name.title === null && sections.length === 0) return null
  const first = Math.min(...filled.map(({ range }) => range[0]))
  return {
    ...name,
    credits: valuesOf('credits')?.replace(CREDIT_WORDS, '').trim() || null,
    prerequisites: withoutLabel(valuesOf('prerequisites')),
    crossListed: [],
    // A label before the first cell belongs to the row.
    start: blocks[blockAt(blocks, first)]?.start ?? first,
    end: Math.max(...filled.map(({ range }) => range[1])),
    sections,
  }
}

/** A cell of running text may have headings of its own ("Responsibilities:"); other cells are one section. */
function sectionsOf(
  text: string,
  blocks: readonly Block[],
  kind: DocumentKind,
  { header, role, range }: { readonly header: string; readonly role: TextRole; readonly range: Range },
): readonly Section[] {
  const pieces = cellPieces(text, ownBlocks(blocks, range), role)
  if (role === 'description')
    return readSections(text, pieces, kind).map((section) => ({
      ...section,
      heading: section.heading ?? (header || null),
    }))
  const leadIn = /\b(?:will|can|should|able to)\b/iu.test(header) ? header : null
  const sentences = readSentences(text, pieces, role).map((one) => ({ ...one, leadIn: one.leadIn ?? leadIn }))
  return [{ role, heading: header || null, start: range[0], end: range[1], sentences }]
}

/** The blocks of a cell, cut to it: its label stands in the same block. */
function ownBlocks(blocks: readonly Block[], [start, end]: Range): readonly Block[] {
  const own: Block[] = []
  for (let at = blockAt(blocks, start); at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block || block.start >= end) break
    own.push({ ...block, start: Math.max(block.start, start), end: Math.min(block.end, end) })
  }
  return own
}

/** Number of the block that holds `offset`. */
function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** "BIO-101" is written "BIO 101" everywhere; a title that begins with a code tells it. */
function nameOf(
  code: string | null,
  title: string | null,
  kind: DocumentKind,
): { readonly code: string | null; readonly title: string | null } {
  if (kind === 'job') return { code, title }
  if (code !== null) {
    const known = courseHeading(code)
    const written = known?.title === null && !/[./]/u.test(code) ? known.code : code
    return { code: written, title: title === null ? null : cleanTitle(title) || title }
  }
  const heading = title === null ? null : courseHeading(title)
  return heading?.title ? heading : { code: null, title: title === null ? null : cleanTitle(title) || title }
}

const CREDIT_WORDS = /\b(?:cr|crs|credits?|units?|hrs?|hours?|semester|sh)\b\.?:?/giu

function withoutLabel(value: string | null): string | null {
  const bare = value?.replace(/^(?:pre|co)[- ]?requisites?(?:\(s\))?\s*:\s*/iu, '').trim() ?? ''
  return bare === '' || /^(?:none|n\/a)\.?$/iu.test(bare) ? null : bare
}

/** Roles whose cells are lists, however they are written. */
const LISTS: readonly SectionRole[] = ['outcomes', 'duties', 'requirements']
/** "(2) ", "2. ", "b) " inside a line. */
const ORDINAL = /(?:^|[\s;.:])\(?(\d{1,2}|[a-z])[.)]\s+(?=\S)/gu

/** The blocks of one cell as pieces; lists written in one line ("Explain …; Compare …", "1. … 2. …") come apart. */
function cellPieces(text: string, blocks: readonly Block[], role: SectionRole): readonly Piece[] {
  return blocks.flatMap((block, at): readonly Piece[] => {
    const form = block.role === 'bullet' ? 'bullet' : 'text'
    const whole = {
      form,
      level: block.level ?? null,
      start: block.start,
      end: block.end,
      gap: at > 0,
    } as const
    if (!LISTS.includes(role) || form === 'bullet') return [whole]
    const items = itemsOf(text.slice(block.start, block.end))
    if (items.length < 2) return [whole]
    return items.map(([start, end, isItem]) => ({
      ...whole,
      form: isItem ? 'bullet' : 'text',
      start: block.start + start,
      end: block.start + end,
    }))
  })
}

type Item = readonly [start: number, end: number, isItem: boolean]

/** The items of a list in one line, without their numbers; empty when the line is no list. */
function itemsOf(line: string): readonly Item[] {
  const marks = countedMarks(line)
  if (marks.length >= 2) {
    const items = marks.map(({ end }, at): Item => [end, marks[at + 1]?.start ?? line.length, true])
    const before = marks[0]?.start ?? 0
    return trimmed(line, before > 0 ? [[0, before, false], ...items] : items)
  }
  const parts = line.split(';')
  // Two short halves may be one sentence; three parts, or two that begin like sentences, are a list.
  if (parts.length < 3 && !(parts.length === 2 && /^\s*\p{Lu}/u.test(parts[1] ?? ''))) return []
  let at = 0
  const items = parts.map((part): Item => {
    const start = at
    at += part.length + 1
    return [start, start + part.length, true]
  })
  return trimmed(line, items)
}

/** Marks that count up from 1 or a. */
function countedMarks(line: string): readonly { readonly start: number; readonly end: number }[] {
  const marks: { start: number; end: number }[] = []
  for (const match of line.matchAll(ORDINAL)) {
    const mark = match[1] ?? ''
    const number = /\d/u.test(mark) ? Number(mark) : mark.charCodeAt(0) - 96
    if (number !== marks.length + 1) continue
    const start = match.index + (/^[\s;.:]/u.test(match[0]) ? 1 : 0)
    marks.push({ start, end: match.index + match[0].length })
  }
  return marks
}

function trimmed(line: string, items: readonly Item[]): readonly Item[] {
  return items.flatMap(([from, to, isItem]): readonly Item[] => {
    const content = line.slice(from, to)
    const start = from + (content.length - content.trimStart().length)
    const end = from + content.replace(/[\s;]+$/u, '').length
    return end > start && /\p{L}/u.test(content) ? [[start, end, isItem]] : []
  })
}
