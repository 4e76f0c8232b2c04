import type { Bloom } from './bloom.js'
import type { LintFinding } from './lint.js'

/** Kinds of suggested competency this version proposes. `recommended` arrives with its issue. */
export const STATEMENT_KINDS = ['outcome', 'duty', 'requirement', 'knowledge', 'description'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** The exact passage a statement was found in. Offsets are UTF-16 units of the extracted text, half-open. */
export interface Evidence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly page: number | null
}

/** Another wording a person can take with one key. */
export interface Offer {
  readonly id: 'official' | 'apply' | 'shorter'
  readonly text: string
}

/** A proposed competency found in a document. A proposal never changes. */
export interface Statement {
  readonly kind: 'statement'
  /** 64 hex digits, see `statementId`. */
  readonly id: string
  readonly statementKind: StatementKind
  readonly unit: number
  readonly evidence: Evidence
  /** The suggested wording. */
  readonly text: string
  readonly offers: readonly Offer[]
  /** Estimated share of statements like this that two careful people would both mark, 0-1. */
  readonly probability: number
  /** Reasons a person can read: "in the list under 'Students will be able to'". */
  readonly why: readonly string[]
  /** What the wording check says of `text`. */
  readonly lint: readonly LintFinding[]
  /** Null until the encoder has read the text. */
  readonly bloom: Bloom | null
}

/** Evidence text as it enters the statement id: lower case, letters and digits only, single spaces. */
export function normalisedEvidence(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The text whose sha-256 is the statement id (design §5): document sha, kind, normalised evidence, occurrence
 * (0-based count of the same evidence earlier in the document) and part number (0 unless a sentence was split).
 */
export function statementIdSource(parts: {
  readonly documentSha: string
  readonly statementKind: StatementKind
  readonly evidence: string
  readonly occurrence: number
  readonly part: number
}): string {
  return [
    parts.documentSha,
    parts.statementKind,
    normalisedEvidence(parts.evidence),
    parts.occurrence,
    parts.part,
  ].join('\n')
}
