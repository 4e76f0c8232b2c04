import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { failure } from '../wire/errors.js'
import type { Db } from './db.js'
import { migrate } from './migrate.js'
import { pgliteDialect } from './pgliteDialect.js'
import type { Schema } from './schema.js'

export interface DatabaseOptions {
  /** Data folder: the embedded database in its folder `pg`. In memory when neither this nor `databaseUrl` is given. */
  readonly dataDir?: string
  /** A PostgreSQL 15+ server instead. */
  readonly databaseUrl?: string
  /** Newest migration to apply; all unless told. A restored dump is filled in its own state first. */
  readonly upTo?: number
  /** Called before a workspace made by an older version is changed. */
  readonly beforeMigration?: (db: Db) => Promise<void>
}

/**
 * Opens the database and brings its tables up to date. Whoever opens a data folder holds its lock.
 * @throws `workspace_damaged` when the folder cannot be opened or was made by a newer version.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Db> {
  const db = options.databaseUrl ? await openServer(options.databaseUrl) : await openEmbedded(options.dataDir)
  try {
    await migrate(db, { where: options.dataDir ?? 'database', ...options })
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

async function openEmbedded(dataDir: string | undefined): Promise<Db> {
  const { PGlite } = await import('@electric-sql/pglite')
  const pglite = await PGlite.create(dataDir === undefined ? 'memory://' : join(dataDir, 'pg')).catch(
    (error: unknown) => {
      throw failure('workspace_damaged', [dataDir ?? '', 'the database does not start'], error)
    },
  )
  return {
    kysely: new Kysely<Schema>({ dialect: pgliteDialect(pglite) }),
    pglite,
    close: () => pglite.close(),
  }
}

async function openServer(databaseUrl: string): Promise<Db> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: databaseUrl })
  // An idle connection that the server ends is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {})
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { kysely, pglite: null, close: () => kysely.destroy() }
}
