import { actionVerb, gerundBase } from './actionNouns.js'
import { countedObject } from './skillWords.js'
import { capitalise, lowerFirst } from './wording.js'

/** Gerunds that act on the noun before them ("budget tracking"); others name a field ("machine learning"). */
const ACTING =
  /^(?:building|drafting|editing|gathering|handling|hiring|keeping|making|managing|mapping|mentoring|modell?ing|monitoring|planning|processing|recruiting|reporting|scheduling|setting|sharing|solving|sourcing|tracking|training|updating|writing)$/iu
/** What stands before an action without being its object: "strategic planning", "user testing", "quality control". */
const NO_OBJECT =
  /^(?:\p{L}+(?:al|ic|ive|ous|ing|ed|ly)|current|different|efficient|independent|permanent|recent|urgent|important|relevant|primary|secondary|temporary|preliminary|web|user|quality|word|peer|self|team|in-house|day-to-day|hands-on|senior|general|creative|online|digital|group|high-level|level|field|on-site|project-based)$/iu

const COMPOUND =
  /^((?:[\p{L}’'-]+\s+){1,3}?)([\p{L}-]+(?:,\s+[\p{L}-]+){0,4}(?:,?\s+(?:and|&)\s+[\p{L}-]+)?)(\s*(?:$|\(|,\s)|\s+(?:using|for|in|with|across|through|on|to|at|within|including|such)\s)(.*)$/iu

/** "Content creation and management for the site" → "Create and manage content for the site"; null for others. */
export function compoundAction(phrase: string): string | null {
  const match = COMPOUND.exec(phrase)
  if (match?.[1] === undefined || match[2] === undefined) return null
  const named = match[1].trim()
  const last = /[\p{L}’'-]+$/u.exec(named)?.[0] ?? named
  if (
    NO_OBJECT.test(last) ||
    /\b(?:and|or|of|the|for|in|to|with|an?|by|on|about|from|at|as|into|through|without|under|not|no)\b/iu.test(
      named,
    )
  )
    return null
  if (named.split(/\s+/u).some((word) => actionVerb(word) !== null)) return null
  const parts = match[2].split(/(,?\s+(?:and|&)\s+|,\s+)/iu)
  const verbs = parts.map((part, at) => (at % 2 === 1 ? part : verbOf(part, at)))
  if (verbs.some((verb) => verb === null)) return null
  return capitalise(
    `${verbs.join('')} ${lowerFirst(countedObject(named))}${match[3] ?? ''}${match[4] ?? ''}`,
  ).trim()
}

function verbOf(noun: string, at: number): string | null {
  const verb = actionVerb(noun)
  if (
    verb !== null &&
    !/^(?:performance|organization|administration|use|review|production|operation)$/iu.test(noun)
  )
    return verb
  return ACTING.test(noun) || (at > 0 && verb !== null) ? (gerundBase(noun) ?? verb) : null
}
