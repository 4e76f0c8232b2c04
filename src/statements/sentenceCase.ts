import { lowerFirst } from './wording.js'

/**
 * Sentence case for a passage in capitals ("PREPARE PAYROLL") or in title case ("Prepare Monthly Payroll Reports").
 * Acronyms, words with a digit or a capital inside, and names stay; a title counts as one only when at least four
 * longer words all have a capital.
 */
export function sentenceCase(text: string, startsWithVerb: boolean): string {
  const words = text.split(' ')
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (words.length >= 3 && letters.length >= 12 && letters === letters.toUpperCase())
    return words.map((word) => (isAcronym(word) ? word : word.toLowerCase())).join(' ')
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word))
  const isTitle = long.length >= 4 && long.every((word) => /^\p{Lu}/u.test(word))
  if (!isTitle || !startsWithVerb) return text
  return words.map((word, at) => (at === 0 ? word : lowerWord(word))).join(' ')
}

/** Without a vowel, or with one of the endings only acronyms have, a word in capitals is an acronym. */
function isAcronym(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '')
  return /\d/u.test(word) || (letters.length >= 2 && letters.length <= 5 && !/[AEIOUY]/u.test(letters))
}

const lowerWord = (word: string): string =>
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*[,;:]?$/u.test(word)
    ? lowerFirst(word).replace(/-\p{Lu}/gu, (part) => part.toLowerCase())
    : word
