import { isNounToo, maybeNoun, readVerb } from '../verbs.js'

/** How a later verb is joined to what stands before it. */
export interface Join {
  readonly comma: boolean
  readonly and: boolean
}

const CLAUSE = /\b(?:that|which|who|whom|whose|how|why|what|when|where|whether|if|because)\b/iu
const MODAL = /\b(?:can|could|will|would|may|might|must|should|shall|do|to)\b/iu
const FINITE = /\b(?:is|are|was|were|has|had|does)\b/iu
const NOUN_AFTER_TO = /^(?:code|market|order|practice|print|research|staff|work)$/iu
const ENDS_NOUN = /^(?:and|or|in|of|for|by)$/iu
const CAUSING = /^(?:help|let|make|have|assist|see|watch)s?$/iu

/**
 * True when a verb after `between` may belong to a clause opened there instead of standing beside the first verb:
 * "Use data to plan routes and manage stock", "Explain how firms set prices and make choices". In doubt it does.
 */
export function isShielded(verb: string, between: string, join: Join): boolean {
  const words = between.split(/[\s,]+/u).filter((word) => word !== '')
  if (CAUSING.test(verb) && words.slice(0, 4).some(isPlainBase)) return true
  const infinitive = infinitiveAt(words)
  if (infinitive >= 0) return !(join.comma && join.and) || hasListAfter(words[infinitive] ?? '', between)
  const clause = CLAUSE.exec(between)
  if (clause === null) return false
  const inside = between.slice(clause.index + clause[0].length)
  if (join.comma && join.and && !inside.includes(',')) return false
  const inner = inside.split(/[\s,]+/u)
  const finished =
    FINITE.test(inside) ||
    inner.some((word, at) => readVerb(word)?.form === 'third' && isPredicate(word, inner[at - 1]))
  return !finished || MODAL.test(inside) || inner.some(isPlainBase)
}

/** "culture shapes places": "shapes" follows one thing; "firms set prices", "trade routes" do not. */
function isPredicate(word: string, before: string | undefined): boolean {
  return !maybeNoun(word) && before !== undefined && /[^s]$/u.test(before) && readVerb(before) === null
}

/** A verb in base form that is no noun as well. */
function isPlainBase(word: string): boolean {
  const verb = readVerb(word)
  return verb !== null && verb.form === 'base' && !isNounToo(verb.base)
}

/** Index of the verb of the first "to do"; −1 when every "to" is a preposition. */
function infinitiveAt(words: readonly string[]): number {
  for (const [at, word] of words.entries()) {
    if (!/^to$/iu.test(word)) continue
    const next = /ly$/iu.test(words[at + 1] ?? '') ? at + 2 : at + 1
    const verb = readVerb(words[next] ?? '')
    if (verb?.form !== 'base') continue
    const after = words[next + 1]
    if (
      after === undefined ? !NOUN_AFTER_TO.test(verb.base) : !isNounToo(verb.base) || !ENDS_NOUN.test(after)
    )
      return next
  }
  return -1
}

/** True when after the infinitive another verb follows a comma: the list is the infinitive's. */
function hasListAfter(infinitive: string, between: string): boolean {
  const rest = between.slice(between.lastIndexOf(infinitive))
  return rest
    .split(',')
    .slice(1)
    .some((piece) => readVerb(/^\s*([\p{L}-]+)/u.exec(piece)?.[1] ?? '')?.form === 'base')
}
