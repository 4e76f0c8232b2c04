import { actionVerb, gerundBase } from './actionNouns.js'
import { verbFirst } from './leadIn.js'
import { isAdverb, isField, maybeNoun, readVerb } from './verbs.js'
import { capitalise } from './wording.js'

const JOIN = /^(?:\s*,\s*(?:and\s+|or\s+|and\/or\s+)?|\s+(?:and\/or|and|or|&)\s+|\s*\/\s*)/iu
const INTRANSITIVE_NEXT =
  /^\s+(?:with|to|on|in|before|at|among|between|within|as|for|from|about|orally|verbally|under|across|through|and\s+(?:orally|in)|$)/iu

/**
 * A phrase that starts with a verb, with that verb and those joined to it in base form and first: "Prepares and
 * reviews budgets" → "Prepare and review budgets", "effectively communicate with staff" → "Communicate effectively
 * with staff". Null when the phrase does not start with a verb of the table.
 */
export function baseChain(phrase: string): string | null {
  const text = phrase.replace(/^(?:to|by)\s+/iu, '')
  const first = verbFirst(text)
  if (first === null) return null
  if (first.form === 'third' && first.at === 0 && namesThings(text)) return null
  if (first.form === 'gerund' && first.at === 0 && namesFields(text)) return null
  const adverbs = text.slice(0, first.at).trim()
  const { head, rest } = readChain(text.slice(first.at), first.form)
  const kept = /^(?:also|then|better|both)$/iu.test(adverbs) ? '' : adverbs
  const tail = laterPredicates(rest, first.form)
  // "Managing of accounts"
  const object =
    first.form === 'gerund' && first.at === 0 && /^\s+of\s/u.test(tail) && !OF_VERBS.test(first.base)
      ? tail.slice(3)
      : tail
  if (kept === '') return capitalise(head + object)
  if (/^critically$/iu.test(kept) && !INTRANSITIVE_NEXT.test(tail))
    return capitalise(`critically ${head}${tail}`)
  if (INTRANSITIVE_NEXT.test(tail) && !/^(?:not|only|always|never)$/iu.test(kept))
    return capitalise(`${head} ${kept.toLowerCase()}${tail}`)
  const end = /(?<!^on)ly$/iu.test(kept) ? objectLength(tail) : null
  return end !== null
    ? capitalise(`${head}${tail.slice(0, end)} ${kept.toLowerCase()}${tail.slice(end)}`)
    : capitalise(`${kept} ${head}${tail}`)
}

/** "Distilling and communicating findings": a chain that starts with a gerund the verb table lacks; null for others. */
export function guessedChain(phrase: string): string | null {
  const [, word = '', after = ''] = /^(\p{L}+ing)(?=(\s+(?!of\b|for\b)\p{L}))/iu.exec(phrase) ?? []
  if (after === '' || readVerb(word) !== null || gerundBase(word) === null) return null
  const { head, rest } = readChain(phrase, 'gerund')
  return capitalise(head + laterGerunds(rest))
}

/** "Codes and regulations", "signs, posters": a plural noun joined to something that is no verb. */
function namesThings(text: string): boolean {
  const [word = ''] = /^[\p{L}-]+/u.exec(text) ?? []
  const join = JOIN.exec(text.slice(word.length))?.[0]
  if (!maybeNoun(word) || join === undefined) return false
  const next = /^[\p{L}-]+/u.exec(text.slice(word.length + join.length))?.[0] ?? ''
  return (
    readVerb(next)?.form !== 'third' ||
    (isObject(next, text.slice(word.length + join.length + next.length)) &&
      !leadsToVerb(text.slice(word.length + join.length + next.length)))
  )
}

/** "fundraising, marketing, and community outreach": fields in a row, none of which has an object. */
function namesFields(text: string): boolean {
  const [list, last = ''] = /^\p{L}+ing(?:,\s+\p{L}+ing)*,\s+and\s+(\p{L}+)/iu.exec(text) ?? []
  return list !== undefined && gerundBase(last) === null && !/^(?:then|also|the|an?|\p{L}+ly)$/iu.test(last)
}

/** Where the object ends that an adverb may follow without changing what it belongs to; null when it cannot. */
function objectLength(tail: string): number | null {
  if (isShortObject(tail)) return tail.length
  const object =
    /^[^;:()]*?(?=\s(?:to|into|in|on|with|from|at|by|through|across|within|under|using|during|without)\s|,\s+\p{L}+ing\s|$)/u.exec(
      tail,
    )?.[0] ?? ''
  if (object === '' || (object !== tail && object.includes(',')) || /\b(?:and|or|not|but)$/u.test(object))
    return null
  const words = object.trim().split(/\s+/u).length
  return words <= 8 && isShortObject(object.replace(/,/gu, '').split(/\s+/u).slice(0, 7).join(' '))
    ? object.length
    : null
}

/** An object so short and plain that an adverb behind it still belongs to the verb. */
function isShortObject(tail: string): boolean {
  return (
    tail.trim().split(/\s+/u).length <= 6 &&
    !/[,;:()]|\b(?:of|in|on|to|for|with|by|at|as|from|that|which|when|while|if|than|throughout|about|over|among|between|against|towards?|\p{L}+ly)\b/iu.test(
      tail,
    )
  )
}

/** Verbs that are written otherwise than the noun or adjective they come from. */
const SPELLED: Readonly<Record<string, (after: string) => string | null>> = {
  layout: () => 'lay out',
  'problem-solve': (after) =>
    /^\s*(?:$|,|and\b|in\b|with\b|effectively)/iu.test(after) ? 'solve problems' : null,
}

/** The verbs at the start that share one object, in base form, and what follows them. */
function readChain(
  text: string,
  form: 'base' | 'third' | 'gerund',
): { readonly head: string; readonly rest: string } {
  let head = ''
  let rest = text
  for (let count = 0; count < 12; count++) {
    const word = /^[\p{L}-]+/u.exec(rest)?.[0]
    const verb = word === undefined ? null : inForm(word, form, rest.slice(word.length))
    if (word === undefined || verb === null) break
    head += SPELLED[verb]?.(rest.slice(word.length)) ?? verb
    rest = rest.slice(word.length)
    const join = JOIN.exec(rest)?.[0]
    if (join === undefined) break
    const next = /^(?:[\p{L}]+ly\s+)?([\p{L}-]+)/u.exec(rest.slice(join.length))
    if (next?.[1] === undefined || next[0] !== next[1]) break
    const after = rest.slice(join.length + next[0].length)
    if (inForm(next[1], form, after) === null) break
    if (form === 'third' && isObject(next[1], after) && !leadsToVerb(after)) break
    head += join
    rest = rest.slice(join.length)
  }
  return { head, rest }
}

/** Base form of a word of a chain of verbs in this form; null ends the chain. */
function inForm(word: string, form: 'base' | 'third' | 'gerund', after: string): string | null {
  const verb = readVerb(word)
  if (verb !== null) return verb.form === form ? verb.base : null
  // A gerund that the table lacks has an object or joins on: "analyzing and scoping the work".
  return form === 'gerund' && /^(?:,|\s+\p{L})/u.test(after) ? gerundBase(word) : null
}

/** "updates, and implements the plan": what is joined on is plainly a verb, so the word before it is one. */
function leadsToVerb(after: string): boolean {
  const join = JOIN.exec(after)?.[0] ?? ''
  const next = /^[\p{L}-]+/u.exec(after.slice(join.length))?.[0] ?? ''
  return (
    join !== '' &&
    readVerb(next)?.form === 'third' &&
    !maybeNoun(next) &&
    /^\s+\p{L}/u.test(after.slice(join.length + next.length))
  )
}

/**
 * "Maintains files, records, and reports for the council": a word that may be a plural noun is one, unless something
 * follows that it can act on ("reports incidents").
 */
export function isObject(word: string, after: string): boolean {
  if (!maybeNoun(word)) return false
  const next = /^\s+([\p{L}'’-]+)/u.exec(after)?.[1]
  return next === undefined || PREPOSITION.test(next) || /(?:ed|able)$/u.test(next)
}

const PREPOSITION =
  /^(?:of|and|or|for|by|from|as|in|on|at|to|with|within|under|are|is|that|which|who|will|may|including|regarding|related|using|through|between|during|before|after)$/iu

/** Later verbs of the same form that have their own object follow suit: "… and maintains records" → "… and maintain records". */
function laterPredicates(rest: string, form: 'base' | 'third' | 'gerund'): string {
  if (form === 'gerund') return laterGerunds(rest)
  if (form === 'base')
    return rest.replace(/,?\s+as\s+well\s+as\s+(\p{L}+ing)(?=\s+\p{L})/gu, (whole, word: string) => {
      const base = gerundBase(word)
      return base === null ? whole : `, and ${base}`
    })
  if (form !== 'third') return rest
  return rest.replace(
    /((?:,|;|\band\b|\bor\b)\s+(?:and\s+|or\s+)?(?:[\p{L}]+ly\s+)?)([\p{L}-]+)(?=(\s+[\p{L}'’-]+)?)/giu,
    (whole, join: string, word: string, next: string | undefined) => {
      const verb = readVerb(word)
      if (verb === null || verb.form !== 'third' || next === undefined || isAdverb(word)) return whole
      if (/^\s+(?:and|or)$/iu.test(next) && !maybeNoun(word)) return `${join}${verb.base}`
      if (/^\s+(?:of|and|or|are|is|that|which|will|may)$/iu.test(next) || isObject(word, next)) return whole
      return `${join}${verb.base}`
    },
  )
}

/** What may follow a gerund that names an activity: "payroll and scheduling for the office", "testing of parts". */
/** Verbs that take "of" themselves. */
const OF_VERBS = /^(?:approve|conceive|consist|dispose|learn|speak|think)$/u
const NAMED_NEXT = /^\s+(?:of|for|by)\s/iu
const FOR_VERBS = /^(?:account|advocate|apply|care|plan|prepare|provide|search)$/u

/** Gerunds after a comma that say how, or what comes of it, rather than what else is done. */
const SAYS_HOW =
  /^(?:using|utilizing|including|ensuring|making|allowing|enabling|leading|resulting|depending|involving|following|considering|based|being|having|focusing|providing|drawing|leveraging)$/iu

/** "…, drafting releases, and coordinating events" → "…, draft releases, and coordinate events". */
function laterGerunds(rest: string): string {
  const turn = (text: string, pattern: RegExp, replace = ''): string =>
    text.replace(pattern, (whole: string, join: string, word: string, at: number) => {
      const after = text.slice(at + whole.length)
      const base = gerundBase(word)
      const named = NAMED_NEXT.test(after) && !FOR_VERBS.test(base ?? '')
      return base === null || isField(word) || named ? whole : `${replace === '' ? join : replace}${base}`
    })
  const apart = turn(rest, /(;\s+(?:and\s+)?)(\p{L}+ing)(?=\s+[\p{L}(])/gu)
  const added = turn(apart, /(,?\s+as\s+well\s+as\s+)(\p{L}+ing)(?=\s+\p{L})/gu, ' and ')
  const turned = turn(
    added,
    /(?<!ing)(,?\s+(?:and|or)\s+)(\p{L}+ing)(?=\s+[\p{L}(]|,\s+(?:\p{L}+ing\s+and|in)\s)/gu,
  )
  const listed = turned.replace(
    /(,\s+)(\p{L}+ing)((?:\s+and\s+)(\p{L}+ing))?(?=\s+(?!and\b|or\b)\p{L})/gu,
    (whole, join: string, word: string, pair: string | undefined, second: string | undefined, at: number) => {
      const [base, other] = [gerundBase(word), second === undefined ? '' : gerundBase(second)]
      const after = turned.slice(at + whole.length)
      if (base === null || other === null || SAYS_HOW.test(word) || NAMED_NEXT.test(after)) return whole
      return `${join}${base}${pair === undefined ? '' : ` and ${other}`}`
    },
  )
  return listed
}

/** "preparation and maintenance of records" → "Prepare and maintain records"; null when a word names no action. */
export function nominalChain(phrase: string): string | null {
  const manner = MANNER.exec(phrase)
  if (
    manner?.[1] !== undefined &&
    manner[2] !== undefined &&
    (MANNERS.test(manner[1]) || TIMES[manner[1].toLowerCase()] !== undefined)
  ) {
    const plainly = nominalChain(manner[2])
    const time = TIMES[manner[1].toLowerCase()]
    if (time !== undefined) return plainly === null || /[,;:(]/u.test(plainly) ? null : `${plainly} ${time}`
    return plainly === null ? null : withManner(plainly, `${adverbOf(manner[1])}`)
  }
  const match = /^(?:the\s+)?([\p{L}, -]{3,120}?)\s+of\s+(\S.*)$/iu.exec(phrase)
  if (match?.[1] === undefined || match[2] === undefined || /^(?:and|or)\b/iu.test(match[2])) return null
  const parts = match[1].split(/(\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)/iu)
  const verbs = parts.map((part, at) => (at % 2 === 1 ? part : verbOfNoun(part, at, parts.length > 1)))
  if (verbs.some((verb) => verb === null)) return null
  return capitalise(`${verbs.join('')} ${match[2]}`)
}

/** "supervision" → "supervise", "continuous supervision" → "continuously supervise"; null when it names no action. */
function verbOfNoun(part: string, at: number, many: boolean): string | null {
  const [, manner, noun = ''] = /^(?:(\p{L}+)\s+)?([\p{L}-]+)$/u.exec(part.trim()) ?? []
  const verb =
    actionVerb(noun) ??
    (at > 0 ? nounVerb(noun) : null) ??
    (many && /ing$/iu.test(noun) ? gerundBase(noun) : null)
  if (verb === null || manner === undefined) return verb
  return MANNERS.test(manner) ? `${adverbOf(manner)} ${verb}` : null
}

/** Adjectives of time and what is said behind the object instead. */
const TIMES: Readonly<Record<string, string>> = {
  annual: 'annually',
  daily: 'daily',
  'day-to-day': 'day to day',
  monthly: 'monthly',
  quarterly: 'quarterly',
  timely: 'in a timely manner',
  weekly: 'weekly',
}
const MANNERS =
  /^(?:comprehensive|systematic|effective|efficient|accurate|successful|careful|safe|proper|independent|regular|routine|consistent|continuous|continual|strategic|appropriate|professional|proactive|responsible|thorough|prompt)$/iu
const MANNER = /^(?:the\s+)?([\p{L}-]+)\s+(\p{L}+(?:\s+(?:and|or)\s+\p{L}+)?\s+of\s.+)$/iu

function adverbOf(adjective: string): string {
  const word = adjective.toLowerCase()
  if (/ic$/u.test(word)) return `${word}ally`
  return /[^aeiou]le$/u.test(word) ? word.replace(/e$/u, 'y') : `${word}ly`
}

/** "Manage the initiative", "systematically": behind a short object, else before the verb. */
function withManner(action: string, adverb: string): string {
  const [, verb = '', tail = ''] = /^(\S+(?:\s+(?:and|or)\s+\S+)?)(\s.*)$/u.exec(action) ?? []
  const object = /^[^,;:—–]*?(?=\s(?:to|from)\s|[;:—–]|,\s+\p{L}+ing\s|$)/u.exec(tail)?.[0] ?? ''
  if (verb !== '' && object !== '' && isShortObject(object))
    return `${verb}${object} ${adverb}${tail.slice(object.length)}`
  return capitalise(`${adverb} ${action.charAt(0).toLowerCase()}${action.slice(1)}`)
}

/** Inside a chain of action nouns a verb-like noun counts too: "preparation, control and review of …". */
function nounVerb(word: string): string | null {
  const verb = readVerb(word)
  return verb !== null && verb.form !== 'third' ? verb.base : null
}
