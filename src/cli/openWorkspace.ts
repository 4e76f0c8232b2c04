import { join } from 'node:path'
import { BUILT_IN, loadBuiltIn } from '../frameworks/loadBuiltIn.js'
import type { Db } from '../store/db.js'
import { dump } from '../store/dump.js'
import { getFramework } from '../store/frameworks.js'
import { inTransaction } from '../store/inTransaction.js'
import type { Blobs } from '../store/openBlobs.js'
import { openDatabase } from '../store/openDatabase.js'
import { upsertReference } from '../store/upsertReference.js'
import { TOOL_VERSION } from '../wire/toolVersion.js'

/** Opens the database of a data folder: backed up before it is changed, with the built-in frameworks inside. */
export async function openWorkspace(dataDir: string, blobs: Blobs, clock: () => Date): Promise<Db> {
  const db = await openDatabase({
    dataDir,
    beforeMigration: async (old) => {
      await backUp(old, dataDir, blobs, clock(), 'before-update')
    },
  })
  try {
    for (const id of BUILT_IN) {
      const builtIn = await loadBuiltIn(id)
      const stored = await getFramework(db.kysely, id)
      // An official release that came in over ours has its own title and stays.
      if (stored && stored.title !== builtIn.title) continue
      await inTransaction(db, (tx) => upsertReference(tx, builtIn, clock()))
    }
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

/** Writes everything into `backups/`, named by what it is for and when. */
export async function backUp(db: Db, dataDir: string, blobs: Blobs, now: Date, why: string): Promise<string> {
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  const file = join(dataDir, 'backups', `${why}-${stamp}.tributary`)
  await dump(db, blobs, file, { toolVersion: TOOL_VERSION, now })
  return file
}
