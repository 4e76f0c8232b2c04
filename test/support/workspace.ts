import { afterAll, afterEach, beforeAll } from 'vitest'
import { createQueue, type JobQueue } from '../../src/queue/createQueue.js'
import { embeddedBackend } from '../../src/queue/embeddedBackend.js'
import { reconcile } from '../../src/queue/reconcile.js'
import type { Db } from '../../src/store/db.js'
import { addDocument, documentStates } from '../../src/store/documents.js'
import { type Blobs, openBlobs } from '../../src/store/openBlobs.js'
import { openDatabase } from '../../src/store/openDatabase.js'
import { SILENT } from '../../src/wire/log.js'
import type { WorkerContext } from '../../workers/context.js'
import { startWorkers } from '../../workers/shell.js'
import { mockEngine } from './mockEngine.js'
import { mockParsers } from './mockParsers.js'
import { temporaryFolder } from './temporaryFolder.js'
import { until } from './until.js'

export interface Workspace {
  readonly db: Db
  readonly queue: JobQueue
  /** Stores a text as a document without waking the queue; its sha-256. */
  add(text: string, name?: string): Promise<string>
  /** Starts the workers with mock children, changed by `context`; they end with the test. */
  work(context?: Partial<WorkerContext>): Promise<{ close(): Promise<void> }>
  /** Asks the rows for jobs, then waits until every document is done, refused or failed; their states by sha. */
  finish(deadlineMs?: number): Promise<ReadonlyMap<string, DocumentState>>
}

type DocumentState = Awaited<ReturnType<typeof documentStates>>[number]

/** A real database and queue in a temporary folder for the tests of a file; empty at the start of every test. */
export function useWorkspace(): Workspace {
  let open: { readonly db: Db; readonly blobs: Blobs; readonly queue: JobQueue }
  const running: { close(): Promise<void> }[] = []
  beforeAll(async () => {
    const dataDir = await temporaryFolder()
    const db = await openDatabase({ dataDir })
    if (!db.pglite) throw new Error('not embedded')
    const queue = await createQueue(await embeddedBackend(db.pglite), SILENT)
    open = { db, queue, blobs: await openBlobs(dataDir) }
  })
  afterEach(async () => {
    for (const workers of running.splice(0)) await workers.close()
    await open.db.kysely.deleteFrom('tributary.document').execute()
    await open.db.pglite?.exec('delete from bullmq.job')
  })
  afterAll(async () => {
    await open?.queue.close()
    await open?.db.close()
  })
  return {
    get db() {
      return open.db
    },
    get queue() {
      return open.queue
    },
    async add(text, name = 'document.txt') {
      const bytes = new TextEncoder().encode(text)
      const sha256 = await open.blobs.put(bytes)
      const facts = { sha256, name, bytes: bytes.length, sample: false, now: new Date() }
      await addDocument(open.db.kysely, facts)
      return sha256
    },
    async work(context = {}) {
      const { db, blobs, queue } = open
      const children = { parsers: mockParsers(), engine: mockEngine(), loadFrameworks: async () => {} }
      const watch = { clock: () => new Date(), progress: () => {}, log: SILENT }
      const workers = await startWorkers({ db, blobs, ...children, ...watch, ...context }, queue, {
        parsers: 2,
      })
      running.push(workers)
      return workers
    },
    async finish(deadlineMs = 20_000) {
      await reconcile(open.db, open.queue)
      let states: readonly DocumentState[] = []
      await until(async () => {
        states = await documentStates(open.db.kysely)
        return states.every(({ state }) => ['done', 'refused', 'failed'].includes(state))
      }, deadlineMs)
      return new Map(states.map((state) => [state.sha256, state]))
    },
  }
}
