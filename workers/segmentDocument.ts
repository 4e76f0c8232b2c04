import { type Payload, suggestJobs } from '../src/queue/jobs.js'
import { getDocument } from '../src/store/documents.js'
import { loadExtracted } from '../src/store/documentTexts.js'
import { inTransaction } from '../src/store/inTransaction.js'
import { hasMarker } from '../src/store/markers.js'
import { loadUnits, saveUnits } from '../src/store/units.js'
import type { WorkerContext } from './context.js'

/** Cuts a document's text into units with sections and sentences; then asks for the suggestions of each unit. */
export async function segmentDocument(
  { document }: Payload<'document.segment'>,
  ctx: WorkerContext,
): Promise<void> {
  const row = await getDocument(ctx.db.kysely, document)
  if (!row || row.refusal_id !== null) return
  if (!(await hasMarker(ctx.db.kysely, document, 'segment'))) {
    const extracted = await loadExtracted(ctx.db.kysely, document)
    // The text was dropped (read again): its own job brings this one back.
    if (!extracted) return
    const fixed = row.kind_fixed ? { kind: row.kind } : {}
    const { kind, units } = await ctx.engine.segment({ extracted, name: row.name, ...fixed })
    await inTransaction(ctx.db, (tx) => saveUnits(tx, document, kind, units, ctx.clock()))
  }
  const units = await loadUnits(ctx.db.kysely, document)
  await ctx.addJobs(
    suggestJobs(
      document,
      units.map((unit) => unit.ordinal),
    ),
  )
}
