import type { FactKind } from '../../domain/fact.js'
import type { SectionRole } from '../../domain/unit.js'

/** A sentence, list item, table cell, heading or title in which facts are looked for. */
export interface Passage {
  /** Range in the extracted text. */
  readonly start: number
  readonly end: number
  /** Its words with single spaces; the offsets of `Named` count in here. */
  readonly text: string
  readonly role: SectionRole
  /** Section heading and lead-in: what the passage is said to list. */
  readonly around: string
}

/** A thing named in `Passage.text`: half-open range. `key` stands for the thing when a text has several names for it. */
export interface Named {
  readonly factKind: FactKind
  readonly start: number
  readonly end: number
  readonly name: string
  readonly key?: string
}
