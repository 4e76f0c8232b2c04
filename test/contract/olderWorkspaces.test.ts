import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadAccepted } from '../../src/review/loadAccepted.js'
import { countStandingErrors } from '../../src/review/rebuildStandings.js'
import { listDocuments } from '../../src/store/documents.js'
import { listFrameworks } from '../../src/store/frameworks.js'
import { missingWork } from '../../src/store/markers.js'
import { openBlobs } from '../../src/store/openBlobs.js'
import { openDatabase } from '../../src/store/openDatabase.js'
import { restoreDump } from '../../src/store/restoreDump.js'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

const FOLDER = join(PACKAGE_ROOT, 'test/golden/workspaces')
const versions = existsSync(FOLDER) ? readdirSync(FOLDER) : []

/** Each holds the samples with some competencies accepted, dumped by the version it is named after. */
describe('a workspace of an earlier version', () => {
  it('is kept for every release', () => {
    expect(versions).toContain('0.1.0')
  })

  it.each(versions)('%s opens with its documents, its decisions and nothing left to do', async (version) => {
    const dataDir = join(await temporaryFolder(), 'data')
    await restoreDump({ file: join(FOLDER, version, 'samples.tributary'), dataDir, now: new Date() })
    const db = await openDatabase({ dataDir })
    try {
      const documents = await listDocuments(db.kysely)
      expect(documents.map((one) => one.state)).toEqual(Array(5).fill('done'))
      const blobs = await openBlobs(dataDir)
      for (const { sha256 } of documents) await blobs.read(sha256)
      const working = (await listFrameworks(db.kysely)).filter((one) => one.role === 'working')
      expect(working).toHaveLength(2)
      const accepted = await Promise.all(working.map((one) => loadAccepted(db, one.id)))
      expect(accepted.reduce((sum, one) => sum + one.items.length, 0)).toBeGreaterThan(0)
      expect(accepted.reduce((sum, one) => sum + one.alignments.length, 0)).toBeGreaterThan(0)
      expect(await missingWork(db.kysely)).toEqual([])
      expect(await countStandingErrors(db)).toBe(0)
    } finally {
      await db.close()
    }
  })
})
