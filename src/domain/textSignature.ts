/** What is kept of a text to find the same text in another format. */
export interface TextSignature {
  readonly words: number
  readonly hashes: readonly number[]
}

/** Shorter texts, in words, are too alike to be called the same. */
const FEWEST_WORDS = 60

/** Estimated share of word pairs that two texts have in common (Jaccard), 0-1. */
export function textSimilarity(a: TextSignature, b: TextSignature): number {
  if (a.words < FEWEST_WORDS || b.words < FEWEST_WORDS || a.hashes.length !== b.hashes.length) return 0
  const equal = a.hashes.filter((hash, index) => hash === b.hashes[index]).length
  return a.hashes.length === 0 ? 0 : equal / a.hashes.length
}
