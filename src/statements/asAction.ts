import { carriedOut } from './rewordDuty.js'
import { baseChain, guessedChain } from './verbChain.js'
import { readVerb } from './verbs.js'
import { capitalise } from './wording.js'

/** A requirement reworded: an action, or the bare subject a person must know. */
export interface RequirementWording {
  readonly text: string
  readonly knowledge: boolean
  /** The subject as the sentence has it, "the" included, for "Apply …". */
  readonly subject?: string
  /** How well it must be known, when the sentence says more than "good": "in-depth", "basic". */
  readonly degree?: string
}

/** "translate … and to explain …" → "translate … and explain …". */
function joinAims(phrase: string): string {
  return phrase.replace(/(\s(?:and|or)\s)to\s+(?=([\p{L}-]+))/giu, (whole, join: string, word: string) =>
    readVerb(word)?.form === 'base' ? join : whole,
  )
}

/** "creating and checking invoices" → "Create and check invoices": the words of an ability as what one does. */
export function action(phrase: string): RequirementWording {
  const text = joinAims(phrase)
    .replace(/(\s(?:and|or)\s)in\s+(?=\p{L}+ing\b)(?!writing\b(?!\s+\p{L}+s\b))/giu, '$1')
    .replace(/^be\s+able\s+to\s+/iu, '')
    .replace(/\bbe(?:ing)?\s+(?:very\s+|highly\s+)?detail[- ]oriented\b/giu, 'attend closely to detail')
    .replace(/^(\S+\s+)(?:their|his or her|your)\s+(?=role|own|work)/iu, '$1one’s ')
  return {
    text: carriedOut(text) ?? baseChain(text) ?? guessedChain(text) ?? mannerLast(text) ?? capitalise(text),
    knowledge: false,
  }
}

/** "quickly wireframe ideas": after an ability the word behind the adverb is a verb, known or not. */
function mannerLast(text: string): string | null {
  const [, manner, done] = /^(\p{L}+ly)\s+((?:[\p{L}’-]+\s+){1,4}[\p{L}-]+)$/iu.exec(text) ?? []
  return manner === undefined || done === undefined ? null : capitalise(`${done} ${manner.toLowerCase()}`)
}
