import type { ContentKey } from './contentKey.js'

/** Weight of words that only one of two near-duplicates has: two faint words, or examples, but no content word. */
export const MOST_APART = 0.4

/** Lowest cosine of near-duplicates whose words agree; below, the same words say something else. */
export const LOWEST_COSINE = 0.75

/** Sum of the weights of the words that only one of the two keys has; stops counting above `MOST_APART`. */
export function wordsApart(a: ContentKey, b: ContentKey): number {
  let apart = 0
  for (const [word, weight] of a.words) {
    if (!b.words.has(word)) apart += weight
    if (apart > MOST_APART) return apart
  }
  for (const [word, weight] of b.words) {
    if (!a.words.has(word)) apart += weight
    if (apart > MOST_APART) return apart
  }
  return apart
}

/** Whether two wordings can say the same. Words alone decide; their vectors still have to agree. */
export function wordsAgree(a: ContentKey, b: ContentKey): boolean {
  // A text without content words says nothing that could be compared.
  if (a.size < 1 || b.size < 1 || a.marks !== b.marks) return false
  return wordsApart(a, b) <= MOST_APART
}

/** Cosine of two unit vectors. NaN when a number is missing. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number)
  return sum
}

/** 0-1 for near-duplicates (their cosine), null for others: what all pairs are compared by. */
export function pairScore(
  a: ContentKey,
  aVector: Float32Array,
  b: ContentKey,
  bVector: Float32Array,
): number | null {
  if (a.exact !== '' && a.exact === b.exact) return 1
  if (!wordsAgree(a, b)) return null
  const score = cosine(aVector, bVector)
  return score >= LOWEST_COSINE ? score : null
}
