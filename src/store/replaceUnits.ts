import { sql } from 'kysely'
import { courseKey } from '../domain/courseChoice.js'
import type { Unit } from '../domain/unit.js'
import type { Tx } from './db.js'
import { json, storable } from './json.js'
import { pages } from './pages.js'
import { loadUnits, type StoredUnit } from './units.js'

/**
 * Makes `units` the units of a document; to be called in a transaction. A unit that begins where one began before
 * keeps its ordinal; only units that differ lose their marker and the proposals nobody decided about. `isParked` says
 * of a unit whether it waits until somebody chooses it. Answers with the stored ordinal of each given one.
 */
export async function replaceUnits(
  tx: Tx,
  document: string,
  units: readonly Unit[],
  isParked: (unit: Unit) => boolean,
): Promise<ReadonlyMap<number, number>> {
  const before = await loadUnits(tx, document)
  const byStart = new Map(before.map((unit) => [unit.start, unit]))
  let next = Math.max(-1, ...before.map((unit) => unit.ordinal)) + 1
  const fresh: ReturnType<typeof rowOf>[] = []
  const touched: number[] = []
  const ordinals = new Map<number, number>()
  for (const unit of units) {
    const known = byStart.get(unit.start)
    ordinals.set(unit.ordinal, known?.ordinal ?? next)
    if (!known) {
      fresh.push(rowOf(document, { ...unit, ordinal: next }, isParked(unit)))
      next += 1
      continue
    }
    byStart.delete(unit.start)
    if (sameUnit(known, unit)) continue
    touched.push(known.ordinal)
    const { ordinal, parked, ...row } = rowOf(document, { ...unit, ordinal: known.ordinal }, known.parked)
    await tx
      .updateTable('tributary.unit')
      .set({ ...row, parked: parked && isParked(unit), revision: known.revision + 1 })
      .where('document', '=', document)
      .where('ordinal', '=', ordinal)
      .execute()
  }
  const gone = [...byStart.values()].map((unit) => unit.ordinal)
  for (const page of pages(gone))
    await tx
      .deleteFrom('tributary.unit')
      .where('document', '=', document)
      .where('ordinal', 'in', [...page])
      .execute()
  for (const page of pages(fresh))
    await tx
      .insertInto('tributary.unit')
      .values([...page])
      .execute()
  await forgetProposals(tx, document, [...touched, ...gone])
  return ordinals
}

function rowOf(document: string, unit: Unit, parked: boolean) {
  const { ordinal, code, title, credits, prerequisites, crossListed, language, excluded } = unit
  return {
    ...{ document, ordinal, language, excluded, parked },
    code: code === null ? null : storable(code),
    title: title === null ? null : storable(title),
    credits: credits === null ? null : storable(credits),
    prerequisites: prerequisites === null ? null : storable(prerequisites),
    cross_listed: json(crossListed),
    course: code === null || !unit.sameCourse ? null : courseKey(code) || null,
    start_offset: unit.start,
    end_offset: unit.end,
    sections: json(unit.sections),
  }
}

const sameUnit = (stored: StoredUnit, unit: Unit): boolean => fingerprint(stored) === fingerprint(unit)

/** Everything that suggestions depend on, in a fixed order: databases do not keep the order of JSON keys. */
function fingerprint(unit: Unit): string {
  return json([
    [unit.code, unit.title, unit.credits, unit.prerequisites, unit.crossListed],
    [unit.start, unit.end, unit.language, unit.excluded, unit.sameCourse],
    unit.sections.map((one) => [
      [one.role, one.heading, one.start, one.end],
      one.sentences.map((sentence) => [
        sentence.start,
        sentence.end,
        sentence.text,
        sentence.form,
        sentence.leadIn,
      ]),
    ]),
  ])
}

/** Statements people decided about stay, with the unit their passage lies in now. */
async function forgetProposals(tx: Tx, document: string, ordinals: readonly number[]): Promise<void> {
  for (const page of pages(ordinals)) {
    const units = sql`${sql.val([...page])}::int[]`
    await sql`delete from tributary.stage_marker where document = ${document} and stage = 'suggest'
      and unit = any(${units})`.execute(tx)
    await sql`delete from tributary.poison where document = ${document} and stage = 'suggest'
      and unit = any(${units})`.execute(tx)
    await sql`delete from tributary.statement s where s.document = ${document} and s.unit = any(${units})
      and not exists (select from tributary.decision d where d.statement = s.id)`.execute(tx)
    await sql`update tributary.statement s set unit = u.ordinal
      from tributary.statement_version v, tributary.unit u
      where s.document = ${document} and s.unit = any(${units})
        and v.statement = s.id and v.run = s.latest_run and u.document = s.document
        and v.evidence_start >= u.start_offset and v.evidence_start < u.end_offset`.execute(tx)
  }
}
