import type { DocumentKind } from '../domain/document.js'
import type { Section, Unit } from '../domain/unit.js'
import type { Tx } from './db.js'
import { json, storable } from './json.js'
import { putMarker, WHOLE_DOCUMENT } from './markers.js'
import { pages } from './pages.js'

/** Saves the units and the recognised kind of a document with its marker; to be called in a transaction. */
export async function saveUnits(
  tx: Tx,
  document: string,
  kind: DocumentKind,
  units: readonly Unit[],
  now: Date,
): Promise<void> {
  for (const page of pages(units)) {
    await tx
      .insertInto('tributary.unit')
      .values(page.map((unit) => rowOf(document, unit)))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await tx
    .updateTable('tributary.document')
    .set({ kind })
    .where('sha256', '=', document)
    .where('kind_fixed', '=', false)
    .execute()
  await putMarker(tx, document, 'segment', WHOLE_DOCUMENT, now)
}

function rowOf(document: string, unit: Unit) {
  return {
    document,
    ordinal: unit.ordinal,
    code: unit.code === null ? null : storable(unit.code),
    title: unit.title === null ? null : storable(unit.title),
    start_offset: unit.start,
    end_offset: unit.end,
    sections: json(unit.sections),
  }
}

/** The units of a document in their order; none before it was segmented. */
export async function loadUnits(tx: Tx, document: string): Promise<readonly Unit[]> {
  const rows = await tx
    .selectFrom('tributary.unit')
    .select(['ordinal', 'code', 'title', 'start_offset', 'end_offset', 'sections'])
    .where('document', '=', document)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    kind: 'unit',
    ordinal: row.ordinal,
    code: row.code,
    title: row.title,
    start: row.start_offset,
    end: row.end_offset,
    sections: row.sections as readonly Section[],
  }))
}
