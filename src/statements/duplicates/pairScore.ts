import type { ContentKey } from './contentKey.js'
import { cosine } from './cosine.js'
import { type Difference, differenceOf } from './differenceOf.js'

/** Lowest cosine of near-duplicates; below, the same words say something else. */
const LOWEST_COSINE = 0.7

const LIMIT = { least: 1.4, share: 0.5, most: 2.4 } as const

/** What the words that only one of two near-duplicates has weigh in that one, at most. `size` is all its words weigh. */
export function mostAlone(size: number): number {
  return Math.min(LIMIT.most, Math.max(LIMIT.least, LIMIT.share * size))
}

/**
 * Logistic regression, fitted by scripts/training/duplicates.mjs on every labelled pair but those kept aside. Near words
 * count through `share` only: the difference per weight of all words.
 */
const WEIGHTS = { bias: 0.56, cosine: 2.43, added: -2.56, replaced: -0.23, share: -9.1 } as const

/** How sure the regression has to be: two statements wrongly made one are worse than one statement decided twice. */
const LEAST = 0.6

/** How the words of two wordings differ; null when by more than near-duplicates can. */
export function wordsDiffer(a: ContentKey, b: ContentKey): Difference | null {
  // A text without content words says nothing that could be compared.
  if (a.size < 1 || b.size < 1 || a.marks !== b.marks) return null
  const aAlone = alone(a, b)
  if (aAlone === null) return null
  const bAlone = alone(b, a)
  if (bAlone === null) return null
  return differenceOf(a, aAlone, b, bAlone)
}

/** Whether two wordings can say the same. */
export function wordsAgree(a: ContentKey, b: ContentKey): boolean {
  return wordsDiffer(a, b) !== null
}

/** Words of `a` that `b` lacks, or null as soon as they weigh too much, or when the two share none. */
function alone(a: ContentKey, b: ContentKey): readonly string[] | null {
  const most = mostAlone(a.size)
  const found: string[] = []
  let sum = 0
  for (const [word, weight] of a.words) {
    if (b.words.has(word)) continue
    sum += weight
    if (sum > most) return null
    found.push(word)
  }
  return found.length === a.words.size ? null : found
}

/** What the regression reads of a pair, in the order of its weights. */
export function pairFeatures(
  { added, replaced, near }: Difference,
  size: number,
  closeness: number,
): readonly [cosine: number, added: number, replaced: number, share: number] {
  return [closeness, added, replaced, (added + replaced + near) / size]
}

/** 0.6-1 for near-duplicates (the estimated probability), null for others: what all pairs are compared by. */
export function pairScore(
  a: ContentKey,
  aVector: Float32Array,
  b: ContentKey,
  bVector: Float32Array,
): number | null {
  if (a.exact !== '' && a.exact === b.exact) return 1
  const difference = wordsDiffer(a, b)
  if (difference === null) return null
  const closeness = cosine(aVector, bVector)
  if (!(closeness >= LOWEST_COSINE)) return null
  const [near, added, replaced, share] = pairFeatures(difference, a.size + b.size, closeness)
  const logit =
    WEIGHTS.bias +
    WEIGHTS.cosine * near +
    WEIGHTS.added * added +
    WEIGHTS.replaced * replaced +
    WEIGHTS.share * share
  const score = 1 / (1 + Math.exp(-logit))
  return score >= LEAST ? score : null
}
