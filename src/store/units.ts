import type { Selectable } from 'kysely'
import type { Section, Unit } from '../domain/unit.js'
import type { Tx } from './db.js'
import type { Schema } from './schema.js'

/** A stored unit: `parked` ones wait until somebody chooses them; `revision` rises at every change. */
export interface StoredUnit extends Unit {
  readonly parked: boolean
  readonly revision: number
}

/** The units of a document in its order; none before it was segmented. */
export async function loadUnits(tx: Tx, document: string): Promise<readonly StoredUnit[]> {
  const rows = await tx
    .selectFrom('tributary.unit')
    .selectAll()
    .where('document', '=', document)
    .orderBy('start_offset')
    .orderBy('ordinal')
    .execute()
  return rows.map(unitOf)
}

interface UnitSearch {
  readonly offset: number
  readonly limit: number
  /** Part of a code or title. */
  readonly search?: string
}

/** Some units of a document in its order, and how many there are. */
export async function unitPage(
  tx: Tx,
  document: string,
  { offset, limit, search }: UnitSearch,
): Promise<{ readonly units: readonly StoredUnit[]; readonly total: number }> {
  let found = tx.selectFrom('tributary.unit').where('document', '=', document)
  if (search !== undefined) {
    const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    found = found.where((where) =>
      where.or([where('code', 'ilike', pattern), where('title', 'ilike', pattern)]),
    )
  }
  const { total } = await found
    .select((row) => row.fn.countAll<string | number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .selectAll()
    .orderBy('start_offset')
    .orderBy('ordinal')
    .offset(offset)
    .limit(limit)
    .execute()
  return { units: rows.map(unitOf), total: Number(total) }
}

function unitOf(row: Selectable<Schema['tributary.unit']>): StoredUnit {
  return {
    kind: 'unit',
    ordinal: row.ordinal,
    code: row.code,
    title: row.title,
    credits: row.credits,
    prerequisites: row.prerequisites,
    crossListed: row.cross_listed as readonly string[],
    language: row.language,
    excluded: row.excluded,
    sameCourse: row.code === null || row.course !== null,
    start: row.start_offset,
    end: row.end_offset,
    sections: row.sections as readonly Section[],
    parked: row.parked,
    revision: row.revision,
  }
}

/** What is known of some units without their text. */
export async function unitHeads(
  tx: Tx,
  document: string,
  ordinals: readonly number[],
): Promise<readonly Pick<StoredUnit, 'ordinal' | 'revision' | 'language' | 'excluded'>[]> {
  return tx
    .selectFrom('tributary.unit')
    .select(['ordinal', 'revision', 'language', 'excluded'])
    .where('document', '=', document)
    .where('ordinal', 'in', [...ordinals])
    .orderBy('ordinal')
    .execute()
}

/** Ordinals of the units of a document that suggestions are made for. */
export async function openUnits(tx: Tx, document: string): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('tributary.unit')
    .select('ordinal')
    .where('document', '=', document)
    .where('parked', '=', false)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => row.ordinal)
}

/** Changes whenever a unit of the document does. */
export async function cutVersion(tx: Tx, document: string): Promise<string> {
  const row = await tx
    .selectFrom('tributary.unit')
    .select((unit) => [
      unit.fn.countAll<string | number>().as('count'),
      unit.fn.sum<string | number | null>('revision').as('revisions'),
      unit.fn.max('ordinal').as('last'),
    ])
    .where('document', '=', document)
    .executeTakeFirstOrThrow()
  return `${row.count}.${row.revisions}.${row.last}`
}

/** True when a unit is still as it was when `revision` was read; locks its row for the transaction. */
export async function isUnitUnchanged(
  tx: Tx,
  document: string,
  unit: number,
  revision: number,
): Promise<boolean> {
  const row = await tx
    .selectFrom('tributary.unit')
    .select('revision')
    .where('document', '=', document)
    .where('ordinal', '=', unit)
    .forUpdate()
    .executeTakeFirst()
  return row?.revision === revision
}
