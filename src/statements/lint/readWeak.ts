import { isAdverb, readVerb, type VerbForm } from '../verbs.js'
import { BEING, HELD_NOUN, heldMeaning, isWeak, WEAK_VERBS, type WeakMeaning } from './weakVerbs.js'

/** A weak claim at the start of a phrase. */
export interface Weak {
  readonly meaning: WeakMeaning
  /** The words that make the claim, as they stand. */
  readonly words: string
  /** What it is about. */
  readonly object: string
  /** Verbs of the same chain that can be watched, with their joining words: "apply", "apply and evaluate"; or "". */
  readonly others: string
  /** Whether the weak verb stands first. */
  readonly leads: boolean
}

interface ChainVerb {
  readonly word: string
  readonly base: string
  readonly end: number
}

const JOIN = /^(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and\/or|and|or|&)\s+)(?:be\s+able\s+to\s+|to\s+)?/iu
/** Which claim asks the most, highest first. */
const RANK: readonly WeakMeaning[] = [
  'explore',
  'value',
  'understand',
  'learn',
  'familiar',
  'know',
  'enjoy',
  'believe',
]

/** Reads what a phrase claims without showing it; null when its verbs can be watched. */
export function readWeak(phrase: string): Weak | null {
  const held = HELD_NOUN.exec(phrase)
  if (held?.[1] !== undefined) {
    const object = phrase.slice(held[0].length)
    // "… by writing a report" says how it is shown.
    if (/\bby\s+\p{L}+ing\b/iu.test(object)) return null
    const meanings = [held[1], held[2] ?? held[1]].map(heldMeaning)
    return { meaning: highest(meanings), words: held[0].trim(), object, others: '', leads: true }
  }
  const being = BEING.exec(phrase)
  if (being !== null)
    return {
      meaning: 'familiar',
      words: being[0].trim(),
      object: phrase.slice(being[0].length),
      others: '',
      leads: true,
    }
  return readChain(phrase)
}

function readChain(phrase: string): Weak | null {
  const verbs: ChainVerb[] = []
  let at = 0
  let form: VerbForm['form'] = 'base'
  for (let step = 0; step < 10; step++) {
    const word = /^[\p{L}-]+/u.exec(phrase.slice(at, at + 40))?.[0]
    if (word === undefined) break
    const verb = readVerb(word) ?? weakBase(word)
    if (verb === null && isAdverb(word)) {
      at +=
        word.length + (/^\s+/u.exec(phrase.slice(at + word.length, at + word.length + 9))?.[0].length ?? 0)
      continue
    }
    if (verb === null || (verbs.length > 0 && verb.form !== form)) break
    // "Understanding customers" is doing, "Learning styles" a name.
    if (verb.form === 'gerund' && !/^(?:how|why|what|the|and)$/iu.test(nextWord(phrase, at + word.length)))
      break
    at += word.length
    form = verb.form
    verbs.push({ word, base: verb.base, end: at })
    const join = JOIN.exec(phrase.slice(at, at + 40))?.[0]
    if (join === undefined) break
    at += join.length
  }
  const last = verbs.at(-1)
  if (last === undefined) return null
  const rest = phrase.slice(last.end)
  const from = phrase.indexOf(verbs[0]?.word ?? '')
  const weak = verbs.filter((verb) => isWeak(verb.base, rest))
  if (weak.length === 0) return null
  return {
    meaning: highest(weak.map((verb) => WEAK_VERBS.get(verb.base) ?? 'understand')),
    words: weak.length === verbs.length ? phrase.slice(from, last.end) : (weak[0]?.word ?? ''),
    object: rest.replace(/^\s+(?:in[- ]depth\s+)?(?:(?:about|of)\s+)?/iu, ''),
    others: joined(verbs.filter((verb) => !weak.includes(verb)).map((verb) => verb.base)),
    leads: weak[0] === verbs[0],
  }
}

/** Weak verbs the table of work verbs lacks. */
function weakBase(word: string): VerbForm | null {
  const base = word.toLowerCase()
  return WEAK_VERBS.has(base) ? { form: 'base', base } : null
}

function nextWord(text: string, at: number): string {
  return /^\s+([\p{L}'’-]+)/u.exec(text.slice(at, at + 40))?.[1] ?? ''
}

function highest(meanings: readonly WeakMeaning[]): WeakMeaning {
  return RANK.find((meaning) => meanings.includes(meaning)) ?? 'understand'
}

/** "apply", "apply and test", "apply, test, and repair". */
export function joined(words: readonly string[]): string {
  if (words.length < 3) return words.join(' and ')
  return `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`
}
