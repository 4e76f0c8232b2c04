import { sql } from 'kysely'
import { cardMatches } from '../domain/cardMatches.js'
import type { State } from '../domain/decision.js'
import type { StatementKind } from '../domain/statement.js'
import type { Db } from '../store/db.js'
import { loadSuggestions } from '../store/proposals.js'
import { standingCounts } from './standingCounts.js'

export interface QueueEntry {
  readonly statement: string
  /** The wording now: as edited, else as proposed. */
  readonly text: string
  readonly kind: StatementKind
  readonly state: State
  /** Matches its card shows at first. */
  readonly matches: number
}

export interface QueuePage {
  readonly items: readonly QueueEntry[]
  /** All that fit the filters. */
  readonly total: number
  /** All of the working framework, whatever the filters. */
  readonly counts: Readonly<Record<State, number>>
}

export interface QueueFilter {
  readonly framework: string
  readonly state: State | 'all'
  readonly kinds?: readonly StatementKind[]
  /** sha-256 of a document. */
  readonly document?: string
  /** Words that wording or source passage hold, as written. */
  readonly search?: string
  /** As in the documents, or the likeliest first. */
  readonly order: 'document' | 'confident'
  readonly offset: number
  readonly limit: number
}

/** One page of the review queue. */
export async function listQueue(db: Db, filter: QueueFilter): Promise<QueuePage> {
  const { framework, state, kinds, document, search, offset, limit } = filter
  const conditions = [sql`f.framework = ${framework}`]
  if (state !== 'all') conditions.push(sql`coalesce(t.state, 'open') = ${state}`)
  if (kinds) conditions.push(sql`s.kind = any(${sql.val([...kinds])}::text[])`)
  if (document !== undefined) conditions.push(sql`s.document = ${document}`)
  if (search !== undefined) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(coalesce(t.value, v.text) ilike ${pattern} or v.evidence_text ilike ${pattern})`)
  }
  const from = sql`
    from tributary.framework_source f
    join tributary.statement s on s.document = f.document
    join tributary.statement_version v on v.statement = s.id and v.run = s.latest_run
    left join tributary.standing t on t.framework = f.framework and t.subject = 'statement:' || s.id
    where ${sql.join(conditions, sql` and `)}`
  const place = sql`f.position, s.document, s.unit, s.position, s.id`
  const order = filter.order === 'confident' ? sql`v.probability desc, ${place}` : place
  const { rows } = await sql<Omit<QueueEntry, 'matches'>>`
    select s.id as statement, coalesce(t.value, v.text) as text, s.kind, coalesce(t.state, 'open') as state ${from}
    order by ${order} limit ${limit} offset ${offset}`.execute(db.kysely)
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(
    db.kysely,
  )
  const matches = await matchCounts(
    db,
    rows.map((row) => row.statement),
  )
  return {
    items: rows.map((row) => ({ ...row, matches: matches(row.statement) })),
    total: counted[0]?.total ?? 0,
    counts: await standingCounts(db, framework),
  }
}

async function matchCounts(db: Db, statements: readonly string[]): Promise<(statement: string) => number> {
  const all = await loadSuggestions(db.kysely, statements, { matched: true })
  const byStatement = new Map(statements.map((id) => [id, all.filter((one) => one.statement === id)]))
  return (statement) => cardMatches(byStatement.get(statement) ?? []).length
}
