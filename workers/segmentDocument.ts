import { type Payload, suggestJobs } from '../src/queue/jobs.js'
import { cutOrder } from '../src/store/cutOrder.js'
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
  while (!(await hasMarker(ctx.db.kysely, document, 'segment'))) if (!(await cut(document, ctx))) return
  await ctx.addJobs(suggestJobs(document, await openUnits(ctx.db.kysely, document)))
}

/**
 * Cuts a document as people want it now; what they said meanwhile leaves it without a marker, so that it is cut again.
 * False when there is nothing to cut.
 */
async function cut(document: string, ctx: WorkerContext): Promise<boolean> {
  const order = await cutOrder(ctx.db.kysely, document)
  const extracted = order && (await loadExtracted(ctx.db.kysely, document))
  // The text was dropped (read again): its own job brings this one back.
  if (!extracted) return false
  const { name, kind, corrections, version } = order
  const segmented = await ctx.engine.segment({ extracted, name, corrections, ...(kind && { kind }) })
  const choices = corrections.flatMap((one) => (one.kind === 'courses' ? [one.choice] : []))
  await inTransaction(ctx.db, async (tx) => {
    const now = await cutOrder(tx, document, { lock: true })
    if (now?.version === version) await saveSegmented(tx, document, segmented, choices, ctx.clock())
  })
  return true
}
