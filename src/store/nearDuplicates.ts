import { sql } from 'kysely'
import type { State } from '../domain/decision.js'
import type { StatementKind } from '../domain/statement.js'
import type { Tx } from './db.js'
import { PAGE_ROWS, pages } from './pages.js'

/** A statement as it is compared with others. */
export interface Comparable {
  readonly id: string
  readonly text: string
  readonly statementKind: StatementKind
}

/**
 * Documents whose units are all finished, with statements that were not compared with the others of a framework they
 * serve. Comparing that was given up is left.
 */
export async function documentsToGroup(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ document: string }>`
    select distinct f.document from tributary.framework_source f
    where exists (
      select from tributary.statement s where s.document = f.document and not exists (
        select from tributary.near_duplicate n where n.framework = f.framework and n.statement = s.id))
    and not exists (
      select from tributary.unit u where u.document = f.document and not u.parked
        and not exists (select from tributary.stage_marker m
          where m.document = u.document and m.stage = 'suggest' and m.unit = u.ordinal)
        and not exists (select from tributary.poison p where p.document = u.document
          and p.stage = 'suggest' and p.unit = u.ordinal and p.dead_cause is not null))
    and not exists (select from tributary.poison p
      where p.document = f.document and p.stage = 'group' and p.dead_cause is not null)
    order by f.document`.execute(tx)
  return rows.map((row) => row.document)
}

/** Frameworks a document serves in which some of its statements were not compared yet. */
export async function frameworksToGroup(tx: Tx, document: string): Promise<readonly string[]> {
  const { rows } = await sql<{ framework: string }>`
    select f.framework from tributary.framework_source f
    where f.document = ${document} and exists (
      select from tributary.statement s where s.document = f.document and not exists (
        select from tributary.near_duplicate n where n.framework = f.framework and n.statement = s.id))
    order by f.framework`.execute(tx)
  return rows.map((row) => row.framework)
}

/** Statements of a document that were not compared in a framework yet, in document order. */
export async function ungrouped(tx: Tx, framework: string, document: string): Promise<readonly Comparable[]> {
  return inPages(
    (after) =>
      sql<Comparable & { at: number }>`
        select s.id, v.text, s.kind as "statementKind", s.position as at from tributary.statement s
        join tributary.statement_version v on v.statement = s.id and v.run = s.latest_run
        where s.document = ${document} and (s.position, s.id) > (${after.at}, ${after.id})
          and not exists (select from tributary.near_duplicate n
            where n.framework = ${framework} and n.statement = s.id)
        order by s.position, s.id limit ${PAGE_ROWS}`.execute(tx),
    { at: -1, id: '' },
  )
}

/**
 * The groups of a framework, each by a statement of it that still exists: `id` is the group's id, `text` what that
 * statement says.
 */
export async function loadLeaders(tx: Tx, framework: string): Promise<readonly Comparable[]> {
  return inPages(
    (after) =>
      sql<Comparable & { at: number }>`
        select g.leader as id, v.text, s.kind as "statementKind", 0 as at from (
          select n.leader, coalesce(min(n.statement) filter (where n.statement = n.leader), min(n.statement)) as shown
          from tributary.near_duplicate n where n.framework = ${framework} and n.leader > ${after.id}
          group by n.leader order by n.leader limit ${PAGE_ROWS}) g
        join tributary.statement s on s.id = g.shown
        join tributary.statement_version v on v.statement = s.id and v.run = s.latest_run
        order by g.leader`.execute(tx),
    { at: 0, id: '' },
  )
}

async function inPages(
  read: (after: { readonly at: number; readonly id: string }) => Promise<{
    readonly rows: readonly (Comparable & { readonly at: number })[]
  }>,
  from: { readonly at: number; readonly id: string },
): Promise<readonly Comparable[]> {
  const all: Comparable[] = []
  for (let after = from; ; ) {
    const { rows } = await read(after)
    for (const { id, text, statementKind } of rows) all.push({ id, text, statementKind })
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE_ROWS) return all
    after = { at: last.at, id: last.id }
  }
}

/** Writes the group of each statement; one that has a group keeps it, one that is gone meanwhile is left out. */
export async function saveGroups(
  tx: Tx,
  framework: string,
  placed: readonly { readonly statement: string; readonly leader: string }[],
): Promise<void> {
  for (const page of pages(placed)) {
    const statements = sql`${sql.val(page.map((one) => one.statement))}::text[]`
    const leaders = sql`${sql.val(page.map((one) => one.leader))}::text[]`
    await sql`insert into tributary.near_duplicate (framework, statement, leader)
      select ${framework}, s.id, g.leader from unnest(${statements}, ${leaders}) as g (statement, leader)
      join tributary.statement s on s.id = g.statement
      where exists (select from tributary.framework f where f.id = ${framework})
      on conflict do nothing`.execute(tx)
  }
}

/** Another statement of the same group. */
export interface AlikeStatement {
  readonly statement: string
  /** As edited, else as proposed. */
  readonly text: string
  readonly document: string
  readonly unit: { readonly code: string | null; readonly title: string | null }
  readonly state: State
}

/** A statement's group of near-duplicates. */
export interface Alike {
  /** Places that say it, this one included; 0 when it stands alone. */
  readonly total: number
  /** The other places, or the first of them where they are many. */
  readonly others: readonly AlikeStatement[]
}

/** How many others of its group are listed on a card. */
const LISTED = 50

/** The group of a statement in a framework. */
export async function loadAlike(tx: Tx, framework: string, statement: string): Promise<Alike> {
  const { rows } = await sql<{
    statement: string
    text: string
    document: string
    code: string | null
    title: string | null
    state: State | null
    total: number
  }>`
    select s.id as statement, coalesce(st.value, v.text) as text, d.name as document, u.code, u.title, st.state,
      count(*) over ()::int as total
    from tributary.near_duplicate mine
    join tributary.near_duplicate n on n.framework = mine.framework and n.leader = mine.leader
      and n.statement <> mine.statement
    join tributary.statement s on s.id = n.statement
    join tributary.statement_version v on v.statement = s.id and v.run = s.latest_run
    join tributary.framework_source f on f.framework = mine.framework and f.document = s.document
    join tributary.document d on d.sha256 = s.document
    left join tributary.unit u on u.document = s.document and u.ordinal = s.unit
    left join tributary.standing st on st.framework = mine.framework and st.subject = 'statement:' || s.id
    where mine.framework = ${framework} and mine.statement = ${statement}
    order by f.position, d.name, s.position, s.id limit ${LISTED}`.execute(tx)
  return {
    total: rows[0] ? rows[0].total + 1 : 0,
    others: rows.map(({ code, title, state, total, ...row }) => ({
      ...row,
      unit: { code, title },
      state: state ?? 'open',
    })),
  }
}
