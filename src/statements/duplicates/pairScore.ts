import type { ContentKey } from './contentKey.js'
import { isMisspelled } from './isMisspelled.js'

/** Weight of words that only one of two near-duplicates has: two faint words, or examples, but no content word. */
export const MOST_APART = 0.4

/** Lowest cosine of near-duplicates whose words agree; below, the same words say something else. */
export const LOWEST_COSINE = 0.7

/** Weight of a word that both have, once misspelled. */
const MISSPELLED = 1

/** What the words that only one of two near-duplicates has weigh in that one, at most. */
export const MOST_ALONE = MOST_APART + MISSPELLED

/** Whether two wordings can say the same. Words alone decide; their vectors still have to agree. */
export function wordsAgree(a: ContentKey, b: ContentKey): boolean {
  // A text without content words says nothing that could be compared.
  if (a.size < 1 || b.size < 1 || a.marks !== b.marks) return false
  const aAlone = alone(a, b)
  if (aAlone === null) return false
  const bAlone = alone(b, a)
  if (bAlone === null) return false
  const apart = weightOf(a, aAlone) + weightOf(b, bAlone)
  if (apart <= MOST_APART) return true
  if (apart > MOST_APART + 2 * MISSPELLED) return false
  const whole = ({ words }: ContentKey, some: readonly string[]) =>
    some.filter((word) => words.get(word) === MISSPELLED)
  return whole(a, aAlone).some((word) => whole(b, bAlone).some((other) => isMisspelled(word, other)))
}

/** Words of `a` that `b` lacks, or null as soon as they weigh too much. */
function alone(a: ContentKey, b: ContentKey): readonly string[] | null {
  const found: string[] = []
  let sum = 0
  for (const [word, weight] of a.words) {
    if (b.words.has(word)) continue
    sum += weight
    if (sum > MOST_ALONE) return null
    found.push(word)
  }
  return found
}

function weightOf({ words }: ContentKey, some: readonly string[]): number {
  let sum = 0
  for (const word of some) sum += words.get(word) ?? 0
  return sum
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
