import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { type RawBuilder, sql } from 'kysely'
import { failure, isTributaryError } from '../wire/errors.js'
import type { Tx } from './db.js'
import { DUMPED_TABLES, type Manifest } from './dumpFormat.js'
import { inTransaction } from './inTransaction.js'
import { openBlobs } from './openBlobs.js'
import { openDatabase } from './openDatabase.js'
import { type OpenDump, openDump } from './openDump.js'
import { PAGE_ROWS } from './pages.js'
import { takeFolderLock } from './takeFolderLock.js'

interface Restore {
  readonly file: string
  readonly dataDir: string
  readonly now: Date
}

/**
 * Makes the data folder what it was when the dump was taken. The present folder is renamed, never deleted, and only
 * after the dump was read whole. Answers where it went, null when there was none.
 * @throws `backup_unreadable`, `workspace_busy`.
 */
export async function restoreDump({
  file,
  dataDir,
  now,
}: Restore): Promise<{ readonly movedAside: string | null }> {
  const fresh = `${dataDir}.restoring-${randomUUID()}`
  const dump = await openDump(file)
  try {
    await fill(dump, fresh)
    if (!existsSync(dataDir)) {
      await rename(fresh, dataDir)
      return { movedAside: null }
    }
    const lock = await takeFolderLock(dataDir)
    const movedAside = `${dataDir}-before-restore-${now.toISOString().replace(/[:.]/g, '-')}`
    await rename(dataDir, movedAside).finally(() => lock.release())
    await rm(`${movedAside}/lock`, { force: true })
    await rename(fresh, dataDir)
    return { movedAside }
  } catch (error) {
    if (isTributaryError(error)) throw error
    throw failure('backup_unreadable', [reason(error)], error)
  } finally {
    dump.close()
    await rm(fresh, { recursive: true, force: true })
  }
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function fill(dump: OpenDump, dataDir: string): Promise<void> {
  const lock = await takeFolderLock(dataDir)
  try {
    const db = await openDatabase({ dataDir, upTo: dump.manifest.migration })
    try {
      await inTransaction(db, async (tx) => {
        for (const table of Object.keys(DUMPED_TABLES)) await fillTable(tx, dump, table)
        for (const table of ['decision', 'document_decision']) await continueSequence(tx, dump, table)
      })
    } finally {
      await db.close()
    }
    const blobs = await openBlobs(dataDir)
    for (const name of Object.keys(dump.manifest.entries)) {
      if (!name.startsWith('blobs/')) continue
      if ((await blobs.put(await bytesOf(dump, name))) !== name.slice('blobs/'.length)) throw damaged(name)
    }
    // From here on the workspace is of this version.
    await (await openDatabase({ dataDir })).close()
  } finally {
    await lock.release()
  }
}

/** The next row of a log comes after those of the dump. */
async function continueSequence(tx: Tx, dump: OpenDump, table: string): Promise<void> {
  if (!dump.manifest.entries[`tables/${table}.jsonl`]) return
  await sql`select setval(pg_get_serial_sequence(${`tributary.${table}`}, 'seq'),
    (select coalesce(max(seq), 0) + 1 from ${sql.id('tributary', table)}), false)`.execute(tx)
}

/** A table that the dump does not have is newer than the dump and stays empty. */
async function fillTable(tx: Tx, dump: OpenDump, table: string): Promise<void> {
  const name = `tables/${table}.jsonl`
  const entry = dump.manifest.entries[name]
  if (!entry) return
  const stream = await dump.read(name)
  const check = checked(stream)
  const target = sql.id('tributary', table)
  const insert = (lines: readonly string[]): RawBuilder<unknown> => sql`
    insert into ${target} overriding system value
    select * from json_populate_recordset(null::${target}, ${`[${lines.join(',')}]`}::json)`
  let lines: string[] = []
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    lines.push(line)
    if (lines.length < PAGE_ROWS) continue
    await insert(lines).execute(tx)
    lines = []
  }
  if (lines.length > 0) await insert(lines).execute(tx)
  check(name, entry)
}

async function bytesOf(dump: OpenDump, name: string): Promise<Uint8Array> {
  const stream = await dump.read(name)
  const check = checked(stream)
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  check(name, dump.manifest.entries[name])
  return Buffer.concat(chunks)
}

/** Hashes what flows through; the answer compares it with the manifest. */
function checked(stream: Readable): (name: string, entry: Manifest['entries'][string] | undefined) => void {
  const hash = createHash('sha256')
  stream.on('data', (chunk: Buffer) => hash.update(chunk))
  return (name, entry) => {
    if (hash.digest('hex') !== entry?.sha256) throw damaged(name)
  }
}

const damaged = (name: string) =>
  failure('backup_unreadable', [`${name} inside it is damaged. Use another backup.`])
