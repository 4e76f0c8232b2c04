import type { Evidence } from './statement.js'

/** What a document asks for or teaches beside competencies (design §2). */
export const FACT_KINDS = ['technology', 'certification', 'licence', 'education', 'experience'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** A requirement kept as data, never a competency. */
export interface Fact {
  readonly kind: 'fact'
  readonly factKind: FactKind
  /** Ordinal of its unit. */
  readonly unit: number
  /** The thing itself, in the words of the text: "Microsoft Excel", "Bachelor's degree in accounting". */
  readonly name: string
  /** The sentence it stands in. */
  readonly evidence: Evidence
}
