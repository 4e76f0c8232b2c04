import type { Level } from './framework.js'
import type { AssociationType, Relation } from './relation.js'

/** A proposed match of one statement to one reference item. */
export interface Suggestion {
  readonly kind: 'suggestion'
  readonly framework: string
  readonly level: Level
  readonly code: string
  readonly title: string
  readonly relation: Relation
  readonly type: AssociationType
  readonly score: number
  /** Calibrated probability that a careful person accepts the match, 0-1. */
  readonly probability: number
  /** False: below the threshold of its framework and level; shown only on demand. */
  readonly match: boolean
  readonly why: readonly string[]
}

/** Default number of matches shown per card and level (design §6.5). */
export const CARD_DEFAULTS: Readonly<Partial<Record<`${string}:${Level}`, number>>> = {
  '21cs:skill': 2,
  'onet:dwa': 3,
  'onet:gwa': 3,
}
