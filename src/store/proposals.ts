import type { Selectable } from 'kysely'
import { associationType } from '../domain/relation.js'
import type { Suggestion } from '../domain/suggestion.js'
import type { Tx } from './db.js'
import type { Schema } from './schema.js'

/** A statement as the newest run proposed it, in one working framework. */
export type Proposal = Pick<
  Selectable<Schema['tributary.statement'] & Schema['tributary.statement_version']>,
  | 'id'
  | 'document'
  | 'unit'
  | 'kind'
  | 'latest_run'
  | 'text'
  | 'evidence_start'
  | 'evidence_end'
  | 'evidence_text'
  | 'page'
  | 'offers'
  | 'probability'
  | 'why'
  | 'bloom'
>

/** The proposal of a statement, or null when no document of the working framework states it. */
export async function getProposal(tx: Tx, framework: string, statement: string): Promise<Proposal | null> {
  const row = await tx
    .selectFrom('tributary.statement as s')
    .innerJoin('tributary.framework_source as f', 'f.document', 's.document')
    .innerJoin('tributary.statement_version as v', (join) =>
      join.onRef('v.statement', '=', 's.id').onRef('v.run', '=', 's.latest_run'),
    )
    .select([
      's.id',
      's.document',
      's.unit',
      's.kind',
      's.latest_run',
      'v.text',
      'v.evidence_start',
      'v.evidence_end',
    ])
    .select(['v.evidence_text', 'v.page', 'v.offers', 'v.probability', 'v.why', 'v.bloom'])
    .where('f.framework', '=', framework)
    .where('s.id', '=', statement)
    .executeTakeFirst()
  return row ?? null
}

export interface StoredSuggestion extends Suggestion {
  readonly statement: string
  readonly run: string
}

/** Suggested matches of statements from all runs, the most probable first. At most a page of statements at a time. */
export async function loadSuggestions(
  tx: Tx,
  statements: readonly string[],
  only: { readonly matched?: true; readonly framework?: string; readonly code?: string } = {},
): Promise<readonly StoredSuggestion[]> {
  if (statements.length === 0) return []
  let query = tx.selectFrom('tributary.suggestion').selectAll().where('statement', 'in', statements)
  if (only.matched) query = query.where('matched', '=', true)
  if (only.framework !== undefined) query = query.where('framework', '=', only.framework)
  if (only.code !== undefined) query = query.where('code', '=', only.code)
  const rows = await query.orderBy('probability', 'desc').orderBy('framework').orderBy('code').execute()
  return rows.map(({ matched, ...row }) => ({
    kind: 'suggestion',
    ...row,
    type: associationType(row.relation),
    match: matched,
  }))
}
