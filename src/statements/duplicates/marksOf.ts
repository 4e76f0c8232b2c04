import { foldWord } from './foldWord.js'

/** Words of one row mean the same; each row is a mark of its own. Written for this file. */
const ROWS = {
  level: [
    'introduction introductory introduce',
    'elementary beginning beginner',
    'basic',
    'intermediate',
    'advanced sophisticated',
    'accelerated',
    'complex',
    'simple',
    'rigorous',
    'low lower',
    'mid middle',
    'high higher',
    'expert',
    'undergraduate',
    'graduate',
    'junior',
    'senior',
  ],
  number: [
    'first',
    'two second secondly ii',
    'three third iii',
    'four fourth iv',
    'five fifth',
    'six sixth vi',
    'seven seventh vii',
    'eight eighth viii',
    'nine ninth ix',
    'ten tenth',
  ],
  negation: ['not no nor never without cannot except excluding non outside'],
} as const

const MARKS = new Map(
  Object.entries(ROWS).flatMap(([name, rows]) =>
    rows.flatMap((row) =>
      row.split(' ').map((word, _, all) => [foldWord(word), `${name} ${all[0] as string}`] as const),
    ),
  ),
)

/** Numbers, levels and negations of a text, sorted and joined: statements whose marks differ never say the same. */
export function marksOf(text: string): string {
  const marks = new Set<string>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const mark = /^\p{N}/u.test(word) ? `number ${word}` : MARKS.get(foldWord(word))
    if (mark) marks.add(mark)
  }
  // "Calculus I": elsewhere the letter is a word.
  if (/ I$/.test(text)) marks.add('number i')
  return [...marks].sort().join(',')
}
