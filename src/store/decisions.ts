import { type Selectable, sql } from 'kysely'
import type { DecisionRecord, SubjectRef, Verdict } from '../domain/decision.js'
import { subjectKey } from '../domain/decision.js'
import type { Tx } from './db.js'
import { storable } from './json.js'
import { PAGE_ROWS } from './pages.js'
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

/** Appends a decision to the log. False when a decision of this id is there already: it stays as it is. */
export async function appendDecision(tx: Tx, decision: NewDecision): Promise<boolean> {
  const { subject, now, value, ...rest } = decision
  const target = subject.kind === 'match' ? subject : null
  const { numInsertedOrUpdatedRows } = await tx
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
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
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
  return (await subjectLogs(tx, framework, [subject])).get(subject) ?? []
}

/** The logs about at most a page of subjects, each oldest first; subjects nobody decided about are absent. */
export async function subjectLogs(
  tx: Tx,
  framework: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly DecisionRecord[]>> {
  const rows = await tx
    .selectFrom('tributary.decision')
    .select(['subject', 'id', 'seq', 'verdict', 'value', 'reason', 'undoes'])
    .where('framework', '=', framework)
    .where('subject', 'in', subjects)
    .orderBy('seq')
    .execute()
  const logs = new Map<string, DecisionRecord[]>()
  for (const { subject, seq, ...rest } of rows) {
    const log = logs.get(subject) ?? []
    log.push({ ...rest, seq: Number(seq) })
    logs.set(subject, log)
  }
  return logs
}

export interface SubjectInFramework {
  readonly framework: string
  readonly subject: string
}

/** The next page of subjects that have a decision, a standing or a competency, after `after`. */
export async function subjectsAfter(
  tx: Tx,
  after: SubjectInFramework | null,
): Promise<readonly SubjectInFramework[]> {
  const { rows } = await sql<SubjectInFramework>`
    select framework, subject from (
      (select distinct framework, subject from tributary.decision
        where (framework, subject) > (${after?.framework ?? ''}, ${after?.subject ?? ''})
        order by framework, subject limit ${PAGE_ROWS})
      union
      (select framework, subject from tributary.standing
        where (framework, subject) > (${after?.framework ?? ''}, ${after?.subject ?? ''})
        order by framework, subject limit ${PAGE_ROWS})
      union
      (select framework, 'statement:' || statement from tributary.item
        where statement is not null and not retired
          and (framework, 'statement:' || statement) > (${after?.framework ?? ''}, ${after?.subject ?? ''})
        order by 1, 2 limit ${PAGE_ROWS})
    ) known order by framework, subject limit ${PAGE_ROWS}`.execute(tx)
  return rows
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
  // An undo is always newer than what it takes back, so reading backwards meets it first.
  const undone = new Set<string | null>()
  const log = tx
    .selectFrom('tributary.decision')
    .selectAll()
    .where('framework', '=', framework)
    .orderBy('seq', 'desc')
  let page = await log.limit(PAGE_ROWS).execute()
  while (page.length > 0) {
    for (const row of page) {
      if (row.verdict === 'undo') undone.add(row.undoes)
      else if (row.reviewer === reviewer && !undone.has(row.id))
        return row.batch === null
          ? [row]
          : log.where('batch', '=', row.batch).where('verdict', '<>', 'undo').execute()
    }
    page = await log
      .where('seq', '<', page.at(-1)?.seq ?? 0)
      .limit(PAGE_ROWS)
      .execute()
  }
  return []
}
