import type { Section, SectionRole } from '../../domain/unit.js'
import { courseCodeAt } from '../courseCode.js'
import { headingRole } from '../headingRole.js'
import type { Piece } from '../layOut.js'
import { readSentences } from '../readSentences.js'
import { runInHeading } from '../recogniseHeading.js'
import { splitSentences } from '../splitSentences.js'
import { mergeTexts } from './mergeTexts.js'
import { creditsAtStart } from './readCredits.js'
import { type Label, labelOf, splitRemarks } from './splitRemarks.js'

/** What stands below a course heading. */
export interface CourseBody {
  readonly credits: string | null
  readonly prerequisites: string | null
  readonly crossListed: readonly string[]
  readonly sections: readonly Section[]
}

interface Group {
  readonly role: SectionRole
  readonly heading: string | null
  readonly start: number
  readonly pieces: Piece[]
}

interface Found {
  credits: string | null
  readonly prerequisites: string[]
  readonly crossListed: string[]
  readonly groups: Group[]
}

/** Reads the pieces below a course heading: credits, prerequisites and other codes as data, the rest as sections. */
export function readCourseBody(text: string, pieces: readonly Piece[]): CourseBody {
  const found: Found = { credits: null, prerequisites: [], crossListed: [], groups: [] }
  const prose = pieces.flatMap((one) => proseOf(text, one))
  let headed: Label | null = null
  mergeTexts(text, prose).forEach((piece, at, all) => {
    const content = text.slice(piece.start, piece.end)
    if (piece.form === 'heading') {
      headed = labelOf(`${content.trim()}:`)
      const role = headed === null ? (headingRole(content, 'catalog') ?? 'description') : 'boilerplate'
      enter(found, role, content.replace(/\s+/gu, ' ').trim(), piece)
    } else if (headed !== null) {
      note(found, headed, content)
      add(found, 'boilerplate', piece)
    } else if (piece.form === 'text') readText(text, piece, all[at + 1]?.form === 'bullet', found)
    else add(found, 'description', piece)
  })
  const prerequisites = found.prerequisites.join(' ').replace(/\s+/gu, ' ').trim()
  return {
    credits: found.credits,
    prerequisites: /^(?:none|n\/a)?\W*$/iu.test(prerequisites) ? null : prerequisites,
    crossListed: [...new Set(found.crossListed)],
    sections: found.groups.map((group) => sectionOf(text, group)),
  }
}

/** Reads one paragraph: credits at its start, remarks with labels, and prose. */
function readText(text: string, piece: Piece, leadsList: boolean, found: Found): void {
  const content = text.slice(piece.start, piece.end)
  const from = creditsEnd(content, found)
  if (from > 0)
    add(found, 'boilerplate', { ...piece, end: piece.start + content.slice(0, from).trimEnd().length })
  const rest = content.slice(from)
  const runIn = runInHeading(rest, 'catalog')
  if (runIn !== null && OWN_SECTION.includes(runIn.role)) {
    const start = piece.start + from
    enter(found, runIn.role, runIn.heading, { start }, { ...piece, start: start + runIn.length })
    return
  }
  for (const remark of splitRemarks(rest)) {
    const range = { start: piece.start + from + remark.start, end: piece.start + from + remark.end }
    const part = { ...piece, ...range }
    if (remark.kind !== 'description') {
      note(found, remark.kind, rest.slice(remark.valueAt, remark.end))
      add(found, 'boilerplate', part)
      continue
    }
    const lead =
      leadsList && remark.end === rest.trimEnd().length ? leadInAt(rest.slice(0, remark.end)) : null
    if (lead === null || lead < remark.start) add(found, 'description', part)
    else {
      const start = piece.start + from + lead
      if (lead > remark.start) add(found, 'description', { ...part, end: start })
      enter(found, 'outcomes', null, { start }, { ...part, start })
    }
  }
}

/** Characters of the credits and hours that open a paragraph; 0 when none do. */
function creditsEnd(content: string, found: Found): number {
  const credits = creditsAtStart(content)
  if (credits === null || (found.credits !== null && found.groups.length > 0)) return 0
  found.credits ??= credits.credits
  // "Credits: 3 (lecture)"; a bracket before more text belongs to the text.
  return /^\([^)]*\)\s*$/u.test(content.slice(credits.end)) ? content.length : credits.end
}

/** A sentence before a list that makes it the outcomes of the course. */
const LEADS_IN =
  /\b(?:students?|learners?|participants?|graduates?|you)\b.{0,80}\b(?:will|should|can|able)\b.{0,60}:$|\b(?:outcomes|objectives|competencies)\b[^.]{0,60}:$/isu

/** Where the sentence begins that leads in a list of outcomes at the end of `content`; null when none does. */
function leadInAt(content: string): number | null {
  const last = splitSentences(content).at(-1)
  return last !== undefined && LEADS_IN.test(content.slice(last[0], last[1])) ? last[0] : null
}

function enter(
  found: Found,
  role: SectionRole,
  heading: string | null,
  { start }: Pick<Piece, 'start'>,
  piece?: Piece,
): void {
  found.groups.push({ role, heading, start, pieces: piece === undefined ? [] : [piece] })
}

/** Adds a piece to the open section when that has its role; lists and text below a heading of the course stay there. */
function add(found: Found, role: SectionRole, piece: Piece): void {
  const last = found.groups.at(-1)
  const isHeaded = last !== undefined && last.heading !== null && last.role !== 'boilerplate'
  const isList = piece.form !== 'text' && last?.role === 'outcomes'
  if (last !== undefined && (last.role === role || (role === 'description' && (isHeaded || isList))))
    last.pieces.push(piece)
  else enter(found, role, null, piece, piece)
}

/** Labels before a paragraph that open a section of their own inside a course. */
const OWN_SECTION: readonly SectionRole[] = ['outcomes', 'topics', 'assessment']

function note(found: Found, kind: Label | 'credits', value: string): void {
  if (kind === 'prerequisites') found.prerequisites.push(value.replace(/(?<=\w)\/\s(?=[A-Z])/gu, '/'))
  if (kind === 'credits') found.credits ??= creditsAtStart(value)?.credits ?? null
  if (kind === 'cross_listing') found.crossListed.push(...codesIn(value))
}

/** All codes written in a cross-listing remark. */
function codesIn(value: string): readonly string[] {
  const line = value.replace(/\s+/gu, ' ')
  const codes: string[] = []
  for (let at = 0; at < line.length; at++) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(line[at - 1] ?? '')) continue
    const found = courseCodeAt(line, at)
    if (found === null || found.form === 'number') continue
    codes.push(found.code, ...found.others)
    at = found.end - 1
  }
  return codes
}

/** The parts of a piece that are text: table cells and leftovers behind a heading count when they read like prose. */
function proseOf(text: string, piece: Piece): readonly Piece[] {
  const content = text.slice(piece.start, piece.end)
  if (piece.form !== 'table_row' && !/\s\|\s|^\|/u.test(content)) return [piece]
  let at = piece.start
  return content.split(/(\s*\|\s*|\t)/u).flatMap((cell) => {
    const start = at
    at += cell.length
    const isProse = (cell.match(/\p{L}+/gu)?.length ?? 0) >= 5
    return isProse ? [{ ...piece, form: 'text' as const, start, end: at }] : []
  })
}

function sectionOf(text: string, { role, heading, start, pieces }: Group): Section {
  const sentences = readSentences(text, pieces, role)
  return { role, heading, start, end: Math.max(start, pieces.at(-1)?.end ?? start), sentences }
}
