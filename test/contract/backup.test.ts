import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/review/decide.js'
import { loadAccepted } from '../../src/review/loadAccepted.js'
import { undoLast } from '../../src/review/undoLast.js'
import { dump } from '../../src/store/dump.js'
import { createWorking, listFrameworks } from '../../src/store/frameworks.js'
import { openBlobs } from '../../src/store/openBlobs.js'
import { openDatabase } from '../../src/store/openDatabase.js'
import { restoreDump } from '../../src/store/restoreDump.js'
import { takeFolderLock } from '../../src/store/takeFolderLock.js'
import { storeDocument } from '../support/storedDocument.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

const now = new Date('2026-03-04T05:06:07Z')
const LINES = Array.from({ length: 3 }, (_, index) => `Analyze ${index} “sets” of \\data\\`)

/** A workspace with one document and two decisions, and its dump. */
async function dumped() {
  const root = await temporaryFolder()
  const dataDir = join(root, 'data')
  await mkdir(dataDir)
  const db = await openDatabase({ dataDir })
  const blobs = await openBlobs(dataDir)
  const framework = await createWorking(db.kysely, {
    title: 'F',
    subject: 'course',
    perspective: 'academic',
    sample: false,
    now,
  })
  const { document, statements } = await storeDocument(db, framework, LINES)
  expect(await blobs.put(Buffer.from(LINES.join('\n')))).toBe(document)
  for (const statement of statements.slice(0, 2)) {
    const subject = { kind: 'statement', statement: statement.id } as const
    await decide(db, { framework, subject, verdict: 'accept', reviewer: 'local', expectedVersion: 0, now })
  }
  const accepted = await loadAccepted(db, framework)
  const file = join(root, 'out', 'backup.tributary')
  await dump(db, blobs, file, { toolVersion: '0.1.0', now })
  await db.close()
  return { root, dataDir, file, framework, document, accepted }
}

describe('a backup', () => {
  it('brings everything back, decisions and originals included, and undo still works', async () => {
    const { root, file, framework, document, accepted } = await dumped()
    const dataDir = join(root, 'elsewhere')
    expect(await restoreDump({ file, dataDir, now })).toEqual({ movedAside: null })
    const db = await openDatabase({ dataDir })
    try {
      expect(await loadAccepted(db, framework)).toEqual(accepted)
      expect(Buffer.from(await (await openBlobs(dataDir)).read(document)).toString()).toBe(LINES.join('\n'))
      expect(await undoLast(db, { framework, reviewer: 'local', now })).not.toBeNull()
      expect((await loadAccepted(db, framework)).items).toHaveLength(1)
    } finally {
      await db.close()
    }
    expect((await readdir(root)).filter((name) => name.includes('restoring'))).toEqual([])
  })

  it('moves the present folder aside instead of deleting it', async () => {
    const { dataDir, file, framework } = await dumped()
    const { movedAside } = await restoreDump({ file, dataDir, now })
    expect(movedAside && existsSync(join(movedAside, 'pg'))).toBe(true)
    const db = await openDatabase({ dataDir: movedAside ?? '' })
    expect((await listFrameworks(db.kysely)).map((one) => one.id)).toContain(framework)
    await db.close()
  })

  it.each([
    ['is no backup', async (file: string) => writeFile(file, 'hello')],
    ['was cut off', async (file: string) => writeFile(file, (await readFile(file)).subarray(0, -400))],
    [
      'has a changed byte',
      async (file: string) => {
        const bytes = await readFile(file)
        // Inside the first compressed table.
        bytes[120] = (bytes[120] ?? 0) ^ 0xff
        await writeFile(file, bytes)
      },
    ],
  ])('that %s is refused with a sentence and changes nothing', async (_, spoil) => {
    const { root, dataDir, file, framework } = await dumped()
    await spoil(file)
    await expect(restoreDump({ file, dataDir, now })).rejects.toMatchObject({ id: 'backup_unreadable' })
    const db = await openDatabase({ dataDir })
    expect((await listFrameworks(db.kysely)).map((one) => one.id)).toContain(framework)
    await db.close()
    expect((await readdir(root)).sort()).toEqual(['data', 'out'])
  })

  it('is not brought back over a folder that is in use', async () => {
    const { dataDir, file } = await dumped()
    const lock = await takeFolderLock(dataDir)
    await expect(restoreDump({ file, dataDir, now })).rejects.toMatchObject({ id: 'workspace_busy' })
    await lock.release()
  })
})
