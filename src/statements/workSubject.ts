import { verbFirst } from './leadIn.js'
import type { Surroundings } from './rules.js'
import { isObject } from './verbChain.js'
import { readVerb } from './verbs.js'

/** Words that name the person in the job. */
const PERSON =
  /\b(?:incumbents?|position|employees?|role|person|candidate|individual|manager|coordinator|director|specialist|analyst|assistant|technician|engineer|officer|administrator|supervisor|clerk|representative|associate|worker|you|job|class|appointee|staff member|lead|consultant|developer|designer|teacher|instructor|nurse|aide|operator|agent|counselor|professional|hire|responsibilities|duties|work|purpose)\b/iu
const MODAL = String.raw`(?:(?:will|shall|may|must|should|would)\s+(?:also\s+)?(?:be\s+(?:responsible\s+for|required\s+to|expected\s+to|tasked\s+with|involved\s+in|accountable\s+for|asked\s+to|to)\s+)?|(?:is|are)\s+(?:also\s+|primarily\s+|directly\s+)*(?:responsible\s+for|accountable\s+for|tasked\s+with|charged\s+with|to|required\s+to|expected\s+to)\s+|(?:include|includes|involves?|consists?\s+of)\s*:?\s+)`
const SUBJECT = new RegExp(
  String.raw`^(?:under\s[^,]{3,90},\s+)?((?:(?:the|an?|this|your|our|each|as\s+an?|in\s+this)\s+)?[\p{L}/&().’' ,-]{2,90}?)\s+(${MODAL})`,
  'iu',
)
const PREFACE = /^(?:under|in|as|with|within|at|from|on)\s[^,;]{3,110}?,\s*/iu
/** Subjects that are the employer or the hiring process, unless a job title ends them ("program coordinator"). */
const EMPLOYER =
  /\b(?:city|county|company|department|agency|university|college|board|commission|district|we|our team|program|state|organi[sz]ation|employer|benefits?|process|examination|interview|test|applica\w+|session)\b(?!.*\b(?:manager|coordinator|director|specialist|analyst|assistant|technician|engineer|officer|administrator|supervisor|clerk|representative|associate|incumbent|position)\W*$)/iu

/** "We are seeking an accountant to …", "a coordinator whose primary role will be to …". */
const SOUGHT =
  /^[^.;:]{0,140}?\b(?:seeking|seeks|looking\s+for|hiring|recruiting|searching\s+for|opening\s+for)\s+an?\s+[^.;:]{3,110}?\s(?:to|who\s+(?:will|can)|whose\s+(?:\p{L}+\s+)?(?:role|job|responsibility|purpose)\s+(?:is|will\s+be)\s+to)\s+/iu

/** Characters before what the person does ("The incumbent will "), 0 when the clause starts otherwise. */
export function subjectLength(clause: string, around: Surroundings, inSection: boolean): number {
  const bare =
    /^(?:(?:is|are|be|and|also|primarily|solely|may|will|must)\s+)*(?:responsible|accountable)\s+for\s+/iu.exec(
      clause,
    )
  if (bare !== null) return bare[0].length
  const sought = SOUGHT.exec(clause)?.[0].length ?? 0
  if (sought > 0 && verbFirst(clause.slice(sought))?.form === 'base') return sought
  const lead = PREFACE.exec(clause)?.[0].length ?? 0
  const rest = clause.slice(lead)
  const spoken = /^you(?:['’]ll|['’]re going to|\s+get to)\s+(?:also\s+|be\s+responsible\s+for\s+)*/iu.exec(
    rest,
  )
  if (spoken !== null) return lead + spoken[0].length
  const modal = SUBJECT.exec(rest)
  if (modal?.[1] !== undefined && isPerson(modal[1], around)) return lead + modal[0].length
  const under = /^under\s+(?:[\w-]+\s+){1,6}?(?=[a-z]+s\s)/iu.exec(clause)
  if (under !== null && verbFirst(clause.slice(under[0].length))?.form === 'third') return under[0].length
  if (lead > 0 && verbFirst(rest) !== null) return lead
  // "A Welder performs …": up to six words that name the job, then a third-person verb.
  if (verbFirst(rest) !== null) return 0
  const words = [...rest.matchAll(/[\p{L}/&().’'-]+/gu)].slice(0, 14)
  for (const word of words.slice(1)) {
    const before = rest.slice(0, word.index)
    const verb = verbFirst(rest.slice(word.index))
    if (verb?.form !== 'third' || verb.at > 0 || isNoun(word[0], rest.slice(word.index + word[0].length)))
      continue
    const named = inSection && /^(?:an?|this)\s/iu.test(before) && !EMPLOYER.test(before.trim())
    // The first verb is the sentence's: a later one belongs to a clause about somebody else.
    return named || isPerson(before, around) ? lead + word.index : 0
  }
  return 0
}

/** A plural noun before the verb of the sentence; verbs in a row ("plans, organizes, …") are none. */
function isNoun(word: string, after: string): boolean {
  const next = /^\s*,\s*([\p{L}-]+)/u.exec(after)?.[1]
  if (/^\p{Lu}/u.test(word)) return true
  return isObject(word, after) && (next === undefined || readVerb(next)?.form !== 'third')
}

function isPerson(subject: string, around: Surroundings): boolean {
  if (EMPLOYER.test(subject.trim())) return false
  if (/^it(?:\s+also)?$/iu.test(subject.trim())) return around.afterDuty
  const last = /([\p{L}-]+)\W*$/u.exec(subject.replace(/\([^)]*\)/gu, ''))?.[1]?.toLowerCase() ?? ''
  return (
    PERSON.test(subject) || (/^(?:the|an?|this|our|each)\s/iu.test(subject) && around.titleWords.has(last))
  )
}
