import { AsyncLocalStorage } from 'node:async_hooks'
import type { PGlite, Transaction } from '@electric-sql/pglite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'

/** Set while the body of a transaction runs: queries past it would wait for themselves. */
const inside = new AsyncLocalStorage<boolean>()

/** Runs the body of a transaction; in it, a query on the outer handle throws instead of waiting forever. */
export const insideTransaction = <T>(body: () => Promise<T>): Promise<T> => inside.run(true, body)

/** Kysely on PGlite's one connection. PGlite's own lock makes every other query, BullMQ's too, wait for a transaction. */
export function pgliteDialect(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(pglite),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

interface Connection extends DatabaseConnection {
  open: OpenTransaction | null
}

interface OpenTransaction {
  readonly tx: Transaction
  /** Ends PGlite's transaction, by commit or by rollback, and waits for it. */
  end(commit: boolean): Promise<void>
}

function createDriver(pglite: PGlite): Driver {
  return {
    init: async () => {},
    acquireConnection: async () => {
      if (inside.getStore())
        throw new Error('A query inside a transaction used the outer database handle; it would wait forever.')
      return connect(pglite)
    },
    beginTransaction: async (connection, settings) => {
      const open = await openTransaction(pglite)
      ;(connection as Connection).open = open
      await applySettings(open.tx, settings)
    },
    commitTransaction: (connection) => endTransaction(connection, true),
    rollbackTransaction: (connection) => endTransaction(connection, false),
    releaseConnection: async () => {},
    // The handle belongs to whoever opened it.
    destroy: async () => {},
  }
}

function connect(pglite: PGlite): Connection {
  const connection: Connection = {
    open: null,
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const runner = connection.open?.tx ?? pglite
      const { rows, affectedRows } = await runner.query<R>(query.sql, [...query.parameters])
      return affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(affectedRows) }
    },
    // biome-ignore lint/correctness/useYield: PGlite has no cursor; nothing here asks for one.
    async *streamQuery() {
      throw new Error('Streaming is not supported; read in pages.')
    },
  }
  return connection
}

/** PGlite's transactions are callbacks, Kysely's begin and end by call: the callback is held open until `end`. */
function openTransaction(pglite: PGlite): Promise<OpenTransaction> {
  return new Promise((resolve, reject) => {
    let finish: (commit: boolean) => void = () => {}
    const decided = new Promise<boolean>((settle) => {
      finish = settle
    })
    const ended = pglite.transaction(async (tx) => {
      const end = async (commit: boolean) => {
        finish(commit)
        await ended
      }
      resolve({ tx, end })
      if (!(await decided)) await tx.rollback()
    })
    ended.catch(reject)
  })
}

async function endTransaction(connection: DatabaseConnection, commit: boolean): Promise<void> {
  const { open } = connection as Connection
  ;(connection as Connection).open = null
  await open?.end(commit)
}

async function applySettings(tx: Transaction, settings: TransactionSettings): Promise<void> {
  if (settings.isolationLevel) await tx.exec(`set transaction isolation level ${settings.isolationLevel}`)
}
