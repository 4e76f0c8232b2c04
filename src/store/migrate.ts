import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { failure } from '../wire/errors.js'
import { PACKAGE_ROOT } from '../wire/packageRoot.js'
import type { Db } from './db.js'
import { inTransaction } from './inTransaction.js'

const FOLDER = join(PACKAGE_ROOT, 'src/store/migrations')
/** Any number that nobody else locks: two processes at one server migrate one after the other. */
const LOCK = 7_201_183

interface Migration {
  readonly number: number
  readonly name: string
}

/**
 * Applies the numbered SQL files that the database lacks, all in one transaction. In a file every statement ends with
 * a semicolon at a line end and nothing else does.
 */
export async function migrate(
  db: Db,
  options: {
    /** What a person knows the database by. */
    readonly where: string
    readonly upTo?: number
    readonly beforeMigration?: (db: Db) => Promise<void>
  },
): Promise<void> {
  const { where, upTo = Number.POSITIVE_INFINITY, beforeMigration } = options
  const known = await migrations()
  await inTransaction(db, async (tx) => {
    await sql`create schema if not exists tributary`.execute(tx)
    await sql`create table if not exists tributary.migration (number integer primary key, name text not null, applied_at timestamptz not null)`.execute(
      tx,
    )
  })
  const before = await applied(db.kysely)
  const newest = Math.max(0, ...before)
  if (newest > Math.max(...known.map((one) => one.number)))
    throw failure('workspace_damaged', [
      where,
      'it was written by a newer version of Tributary; update Tributary',
    ])
  const missing = known.filter((one) => one.number > newest && one.number <= upTo)
  if (missing.length === 0) return
  if (before.length > 0) await beforeMigration?.(db)
  await inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
    const done = await applied(tx)
    for (const { number, name } of missing) {
      if (done.includes(number)) continue
      for (const statement of await statementsOf(name)) await sql.raw(statement).execute(tx)
      await tx.insertInto('tributary.migration').values({ number, name, applied_at: new Date() }).execute()
    }
  })
}

async function migrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort()
  return names.map((name) => ({ number: Number(name.slice(0, 4)), name }))
}

async function applied(tx: Db['kysely']): Promise<readonly number[]> {
  const rows = await tx.selectFrom('tributary.migration').select('number').execute()
  return rows.map((row) => row.number)
}

async function statementsOf(name: string): Promise<readonly string[]> {
  const text = await readFile(join(FOLDER, name), 'utf8')
  return text
    .split(/;[ \t]*(?:\n|$)/)
    .filter((statement) => statement.replace(/^\s*--.*$/gm, '').trim() !== '')
}
