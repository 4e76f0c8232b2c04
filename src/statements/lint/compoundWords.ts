import { isNounToo, maybeNoun } from '../verbs.js'

const DETERMINER =
  /^(?:the|an?|all|any|each|every|its|their|his|her|our|your|one['’]s|these|those|this|that|some|both|such|no|what|how|why|whether|when|where|it|them)$/iu

export const PREPOSITION =
  /^(?:of|for|by|from|as|in|into|on|onto|at|to|with|within|without|under|over|across|through|throughout|between|among|during|before|after|about|against|toward|towards|upon|around|regarding|related|per|via)$/iu

/** The second half of a verb: "lay out". */
const PARTICLE = /^(?:away|back|down|off|out|up)$/iu

/** Verbs whose complement starts with a preposition: "work with clients", "respond to calls". */
const WITH_PREPOSITION =
  /^(?:act|adapt|adhere|advocate|assist|collaborate|communicate|compete|comply|conform|consult|contribute|cooperate|coordinate|correspond|deal|engage|function|interact|liaise|listen|look|meet|negotiate|participate|partner|reflect|refer|report|respond|serve|speak|talk|think|work|write)/iu

/** Verbs that are complete with an adverb: "work independently". */
const COMPLETE_ALONE = /^(?:act|behave|collaborate|communicate|cooperate|think|work)(?:s|ing)?$/iu

/** Verbs that are as often an adjective or a name of a thing, beyond those `isNounToo` knows. */
const OTHER_WORD =
  /^(?:appropriate|articulate|clean|clear|close|complete|cool|correct|direct|express|further|heat|help|increase|influence|level|like|live|lower|moderate|open|own|separate|secure|smooth|study|surface|warm|work|trade|light|sound|progress|impact|effect|need|supply|state|subject|staff|weld|press|print|drive|file|tune|heating|learning|teaching|writing|reading|speaking|listening|thinking|planning|training|testing)$/iu

/** Whether a verb has what it acts on, given the words after it (adverbs taken out). */
export function hasComplement(verb: string, after: readonly string[], adverbs: number): boolean {
  if (after.some((word) => !PREPOSITION.test(word) && !PARTICLE.test(word))) return true
  return after.length === 0 && adverbs > 0 && COMPLETE_ALONE.test(verb)
}

/**
 * Whether a word of the verb table after "and" or a comma is a verb there: a word that may name a thing needs an
 * article or the like after it, and what is followed by a preposition must be a verb that takes one.
 */
export function actsAsVerb(word: string, base: string, next: string | undefined, before: string): boolean {
  if (base === 'present' && /^(?:past|historical|ancient)$/iu.test(before)) return false
  if (next !== undefined && PREPOSITION.test(next)) return WITH_PREPOSITION.test(base) || base === 'be'
  if (next !== undefined && DETERMINER.test(next)) return true
  const ambiguous = isNounToo(base) || maybeNoun(word) || OTHER_WORD.test(word) || /ing$/iu.test(word)
  return !ambiguous || (COMPLETE_ALONE.test(base) && /ly$/iu.test(next ?? ''))
}
