import { sql } from 'kysely'
import type { State } from '../domain/decision.js'
import type { Db } from '../store/db.js'

/** How many suggested competencies of a working framework are in each state. */
export async function standingCounts(db: Db, framework: string): Promise<Readonly<Record<State, number>>> {
  const { rows } = await sql<{ state: State; count: number }>`
    select coalesce(t.state, 'open') as state, count(*)::int as count
    from tributary.framework_source f
    join tributary.statement s on s.document = f.document
    left join tributary.standing t on t.framework = f.framework and t.subject = 'statement:' || s.id
    where f.framework = ${framework} group by 1`.execute(db.kysely)
  const counts = { open: 0, accepted: 0, rejected: 0, skipped: 0 }
  for (const { state, count } of rows) counts[state] = count
  return counts
}
