/** Levels of Bloom's revised taxonomy (Anderson & Krathwohl 2001), lowest first. */
export const BLOOM_LEVELS = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'] as const
export type BloomLevel = (typeof BLOOM_LEVELS)[number]

/** The most likely level of a statement; `probability` is the share of raters who would name it, 0-1. */
export interface Bloom {
  readonly level: BloomLevel
  readonly probability: number
}
