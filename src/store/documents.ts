import { type Selectable, sql } from 'kysely'
import type { Confidentiality, DocumentKind, Refused, Warning } from '../domain/document.js'
import type { Tx } from './db.js'
import { storable } from './json.js'
import type { Schema } from './schema.js'

const DOCUMENT_STATES = ['waiting', 'reading', 'matching', 'done', 'refused', 'failed'] as const

/** A document and how far it is; the state follows from its markers (design §4). */
export interface DocumentState {
  readonly sha256: string
  readonly name: string
  readonly kind: DocumentKind
  readonly format: string | null
  readonly bytes: number
  readonly sample: boolean
  readonly state: (typeof DOCUMENT_STATES)[number]
  readonly confidentiality: Confidentiality
  /** Courses or jobs inside that are worked on, 0 until they are known, and how many of them are finished. */
  readonly units: number
  readonly unitsDone: number
  /** Courses of a large catalog that wait until somebody chooses them. */
  readonly unitsParked: number
  /** Suggested competencies so far. */
  readonly statements: number
  /** Why it was refused or given up, for people. */
  readonly sentence: string | null
  /** What a person should know about a document that was read. */
  readonly notices: readonly string[]
  /** An earlier document with the same text in other bytes. */
  readonly sameTextAs: { readonly sha256: string; readonly name: string } | null
}

interface NewDocument {
  readonly sha256: string
  readonly name: string
  readonly bytes: number
  readonly sample: boolean
  readonly now: Date
}

/**
 * Adds a document; to be called in a transaction. The same bytes are the same document: it keeps its first name and
 * stops being a sample. One that was refused or given up is tried again, under the name it has now.
 */
export async function addDocument(tx: Tx, { sha256, name, bytes, sample, now }: NewDocument): Promise<void> {
  await tx
    .updateTable('tributary.document')
    .set({ name: storable(name), refusal_id: null, refusal_sentence: null })
    .where('sha256', '=', sha256)
    .where('refusal_id', 'is not', null)
    .execute()
  await tx
    .deleteFrom('tributary.poison')
    .where('document', '=', sha256)
    .where('dead_cause', 'is not', null)
    .execute()
  await tx
    .insertInto('tributary.document')
    .values({ sha256, name: storable(name), bytes, sample, created_at: now })
    .onConflict((conflict) =>
      conflict.column('sha256').doUpdateSet((row) => ({
        sample: sql<boolean>`${row.ref('tributary.document.sample')} and ${row.ref('excluded.sample')}`,
      })),
    )
    .execute()
}

/** The row of a document, or null. */
export async function getDocument(
  tx: Tx,
  sha256: string,
): Promise<Selectable<Schema['tributary.document']> | null> {
  const row = await tx
    .selectFrom('tributary.document')
    .selectAll()
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps why a document was not read. */
export async function refuseDocument(tx: Tx, sha256: string, refused: Refused): Promise<void> {
  await tx
    .updateTable('tributary.document')
    .set({ refusal_id: refused.id, refusal_sentence: refused.sentence })
    .where('sha256', '=', sha256)
    .execute()
}

/**
 * Sets the kind a person named and has the document read again as that: what was decided stays, proposals nobody
 * decided about are made anew. To be called in a transaction; the caller wakes the queue.
 */
export async function setKind(tx: Tx, sha256: string, kind: DocumentKind): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('tributary.document')
    .set({ kind, kind_fixed: true })
    .where('sha256', '=', sha256)
    .where((where) => where.or([where('kind', '<>', kind), where('kind_fixed', '=', false)]))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await tx
    .deleteFrom('tributary.stage_marker')
    .where('document', '=', sha256)
    .where('stage', 'in', ['segment', 'suggest'])
    .execute()
  await tx
    .deleteFrom('tributary.poison')
    .where('document', '=', sha256)
    .where('stage', '<>', 'extract')
    .execute()
  // Suggestions that are being made for the old kind will not be saved.
  await tx
    .updateTable('tributary.unit')
    .set((row) => ({ revision: sql<number>`${row.ref('revision')} + 1` }))
    .where('document', '=', sha256)
    .execute()
  await tx
    .deleteFrom('tributary.statement')
    .where('document', '=', sha256)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('tributary.decision')
            .select('tributary.decision.id')
            .whereRef('tributary.decision.statement', '=', 'tributary.statement.id'),
        ),
      ),
    )
    .execute()
}

/** Says who may see a document. */
export async function setConfidentiality(
  tx: Tx,
  sha256: string,
  confidentiality: Confidentiality,
): Promise<void> {
  await tx.updateTable('tributary.document').set({ confidentiality }).where('sha256', '=', sha256).execute()
}

/** Documents with their states in the order of the framework when one is named, else by name. */
export async function listDocuments(
  tx: Tx,
  options: { readonly framework?: string } = {},
): Promise<readonly DocumentState[]> {
  const { framework } = options
  if (framework === undefined) return readStates(tx, sql`true`)
  return readStates(tx, sql`s.framework = ${framework}`)
}

/** States of the named documents, or of all. */
export async function documentStates(tx: Tx, shas?: readonly string[]): Promise<readonly DocumentState[]> {
  return readStates(tx, shas === undefined ? sql`true` : sql`d.sha256 = any(${sql.val([...shas])}::text[])`)
}

interface StateRow {
  readonly sha256: string
  readonly name: string
  readonly kind: DocumentKind
  readonly format: string | null
  readonly bytes: string | number
  readonly sample: boolean
  readonly confidentiality: Confidentiality
  readonly refusal_sentence: string | null
  readonly notices: readonly Warning[]
  readonly warnings: readonly Warning[] | null
  readonly same_sha: string | null
  readonly same_name: string | null
  readonly extracted: boolean
  readonly segmented: boolean
  readonly units: number
  readonly units_done: number
  readonly units_dead: number
  readonly units_parked: number
  readonly statements: number
  readonly cause: string | null
}

async function readStates(tx: Tx, where: ReturnType<typeof sql<boolean>>): Promise<readonly DocumentState[]> {
  const { rows } = await sql<StateRow>`
    with chosen as (
      select d.*, min(s.position) as place from tributary.document d
      left join tributary.framework_source s on s.document = d.sha256
      where ${where} group by d.sha256)
    select d.sha256, d.name, d.kind, d.format, d.bytes, d.sample, d.confidentiality, d.refusal_sentence, d.notices,
      (select t.warnings from tributary.document_text t where t.document = d.sha256) as warnings,
      same.sha256 as same_sha, same.name as same_name,
      exists (select from tributary.stage_marker m where m.document = d.sha256 and m.stage = 'extract') as extracted,
      exists (select from tributary.stage_marker m where m.document = d.sha256 and m.stage = 'segment') as segmented,
      (select count(*)::int from tributary.unit u where u.document = d.sha256 and not u.parked) as units,
      (select count(*)::int from tributary.unit u where u.document = d.sha256 and u.parked) as units_parked,
      (select count(*)::int from tributary.stage_marker m
        where m.document = d.sha256 and m.stage = 'suggest') as units_done,
      (select count(*)::int from tributary.poison p
        where p.document = d.sha256 and p.stage = 'suggest' and p.unit >= 0 and p.dead_cause is not null) as units_dead,
      (select count(*)::int from tributary.statement t where t.document = d.sha256) as statements,
      (select p.dead_cause from tributary.poison p where p.document = d.sha256 and p.dead_cause is not null
        and p.stage <> 'group'
        order by p.unit limit 1) as cause
    from chosen d left join tributary.document same on same.sha256 = d.same_text_as order by d.place, d.name, d.sha256`.execute(
    tx,
  )
  return rows.map(stateOf)
}

function stateOf(row: StateRow): DocumentState {
  const { sha256, name, kind, format, sample, confidentiality, units, statements, cause } = row
  return {
    ...{ sha256, name, kind, format, sample, confidentiality, units, statements },
    bytes: Number(row.bytes),
    state: stageOf(row),
    unitsDone: row.units_done,
    unitsParked: row.units_parked,
    sentence: row.refusal_sentence ?? cause,
    notices: [...(row.warnings ?? []), ...row.notices].map((one) => one.sentence),
    sameTextAs: row.same_sha === null ? null : { sha256: row.same_sha, name: row.same_name ?? '' },
  }
}

function stageOf(row: StateRow): DocumentState['state'] {
  if (row.refusal_sentence !== null) return 'refused'
  const ended = row.segmented && row.units_done + row.units_dead >= row.units
  if (ended) return row.units_dead > 0 ? 'failed' : 'done'
  if (!row.segmented && row.cause !== null) return 'failed'
  if (!row.extracted) return 'waiting'
  return row.segmented ? 'matching' : 'reading'
}
