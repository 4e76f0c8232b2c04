/** Words that say nothing about the subject of a competency. */
const EMPTY = new Set(
  (
    'a about across all also among an and any are as at be been being both but by can each either etc for from ' +
    'had has have how if in include includes including into is it its may more most must needed new not of on ' +
    'or other others our own per related relevant should so such than that the their them then these they this ' +
    'those through to under up use used using various via was were what when where which while who whom will ' +
    'with within without would you your ability able skill skills student students appropriate'
  ).split(' '),
)

export interface Word {
  /** As written, lower case. */
  readonly word: string
  /** Form under which inflections of one word meet. */
  readonly stem: string
}

/** The words of a text that carry its subject, in order, without repetitions of the same stem. */
export function contentWords(text: string): readonly Word[] {
  const found = new Map<string, Word>()
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? []) {
    if (EMPTY.has(word) || (word.length === 1 && !/[\dcr]/.test(word))) continue
    const stem = stemOf(word)
    if (!found.has(stem)) found.set(stem, { word, stem })
  }
  return [...found.values()]
}

/** Strips English inflection, roughly the first steps of Porter's stemmer (1980); not for display. */
export function stemOf(word: string): string {
  let stem = word
  if (stem.length > 4)
    stem = stem.replace(/(?:sses|ies|(?<=[^s])s)$/, (end) =>
      end === 'sses' ? 'ss' : end === 'ies' ? 'i' : '',
    )
  if (stem.length > 5) stem = stem.replace(/(?:ations?|ings?|edly|ed|ers?|ors?|ments?|ively|ive|ly)$/, '')
  if (stem.length > 6) stem = stem.replace(/ate$/, '')
  if (stem.length > 4) stem = stem.replace(/(?:at|e|y|i)$/, '')
  return stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}
