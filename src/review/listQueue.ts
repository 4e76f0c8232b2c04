import { sql } from 'kysely'
import { OPEN, type State, subjectKey } from '../domain/decision.js'
import type { StatementKind } from '../domain/statement.js'
import type { Db, Tx } from '../store/db.js'
import { storable } from '../store/json.js'
import { getStandings } from '../store/standings.js'
import { countMatches } from './countMatches.js'
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
  const found = await findStatements(db.kysely, filter)
  return {
    items: await loadEntries(db.kysely, filter.framework, found.statements),
    total: found.total,
    counts: await standingCounts(db, filter.framework),
  }
}

interface Found {
  readonly statements: readonly string[]
  readonly total: number
}

/** The statements of the page, in order. Their texts are read for a search only, so that a page stays cheap. */
async function findStatements(tx: Tx, filter: QueueFilter): Promise<Found> {
  const { framework, state, kinds, document, search, order, offset, limit } = filter
  const conditions = [sql`f.framework = ${framework}`]
  if (state !== 'all') conditions.push(sql`coalesce(t.state, 'open') = ${state}`)
  if (kinds) conditions.push(sql`s.kind = any(${sql.val([...kinds])}::text[])`)
  if (document !== undefined) conditions.push(sql`s.document = ${document}`)
  if (search !== undefined) {
    const pattern = `%${storable(search).replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(coalesce(t.value, v.text) ilike ${pattern} or v.evidence_text ilike ${pattern})`)
  }
  const version =
    search === undefined && order === 'document'
      ? sql``
      : sql`join tributary.statement_version v on v.statement = s.id and v.run = s.latest_run`
  const place = sql`f.position, s.document, s.unit, s.position, s.id`
  const { rows } = await sql<{ id: string; total: number }>`
    select s.id, count(*) over ()::int as total
    from tributary.framework_source f
    join tributary.statement s on s.document = f.document ${version}
    left join tributary.standing t on t.framework = f.framework and t.subject = 'statement:' || s.id
    where ${sql.join(conditions, sql` and `)}
    order by ${order === 'confident' ? sql`v.probability desc, ${place}` : place}
    limit ${limit} offset ${offset}`.execute(tx)
  const [first] = rows
  if (first) return { statements: rows.map((row) => row.id), total: first.total }
  // Past the end no row tells the total.
  return { statements: [], total: offset === 0 ? 0 : (await findStatements(tx, startOf(filter))).total }
}

const startOf = (filter: QueueFilter): QueueFilter => ({ ...filter, offset: 0, limit: 1 })

async function loadEntries(tx: Tx, framework: string, ids: readonly string[]): Promise<QueueEntry[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('tributary.statement as s')
    .innerJoin('tributary.statement_version as v', (join) =>
      join.onRef('v.statement', '=', 's.id').onRef('v.run', '=', 's.latest_run'),
    )
    .select(['s.id', 's.kind', 's.latest_run', 'v.text'])
    .where('s.id', 'in', ids)
    .execute()
  const matches = await countMatches(tx, framework, rows)
  const standings = await getStandings(tx, framework, ids.map(statementKey))
  const entries = new Map(
    rows.map(({ id, kind, text }): [string, QueueEntry] => {
      const { state, value } = standings.get(statementKey(id)) ?? OPEN
      return [id, { statement: id, text: value ?? text, kind, state, matches: matches.get(id) ?? 0 }]
    }),
  )
  return ids.flatMap((id) => entries.get(id) ?? [])
}

const statementKey = (statement: string): string => subjectKey({ kind: 'statement', statement })
