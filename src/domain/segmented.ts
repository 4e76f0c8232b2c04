import type { DocumentKind, Warning } from './document.js'
import type { Fact } from './fact.js'
import type { TextSignature } from './textSignature.js'
import type { Unit } from './unit.js'

/** All that is known of a document once its text was cut. */
export interface Segmented {
  readonly kind: DocumentKind
  readonly units: readonly Unit[]
  readonly facts: readonly Fact[]
  /** What a person should know: another language, a filled-in form. */
  readonly notices: readonly Warning[]
  /** True when the text names a person with ratings or remarks. */
  readonly confidential: boolean
  readonly signature: TextSignature
}
