import type { Piece } from './composeText.js'
import { type Marker, readMarker } from './readMarker.js'

/**
 * One visual line of a page or a text file. Lengths are in one unit of the format (points, or columns of characters).
 */
export interface Line {
  readonly text: string
  readonly x: number
  readonly right: number
  /** Letter size in the same unit. */
  readonly size: number
  readonly bold: boolean
  /** Distance to the line above in line heights: 1 is ordinary setting, above `GAP` a visible space. */
  readonly gap: number
  readonly page?: number
  /** Cell texts when the line is a table row. */
  readonly cells?: readonly string[]
  /** Right edge of the column the line is set in. */
  readonly edge: number
  /** A heading by its type (size, weight), with its level. */
  readonly headingLevel?: number
  /** X of the text after a list mark, when known. */
  readonly textX?: number
}

/** More than this many line heights to the line above is a paragraph space. */
const GAP = 1.25

interface Open {
  role: Piece['role']
  text: string
  level: number | undefined
  readonly page: number | undefined
  readonly first: Line
  last: Line
  readonly marker: Marker | null
}

/**
 * Joins wrapped lines into headings, list items, table rows and paragraphs. `keepsHyphen` decides whether a hyphen at
 * a line end belongs to the word ("self-" + "directed") or only to the break.
 */
export function joinLines(lines: readonly Line[], keepsHyphen: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = []
  let open: Open | null = null
  let ordinal: Open | null = null
  const depth = listDepth()
  for (const line of lines) {
    const found = readMarker(line.text)
    const marker: Marker | null = found && opensItem(found, line, open, ordinal) ? found : null
    if (open !== null && marker === null && (continues(open, line) || wasNoHeading(open, line))) {
      if (open.role === 'heading' && line.headingLevel === undefined) Object.assign(open, TEXT)
      open.text = joinText(open.text, line.text, keepsHyphen)
      open.last = line
      continue
    }
    if (open !== null) pieces.push(pieceOf(open))
    open = start(line, marker)
    open.level = depth(open) ?? open.level
    if (marker?.style === 'ordinal') ordinal = open
    if (open.role === 'heading') ordinal = null
  }
  if (open !== null) pieces.push(pieceOf(open))
  return pieces
}

const TEXT = { role: 'paragraph', level: undefined } as const

/** A bold line that goes on in lower case was a part of a sentence. */
function wasNoHeading(open: Open, line: Line): boolean {
  if (open.role !== 'heading' || line.cells || line.gap > GAP || line.page !== open.last.page) return false
  if (Math.abs(line.size - open.last.size) > 0.05 * line.size || /[:.]$/.test(open.text)) return false
  return /^\p{Ll}/u.test(line.text) && isFull(open.last, line)
}

function start(line: Line, marker: Marker | null): Open {
  const base = { page: line.page, first: line, last: line, marker }
  if (line.cells) return { ...base, role: 'table_row', text: line.cells.join(' | '), level: undefined }
  const text = marker ? line.text.slice(marker.length) : line.text
  const symbol = marker !== null && marker.style !== 'ordinal'
  if (!symbol && line.headingLevel !== undefined)
    return { ...base, role: 'heading', text, level: line.headingLevel }
  if (marker) return { ...base, role: 'bullet', text, level: undefined }
  const heading = isShouted(line.text) || (isLabel(line.text) && line.gap > 1)
  return { ...base, role: heading ? 'heading' : 'paragraph', text, level: undefined }
}

function pieceOf(open: Open): Piece {
  const level = open.level === undefined ? {} : { level: open.level }
  return {
    role: open.role,
    text: open.text,
    ...level,
    ...(open.page === undefined ? {} : { page: open.page }),
  }
}

/** Whether a mark at the start of `line` is a list mark and not a number or dash that a sentence wrapped on. */
function opensItem(found: Marker, line: Line, open: Open | null, ordinal: Open | null): boolean {
  if (found.style === 'symbol') return true
  if (open === null || line.gap > GAP || line.page !== open.last.page) return true
  const inSequence =
    found.ordinal !== null && (found.ordinal === 1 || found.ordinal === (ordinal?.marker?.ordinal ?? -1) + 1)
  if (found.style === 'ordinal' && (inSequence || open.role === 'heading')) return true
  if (open.marker?.style === found.style && Math.abs(open.first.x - line.x) < line.size) return true
  return !(isFull(open.last, line) && !endsSentence(open.text))
}

function continues(open: Open, line: Line): boolean {
  if (line.cells || open.first.cells) return false
  const before = open.last
  if (open.role === 'heading') return continuesHeading(open, line)
  if (line.headingLevel !== undefined || isShouted(line.text)) return false
  if (Math.abs(line.size - before.size) > 0.18 * before.size && line.text.length > 3) return false
  const turnsPage = line.page !== before.page
  const lower = /^[\p{Ll}(&]/u.test(line.text)
  if (!turnsPage && line.gap > GAP)
    return lower && line.gap < 2 && !endsSentence(open.text) && isFull(before, line)
  if (turnsPage)
    return !endsSentence(open.text) && !open.text.endsWith(':') && lower && isFull(before, line, 0.7)
  if (open.role === 'bullet' && line.x < open.first.x - line.size * 0.5 && endsSentence(open.text))
    return false
  if (open.role === 'bullet' && hangs(open, line)) return true
  if (lower && !endsSentence(open.text)) return true
  if (!isFull(before, line)) return false
  if (open.text.endsWith(':')) return false
  if (open.role === 'bullet') return !endsSentence(open.text)
  // A first-line indent after a full sentence opens the next paragraph.
  return !(endsSentence(open.text) && line.x > open.first.x + line.size && line.x > before.x + line.size)
}

/** A line that starts where the text of the list item starts, right of its mark. */
function hangs(open: Open, line: Line): boolean {
  const textX = open.first.textX
  if (textX === undefined || textX <= open.first.x) return false
  return (
    Math.abs(line.x - textX) < line.size * 0.8 && (!endsSentence(open.text) || isFull(open.last, line, 0.75))
  )
}

function continuesHeading(open: Open, line: Line): boolean {
  if (line.gap > GAP || line.page !== open.last.page || /[:.]$/.test(open.text)) return false
  if (open.level === undefined || line.headingLevel !== open.level) return false
  return Math.abs(line.size - open.last.size) < 0.5 && isFull(open.last, line, 0.8)
}

/**
 * True when the first word of `next` would not have fitted behind `line`, so the break is only a wrap.
 * `slack` below 1 accepts lines that end earlier.
 */
function isFull(line: Line, next: Line, slack = 0.97): boolean {
  const word = /^\S+/u.exec(next.text)?.[0] ?? ''
  const width = next.text.length === 0 ? 0 : ((next.right - next.x) / next.text.length) * (word.length + 1)
  return line.right + width > line.x + (line.edge - line.x) * slack
}

const endsSentence = (text: string): boolean => /[.!?;][)"'”’]*$/u.test(text)

/** Tells the depth of each list item by its indent, and by the look of its mark where the indent is the same. */
function listDepth(): (open: Open) => number | undefined {
  let around: { readonly look: string; readonly x: number }[] = []
  return ({ role, marker, first }) => {
    if (role !== 'bullet' || marker === null) {
      // A paragraph inside an item stands right of the list's marks.
      if (role !== 'paragraph' || first.x <= (around[0]?.x ?? 0) + first.size * 0.5) around = []
      return undefined
    }
    const near = first.size * 0.6
    const same = around.findIndex((list) => list.look === marker.look && Math.abs(list.x - first.x) < near)
    if (same >= 0) around = around.slice(0, same + 1)
    else {
      around = around.filter((list) => list.x < first.x + near)
      around.push({ look: marker.look, x: first.x })
    }
    return around.length
  }
}

function joinText(before: string, after: string, keepsHyphen: (word: string) => boolean): string {
  if (/https?:\/\/\S*[/_=&-]$/u.test(before) || (/https?:$/u.test(before) && after.startsWith('//')))
    return before + after
  const broken = /(\p{L}+)[-\u2010\u00ad]$/u.exec(before)
  const tail = /^\p{Ll}[\p{L}]*/u.exec(after)
  if (broken && tail) {
    const keeps = keepsHyphen(`${broken[1]}-${tail[0]}`)
    return keeps ? before + after : before.slice(0, -1) + after
  }
  const goesOn = broken ? /^\p{L}/u : /\d[-\u2010]$/u.test(before) ? /^[\p{L}\d]/u : null
  return goesOn?.test(after) ? before + after : `${before} ${after}`
}

/** A heading written in capitals, or between rules such as "=== JOB DETAILS ===". */
export function isShouted(line: string): boolean {
  if (/^[=#*~-]{2,}\s*\p{L}.*[=#*~-]{2,}$/u.test(line)) return true
  const letters = line.replace(/[^\p{L}]/gu, '')
  if (line.length > 90 || letters.length < 4 || /[.;,]$/u.test(line)) return false
  if (/\$|\d{3,}|@|\||:\s*\S/u.test(line) || !/\p{L}{4}/u.test(line)) return false
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** "Course Objectives:" is a heading; "Students will be able to:" leads in a list. */
export function isLabel(line: string): boolean {
  if (!/^\p{Lu}[^:.;]*:$/u.test(line) || line.length > 60 || line.split(' ').length > 6) return false
  return !/\b(?:will|should|can|may|must|able|include|includes|including|following|are|is|to)\b/i.test(line)
}

/** Says for a word broken at a hyphen ("self-directed") whether the rest of the text writes it with the hyphen. */
export function hyphensOf(texts: Iterable<string>): (word: string) => boolean {
  const hyphenated = new Set<string>()
  const plain = new Set<string>()
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      (word.includes('-') ? hyphenated : plain).add(word)
  }
  return (word) => {
    const lower = word.toLowerCase()
    if (plain.has(lower.replace('-', ''))) return false
    return hyphenated.has(lower) || KEEP.test(lower)
  }
}

const KEEP =
  /^(?:self|well|non|co|cross|high|low|long|short|full|part|real|problem|decision|evidence|data|community|student|team|in|on|up|follow|post|pre|multi|day|hands|state|face|peer|life|work|job|entry|first|second|third|mid|open|two|three|four|one)-/
