import type { DocumentKind, Extracted } from '../domain/document.js'
import type { Unit } from '../domain/unit.js'
import { type CourseHeading, courseHeading } from './courseCode.js'
import { layOut, type Piece } from './layOut.js'
import { nameUnit } from './nameUnit.js'
import { readSections } from './readSections.js'

/** A text with at least this many differently coded course headings is split into courses. */
const CATALOG_COURSES = 4

/**
 * Cuts a document into units (courses or postings), headed sections with a role, and sentences. A catalog becomes
 * one unit per course heading; every other document is one unit. Ranges are UTF-16 units of `extracted.text`.
 */
export function segmentText(extracted: Extracted, kind: DocumentKind): readonly Unit[] {
  const pieces = layOut(extracted)
  const starts = kind === 'catalog' ? courseStarts(extracted.text, pieces) : []
  if (starts.length < CATALOG_COURSES) {
    const { code, title } = nameUnit(extracted, pieces, kind)
    const sections = readSections(extracted.text, pieces, kind)
    return [{ kind: 'unit', ordinal: 0, code, title, start: 0, end: extracted.text.length, sections }]
  }
  return starts.map(({ at, heading }, ordinal) => {
    const last = starts[ordinal + 1]?.at ?? pieces.length
    const own = pieces.slice(at, last)
    const start = own[0]?.start ?? 0
    const end = own[own.length - 1]?.end ?? start
    const body = bodyOf(extracted.text, own)
    const sections = readSections(extracted.text, body, kind)
    return { kind: 'unit', ordinal, code: heading.code, title: heading.title, start, end, sections }
  })
}

interface CourseStart {
  readonly at: number
  readonly heading: CourseHeading
}

/** Pieces that open a course: real headings when the document has them, else lines that begin with a code. */
function courseStarts(text: string, pieces: readonly Piece[]): readonly CourseStart[] {
  const all = pieces.flatMap((piece, at) => {
    if (piece.form === 'table_row') return []
    const line = text.slice(piece.start, piece.end).split('\n')[0] ?? ''
    const heading = courseHeading(line.length > 160 ? line.slice(0, 160) : line)
    return heading?.title ? [{ at, heading, isHeading: piece.form === 'heading' }] : []
  })
  const headings = all.filter((start) => start.isHeading)
  const chosen = headings.length >= CATALOG_COURSES ? headings : all
  return new Set(chosen.map((start) => start.heading.code)).size >= CATALOG_COURSES ? chosen : []
}

/** The pieces of a course without its heading line. */
function bodyOf(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces
  if (first === undefined) return []
  const lineEnd = text.indexOf('\n', first.start)
  if (first.form === 'heading' || lineEnd === -1 || lineEnd >= first.end) return rest
  return [{ ...first, start: lineEnd + 1 }, ...rest]
}
