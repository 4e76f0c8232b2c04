import type { DocumentKind, Extracted } from '../domain/document.js'
import type { Section, SectionRole, Sentence, Unit } from '../domain/unit.js'
import { type CourseHeading, courseHeading } from './courseCode.js'
import { headingRole } from './headingRole.js'
import { layOut, type Piece } from './layOut.js'
import { nameUnit } from './nameUnit.js'
import { readSentences } from './readSentences.js'
import { isHeading, runInHeading } from './recogniseHeading.js'

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

interface OpenSection {
  role: SectionRole
  heading: string | null
  start: number
  pieces: Piece[]
}

/** Groups pieces under their headings and gives each group a role. */
function readSections(text: string, pieces: readonly Piece[], kind: DocumentKind): readonly Section[] {
  const open: OpenSection[] = [{ role: 'description', heading: null, start: pieces[0]?.start ?? 0, pieces: [] }]
  const roles = new HeadingStack()
  pieces.forEach((piece, at) => {
    const content = text.slice(piece.start, piece.end)
    if (isHeading(text, pieces, at, kind)) {
      const role = roles.enter(content, piece.level, headingRole(content, kind))
      open.push({ role, heading: content.replace(/\s+/gu, ' ').trim(), start: piece.start, pieces: [] })
      return
    }
    const runIn = piece.form === 'text' ? runInHeading(content, kind) : null
    if (runIn === null) {
      open[open.length - 1]?.pieces.push(piece)
      return
    }
    const before = open[open.length - 1]
    const rest = { ...piece, start: piece.start + runIn.length }
    open.push({ role: runIn.role, heading: runIn.heading, start: piece.start, pieces: [rest] })
    // A remark such as "Note: …" covers its own paragraph only; a real section word opens a section.
    if (runIn.passing && before !== undefined)
      open.push({ role: before.role, heading: before.heading, start: piece.end, pieces: [] })
    else roles.enter(runIn.heading, null, runIn.role)
  })
  return open
    .filter((section) => section.pieces.length > 0 || section.heading !== null)
    .map((section, at, all) => {
      const sentences: readonly Sentence[] = readSentences(text, section.pieces, section.role)
      const end = section.pieces[section.pieces.length - 1]?.end ?? all[at + 1]?.start ?? section.start
      return { role: section.role, heading: section.heading, start: section.start, end: Math.max(end, section.start), sentences }
    })
}

/** Remembers the headings above the current one, so that a sub-heading without a role of its own keeps its parent's. */
class HeadingStack {
  private readonly levels: { level: number; role: SectionRole | null }[] = []
  private flat: { style: string; role: SectionRole } | null = null

  enter(heading: string, level: number | null, role: SectionRole | null): SectionRole {
    if (level !== null) {
      while ((this.levels[this.levels.length - 1]?.level ?? 0) >= level) this.levels.pop()
      const parent = [...this.levels].reverse().find((entry) => entry.role !== null)?.role ?? null
      this.levels.push({ level, role })
      this.flat = null
      return role ?? parent ?? 'description'
    }
    const style = headingStyle(heading)
    if (role !== null) this.flat = { style, role }
    else if (this.flat?.style === style) this.flat = null
    return role ?? this.flat?.role ?? 'description'
  }
}

function headingStyle(heading: string): string {
  const letters = heading.replace(/[^\p{L}]/gu, '')
  return letters === letters.toUpperCase() ? 'capitals' : /:\s*$/u.test(heading) ? 'colon' : 'title'
}
