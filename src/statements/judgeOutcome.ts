import type { Sentence } from '../domain/unit.js'
import { tighten } from './clauses.js'
import { courseListRole, outcomeLeadIn, verbFirst } from './leadIn.js'
import { isCourseAdmin } from './notCompetency.js'
import type { Finding, Rule, Surroundings } from './rules.js'

/** "Critical Thinking: You will develop …": the label is not part of the statement. */
const LABEL =
  /^\([^()]{3,60}\)\s+(?=\p{Lu})|^(?:(?:[A-Z]{1,4}\s?)?\d+[.:)]\s*)?(?:[\p{Lu}][^:.;?!]{1,60}?)(?::|\s[-–—])\s+(?=\S)/u
const NUMBER =
  /^(?:(?:C?S?P?LOs?|GLO|Goal|Objective|Outcome)\s*#?\d*\s*[.:)–-]\s*|\d+(?:\.\d+)*[.)]?\s+(?=\p{L}))/u

/** Outside outcome sections only these say that a learner will be able to do or know something. */
const STRONG =
  /\b(?:be able to|learn(?:s|ing)? (?:to|how|about)|will (?:(?:first|also|then|thus|further|\p{L}+ly) )?(?:learn|understand|gain|develop|acquire|know|master|become|discover|recognize|demonstrate|build|hone|strengthen|deepen|enhance|improve|sharpen|cultivate|expand|refine|form an?|(?:work to )?develop|work to understand|have (?:learned|mastered|gained|developed|acquired|built))|opportunit(?:y|ies) for (?:you|students|learners|participants) to|(?:provid|giv)(?:e|es|ing) (?:you|students|learners|participants) (?:with )?.{0,60}\b(?:skills?|tools|knowledge|foundation|abilit(?:y|ies)|understanding)\b|(?:develop|build)(?:ing|s)? (?:the |a )?(?:\p{L}+ )?(?:knowledge|skills?)\b.{0,30}\bto|help(?:s|ing)? (?:you|students|us)|(?:enable|prepare|equip|teach)(?:s|es)? (?:you|students|learners|us)|(?:goals?|objectives?|aims?|purpose)\b.{0,60}\b(?:is|are) (?:for (?:the )?(?:students|learners|participants|you) )?to (?:appreciate|be|provide|interpret|help|develop|understand|learn|gain|master|enable|prepare|equip|build|apply|acquire|become|be able))\b/iu
const AT_END =
  /\b(?:by|at|upon|on|after|following)\b.{0,40}\b(?:end|completion|complet(?:e|ing)|finish(?:ing)?|conclusion)\b.{0,80}\b(?:will|should|can|able to)\b/iu
/** What the teacher or the course does is content, not an outcome. */
const TEACHING =
  /^(?:we|i|the (?:course|class|instructor)|this (?:course|class)|topics?|lectures?|emphasis)\b/iu

/** "Querying and describing (weeks 5–9)" is the caption of a part of the course. */
const SCHEDULED = /\((?:weeks?|units?|modules?|days?|chapters?|ch\.)\s[\d\s,&–-]+\)[:.]?$/iu

/** Says something of the outcomes instead of stating one ("Each objective targets …", "… attain the following goals"). */
const ABOUT_OUTCOMES =
  /^(?:each|all|these|those|every|the (?:following|above|department|program)|our|see|refer|please|note|consult|visit)\b.{0,60}\b(?:objectives?|outcomes?|goals?|[cps]los?|schedule|page|website|competenc(?:y|ies))\b(?!.{0,20}\b(?:is|are|will be) (?:that|to|for)\b)|^how\b.{0,60}\bassessed\b|^this (?:course|class) (?:is|has|was|will be|covers?|meets?)\b(?!.{0,30}\b(?:designed|intended|meant) to\b)|\b(?:attain|achieve|meet|accomplish|address(?:es)?|reach) (?:all |each )?(?:of )?(?:the|these|those|its) (?:following |above |stated |listed )?(?:student |course |learning )*(?:goals|objectives|outcomes)\b.{0,30}$/iu

/** Cells under "Outcome area" name subjects or numbers of outcomes; an outcome has a verb or says more. */
const isShortCell = (text: string): boolean => verbFirst(text) === null && words(text) < 5

/** Finds the outcomes a sentence of a course document states: usually one, several when it numbers them. */
export function judgeOutcome(sentence: Sentence, around: Surroundings): readonly Finding[] {
  const text = sentence.text.replace(/\s/gu, ' ')
  const listRole = sentence.form === 'sentence' ? null : listRoleIn(around.role, sentence.leadIn)
  if (listRole === 'other') return []
  const inOutcomes = listRole === 'outcomes' || around.role === 'outcomes'
  if (isCourseAdmin(text, false) || ABOUT_OUTCOMES.test(text)) return []
  if (SCHEDULED.test(text) || (sentence.form === 'table_row' && isShortCell(text))) return []
  const number = NUMBER.exec(text)?.[0].length ?? 0
  const label = LABEL.exec(text.slice(number))?.[0].length ?? 0
  const bodyAt = number + (words(text.slice(number + label)) >= 3 ? label : 0)
  const body = text.slice(bodyAt)
  const lead = outcomeLeadIn(body)
  // Papers and lectures may lead to an outcome ("The papers are designed to help you …"); after the lead-in they are work.
  const strict = !/\bbe able to\b/iu.test(text) && (!inOutcomes || sentence.form === 'sentence')
  if (strict && isCourseAdmin(body.slice(lead), true)) return []
  const listed = listRole === 'outcomes' || bodyAt > number
  const numbered = splitNumbered(text, bodyAt + lead)
  const judged =
    numbered.length > 0 ? `${body.slice(0, lead)}${text.slice(...(numbered[0] ?? [0, 0]))}` : body
  const rule = chooseRule(judged, lead, sentence, around, inOutcomes, listed)
  if (rule === null) return []
  const ranges = numbered.length > 0 ? numbered : [[bodyAt + lead, text.length - tagLength(text)] as const]
  return ranges.flatMap(([from, to]) => {
    const opening = lead === 0 ? /^(?:(?:to|by)\s+(?=\p{L})|\s*(?:\.{2,}|…)\s*)/iu : /^\s*(?:\.{2,}|…)\s*/u
    const skip = opening.exec(text.slice(from, to))?.[0].length ?? 0
    const [start, end] = tighten(text, from + skip, to)
    if (words(text.slice(start, end)) < 2) return []
    return [{ statementKind: 'outcome' as const, start, end, rule, lead: sentence.leadIn ?? around.heading }]
  })
}

const RUNNING: readonly string[] = ['assessment', 'policy', 'topics']
const LEARNED =
  /\b(?:able|learn|know|understand|demonstrate|outcomes?|objectives?|goals?|competenc\w+|skills?)\b/iu

/** Under a heading about outcomes "To pass with a good grade, students will:" still introduces them. */
function listRoleIn(role: string, leadIn: string | null): ReturnType<typeof courseListRole> {
  const own = courseListRole(leadIn)
  // "Students will:" above the steps of an assignment tells what to do, not what is learned.
  if (own === 'outcomes' && RUNNING.includes(role) && !LEARNED.test(leadIn ?? '')) return null
  return own === 'other' && role === 'outcomes' && /\b(?:will|should|can|able to)\s*:?$/iu.test(leadIn ?? '')
    ? 'outcomes'
    : own
}

/** Ranges of "(1) identify …, (2) explain …, and (3) write …" after the lead-in; none when nothing is numbered. */
function splitNumbered(text: string, from: number): readonly (readonly [number, number])[] {
  const marks = [...text.slice(from).matchAll(/(?:^|[\s,;])\(?(?:\d|[a-h]|i{1,3}|iv|v)\)\s+(?=\p{L})/gu)]
  if (marks.length < 2 || (marks[0]?.index ?? 1) > 1) return []
  return marks.map((mark, at) => {
    const next = marks[at + 1]
    return [from + mark.index + mark[0].length, next === undefined ? text.length : from + next.index]
  })
}

/** Length of a closing note that names where an outcome is assessed or which programme outcome it serves. */
function tagLength(text: string): number {
  const bare =
    /[\s;,.]+(?:[CPIG]?SLOs?|CLOs?|PLOs?|ILOs?|GLOs?)\s*#?\d+(?:\s*(?:,|&|and)\s*\d+)*[\s.]*$/u.exec(text)
  if (bare !== null) return bare[0].length
  const tag = /\s+[[(]([^\])]*)[\])][\s.]*$/u.exec(text)
  const isTag =
    tag?.[1] !== undefined &&
    /^(?:[\s,;&/\d.–-]|and|[CSPG]?P?LOs?|ILO|GE|goals?|objectives?|outcomes?|homework|exams?|quiz(?:zes)?|workshops?|assignments?|papers?|projects?|labs?|midterm|finals?|discussions?|presentations?|essays?|[a-z])+$/iu.test(
      tag[1],
    )
  return isTag ? tag[0].length : 0
}

function chooseRule(
  body: string,
  lead: number,
  sentence: Sentence,
  around: Surroundings,
  inOutcomes: boolean,
  listed: boolean,
): Rule | null {
  const rest = body.slice(lead).trim()
  if (rest.length < 6 || (lead > 0 && /^[:.]?$/u.test(rest))) return null
  const verb = verbFirst(body)
  const startsWithVerb = verb !== null
  if (inOutcomes && sentence.form !== 'sentence') {
    if (around.follows && !startsWithVerb && lead === 0) return null
    if (lead === 0 && verb?.form !== 'base' && isCaption(body)) return null
    if (lead === 0 && !startsWithVerb && (/:$/u.test(rest) ? words(rest) <= 3 : !listed && !isItemLike(body)))
      return null
    return listed ? 'outcome_listed' : 'outcome_section_item'
  }
  if (inOutcomes) {
    if (body.endsWith(':')) return null
    if (lead > 0) return saysWhat(rest, body.slice(0, lead)) ? 'outcome_section_sentence' : null
    return startsWithVerb && (verb.form === 'base' || /^(?:to|by)\s/iu.test(body)) && !/\?$/u.test(body)
      ? 'outcome_section_sentence'
      : null
  }
  if (lead === 0 || body.endsWith(':') || !(STRONG.test(body) || AT_END.test(body))) return null
  const first = verbFirst(rest)
  if (!saysWhat(rest, body.slice(0, lead)) || (first?.form === 'base' && ACTIVITY.has(first.base)))
    return null
  const quiet = around.role === 'description' || AT_END.test(body) || GOAL.test(body)
  return quiet ? 'outcome_learner_sentence' : null
}

/** Says so itself, in whatever part it stands. */
const GOAL =
  /^(?:the|one|our|my|a)\s+(?:\p{L}+\s+){0,2}(?:goals?|aims?|purpose|objectives?|outcomes?)\s+(?:(?:of|for|in)\s+(?:this|the)\s+(?:course|class|seminar|module|workshop)\b|(?:is|are)\s+to\b)/iu

/** After "students will …" comes what they do or know; logistics ("be responsible for", "interested in") do not count. */
function saysWhat(rest: string, lead: string): boolean {
  if (TEACHING.test(rest)) return false
  const verb = verbFirst(rest)
  if (verb?.base === 'be') return BECOMING.test(rest)
  if (/^(?:mastered|learned|gained|developed|acquired|built)\b/iu.test(rest)) return true
  if (verb !== null && verb.form === 'base')
    return !LOGISTIC.has(verb.base) || /\b(?:able|learn(?: how)?)\s+to\s*$/iu.test(lead)
  if (/\blearn\s+(?:the\s+|an?\s+)?$/iu.test(lead)) return true
  return /^(?:(?:an?|the|their|your|some|both|greater|deeper|basic|better|more)\s+)*(?:[\w-]+\s+){0,5}?(?:knowledge|understanding|appreciation|awareness|tools|practices|skills?|abilit(?:y|ies)|familiarity|insights?|about|how|why|what|exposure|competenc\w+|proficiency|foundation|basis|grounding)\b/iu.test(
    rest,
  )
}

/** "Students will be comfortable with Python" states what they can do; "will be graded" does not. */
const BECOMING =
  /^be(?:come)?\s+(?:an?\s+)?(?:\p{L}+ly\s+|more\s+|better\s+|effective\s+)?(?:comfortable|familiar|aware|proficient|competent|conversant|fluent|effective|exposed|skilled|confident|knowledgeable|equipped|prepared|leaders?|communicators?|writers?|readers?|problem)\b/iu

/** Outside lists of outcomes these say what happens in class. */
const ACTIVITY = new Set([
  'work',
  'study',
  'spend',
  'discuss',
  'cover',
  'focus',
  'look',
  'watch',
  'listen',
  'do',
])

const LOGISTIC = new Set([
  'attend',
  'submit',
  'receive',
  'meet',
  'bring',
  'turn',
  'take',
  'see',
  'register',
  'post',
  'view',
  'complete',
  'hand',
  'check',
  'purchase',
  'visit',
  'enter',
  'contact',
  'arrange',
  'read',
  'have',
])

function words(text: string): number {
  return text.trim().split(/\s+/u).length
}

/** "Teaching Methods": a few capitalised words are the caption of what follows. */
function isCaption(body: string): boolean {
  const all = body.trim().split(/\s+/u)
  return all.length <= 4 && all.every((word) => /^(?:\p{Lu}|and$|of$|the$|&$|in$|for$)/u.test(word))
}

/** A list item without a verb is a statement when it names something known, not a title or a question. */
function isItemLike(body: string): boolean {
  return words(body) >= 3 && !/\?$/u.test(body) && !TEACHING.test(body)
}
