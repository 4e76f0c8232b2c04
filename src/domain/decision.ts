/** What a person can say about a statement or a match. */
export const VERDICTS = ['accept', 'edit', 'reject', 'skip', 'relate', 'undo'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Reasons to reject a statement, one key each (1-6). */
export const STATEMENT_REASONS = [
  'not_a_competency',
  'too_vague',
  'duplicate',
  'wrong_passage',
  'out_of_scope',
  'other',
] as const
export type StatementReason = (typeof STATEMENT_REASONS)[number]

/** Reasons to reject a match. */
export const MATCH_REASONS = [
  'wrong_meaning',
  'too_broad',
  'too_narrow',
  'better_exists',
  'out_of_scope',
  'other',
] as const
export type MatchReason = (typeof MATCH_REASONS)[number]

export const STATES = ['open', 'accepted', 'rejected', 'skipped'] as const
export type State = (typeof STATES)[number]

/** What a decision is about. A match is named by its statement and target. */
export type SubjectRef =
  | { readonly kind: 'statement'; readonly statement: string }
  | {
      readonly kind: 'match'
      readonly statement: string
      readonly framework: string
      readonly code: string
    }

/** Stable text key of a subject: primary key of its standing within a working framework. */
export function subjectKey(subject: SubjectRef): string {
  return subject.kind === 'statement'
    ? `statement:${subject.statement}`
    : `match:${subject.statement}:${subject.framework}:${subject.code}`
}

/** The parts of a decision that the projection needs. `seq` orders decisions of one subject. */
export interface DecisionRecord {
  readonly id: string
  readonly seq: number
  readonly verdict: Verdict
  /** Wording of an accepted statement, relation of an accepted match. */
  readonly value: string | null
  readonly reason: string | null
  /** Id of the decision taken back, for `undo`. */
  readonly undoes: string | null
}

/** Status of one subject: the fold of its decisions. */
export interface Standing {
  readonly state: State
  readonly value: string | null
  readonly reason: string | null
  readonly version: number
  readonly lastDecision: string | null
}

export const OPEN: Standing = { state: 'open', value: null, reason: null, version: 0, lastDecision: null }

const STATE_AFTER: Readonly<Record<Exclude<Verdict, 'undo' | 'relate'>, State>> = {
  accept: 'accepted',
  edit: 'accepted',
  reject: 'rejected',
  skip: 'skipped',
}

/** Applies one decision that is in force to a standing; `version` counts every decision, undone ones included. */
function apply(standing: Standing, decision: DecisionRecord): Standing {
  const state =
    decision.verdict === 'relate' || decision.verdict === 'undo'
      ? standing.state
      : STATE_AFTER[decision.verdict]
  const value =
    decision.verdict === 'skip' || decision.verdict === 'reject'
      ? standing.value
      : (decision.value ?? standing.value)
  return { state, value, reason: decision.reason, version: standing.version, lastDecision: decision.id }
}

/** The standing that a log of decisions about one subject adds up to. Undone decisions do not count. */
export function foldDecisions(log: readonly DecisionRecord[]): Standing {
  const ordered = [...log].sort((a, b) => a.seq - b.seq)
  const undone = new Set(ordered.filter((d) => d.verdict === 'undo').map((d) => d.undoes))
  const inForce = ordered.filter((d) => d.verdict !== 'undo' && !undone.has(d.id))
  return { ...inForce.reduce(apply, OPEN), version: ordered.length }
}
