import type { DocumentKind } from '../domain/document.js'
import type { SectionRole } from '../domain/unit.js'
import { headingRole } from './headingRole.js'
import type { Piece } from './layOut.js'

const MAX_WORDS = 9
const SMALL_WORDS = /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|per|the|to|vs|with|&|\/|–|-)$/u
/** A line with one of these before its colon introduces a list ("Students will be able to:"), it heads nothing. */
const INTRODUCES =
  /\b(?:will|shall|should|must|may|can|could|able|is|are|was|following|include|includes|including|has|have|requires?|possess|of|in|to|with|by|as|means)\s*:$|\b(?:students?|you|learners?|participants?|graduates?|candidates?|applicants?|incumbents?)\b.*\b(?:will|should|must|can|to)\b/iu

/** Whether piece `at` heads a section: marked as a heading, or a short line that looks and reads like one. */
export function isHeading(text: string, pieces: readonly Piece[], at: number, kind: DocumentKind): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.form === 'table_row') return false
  const content = text.slice(piece.start, piece.end).trim()
  if (!/\p{L}{3}/u.test(content)) return false
  if (/\]$/u.test(content) || unbalanced(content)) return false
  const words = content.split(/\s+/u)
  if (piece.form === 'heading') return words.length <= 25 && !INTRODUCES.test(content)
  if (
    words.length > MAX_WORDS ||
    /[.;,!]$/u.test(content) ||
    /^[a-z]/u.test(content) ||
    content.includes('\n')
  )
    return false
  if (words.length <= 7 && isSpoken(content)) return true
  if (INTRODUCES.test(content)) return false
  const bare = content.replace(/\s*\([^)]*\)/gu, '').trim()
  const role = headingRole(bare, kind)
  if (piece.form === 'bullet') return isOutline(text, pieces, at) && role !== null && isTitled(bare)
  if (bare.endsWith(':')) return role !== null || isTitled(bare.slice(0, -1))
  if (role !== null && isTitled(bare) && words.length <= 6)
    return piece.gap || startsAfresh(text, pieces[at - 1])
  return piece.gap && isTitled(bare) && words.length >= 2 && leadsLongerText(text, pieces, at)
}

/** A heading written before its text on the same line, with the role it gives. */
export interface RunInHeading {
  readonly heading: string
  readonly role: SectionRole
  /** Characters from the start of the piece to its text. */
  readonly length: number
  /** True when the heading speaks for its own paragraph only. */
  readonly passing: boolean
}

/** Reads "Responsibilities: Manage the …" as heading and text; null when the label is not a section word. */
export function runInHeading(content: string, kind: DocumentKind): RunInHeading | null {
  const match = /^([\p{Lu}][^:.!?;\n]{2,70}?)\s*:\s+(?=\S)/u.exec(content)
  if (match?.[1] === undefined) return null
  const bare = match[1].replace(/\s*\([^)]*\)/gu, '').trim()
  if (bare.split(/\s+/u).length > 7 || INTRODUCES.test(`${bare}:`) || !isTitled(bare)) return null
  const role = headingRole(bare, kind)
  if (role === null) return null
  const passing = !['outcomes', 'duties', 'requirements'].includes(role)
  return { heading: match[1], role, length: match[0].length, passing }
}

/** Sentence-case headings of today's postings and syllabi: "What you'll do", "Nice to have", "Goals of the course". */
const SPOKEN =
  /^(?:what (?:you|we|students)\b.*|who (?:you are|we are|we.re looking for)|why (?:join|work|this|you)\b.*|how to apply|how you.ll\b.*|about (?:us|you|me|the|this|our)\b.*|about [\p{L}]+|nice[- ]to[- ]haves?|must[- ]haves?|bonus points?|you (?:have|are|bring|will)|you(?:['’]ll| will) be (?:great|a great|successful|a good fit)\b.*|that['’]?s you|is this you|who are we|in return\b.*|we offer|your (?:role|responsibilities|profile|skills|impact|background)|the (?:role|job|ideal candidate|position)|(?:course |program |unit )?(?:goals|objectives|outcomes|aims)(?: (?:of|for) (?:the|this) \p{L}+)?)\W*$/iu

function isSpoken(line: string): boolean {
  return SPOKEN.test(line.charAt(0).toLowerCase() + line.slice(1)) || SPOKEN.test(line)
}

/** Capitals on every longer word, or on the first word of a one- or two-word line. */
function isTitled(line: string): boolean {
  const words = line.split(/[\s/]+/u).filter((word) => /\p{L}/u.test(word))
  if (words.length === 0) return false
  const counted = words.filter((word) => !SMALL_WORDS.test(word))
  const capital = counted.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length
  return (
    capital === counted.length ||
    (words.length >= 2 &&
      words.length <= 4 &&
      /^\p{Lu}/u.test(line) &&
      capital >= counted.length - 1 &&
      headingLike(line))
  )
}

/** "Learning objectives", "Minimum qualifications": sentence case is fine when the last word is a section word. */
function headingLike(line: string): boolean {
  return /\b(?:outcomes|objectives|goals|duties|responsibilities|functions|qualifications|requirements|skills|knowledge|abilities|competencies|description|overview|experience|education)$/iu.test(
    line,
  )
}

function unbalanced(line: string): boolean {
  const count = (marks: RegExp): number => line.match(marks)?.length ?? 0
  return count(/[([]/gu) !== count(/[)\]]/gu)
}

/** True when the piece before ended a sentence or was a short line itself, so that this one does not continue it. */
function startsAfresh(text: string, before: Piece | undefined): boolean {
  if (before === undefined || before.form !== 'text') return true
  const content = text.slice(before.start, before.end).trim()
  return /[.!?:;\])]$/u.test(content) || content.length < 60
}

/** A numbered or lettered outline head ("II. Requirements") stands alone, not among its like. */
function isOutline(text: string, pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]
  return next !== undefined && (next.form !== 'bullet' || text.slice(next.start, next.end).length > 60)
}

/** The lines under a sub-heading are clearly longer than it, so it is no list item itself. */
function leadsLongerText(text: string, pieces: readonly Piece[], at: number): boolean {
  const own = pieces[at]
  const next = pieces[at + 1]
  if (own === undefined || next === undefined || next.form === 'heading' || next.form === 'table_row')
    return false
  const length = own.end - own.start
  return (
    next.end - next.start > Math.max(40, length * 1.6) && text.slice(own.start, own.end).trim().length <= 60
  )
}
