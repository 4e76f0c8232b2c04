import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { Db, Tx } from './db.js'
import { DUMPED_TABLES, MANIFEST, type Manifest } from './dumpFormat.js'
import { inTransaction } from './inTransaction.js'
import type { Blobs } from './openBlobs.js'
import { PAGE_ROWS } from './pages.js'

/**
 * Writes everything of a workspace into one file, as of one moment. The file appears under its name when it is whole.
 * Answers its size in bytes.
 */
export async function dump(
  db: Db,
  blobs: Blobs,
  file: string,
  facts: { readonly toolVersion: string; readonly now: Date },
): Promise<{ readonly bytes: number }> {
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    await inTransaction(db, (tx) => write(tx, blobs, temporary, facts), { snapshot: true })
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return { bytes: (await stat(file)).size }
}

async function write(
  tx: Tx,
  blobs: Blobs,
  file: string,
  { toolVersion, now }: { readonly toolVersion: string; readonly now: Date },
): Promise<void> {
  const { ZipFile } = await import('yazl')
  const zip = new ZipFile()
  const entries: Manifest['entries'] = {}
  let failed: (error: Error) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    failed = reject
  })
  zip.on('error', failed)

  /** Parts are read when their turn comes, so memory holds one page of one of them. */
  const add = (
    name: string,
    parts: () => AsyncIterable<{ readonly bytes: Uint8Array; readonly rows: number }>,
  ) =>
    zip.addReadStreamLazy(name, (use) => {
      const source = Readable.from(hashed(parts(), (entry) => (entries[name] = entry)))
      source.on('error', failed)
      use(null, source)
    })

  for (const table of Object.keys(DUMPED_TABLES) as (keyof typeof DUMPED_TABLES)[])
    add(`tables/${table}.jsonl`, () => rowsOf(tx, table))
  for (const { sha256 } of await tx
    .selectFrom('tributary.document')
    .select('sha256')
    .orderBy('sha256')
    .execute())
    if (await blobs.has(sha256)) add(`blobs/${sha256}`, () => original(blobs, sha256))
  const { migration } = await tx
    .selectFrom('tributary.migration')
    .select(({ fn }) => fn.max('number').as('migration'))
    .executeTakeFirstOrThrow()
  zip.addReadStreamLazy(MANIFEST, (use) => {
    const manifest: Manifest = {
      kind: 'tributary_dump',
      format: 1,
      toolVersion,
      createdAt: now.toISOString(),
      migration,
      entries,
    }
    use(null, Readable.from([Buffer.from(JSON.stringify(manifest, null, 2))]))
  })
  zip.end()
  await Promise.race([pipeline(zip.outputStream, createWriteStream(file, { mode: 0o600 })), failure])
}

async function* hashed(
  parts: AsyncIterable<{ readonly bytes: Uint8Array; readonly rows: number }>,
  end: (entry: Manifest['entries'][string]) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let bytes = 0
  let rows = 0
  for await (const part of parts) {
    hash.update(part.bytes)
    bytes += part.bytes.byteLength
    rows += part.rows
    yield part.bytes
  }
  end({ sha256: hash.digest('hex'), bytes, rows })
}

async function* rowsOf(tx: Tx, table: keyof typeof DUMPED_TABLES) {
  const cursor = sql.id(`dump_${table}`)
  const order = sql.raw(DUMPED_TABLES[table])
  await sql`declare ${cursor} cursor for
    select row_to_json(r)::text as line from (select * from ${sql.id('tributary', table)} order by ${order}) r`.execute(
    tx,
  )
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(PAGE_ROWS)} from ${cursor}`.execute(tx)
    if (rows.length === 0) break
    yield { bytes: Buffer.from(rows.map(({ line }) => `${line}\n`).join('')), rows: rows.length }
  }
  await sql`close ${cursor}`.execute(tx)
}

async function* original(blobs: Blobs, sha256: string) {
  yield { bytes: await blobs.read(sha256), rows: 0 }
}
