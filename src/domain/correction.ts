import type { ColumnRole } from './document.js'
import type { SectionRole } from './unit.js'

/** A place in the extracted text. `quote` is what stands there: it finds the place again when offsets have moved. */
export interface Place {
  readonly at: number
  readonly quote: string
}

/** Longest quote that is kept, in UTF-16 units. */
export const QUOTE_LENGTH = 80

/** What a person said about the cut of a document. Applied in the order they were said. */
export type Correction =
  /** The unit that begins here belongs to the one before it. */
  | { readonly kind: 'merge'; readonly place: Place }
  /** A unit begins here. */
  | {
      readonly kind: 'split'
      readonly place: Place
      readonly code: string | null
      readonly title: string | null
    }
  | {
      readonly kind: 'retitle'
      readonly place: Place
      readonly code: string | null
      readonly title: string | null
    }
  /** The unit that begins here is no course or job: nothing is suggested from it. */
  | { readonly kind: 'exclude'; readonly place: Place }
  /** The section that begins here has this role. */
  | { readonly kind: 'section'; readonly place: Place; readonly role: SectionRole }
  /** The columns of one sheet of a list mean this. */
  | { readonly kind: 'columns'; readonly sheet: number; readonly roles: readonly ColumnRole[] }
  /** Suggest also for these units of a large catalog: all, or those whose code begins with an entry. */
  | { readonly kind: 'courses'; readonly choice: CourseChoice }
  /** Whether the unit that begins here is the same course as others with its code. */
  | { readonly kind: 'course'; readonly place: Place; readonly same: boolean }

export type CourseChoice = 'all' | readonly string[]
