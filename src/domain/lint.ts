/** What the wording check looks for. `duplicate` needs the other statements and comes from their groups. */
export const LINT_IDS = [
  'unmeasurable_verb',
  'compound',
  'vague_object',
  'too_long',
  'passive',
  'duplicate',
] as const
export type LintId = (typeof LINT_IDS)[number]

/** A whole new wording that mends a finding. */
export interface LintFix {
  /** What is new, in a word or two: "describe", "without brackets". */
  readonly label: string
  readonly text: string
}

/** One thing about a wording that a person may want to change. It never blocks anything. */
export interface LintFinding {
  readonly id: LintId
  /** What is wrong and what helps, for people. */
  readonly sentence: string
  /** The words it is about, as they stand in the wording; empty when it is about all of it. */
  readonly words: string
  /** Best first; may be empty. */
  readonly fixes: readonly LintFix[]
}
