import { join } from 'node:path'
import type { JobProgress } from '../../workers/context.js'
import { loadFrameworks } from '../../workers/loadFrameworks.js'
import { startWorkers, type Workers } from '../../workers/shell.js'
import { startEngine } from '../engine/startEngine.js'
import { createParserPool } from '../extract/child/createParserPool.js'
import { readLimits } from '../extract/limits.js'
import { createQueue, type JobQueue } from '../queue/createQueue.js'
import { embeddedBackend } from '../queue/embeddedBackend.js'
import { reconcile } from '../queue/reconcile.js'
import { openBlobs } from '../store/openBlobs.js'
import { takeFolderLock } from '../store/takeFolderLock.js'
import type { Config } from '../wire/config.js'
import { createLog } from '../wire/log.js'
import { openWorkspace } from './openWorkspace.js'
import type { Owner } from './owner.js'

/** What is closed when the owner closes, the last opened first. */
type Closing = (() => Promise<unknown>)[]

/**
 * Opens a data folder as its one owner: lock, database with the built-in frameworks, blobs, engine and parsers.
 * Nothing is processed before `startWork`.
 * @throws `workspace_busy`, `workspace_damaged`, `model_damaged`, `model_fallback`, `engine_lost`.
 */
export async function openOwner(config: Config): Promise<Owner> {
  const { dataDir } = config
  const closing: Closing = []
  try {
    return await open(config, closing)
  } catch (error) {
    await closeAll(closing)
    throw error
  }

  async function open(config: Config, closing: Closing): Promise<Owner> {
    const lock = await takeFolderLock(dataDir)
    closing.push(() => lock.release())
    const log = createLog(config.logLevel, join(dataDir, 'tributary.log'))
    const clock = () => new Date()
    const starting = startEngine({ cacheDir: join(dataDir, 'cache'), log })
    // Awaited below; a failure must not be unhandled while the database opens.
    starting.catch(() => {})
    closing.push(() => starting.then((engine) => engine.close()))
    const blobs = await openBlobs(dataDir)
    const db = await openWorkspace(dataDir, blobs, clock)
    closing.push(() => db.close())
    const parsers = createParserPool({ size: config.parsers, limits: readLimits(config.limits) })
    closing.push(() => parsers.close())
    const engine = await starting

    let loading: Promise<void> | null = null
    const load: Owner['loadFrameworks'] = (onProgress) => {
      loading ??= loadFrameworks(db, engine, onProgress).finally(() => {
        loading = null
      })
      return loading
    }

    const progress = new Map<string, JobProgress>()
    const note = (one: JobProgress) => {
      if (one.done < one.total) progress.set(one.document, one)
      else progress.delete(one.document)
    }

    let working: Promise<{ queue: JobQueue; workers: Workers }> | null = null
    async function work() {
      if (!db.pglite) throw new Error('the owner works on the embedded database')
      const queue = await createQueue(await embeddedBackend(db.pglite), log)
      closing.push(() => queue.close())
      const context = {
        db,
        blobs,
        parsers,
        engine,
        loadFrameworks: () => load(),
        clock,
        log,
        progress: note,
      }
      const workers = await startWorkers(context, queue, { parsers: config.parsers })
      closing.push(() => workers.close())
      return { queue, workers }
    }
    const startWork = () => {
      working ??= work()
      return working
    }

    return {
      config,
      engine,
      parsers,
      log,
      db,
      blobs,
      clock,
      loadFrameworks: load,
      progressOf: (sha256) => progress.get(sha256) ?? null,
      async startWork() {
        await startWork()
      },
      async wake() {
        const { queue } = await startWork()
        await reconcile(db, queue)
      },
      close: () => closeAll(closing),
    }
  }
}

async function closeAll(closing: Closing): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close().catch(() => {})
}
