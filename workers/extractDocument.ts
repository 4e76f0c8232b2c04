import type { Refused } from '../src/domain/document.js'
import type { Payload } from '../src/queue/jobs.js'
import { getDocument, refuseDocument } from '../src/store/documents.js'
import { saveExtracted } from '../src/store/documentTexts.js'
import { inTransaction } from '../src/store/inTransaction.js'
import { hasMarker } from '../src/store/markers.js'
import { childLost } from './childLost.js'
import type { WorkerContext } from './context.js'

/** Reads a document's file into text with pages, or refuses it with a sentence; then asks for its units. */
export async function extractDocument(
  { document }: Payload<'document.extract'>,
  ctx: WorkerContext,
): Promise<void> {
  const row = await getDocument(ctx.db.kysely, document)
  // Removed or refused since the job was added.
  if (!row || row.refusal_id !== null) return
  if (!(await hasMarker(ctx.db.kysely, document, 'extract'))) {
    const outcome = await ctx.parsers.extract({ path: ctx.blobs.path(document), name: row.name })
    if (outcome.kind === 'child_lost') throw childLost('parser_lost', outcome.by, outcome.detail)
    if (outcome.kind === 'refused') {
      if (outcome.retryable) throw retryLater(outcome)
      await refuseDocument(ctx.db.kysely, document, outcome)
      return
    }
    await inTransaction(ctx.db, (tx) => saveExtracted(tx, document, outcome, ctx.clock()))
  }
  await ctx.addJobs([{ name: 'document.segment', payload: { document } }])
}

function retryLater(refused: Refused): Error {
  return Object.assign(new Error(refused.sentence), { id: refused.id, retryable: true, status: 503 })
}
