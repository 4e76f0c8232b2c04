import type { Selectable } from 'kysely'
import type { DecisionRecord, SubjectRef, Verdict } from '../domain/decision.js'
import { subjectKey } from '../domain/decision.js'
import type { Tx } from './db.js'
import { storable } from './json.js'
import type { Schema } from './schema.js'

export type DecisionRow = Selectable<Schema['tributary.decision']>

interface NewDecision {
  readonly id: string
  readonly framework: string
  readonly subject: SubjectRef
  readonly verdict: Verdict
  readonly value: string | null
  readonly reason: string | null
  readonly reviewer: string
  readonly now: Date
  readonly batch: string | null
  readonly undoes: string | null
}

/** Appends a decision to the log. */
export async function appendDecision(tx: Tx, decision: NewDecision): Promise<void> {
  const { subject, now, value, ...rest } = decision
  const target = subject.kind === 'match' ? subject : null
  await tx
    .insertInto('tributary.decision')
    .values({
      ...rest,
      value: value === null ? null : storable(value),
      subject: subjectKey(subject),
      statement: subject.statement,
      target_framework: target?.framework ?? null,
      target_code: target?.code ?? null,
      decided_at: now,
    })
    .execute()
}

/** One decision, or null. */
export async function getDecision(tx: Tx, id: string): Promise<DecisionRow | null> {
  const row = await tx.selectFrom('tributary.decision').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** The log about one subject, oldest first. */
export async function subjectLog(
  tx: Tx,
  framework: string,
  subject: string,
): Promise<readonly DecisionRecord[]> {
  const rows = await tx
    .selectFrom('tributary.decision')
    .select(['id', 'seq', 'verdict', 'value', 'reason', 'undoes'])
    .where('framework', '=', framework)
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** What `row` was decided about. */
export function subjectOf(
  row: Pick<DecisionRow, 'statement' | 'target_framework' | 'target_code'>,
): SubjectRef {
  const { statement, target_framework: framework, target_code: code } = row
  if (framework === null || code === null) return { kind: 'statement', statement }
  return { kind: 'match', statement, framework, code }
}

/**
 * What undo takes back next: the newest decision of the reviewer that is still in force, with all others of its batch,
 * the newest first.
 */
export async function newestInForce(
  tx: Tx,
  framework: string,
  reviewer: string,
): Promise<readonly DecisionRow[]> {
  const inForce = tx
    .selectFrom('tributary.decision as d')
    .selectAll('d')
    .where('d.framework', '=', framework)
    .where('d.verdict', '<>', 'undo')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('tributary.decision as u').select('u.id').whereRef('u.undoes', '=', 'd.id'))),
    )
    .orderBy('d.seq', 'desc')
  const newest = await inForce.where('d.reviewer', '=', reviewer).limit(1).executeTakeFirst()
  if (!newest) return []
  return newest.batch === null ? [newest] : inForce.where('d.batch', '=', newest.batch).execute()
}
