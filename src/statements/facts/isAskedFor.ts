import type { Passage } from './passage.js'

const BEFORE =
  /\b(?:must|requir(?:e[sd]?|ing|ements?)|possess(?:ion|es|ing)?|minimum|at least|prefer(?:red|ably|s)?|desir(?:ed|able)|obtain|maintain|should have|needs?|qualif\w+|(?:candidates?|applicants?|you) (?:should |must |will )?(?:has|have|hold|bring)|education|experience|licen[sc]es?|certifications?|degree|completion of|holds? an?|prepar\w+ (?:\w+ ){0,3}for)\b/iu
const AFTER =
  /^.{0,50}\b(?:required?|preferred|desired|desirable|a plus|or equivalent|equivalent combination|from an? (?:appropriately |regionally )?accredited|and (?:at least |a minimum of )?(?:\d+|one|two|three|four|five|six|seven|eight|ten)\b.{0,12} years?|is (?:highly )?helpful|must)\b/iu
const NEGATED =
  /\b(?:no|not|without|neither|nor|in lieu of|instead of|rather than)\s+(?:(?:an?|any|the|prior|previous|formal|need(?:ed)?|requir\w+|experience|knowledge|familiarity|background|with|of|in|using|programming)\s+){0,4}$/iu
const NOT_NEEDED =
  /^[^.;,]{0,60}\b(?:(?:is|are) not|isn['’]t|aren['’]t|not) (?:\w+ )?(?:required|needed|necessary|permitted|allowed)\b/iu

/** False where the words around say that the thing is not needed or not allowed. */
export function isNegated(text: string, start: number, end: number): boolean {
  return (
    NEGATED.test(text.slice(Math.max(0, start - 40), start)) || NOT_NEEDED.test(text.slice(end, end + 90))
  )
}

/**
 * True when a posting asks for the thing at this range: it stands among the requirements, begins its line, or words
 * beside it ask ("must", "required", "preferred").
 */
export function isAskedFor(passage: Passage, start: number, end: number): boolean {
  const { text, role } = passage
  if (isNegated(text, start, end)) return false
  if (role === 'requirements' || (start <= 3 && role !== 'boilerplate')) return true
  if (
    /\b(?:licen[sc]es?|certifications?|education|qualifications?|requirements?|conditions)\b/iu.test(
      passage.around,
    )
  )
    return true
  return BEFORE.test(text.slice(Math.max(0, start - 70), start)) || AFTER.test(text.slice(end, end + 90))
}
