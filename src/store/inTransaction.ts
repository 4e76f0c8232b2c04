import type { Transaction } from 'kysely'
import type { Db } from './db.js'
import { insideTransaction } from './pgliteDialect.js'
import type { Schema } from './schema.js'

/**
 * Runs `body` in one transaction: all its writes are committed together, or none when it throws. Inside, use only
 * `tx`; the outer handle throws. `snapshot` makes every read see the same moment.
 */
export function inTransaction<T>(
  db: Db,
  body: (tx: Transaction<Schema>) => Promise<T>,
  options: { readonly snapshot?: boolean } = {},
): Promise<T> {
  const start = db.kysely.transaction()
  const isolated = options.snapshot ? start.setIsolationLevel('repeatable read') : start
  return isolated.execute((tx) => insideTransaction(() => body(tx)))
}
