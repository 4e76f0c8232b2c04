import type { Sentence } from '../domain/unit.js'
import { ITEM_NAME, type Range, RUN_ON, splitPredicates, splitSemicolons } from './clauses.js'
import { findRequirements, hasRequirementCue, isRunOn, readRunOn } from './judgeRequirement.js'
import { addressesReader, verbFirst, workListRole } from './leadIn.js'
import { isNoDuty, isNoRequirement } from './notCompetency.js'
import type { Finding, Rule, Surroundings } from './rules.js'
import { nominalVerb } from './verbs.js'
import { subjectLength } from './workSubject.js'

/** "Reports to: Director of Services": a filled-in field of the posting. */
const FORM_FIELD =
  /^(?:reports? to|flsa|department|division|location|(?:job |position |working )?title|status|salary|pay|grade|supervisor|job (?:code|type|number|class)|date|hours|shift|position (?:type|number)|employer|employment type|union|class code|fte|revised)\b[^:]{0,30}:/iu

/** Finds the duties and requirements a sentence of a posting or job description states. */
export function judgeWork(sentence: Sentence, around: Surroundings): readonly Finding[] {
  const text = sentence.text.replace(/\s/gu, ' ')
  const isCell = sentence.form === 'table_row'
  // In a table the colon of a field is the border of its cell.
  if (FORM_FIELD.test(isCell ? `${text}:` : text)) return []
  if (isRunOn(text)) return readRunOn(text)
  const listRole = workListRole(sentence.form === 'sentence' ? null : sentence.leadIn)
  if (listRole === 'other') return []
  const role = listRole ?? around.role
  const isItem = sentence.form !== 'sentence'
  if (isCell && role === 'requirements' && listRole === null && !hasRequirementCue(text)) return []
  if (role === 'requirements') return findRequirements(text, sentence.leadIn, around.heading, isItem)
  if (role === 'duties') {
    if (isItem && hasRequirementCue(text))
      return findRequirements(text, sentence.leadIn, around.heading, isItem)
    if (isCell && !isFullTask(text)) return []
    return isItem ? dutyItem(text, around, 'duty_listed') : dutySentence(text, around, true)
  }
  if (
    role === 'boilerplate' &&
    /^(?:(?:within|as|in)\s[^,]{3,90},\s+){0,2}(?:you will|your role)\s/iu.test(text)
  )
    return dutySentence(text, around, false)
  if (role === 'boilerplate')
    return statesAbility(text, around)
      ? findRequirements(text, null, null, false, 'requirement_elsewhere')
      : []
  if (role !== 'description' || (isCell && !isFullTask(text))) return []
  if (hasRequirementCue(text))
    return findRequirements(text, sentence.leadIn, null, isItem, 'requirement_elsewhere')
  if (isItem && (startsWithWork(text) || /^(?:is )?responsible for\b/iu.test(text)))
    return dutyItem(text, around, 'duty_verb_line')
  const duty = dutySentence(text, around, false)
  return duty.length > 0
    ? duty
    : findRequirements(text, sentence.leadIn, null, false, 'requirement_elsewhere')
}

/** Among the conditions of a job only a plain "Ability to …" or "… requires the ability to …" counts. */
function statesAbility(text: string, around: Surroundings): boolean {
  if (/\b(?:physical|benefits?|perks|equal|accommodation|apply|salary|pay)\b/iu.test(around.heading ?? ''))
    return false
  return (
    /^(?:\p{L}+\s+){0,2}(?:knowledge of|ability to|skills? in|proficiency in|proficient in)\s/iu.test(text) ||
    /\brequires?\s+(?:the\s+)?(?:ability\s+to|knowledge\s+of)\s/iu.test(text)
  )
}

/** A line that begins with work; "Marketing Operations Specialist" is a title. */
function startsWithWork(text: string): boolean {
  const verb = verbFirst(text)
  if (verb === null) return false
  const words = text.trim().split(/\s+/u)
  const titled = words.every((word) => /^[^\p{Ll}]/u.test(word))
  return verb.form === 'gerund' ? words.length >= 4 && !titled : !titled || words.length < 2
}

/** A table cell is a duty only with a verb and an object; shorter cells name columns, tools or shares of time. */
function isFullTask(text: string): boolean {
  const verb = verbFirst(text)
  return verb !== null && verb.form !== 'gerund' && text.trim().split(/\s+/u).length >= 3
}

/** A line of a list of duties: the whole line, or its clauses where semicolons separate them. */
function dutyItem(text: string, around: Surroundings, rule: Rule): readonly Finding[] {
  const label = ITEM_NAME.exec(text)?.[0].length ?? 0
  return itemParts(text).flatMap(([from, end], at) => {
    const start = at === 0 ? Math.max(from, label) : from
    const skip = subjectLength(text.slice(start, end), around, true)
    const body = text.slice(start + skip, end)
    const words = body.trim().split(/\s+/u).length
    if (isNoDuty(body) || words < 2 || /:$/u.test(text.trim()) || /\?$/u.test(body)) return []
    const verb = verbFirst(body)
    if (
      verb === null &&
      (around.follows ||
        isNoRequirement(body) ||
        (words < 4 && !nominal(body)) ||
        /^(?:this|these|it|the (?:position|job)|must|will)\b/iu.test(body))
    )
      return []
    const own: Rule = verb === null ? 'duty_noun_item' : rule
    return [{ statementKind: 'duty' as const, start: start + skip, end, rule: own, lead: null }]
  })
}

/** One list item is one duty; only a run-on item with many semicolons is several. */
function itemParts(text: string): readonly Range[] {
  const parts = splitSemicolons(text)
  const first = parts[0]
  const last = parts[parts.length - 1]
  if (first === undefined || last === undefined || parts.length >= RUN_ON) return parts
  const closing = isNoDuty(text.slice(last[0], last[1])) ? (parts[parts.length - 2] ?? last) : last
  return [[first[0], closing[1]]]
}

/** A full sentence: subject, then what the person does; later predicates are duties of their own. */
function dutySentence(text: string, around: Surroundings, inSection: boolean): readonly Finding[] {
  const rule: Rule = inSection ? 'duty_section_sentence' : 'duty_elsewhere'
  if (NOUN_SUBJECT.test(text)) return []
  const label = ITEM_NAME.exec(text)?.[0].length ?? 0
  if (inSection && label > 0) return shifted(dutySentence(text.slice(label), around, inSection), label)
  const whole = verbFirst(text)
  if (whole !== null && subjectLength(text, around, inSection) === 0)
    return inSection || isOwnWork(whole, text) ? dutyItem(text, around, rule) : []
  const findings: Finding[] = []
  let subjectSeen = false
  for (const range of splitSemicolons(text)) {
    const skip = subjectLength(text.slice(range[0], range[1]), around, inSection)
    subjectSeen ||= skip > 0
    if (!subjectSeen) continue
    const modal = MODAL_END.test(text.slice(range[0], range[0] + skip))
    for (const [start, end] of splitPredicates(text, [range[0] + skip, range[1]])) {
      const body = text.slice(start, end)
      const verb = verbFirst(body)
      if (isNoDuty(body) || body.split(/\s+/u).length < 2 || body.endsWith(':')) continue
      if (verb === null && !nominal(body) && !(modal && /^\p{Ll}{3,}\s/u.test(body)) && findings.length === 0)
        continue
      if (verb !== null && (verb.base === 'be' || (STATIVE.has(verb.base) && !inSection))) continue
      findings.push({ statementKind: 'duty', start, end, rule, lead: null })
    }
  }
  return findings
}

/** "Position continues until …", "Work is …": a noun that could be a verb is the subject. */
const NOUN_SUBJECT =
  /^(?:position|work|job|role|employment|pay|travel|hours?|training|contract|volunteers?|duties)\s+(?:is|are|was|were|has|will|may|can|continues?|requires?|includes?|happens?|begins?|ends?)\b/iu

const shifted = (findings: readonly Finding[], by: number): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, start: finding.start + by, end: finding.end + by }))

/** After "will" comes a verb, known or not ("will steward the partnership"). */
const MODAL_END = /\b(?:will|shall)\s+(?:also\s+)?$/iu

/** Without a subject, a third-person or plain verb at the start still says what the person does. */
function isOwnWork(verb: ReturnType<typeof verbFirst>, body: string): boolean {
  if (verb === null || verb.form === 'gerund') return false
  return verb.form === 'third' || (!addressesReader(verb.base) && body.split(/\s+/u).length >= 5)
}

const STATIVE = new Set([
  'be',
  'have',
  'require',
  'offer',
  'report',
  'receive',
  'see',
  'become',
  'join',
  'enter',
  'earn',
  'obtain',
])

function nominal(body: string): boolean {
  if (/^(?:the\s+)?\p{L}+ing\s+of\s/iu.test(body)) return true
  const words = body
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, 6)
  return words.some((word) => nominalVerb(word) !== null)
}
