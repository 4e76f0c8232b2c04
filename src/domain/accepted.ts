import type { Level, Perspective, Subject } from './framework.js'
import type { Relation } from './relation.js'
import type { StatementKind } from './statement.js'

/** One level of grouping above the competencies. */
export interface AcceptedGroup {
  readonly id: string
  readonly code: string | null
  readonly title: string
  /** Groups appear in rising position. */
  readonly position: number
}

/** A competency people accepted, in their wording. */
export interface AcceptedItem {
  readonly id: string
  readonly code: string | null
  readonly text: string
  readonly kind: StatementKind
  /** Id of its group. */
  readonly group: string | null
  /** ISO 8601. */
  readonly updatedAt: string
}

/** A match people accepted: our item, seen as `relation` says, against one item of a reference framework. */
export interface AcceptedAlignment {
  readonly id: string
  /** Id of our item. */
  readonly item: string
  readonly targetFramework: string
  readonly targetFrameworkTitle: string
  readonly level: Level
  readonly code: string
  readonly title: string
  readonly relation: Relation
  readonly perspective: Perspective
  /** ISO 8601, as is `updatedAt`. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** What people accepted in one working framework: all that an export may show. Items stand in their final order. */
export interface AcceptedFramework {
  readonly framework: {
    readonly id: string
    readonly title: string
    readonly publisher: string | null
    readonly subject: Subject
    readonly perspective: Perspective
    /** ISO 8601, as is `updatedAt`. */
    readonly createdAt: string
    readonly updatedAt: string
  }
  readonly groups: readonly AcceptedGroup[]
  readonly items: readonly AcceptedItem[]
  readonly alignments: readonly AcceptedAlignment[]
  /** Credits that the matched reference frameworks ask for; they travel into every export. */
  readonly citations: readonly string[]
}
