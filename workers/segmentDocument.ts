import { type Payload, suggestJobs } from '../src/queue/jobs.js'
import { correctionLog, inForce } from '../src/store/corrections.js'
import { getDocument } from '../src/store/documents.js'
import { loadExtracted } from '../src/store/documentTexts.js'
import { inTransaction } from '../src/store/inTransaction.js'
import { hasMarker } from '../src/store/markers.js'
import { saveSegmented } from '../src/store/saveSegmented.js'
import { openUnits } from '../src/store/units.js'
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
    const corrections = inForce(await correctionLog(ctx.db.kysely, document))
    const segmented = await ctx.engine.segment({
      extracted,
      name: row.name,
      corrections,
      ...(row.kind_fixed && { kind: row.kind }),
    })
    const choices = corrections.flatMap((one) => (one.kind === 'courses' ? [one.choice] : []))
    await inTransaction(ctx.db, (tx) => saveSegmented(tx, document, segmented, choices, ctx.clock()))
  }
  await ctx.addJobs(suggestJobs(document, await openUnits(ctx.db.kysely, document)))
}
