import type { Section, Sentence, Unit } from '../domain/unit.js'
import { isAdviceOrPast, isPersonal, namesIn } from './isPersonal.js'
import { hasRequirementCue } from './judgeRequirement.js'
import { verbFirst } from './leadIn.js'
import { isNoDuty, isNoRequirement } from './notCompetency.js'
import { betweenMarks, isRating, isRatingColumn, withoutRatings } from './ratings.js'
import type { Finding } from './rules.js'
import { shownTrait } from './shown.js'
import { capitalise, plain } from './wording.js'

/** Judges the sentences of one evaluation form, in order: remarks go on until the next criterion begins. */
export type JudgeCriteria = (section: Section, sentence: Sentence) => readonly Finding[]

/** "Quality of work: Produces …", "Initiative – Looks for …": the name of the criterion. */
const LABEL = /^\s*[\p{Lu}][\p{L}&/,’' -]{2,60}?\s*(?::|\s[-–—]\s|[-–—]\s)\s*(?=\p{L})/u
const SUBJECT =
  /^(?:(?:the|this|each|an?)\s+)?(?:employees?|staff member|team member|individual|person|intern|student|trainee|nurse|learner|candidate|supervisor|manager|associate|worker|resident|volunteer)\s+(?:(?:is|was)\s+able\s+to\s+|can\s+|will\s+|must\s+|should\s+)?(?=\p{L})/iu
const ABLE = /^(?:is\s+)?(?:able|willing)\s+to\s+/iu
/** A label of remarks with something behind it, or a question to the rater: what follows is about one person. */
const REMARKS =
  /^\W*(?:[\p{L}’' /]{0,40}?\b(?:comments?|remarks?|feedback|narrative|justification|examples?|strengths|accomplishments|achievements|areas (?:for|of|needing) \p{L}+|goals?(?: for [\p{L} ]{3,40})?|objectives?|development plan|action plan|training needs|summary|recommendations?))(?:\s*\([^)]{0,60}\))?\s*:\s*/iu
/** "Comments: ____" as a heading: nobody wrote anything, so the next named criterion ends it. */
const BLANK = /:\s*(?:…|_{2,})[\s…_]*$/u
const FIELD =
  /^\W*(?:employee|name|title|job title|position|department|division|unit|supervisor|manager|evaluator|reviewer|rater|date|signature|period|review|evaluation|appraisal|rating|score|hire|id|type|site|agency|school|term|semester|course|student|intern|preceptor|facility|location|status|overall)\b[^:]{0,40}(?::|$)/iu
const QUESTION = /\?\s*$/u
const INSTRUCTION =
  /^(?:please|rate|circle|check|mark|use|indicate|complete|select|choose|describe|list|enter|provide|write|sign|return|submit|discuss|refer|see|using|attach|explain|comment|identify|place|fill|answer|review|for each|if|note|to be|this (?:form|evaluation|section)|the (?:following|form|purpose|rating|evaluation|supervisor|evaluator|reviewer|employee (?:and|should|must|may|will))|what|how|which|why|when|i have|my signature|in the|instructions?)\b/iu

/** A judge for the sentences of `unit`, called in document order. Comments, ratings and instructions give nothing. */
export function judgeCriteria(unit: Unit, text: string): JudgeCriteria {
  const names = namesIn(text.slice(unit.start, unit.end))
  let remarks = false
  let before: Section | null = null
  let interrupted: string | null = null
  return (section, sentence) => {
    if (section !== before) {
      // A passing "Comments: …" is followed by a section under the heading before it: the remarks may go on there.
      const reopened = before?.role === 'boilerplate' && section.heading === interrupted
      remarks = remarks && reopened
      if (section.role === 'boilerplate' && before?.role !== 'boilerplate')
        interrupted = before?.heading ?? null
      before = section
    }
    if (section.role === 'boilerplate') {
      const opens = LABEL.test(sentence.text) && BLANK.test(section.heading ?? '')
      remarks = !opens && (remarks || isRemark(sentence.text))
      return opens ? criteria(sentence, names) : []
    }
    const label = REMARKS.exec(sentence.text)
    if (label !== null && sentence.form !== 'table_row') {
      remarks = isRemark(sentence.text.slice(label[0].length))
      return []
    }
    if (QUESTION.test(sentence.text)) {
      // "How well does the intern do each of the following?" introduces criteria, any other question remarks.
      remarks = !/\b(?:following|below|each of)\b/iu.test(sentence.text)
      return []
    }
    if (remarks && !LABEL.test(sentence.text)) return []
    remarks = false
    return criteria(sentence, names)
  }
}

function isRemark(text: string): boolean {
  return (text.replace(/…|_{2,}/gu, ' ').match(/\p{L}{2,}/gu)?.length ?? 0) >= 3
}

function criteria(sentence: Sentence, names: ReadonlySet<string>): readonly Finding[] {
  const text = sentence.text.replace(/\s/gu, ' ')
  const isCell = sentence.form === 'table_row'
  if (isCell && sentence.leadIn !== null && isRatingColumn(sentence.leadIn)) return []
  return betweenMarks(text).flatMap(([start, end]) =>
    criterion(text.slice(start, end), names).map((finding) => ({
      ...finding,
      start: finding.start + start,
      end: finding.end + start,
    })),
  )
}

function criterion(text: string, names: ReadonlySet<string>): readonly Finding[] {
  if (isRating(text) || QUESTION.test(text)) return []
  const [from, to] = withoutRatings(text)
  const line = text.slice(from, to)
  if (isRating(line) || FIELD.test(line) || INSTRUCTION.test(line.trim())) return []
  if (isPersonal(line, names)) return []
  const label = LABEL.exec(line)?.[0].length ?? 0
  const at = line.slice(label).trim().split(/\s+/u).length >= 3 ? label : 0
  const opening = SUBJECT.exec(line.slice(at))?.[0].length ?? 0
  const able = ABLE.exec(line.slice(at + opening))?.[0].length ?? 0
  const start = from + at + opening + able
  const end = from + line.trimEnd().replace(/[\s:;,–—-]+$/u, '').length
  const body = text.slice(start, end)
  if (isNoDuty(body) || isAdviceOrPast(body)) return []
  if (able === 0 && hasRequirementCue(body) && !isNoRequirement(body) && body.includes(' '))
    return [{ statementKind: 'requirement', start, end, rule: 'criterion_sentence', lead: null }]
  const words = body.split(/\s+/u).length
  const verb = verbFirst(body) ?? (able > 0 ? { form: 'base' } : null)
  if (verb !== null && verb.form !== 'gerund' && words >= 2 && !isTitled(body))
    return [{ statementKind: 'duty', start, end, rule: 'criterion_sentence', lead: null }]
  const conduct = plainForm(body)
  if (conduct !== null)
    return [{ statementKind: 'duty', start, end, rule: 'criterion_sentence', lead: null, said: conduct }]
  const said = opening + able === 0 ? shownTrait(body) : null
  return said === null
    ? []
    : [{ statementKind: 'requirement', start, end, rule: 'criterion_named', lead: null, said }]
}

/** Verbs of conduct that the table of work and course verbs lacks. */
const CONDUCT = /^(arrive|avoid|behave|stay|strive|admit|smile|earn)s?\s+(?=\p{Ll})/iu

/** "Arrives at work on time" → "Arrive at work on time"; null for other verbs. */
function plainForm(body: string): string | null {
  const verb = CONDUCT.exec(body)
  return verb?.[1] === undefined ? null : capitalise(plain(`${verb[1]} ${body.slice(verb[0].length)}`))
}

/** "Work Habits", "Process Improvement": capitals on every word name a criterion, they say no action. */
function isTitled(body: string): boolean {
  const words = body.split(/\s+/u).filter((word) => /^\p{L}{4,}/u.test(word))
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word))
}
