import { foldWord } from './foldWord.js'

/** Words of one row mean the same; each row is a mark of its own. Written for this file. */
const ROWS = {
  level: [
    'introduction introductory introduce',
    'elementary',
    'basic',
    'intermediate',
    'advanced sophisticated',
    'accelerated',
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
  time: ['since after', 'until before prior'],
  negation: ['not no nor never without cannot except excluding non outside'],
} as const

const MARKS = new Map(
  Object.entries(ROWS).flatMap(([name, rows]) =>
    rows.flatMap((row) =>
      row.split(' ').map((word, _, all) => [foldWord(word), `${name} ${all[0] as string}`] as const),
    ),
  ),
)

/** "Beginning Spanish", but not "begin to" nor "the beginnings of": looked up as written. */
const BEGINNER = /^(?:beginning|beginners?)$/

/**
 * Numbers, levels and negations of a text, sorted and joined: statements whose marks differ never say the same. Numbers
 * of its `examples` do not count.
 */
export function marksOf(core: string, examples: string): string {
  const marks = new Set(marksIn(core))
  for (const mark of marksIn(examples)) if (!mark.startsWith('number')) marks.add(mark)
  // "Calculus I": elsewhere the letter is a word.
  if (/ I$/.test(core)) marks.add('number i')
  return [...marks].sort().join(',')
}

function marksIn(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    const mark = /^\p{N}/u.test(word)
      ? `number ${word}`
      : BEGINNER.test(word)
        ? 'level elementary'
        : MARKS.get(foldWord(word))
    return mark ? [mark] : []
  })
}
