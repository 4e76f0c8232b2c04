import { EventEmitter } from 'node:events'
import type { PGlite } from '@electric-sql/pglite'
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq'

/** PGlite or one of its transactions: what a client of the pool runs its queries on. */
type Session = Pick<PGlite, 'query' | 'exec'>

const LISTEN = /^(?:\s*--[^\n]*\n)*\s*(un)?listen\s+"?([^";\s]+)"?/i

/**
 * The few calls of a node-postgres pool that BullMQ's PostgreSQL backend makes, over the one session of PGlite.
 * PGlite runs queries one after the other and never inside another's transaction, so "clients" need no connection of
 * their own. Written against bullmq 6.7.0 (pinned); test/contract/queue.test.ts is the proof.
 */
export function pglitePool(pglite: PGlite): PgPool & { readonly options: { readonly keepAlive: true } } {
  // Every queue and worker listens for errors of the pool.
  const pool = new EventEmitter().setMaxListeners(0)
  return Object.assign(pool, {
    // Tells BullMQ that a lost LISTEN connection would be noticed: there is none to lose.
    options: { keepAlive: true } as const,
    query: (text: string, params?: readonly unknown[]) => runQuery(pglite, text, params),
    connect: async () => pgliteClient(pglite, pglite),
    end: async () => {},
  }) as unknown as PgPool & { readonly options: { readonly keepAlive: true } }
}

/** One client; `session` may be an open transaction. LISTEN always goes to the database itself. */
export function pgliteClient(pglite: PGlite, session: Session): PgPoolClient {
  const client = new EventEmitter()
  const stops: (() => Promise<void>)[] = []
  const release = () => {
    client.removeAllListeners()
    for (const stop of stops.splice(0)) void stop().catch(() => {})
  }
  const query = async (text: string, params?: readonly unknown[]): Promise<PgQueryResult> => {
    const listen = LISTEN.exec(text)
    if (!listen?.[2]) return runQuery(session, text, params)
    const channel = listen[2]
    if (!listen[1]) {
      stops.push(await pglite.listen(channel, (payload) => client.emit('notification', { channel, payload })))
    }
    return { rows: [], rowCount: 0 }
  }
  return Object.assign(client, { query, release }) as unknown as PgPoolClient
}

async function runQuery(session: Session, text: string, params?: readonly unknown[]): Promise<PgQueryResult> {
  if (params && params.length > 0) {
    const { rows, affectedRows } = await session.query<never>(text, [...params])
    return { rows, rowCount: affectedRows ?? rows.length }
  }
  // Without parameters the text may hold several statements (BullMQ's migrations do).
  const last = (await session.exec(text)).at(-1)
  return { rows: last?.rows ?? [], rowCount: last?.affectedRows ?? 0 }
}
