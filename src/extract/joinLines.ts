import type { Piece } from './composeText.js'
import { joinText, type KeepsHyphen } from './joinText.js'
import { listDepth } from './listDepth.js'
import { isLabel, isShouted } from './plainHeading.js'
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
/** No paragraph is longer; joining more would take time that grows with the square of the text. */
const LONGEST = 20_000

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
 * Joins wrapped lines into headings, list items, table rows and paragraphs.
 */
export function joinLines(lines: readonly Line[], keepsHyphen: KeepsHyphen): Piece[] {
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
  if (line.cells || open.first.cells || open.text.length > LONGEST) return false
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
  if (line.gap > GAP || line.page !== open.last.page || open.text.endsWith('.')) return false
  if (open.level === undefined || line.headingLevel !== open.level) return false
  if (Math.abs(line.size - open.last.size) > 0.5) return false
  // "Capstone Seminar:" above "Public Administration" is one title.
  return open.text.endsWith(':') ? open.level === 1 : isFull(open.last, line, 0.8)
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

const endsSentence = (text: string): boolean => /[.!?;][)"'”’]*$/u.test(text.slice(-8))
