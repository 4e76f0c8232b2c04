import type { Sentence } from '../domain/unit.js'
import { splitPredicates, splitSemicolons } from './clauses.js'
import { findRequirements, hasRequirementCue, isRunOn, readRunOn } from './judgeRequirement.js'
import { addressesReader, verbFirst, workListRole } from './leadIn.js'
import { isNoDuty } from './notCompetency.js'
import type { Finding, Rule, Surroundings } from './rules.js'
import { maybeNoun, nominalVerb } from './verbs.js'

const LABEL = /^[\p{Lu}][\p{L}&/,’' -]{2,50}:\s+(?=\S)/u

/** Finds the duties and requirements a sentence of a posting or job description states. */
export function judgeWork(sentence: Sentence, around: Surroundings): readonly Finding[] {
  const text = sentence.text.replace(/\s/gu, ' ')
  if (isRunOn(text)) return readRunOn(text)
  const listRole = workListRole(sentence.form === 'sentence' ? null : sentence.leadIn)
  if (listRole === 'other') return []
  const role = listRole ?? around.role
  const isItem = sentence.form !== 'sentence'
  if (role === 'requirements') return findRequirements(text, sentence.leadIn, around.heading, isItem)
  if (role === 'duties') {
    if (isItem && hasRequirementCue(text)) return findRequirements(text, sentence.leadIn, around.heading, isItem)
    return isItem ? dutyItem(text, around, 'duty_listed') : dutySentence(text, around, true)
  }
  if (role !== 'description') return []
  if (hasRequirementCue(text)) return findRequirements(text, sentence.leadIn, null, isItem, 'requirement_elsewhere')
  if (isItem && (verbFirst(text) !== null || /^(?:is )?responsible for\b/iu.test(text))) return dutyItem(text, around, 'duty_verb_line')
  const duty = dutySentence(text, around, false)
  return duty.length > 0 ? duty : findRequirements(text, sentence.leadIn, null, false, 'requirement_elsewhere')
}

/** A line of a list of duties: the whole line, or its clauses where semicolons separate them. */
function dutyItem(text: string, around: Surroundings, rule: Rule): readonly Finding[] {
  const label = LABEL.exec(text)?.[0].length ?? 0
  return splitSemicolons(text).flatMap(([from, end], at) => {
    const start = at === 0 ? Math.max(from, label) : from
    const skip = subjectLength(text.slice(start, end), around, true)
    const body = text.slice(start + skip, end)
    const words = body.trim().split(/\s+/u).length
    if (isNoDuty(body) || words < 2 || /:$/u.test(text.trim()) || /\?$/u.test(body)) return []
    const verb = verbFirst(body)
    if (verb === null && (around.follows || (words < 4 && !nominal(body)) || /^(?:this|these|it|the (?:position|job)|must|will)\b/iu.test(body))) return []
    const own: Rule = verb === null ? 'duty_noun_item' : rule
    return [{ statementKind: 'duty' as const, start: start + skip, end, rule: own, lead: null }]
  })
}

/** A full sentence: subject, then what the person does; later predicates are duties of their own. */
function dutySentence(text: string, around: Surroundings, inSection: boolean): readonly Finding[] {
  const findings: Finding[] = []
  let subjectSeen = false
  for (const range of splitSemicolons(text)) {
    const skip = subjectLength(text.slice(range[0], range[1]), around, inSection)
    subjectSeen ||= skip > 0
    if (!subjectSeen && verbFirst(text.slice(range[0], range[1])) === null) continue
    for (const [start, end] of splitPredicates(text, [range[0] + skip, range[1]])) {
      const body = text.slice(start, end)
      const verb = verbFirst(body)
      if (isNoDuty(body) || body.split(/\s+/u).length < 2 || body.endsWith(':')) continue
      if (verb === null && !nominal(body) && findings.length === 0) continue
      if (!subjectSeen && verb?.form === 'gerund') continue
      if (verb !== null && STATIVE.has(verb.base) && !inSection) continue
      const rule = inSection ? 'duty_section_sentence' : 'duty_elsewhere'
      if (verb?.base === 'be') continue
      if (!inSection && !subjectSeen && !isOwnWork(verb, body)) continue
      findings.push({ statementKind: 'duty', start, end, rule, lead: null })
    }
  }
  return findings
}

/** Without a subject, a third-person or plain verb at the start still says what the person does. */
function isOwnWork(verb: ReturnType<typeof verbFirst>, body: string): boolean {
  if (verb === null || verb.form === 'gerund') return false
  return verb.form === 'third' || (!addressesReader(verb.base) && body.split(/\s+/u).length >= 5)
}

const STATIVE = new Set(['be', 'have', 'require', 'offer', 'report', 'receive', 'see', 'become', 'join', 'enter', 'earn', 'obtain'])


const PERSON =
  /\b(?:incumbents?|position|employees?|role|person|candidate|individual|manager|coordinator|director|specialist|analyst|assistant|technician|engineer|officer|administrator|supervisor|clerk|representative|associate|worker|you|job|class|appointee|staff member|lead|consultant|developer|designer|teacher|instructor|nurse|aide|operator|agent|counselor|professional|hire|responsibilities|duties|work|purpose)\b/iu
const MODAL =
  String.raw`(?:(?:will|shall|may|must|should|would)\s+(?:also\s+)?(?:be\s+(?:responsible\s+for|required\s+to|expected\s+to|tasked\s+with|involved\s+in|accountable\s+for|asked\s+to)\s+)?|(?:is|are)\s+(?:also\s+|primarily\s+|directly\s+)*(?:responsible\s+for|accountable\s+for|tasked\s+with|charged\s+with|to|required\s+to|expected\s+to)\s+|(?:include|includes|involves?|consists?\s+of)\s*:?\s+)`
const SUBJECT = new RegExp(String.raw`^(?:under\s[^,]{3,90},\s+)?((?:(?:the|an?|this|your|our|each|as\s+an?|in\s+this)\s+)?[\p{L}/&().’' ,-]{2,90}?)\s+(${MODAL})`, 'iu')
const PREFACE = /^(?:under|in|as|with|within|at|from|on)\s[^,;]{3,110}?,\s*/iu
const EMPLOYER = /\b(?:city|county|company|department|agency|university|college|board|commission|district|we|our team|program|state|organi[sz]ation|employer|benefits?|process|examination|interview|test|applica\w+|session)\b(?!.*\b(?:manager|coordinator|director|specialist|analyst|assistant|technician|engineer|officer|administrator|supervisor|clerk|representative|associate|incumbent|position)\W*$)/iu

/** Characters before what the person does ("The incumbent will "), 0 when the clause starts otherwise. */
function subjectLength(clause: string, around: Surroundings, inSection: boolean): number {
  const bare = /^(?:(?:is|are|be|and|also|primarily|solely)\s+)*(?:responsible|accountable)\s+for\s+/iu.exec(clause)
  if (bare !== null) return bare[0].length
  const lead = PREFACE.exec(clause)?.[0].length ?? 0
  const rest = clause.slice(lead)
  const modal = SUBJECT.exec(rest)
  if (modal?.[1] !== undefined && isPerson(modal[1], around)) return lead + modal[0].length
  const under = /^under\s+(?:[\w-]+\s+){1,6}?(?=[a-z]+s\s)/iu.exec(clause)
  if (under !== null && verbFirst(clause.slice(under[0].length))?.form === 'third') return under[0].length
  if (lead > 0 && verbFirst(rest) !== null) return lead
  // "A Welder performs …": up to six words that name the job, then a third-person verb.
  if (verbFirst(rest) !== null) return 0
  const words = [...rest.matchAll(/[\p{L}/&().’'-]+/gu)].slice(0, 8)
  for (const word of words.slice(1)) {
    const before = rest.slice(0, word.index)
    const verb = verbFirst(rest.slice(word.index))
    if (verb?.form !== 'third' || verb.at > 0 || maybeNoun(word[0])) continue
    if (isPerson(before, around) || (inSection && /^(?:an?|this)\s/iu.test(before) && !EMPLOYER.test(before.trim())))
      return lead + word.index
  }
  return 0
}

function isPerson(subject: string, around: Surroundings): boolean {
  if (EMPLOYER.test(subject.trim())) return false
  const last = /([\p{L}-]+)\W*$/u.exec(subject.replace(/\([^)]*\)/gu, ''))?.[1]?.toLowerCase() ?? ''
  return PERSON.test(subject) || around.titleWords.has(last)
}

function nominal(body: string): boolean {
  const words = body.toLowerCase().split(/[^\p{L}]+/u).slice(0, 6)
  return words.some((word) => nominalVerb(word) !== null)
}
