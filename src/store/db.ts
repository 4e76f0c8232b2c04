import type { PGlite } from '@electric-sql/pglite'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.js'

/** An open database. `pglite` is the embedded engine behind it, null when a PostgreSQL server is used. */
export interface Db {
  readonly kysely: Kysely<Schema>
  readonly pglite: PGlite | null
  close(): Promise<void>
}

/** Where a query runs: inside a transaction, or by itself. */
export type Tx = Kysely<Schema> | Transaction<Schema>
