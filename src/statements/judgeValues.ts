import type { Sentence } from '../domain/unit.js'
import { verbFirst } from './leadIn.js'
import type { Finding, Surroundings } from './rules.js'
import { shownTrait } from './shown.js'
import { traitOf } from './traitWords.js'
import { baseChain } from './verbChain.js'
import { capitalise, plain } from './wording.js'

/** "Integrity: we keep our word", "Respect – Treat …": the name of the value. */
const LABEL = /^\s*[\p{L}][\p{L}&/,’' -]{2,50}?\s*(?::|\s[-–—]\s|[–—])\s*(?=\p{L})/u
/** "At Harbor Foods, we …", "We will always …", "Every member of staff is expected to …": who lives by the value. */
const WHO =
  /^(?:(?:at|as|in|with|by|through|because|here)\b[^,:]{0,60},\s*)?(?:we|(?:our |all |every |each )?(?:employees?|staff|members?(?: of (?:the|our) \p{L}+)?|team members?|colleagues|people|leaders|of us|everyone|students, faculty,? and staff)|everyone|all of us|each of us)\s+/iu
const WILLING =
  /^(?:(?:all|each|both|also|always|will|shall|must|should|can|do|strive|aim|seek|try|pledge|promise|commit|agree|work hard|endeavou?r|choose|want|are (?:all )?(?:committed|dedicated|expected|encouraged|determined|devoted|obliged|accountable)|is (?:committed|dedicated|expected|encouraged)|hold ourselves)\s+(?:ourselves\s+)?(?:to\s+(?:be\s+(?=\p{L}+ing\b))?)?)+/iu
const BELIEVE = /^(?:firmly |strongly |truly |deeply )?believe\s+in\s+(?=\p{L}+ing\b)/iu
const STATE = /^(?:are|is|be|stay|remain)\s+(?=\p{L})/iu
/** What an organization is, has or sells is no way of acting. */
const ABOUT_US =
  /^(?:are|is|were|was|have|has|had|offer|employ|operate|sell|produce|manufacture|own|believe(?! in\b)|think|feel|hope|know|need|get|exist|invite|thank)\b/iu
const OTHER =
  /^(?:contact|click|visit|see|apply|read|download|submit|call|view|note|write to)\b|\b(?:founded|established in|headquarter\w*|mission|vision|copyright|rights reserved|privacy|cookies?|https?:|www\.)\b|@\w|\?\s*$|\b(?:19|20)\d\d\b|\d{2,}/iu
/** Verbs of value statements that the table of work and course verbs lacks. */
const VALUE_VERBS =
  /^(?:admit|arrive|avoid|behave|believe in|care|celebrate|challenge|cherish|dare|dream|earn|empower|forgive|have (?=each|one|every)|honou?r|laugh|listen|live|love|never|never stop|put|refuse|rely|strive|thrive|treasure|trust|value|win)\b/iu
/** Those who are served or worked with keep no "our"; promises and deeds are one's own. */
const OUR_PEOPLE =
  /\b(?:our|your)\s+(?=(?:\p{L}+\s+)?(?:customers?|clients?|patients?|students?|colleagues|co-?workers|communit(?:y|ies)|neighbou?rs|partners|teams?|people|employees|members|guests|families|suppliers|shareholders|planet|environment|world|organi[sz]ation|company|residents|citizens|visitors|users|readers)\b)/giu

/** Finds the way of acting or the quality that a sentence of a value statement names. */
export function judgeValues(sentence: Sentence, around: Surroundings): readonly Finding[] {
  if (around.role === 'boilerplate') return []
  const text = sentence.text.replace(/\s/gu, ' ')
  if (OTHER.test(text)) return []
  const end = text.trimEnd().replace(/[\s:;,–—-]+$/u, '').length
  const named = shownTrait(text.slice(0, end))
  const start = text.length - text.trimStart().length
  if (named !== null)
    return [{ statementKind: 'requirement', start, end, rule: 'value_named', lead: null, said: named }]
  const label = LABEL.exec(text)?.[0].length ?? 0
  const at = words(text.slice(label)) >= 2 ? label : 0
  const who = WHO.exec(text.slice(at))?.[0].length ?? 0
  const found = action(text, at, who, end)
  return found === null
    ? []
    : [{ statementKind: 'requirement', rule: 'value_sentence', lead: null, end, ...found }]
}

function action(
  text: string,
  at: number,
  who: number,
  end: number,
): { readonly start: number; readonly said: string } | null {
  let start = at + who
  const willing = WILLING.exec(text.slice(start))?.[0].length ?? 0
  start += who > 0 ? willing : 0
  start += BELIEVE.exec(text.slice(start, end))?.[0].length ?? 0
  const body = text.slice(start, end)
  if (words(body) < 2) return null
  const state = STATE.exec(body)?.[0].length ?? 0
  const quality = state > 0 ? traitOf(plain(body.slice(state))) : null
  if (quality !== null && !/^Be (?:committed|dedicated|aware)\b/u.test(quality))
    return { start: start + state, said: onesOwn(quality) }
  if (ABOUT_US.test(body) && !VALUE_VERBS.test(body)) return null
  if (VALUE_VERBS.test(body)) return { start, said: onesOwn(capitalise(plain(body))) }
  const verb = verbFirst(body)
  if (verb === null || isTitled(body)) return null
  // Without "we", only an order ("Treat others fairly") speaks of acting; "Serves 40 counties" tells of the firm.
  if (verb.form === 'third' && who === 0) return null
  if (verb.form === 'gerund' && who === 0 && at === 0 && words(body) < 3) return null
  return { start, said: onesOwn(baseChain(plain(body)) ?? capitalise(plain(body))) }
}

function onesOwn(wording: string): string {
  return wording
    .replace(OUR_PEOPLE, '')
    .replace(/\b(?:our|your)\s+(?=\p{Ll})/gu, 'one’s ')
    .replace(/\b(?:ourselves|yourself)\b/gu, 'oneself')
    .replace(/\bwe\b/gu, 'one')
}

function isTitled(body: string): boolean {
  const long = body.split(/\s+/u).filter((word) => /^\p{L}{4,}/u.test(word))
  return long.length >= 2 && words(body) <= 4 && long.every((word) => /^\p{Lu}/u.test(word))
}

function words(text: string): number {
  return text.trim().split(/\s+/u).length
}
