import type { Extracted } from '../../domain/document.js'
import { headingRole } from '../headingRole.js'
import type { Piece } from '../layOut.js'
import type { UnitDraft } from '../unitDraft.js'
import { type Candidate, findCandidates } from './findCandidates.js'
import { type Learned, learnCourses } from './learnCourses.js'
import { readCourseBody } from './readCourseBody.js'
import { subjectOf } from './subjectHeading.js'

/**
 * Cuts a catalog into its courses: code, title, credits, prerequisites and other codes as written, and the text below
 * each heading as sections (the prose in those of role `description`, the rest in `boilerplate`). How courses are
 * written is learned from the document. What stands before the first course, under headings of subjects and in lists
 * of courses belongs to no unit. Null when the document has fewer than four differently coded course headings.
 */
export function splitCatalog(extracted: Extracted, pieces: readonly Piece[]): readonly UnitDraft[] | null {
  const { text } = extracted
  const learned = learnCourses(text, pieces, findCandidates(text, pieces))
  if (learned === null) return null
  const { courses } = learned
  const subjectAt = followSubjects(text, pieces)
  return courses.map((course, index) =>
    unitOf(text, pieces, course, endOf(text, pieces, learned, index), subjectAt(course.at)),
  )
}

/** The subject code of the headings above a piece; asked for pieces from the first to the last. */
function followSubjects(text: string, pieces: readonly Piece[]): (at: number) => string | null {
  let subject: string | null = null
  let level = 0
  let seen = 0
  return (at) => {
    for (; seen < at; seen++) {
      const piece = pieces[seen]
      if (piece?.form !== 'heading') continue
      const named = subjectOf(text.slice(piece.start, piece.end))
      // A heading beside or above the subject's own ends it; one below ("Upper division") does not.
      if (named === null && (piece.level ?? 9) > level) continue
      subject = named
      level = piece.level ?? 0
    }
    return subject
  }
}

function unitOf(
  text: string,
  pieces: readonly Piece[],
  course: Candidate,
  last: number,
  subject: string | null,
): UnitDraft {
  const own = pieces[course.at]
  const start = (own?.start ?? 0) + course.line.codeAt
  const rest = own === undefined ? [] : restOf(text, own, course)
  const body = readCourseBody(text, [...rest, ...pieces.slice(course.bodyAt, last)])
  const { line } = course
  const code = line.form === 'number' && subject !== null ? `${subject} ${line.code}` : line.code
  const crossListed = [...new Set([...line.crossListed, ...body.crossListed])].filter((one) => one !== code)
  return {
    code,
    title: course.title,
    credits: course.credits ?? body.credits,
    prerequisites: body.prerequisites,
    crossListed,
    start,
    end: pieces[last - 1]?.end ?? own?.end ?? start,
    sections: body.sections,
  }
}

/** The text behind the heading on its own line, when there is any worth reading. */
function restOf(text: string, own: Piece, course: Candidate): readonly Piece[] {
  const rest = text.slice(course.restStart, own.end)
  const lead = /^[\s|.,;:*_–—-]*/u.exec(rest)?.[0].length ?? 0
  const form = own.form === 'table_row' ? own.form : 'text'
  const isRemark = (rest.match(/\p{L}+/gu)?.length ?? 0) < 4 && !/\d|[.!?]\s*$/u.test(rest)
  return isRemark || lead >= rest.length ? [] : [{ ...own, form, start: course.restStart + lead }]
}

/** Number of the piece behind the last one of a course. */
function endOf(text: string, pieces: readonly Piece[], learned: Learned, index: number): number {
  const { courses, level, described } = learned
  const course = courses[index]
  if (course === undefined) return pieces.length
  const next = courses[index + 1]?.at ?? pieces.length
  for (let at = course.bodyAt; at < next; at++) {
    const piece = pieces[at]
    if (piece === undefined) return at
    if (!described && piece.form !== 'table_row') return at
    if (piece.form === 'heading' && closes(text.slice(piece.start, piece.end), piece.level, level)) return at
  }
  return next
}

/** Whether a heading below a course ends it; one of a section ("Learning outcomes") belongs to it. */
function closes(heading: string, own: number | null, courses: number | null): boolean {
  if (own !== null && courses !== null && own !== courses) return own < courses
  if (subjectOf(heading) !== null || /\bcourses?\b|\bcatalog\b/iu.test(heading)) return true
  return headingRole(heading, 'catalog') === null
}
