import type { Sentence } from '../domain/unit.js'
import { tighten } from './clauses.js'
import { courseListRole, outcomeLeadIn, verbFirst } from './leadIn.js'
import { isCourseAdmin } from './notCompetency.js'
import type { Finding, Rule, Surroundings } from './rules.js'

/** "Critical Thinking: You will develop …": the label is not part of the statement. */
const LABEL = /^(?:(?:[A-Z]{1,4}\s?)?\d+[.:)]\s*)?(?:[\p{Lu}][^:.;?!]{1,60}):\s+(?=\S)/u
const NUMBER = /^(?:(?:C?S?P?LOs?|GLO|Goal|Objective|Outcome)\s*#?\d*\s*[.:)–-]\s*|\d+(?:\.\d+)*[.)]?\s+(?=\p{L}))/u

/** Outside outcome sections only these say that a learner will be able to do or know something. */
const STRONG =
  /\b(?:be able to|learn(?:s|ing)? (?:to|how|about)|will (?:learn|understand|gain|develop|acquire|know|master|become|discover|recognize|demonstrate)|help(?:s)? (?:you|students)|(?:enable|prepare|equip|teach)(?:s|es)? (?:you|students|learners)|(?:goals?|objectives?|aims?|purpose)\b.{0,60}\b(?:is|are) to (?:help|develop|understand|learn|gain|master|enable|prepare|equip|build|apply|acquire))\b/iu
const AT_END = /\b(?:by|at|upon|on|after|following)\b.{0,40}\b(?:end|completion|complet(?:e|ing)|finish(?:ing)?|conclusion)\b.{0,80}\b(?:will|should|can|able to)\b/iu
/** What the teacher or the course does is content, not an outcome. */
const TEACHING = /^(?:we|i|the (?:course|class|instructor)|this (?:course|class)|topics?|lectures?|emphasis)\b/iu

/** Finds the outcome a sentence of a course document states, or null. */
export function judgeOutcome(sentence: Sentence, around: Surroundings): Finding | null {
  const text = sentence.text.replace(/\s/gu, ' ')
  const listRole = sentence.form === 'sentence' ? null : courseListRole(sentence.leadIn)
  if (listRole === 'other') return null
  const inOutcomes = listRole === 'outcomes' || (around.role === 'outcomes' && (sentence.form !== 'table_row' || listRole !== null || around.role === 'outcomes'))
  if (isCourseAdmin(text, !inOutcomes || sentence.form === 'sentence')) return null
  const number = NUMBER.exec(text)?.[0].length ?? 0
  const label = LABEL.exec(text.slice(number))?.[0].length ?? 0
  const bodyAt = number + (text.slice(number + label).trim().split(/\s+/u).length >= 3 ? label : 0)
  const body = text.slice(bodyAt)
  const lead = outcomeLeadIn(body)
  const rule = chooseRule(body, lead, sentence, around, inOutcomes, listRole === 'outcomes' || bodyAt > number)
  if (rule === null) return null
  const particle = lead === 0 ? (/^(?:to|by)\s+(?=\p{L})/iu.exec(body)?.[0].length ?? 0) : 0
  const gerund = particle > 0 && verbFirst(body) === null ? 0 : particle
  const dots = /^\s*(?:\.{2,}|…)\s*/u.exec(text.slice(bodyAt + lead + gerund))?.[0].length ?? 0
  const [start, end] = tighten(text, bodyAt + lead + gerund + dots, text.length - tagLength(text))
  if (text.slice(start, end).split(/\s+/u).length < 2) return null
  return { statementKind: 'outcome', start, end, rule, lead: sentence.leadIn ?? around.heading }
}

/** Length of a closing note that names where an outcome is assessed or which programme outcome it serves. */
function tagLength(text: string): number {
  const tag = /\s*[[(]([^\])]*)[\])][\s.]*$/u.exec(text)
  const isTag = tag?.[1] !== undefined && /^(?:[\s,;&/\d.–-]|and|[CSPG]?P?LOs?|ILO|GE|goals?|objectives?|outcomes?|homework|exams?|quiz(?:zes)?|workshops?|assignments?|papers?|projects?|labs?|midterm|finals?|discussions?|presentations?|essays?|[a-z])+$/iu.test(tag[1])
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
    if (lead === 0 && !startsWithVerb && (/:$/u.test(rest) ? words(rest) <= 3 : !listed && !isItemLike(body))) return null
    return listed ? 'outcome_listed' : 'outcome_section_item'
  }
  if (inOutcomes) {
    if (body.endsWith(':')) return null
    if (lead > 0) return saysWhat(rest) ? 'outcome_section_sentence' : null
    return startsWithVerb && (verb.form === 'base' || /^(?:to|by)\s/iu.test(body)) && !/\?$/u.test(body) ? 'outcome_section_sentence' : null
  }
  if (lead === 0 || body.endsWith(':') || !STRONG.test(body)) return null
  if (!saysWhat(rest)) return null
  const quiet = around.role === 'description' || AT_END.test(body)
  return quiet ? 'outcome_learner_sentence' : null
}

/** After "students will …" comes what they do or know; logistics ("be responsible for", "interested in") do not count. */
function saysWhat(rest: string): boolean {
  if (TEACHING.test(rest)) return false
  const verb = verbFirst(rest)
  if (verb !== null && verb.form === 'base') return verb.base !== 'be' && !LOGISTIC.has(verb.base)
  return /^(?:(?:an?|the|their|your|some|both|greater|deeper|basic|better|more)\s+)*(?:[\w-]+\s+){0,3}?(?:knowledge|understanding|appreciation|awareness|skills?|abilit(?:y|ies)|familiarity|insights?|about|how|why|what|exposure|competenc\w+|proficiency|foundation)\b/iu.test(rest)
}

const LOGISTIC = new Set(['attend', 'submit', 'receive', 'meet', 'bring', 'turn', 'take', 'see', 'register', 'post', 'view', 'complete', 'hand', 'check', 'purchase', 'visit', 'enter', 'contact', 'arrange', 'read', 'have'])

function words(text: string): number {
  return text.trim().split(/\s+/u).length
}

/** A list item without a verb is a statement when it names something known, not a title or a question. */
function isItemLike(body: string): boolean {
  return words(body) >= 3 && !/\?$/u.test(body) && !TEACHING.test(body)
}
