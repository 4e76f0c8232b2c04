import { sql } from 'kysely'
import { cardMatches } from '../domain/cardMatches.js'
import { subjectKey } from '../domain/decision.js'
import { associationType } from '../domain/relation.js'
import type { Suggestion } from '../domain/suggestion.js'
import { loadAcceptedMatches } from '../store/alignments.js'
import type { Tx } from '../store/db.js'

interface Row extends Omit<Suggestion, 'kind' | 'type'> {
  readonly statement: string
}

/** How many matches the card of each statement shows at first, by statement; at most a page of statements. */
export async function countMatches(
  tx: Tx,
  framework: string,
  statements: readonly { readonly id: string; readonly latest_run: string }[],
): Promise<ReadonlyMap<string, number>> {
  const ids = statements.map((one) => one.id)
  const runs = statements.map((one) => one.latest_run)
  // "offset 0" looks every statement up by key: without statistics the planner would read the whole table.
  const { rows } = await sql<Row>`
    select g.* from unnest(${sql.val(ids)}::text[], ${sql.val(runs)}::uuid[]) as wanted (statement, run)
    cross join lateral (
      select statement, framework, level, code, title, relation, score, probability, matched as match, why
      from tributary.suggestion s
      where s.statement = wanted.statement and s.run = wanted.run and s.matched offset 0
    ) g
    order by g.probability desc, g.framework, g.code`.execute(tx)
  const shown = new Map(ids.map((id) => [id, new Set<string>()]))
  for (const [id, keys] of shown) {
    const suggestions = rows
      .filter((row) => row.statement === id)
      .map((row): Suggestion => ({ kind: 'suggestion', ...row, type: associationType(row.relation) }))
    for (const one of cardMatches(suggestions)) keys.add(subjectKey({ ...one, kind: 'match', statement: id }))
  }
  for (const one of await loadAcceptedMatches(tx, framework, ids)) shown.get(one.statement)?.add(one.subject)
  return new Map([...shown].map(([id, keys]) => [id, keys.size]))
}
