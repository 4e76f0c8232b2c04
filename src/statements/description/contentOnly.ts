/**
 * Wording that marks a part of a course description as content, teaching or administration: nothing a learner will be
 * able to do. Each pattern reads lower- or mixed-case English.
 */

/** Heads of what one only hears about, and of what follows them in the same clause ("Overview of A, analysis of B"). */
const CONTENT =
  /^(?:(?:an?|the|this|basic|brief|general|broad|critical|advanced|continued|in-depth|intensive|comprehensive|comparative|further|historical|interdisciplinary|introductory|practical|major|key|selected|special|fundamental|theoretical|directed|independent|individual)\s+)*(?:advancement|approach(?:es)?|aspects?|background|basics|case studies|concepts?|consideration|contemplation|continuation|coverage|discussion|effects?|elements|evolution|examination|exploration|exposure|familiarization|foundations?|function|fundamentals|growth|histor(?:y|ies)|impact|importance|influence|introduction|investigation|issues?|knowledge|laws?|methods?|nature|origins?|overview|perspectives?|practices?|presentation|principles?|problems|procedures|processes|properties|readings?|review|explanation|relation(?:ships?)?|rise|roles?|seminar|significance|stud(?:y|ies)|structures?|supervision|survey|techniques?|theor(?:y|ies)|themes|topics|trends|types|uses|ways|works)\s+(?:of|in|to|on|into|for|from|with|between|behind|governing|involved|used|related)\b/iu
/** Nouns of hearing alone: also behind a bare "and" they begin something else. */
const HEARING =
  /^(?:(?:an?|the|\p{L}+al|brief|general|broad)\s+)*(?:introduction|overview|survey|exploration|examination|discussion|investigation|review|exposure|familiarization)\s+(?:of|to|into|with)\b/iu

/** True for what a learner hands in ("written and oral reports"): it stands beside an action. */
export function isHandedIn(part: string): boolean {
  return /^(?:written|oral)\s+(?:and\s+(?:written|oral)\s+)?(?:reports?|presentations?|papers?|exams?)\b/iu.test(
    part,
  )
}

/** True when a part opens with a noun of hearing ("introduction to …"), which no object of an action does. */
export function opensHearing(part: string): boolean {
  return HEARING.test(part)
}

/** True when a clause opens with a noun of content ("Overview of …", "An introduction to …"). */
export function opensContent(clause: string): boolean {
  return CONTENT.test(clause)
}

const ADMIN =
  /\b(?:prerequisites?|corequisites?|credits?(?! (?:risk|analysis|report|union))|semester hours|contact hours|grad(?:ed|ing) (?:on|s\/u|basis|scale|option)|s\/u|pass\/fail|satisfactory|may (?:be|also be) (?:repeated|taken)|repeat(?:able|ed) for|cross[- ]?list(?:ed|ing)|permission of|approval of|consent of|concurrent (?:enrollment|registration)|enroll?(?:ed|ment) in|registration|restricted to|open to|majors only|non-?majors|classification|fulfill?s?|satisf(?:y|ies) (?:the|a|core|general|university|degree)|counts? toward|core curriculum|lab(?:oratory)? fees?|field trips?|also taught|taught at|offered|under the (?:direction|supervision|guidance) of|directed by|faculty|tuition|transfer|substitute|freshman|sophomore|junior (?:or|and|standing)|senior (?:standing|classification)|[Ii]nternship|this course is|the course is|designed (?:for|to)|intended for|course for|instructors?|professors?|homework|exams?|quizzes|attendance|textbooks?|office hours)\b/iu

/** True when a clause is about running or entering the course. */
export function isAdmin(clause: string): boolean {
  return ADMIN.test(clause)
}

/** Verbs of the teacher or of hearing and reading: content, whoever does it. */
const HEARD = new Set(
  `acquire pursue acquaint address affect appear appreciate attend be become begin concern consider consult continue cover deal
  discover discuss emphasize engage enter examine exist experience explore exercise expose familiarize feel follow focus foster
  gain get give go have hear highlight include influence inform instruct introduce investigate involve know learn live
  look meet need observe offer participate pertain provide read realize receive reflect regard relate
  require result review see show study submit surround survey take teach touch understand underlie underpin view visit
  watch work travel encounter enhance encourage help enable allow complete join share serve expand increase`
    .trim()
    .split(/\s+/u),
)

/** True for verbs that no description statement starts with ("explore", "study", "cover"). */
export function isHeard(base: string): boolean {
  return HEARD.has(base)
}

/** Words that point at something said before; alone they leave a statement open. */
export const POINTS_BACK =
  /^(?:(?:all|both|each|some)\s+(?:of\s+)?)?(?:these|those|this|that|such|it|its|their|them|they|same|above|the (?:above|former|latter|same|following))\b/iu

/** People whom a course prepares: "preparation of future teachers" is its purpose. */
export const TAUGHT =
  /\b(?:students?|learners?|coaches|professionals|teachers|candidates|leaders|educators|graduates|officers|lieutenants|practitioners|majors)\b/iu
