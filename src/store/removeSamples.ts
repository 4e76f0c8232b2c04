import type { Db } from './db.js'
import { inTransaction } from './inTransaction.js'
import type { Blobs } from './openBlobs.js'

/** Removes the sample frameworks, what was decided in them, and sample documents that no other framework uses. */
export async function removeSamples(db: Db, blobs: Blobs): Promise<void> {
  const removed = await inTransaction(db, async (tx) => {
    await tx.deleteFrom('tributary.framework').where('sample', '=', true).execute()
    return tx
      .deleteFrom('tributary.document')
      .where('sample', '=', true)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('tributary.framework_source')
              .select('tributary.framework_source.document')
              .whereRef('tributary.framework_source.document', '=', 'tributary.document.sha256'),
          ),
        ),
      )
      .returning('sha256')
      .execute()
  })
  for (const { sha256 } of removed) await blobs.remove(sha256)
}
