import type { Selectable } from 'kysely'
import { subjectKey } from '../domain/decision.js'
import type { Relation } from '../domain/relation.js'
import type { Tx } from './db.js'
import { alignmentId } from './ids.js'
import { pages } from './pages.js'
import type { StoredSuggestion } from './proposals.js'
import type { Schema } from './schema.js'

export type AlignmentRow = Selectable<Schema['tributary.alignment']>

/** A match that people accepted. */
export interface AcceptedMatch extends AlignmentRow {
  /** Key of its standing. */
  readonly subject: string
  readonly relation: Relation
  /** When its last decision was made. */
  readonly decided_at: Date
}

/** Makes the match of a competency at its first acceptance; afterwards it stays as it is (design §5). */
export async function ensureAlignment(
  tx: Tx,
  framework: string,
  item: string,
  target: StoredSuggestion,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('tributary.alignment')
    .values({
      id: alignmentId(framework, item, target),
      framework,
      item,
      statement: target.statement,
      target_framework: target.framework,
      target_code: target.code,
      target_level: target.level,
      target_title: target.title,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Matches of statements that were ever accepted, by statement and target; at most a page of statements at a time. */
export async function loadAlignments(
  tx: Tx,
  framework: string,
  statements: readonly string[],
): Promise<readonly (AlignmentRow & { readonly subject: string })[]> {
  if (statements.length === 0) return []
  const rows = await tx
    .selectFrom('tributary.alignment')
    .selectAll()
    .where('framework', '=', framework)
    .where('statement', 'in', statements)
    .orderBy('statement')
    .orderBy('target_framework')
    .orderBy('target_level')
    .orderBy('target_code')
    .execute()
  return rows.map((row) => ({ ...row, subject: subjectOf(row) }))
}

/** Those of `loadAlignments` that are accepted now. */
export async function loadAcceptedMatches(
  tx: Tx,
  framework: string,
  statements: readonly string[],
): Promise<readonly AcceptedMatch[]> {
  const known = await loadAlignments(tx, framework, statements)
  const accepted: AcceptedMatch[] = []
  // Two short reads by key: a join is planned badly where the database keeps no statistics.
  for (const page of pages(known)) {
    const subjects = page.map((one) => one.subject)
    const standings = await tx
      .selectFrom('tributary.standing as t')
      .innerJoin('tributary.decision as d', 'd.id', 't.last_decision')
      .select(['t.subject', 't.value', 'd.decided_at'])
      .where('t.framework', '=', framework)
      .where('t.subject', 'in', subjects)
      .where('t.state', '=', 'accepted')
      .execute()
    const bySubject = new Map(standings.map((row) => [row.subject, row]))
    for (const one of page) {
      const standing = bySubject.get(one.subject)
      if (!standing) continue
      // An accepted match always keeps the relation it was accepted with.
      accepted.push({ ...one, relation: standing.value as Relation, decided_at: standing.decided_at })
    }
  }
  return accepted
}

const subjectOf = (row: AlignmentRow): string =>
  subjectKey({
    kind: 'match',
    statement: row.statement,
    framework: row.target_framework,
    code: row.target_code,
  })
