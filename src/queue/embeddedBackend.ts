import type { PGlite } from '@electric-sql/pglite'
import type { PgPoolClient } from 'bullmq'
import type { QueueBackend } from './backend.js'
import { pgliteClient, pglitePool } from './pglitePool.js'

/**
 * BullMQ on the embedded database, in schema `bullmq`. Sets the session's search_path to it for good: our own tables
 * are always written with their schema (design §4). The caller holds the lock of the data folder.
 */
export async function embeddedBackend(pglite: PGlite): Promise<QueueBackend> {
  const { createPostgresBackend, runMigrations } = await import('bullmq')
  // PGlite has one session, so BullMQ's own BEGIN would catch everybody's queries: one PGlite transaction instead.
  await pglite.transaction((tx) => runMigrations(withoutTransaction(pgliteClient(pglite, tx))))
  await pglite.exec('set search_path to bullmq')
  return {
    connection: pglitePool(pglite),
    factory: createPostgresBackend,
    exclusive: true,
    recoverActive: () => recoverActive(pglite),
  }
}

function withoutTransaction(client: PgPoolClient): PgPoolClient {
  const query = client.query.bind(client)
  return Object.assign(client, {
    query: async (text: string, params?: readonly unknown[]) =>
      /^(?:BEGIN|COMMIT|ROLLBACK)$/.test(text) ? { rows: [] } : query(text, params),
  })
}

/** The columns that bullmq 6.7.0's move_stalled_jobs_to_wait resets, without its count; the order of jobs is kept. */
async function recoverActive(pglite: PGlite): Promise<number> {
  const { affectedRows } = await pglite.query(
    `update bullmq.job set state = 'waiting', lock_token = null, locked_until_ms = null, stalled_marked = false
     where state = 'active'`,
  )
  return affectedRows ?? 0
}
