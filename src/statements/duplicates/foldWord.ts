import { stemOf } from '../../domain/contentWords.js'

/** Endings of adjectives whose noun says the same: "mathematic(al)", "presentation(al)". */
const ADJECTIVE = /(?<=\p{L}{5})al$/u

/** "laws", "arts", "ways"; shorter words and those of "-ss", "-us", "-is" are no plurals. */
const SHORT_PLURAL = /(?<=^\p{L}{2}[^suia])s$/u

/** One form for the inflections and the British and American spellings of a lower-case word; not for display. */
export function foldWord(word: string): string {
  const american = word
    .replace(/(?<=\p{L}{3})is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)/u, 'iz')
    .replace(/(?<=\p{L}{2})ys(?=(?:e|es|ed|ing)$)/u, 'yz')
    .replace(/(?<=\p{L}{3})our(?=(?:s|al|ed|ing|able|ful)?$)/u, 'or')
    .replace(/(?<=\p{L}{4})mme(?=s?$)/u, 'm')
  const singular = american.replace(SHORT_PLURAL, '')
  return stemOf(stemOf(singular).replace(ADJECTIVE, ''))
}
