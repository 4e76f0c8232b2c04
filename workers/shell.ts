import type { Job as BullJob, Worker } from 'bullmq'
import type { JobQueue } from '../src/queue/createQueue.js'
import {
  JOB_NAMES,
  type Job,
  type JobName,
  type Payload,
  parsePayload,
  suggestJobs,
} from '../src/queue/jobs.js'
import { markSplit, poisonKey } from '../src/queue/poisonKeys.js'
import { startReconciler } from '../src/queue/reconcile.js'
import { countCrash, markDead } from '../src/store/poison.js'
import { isChildLost } from './childLost.js'
import { afterCrash, classifyFailure, isLastAttempt, severalUnits } from './classifyFailure.js'
import type { WorkerContext } from './context.js'
import { deadCause } from './deadCause.js'
import { extractDocument } from './extractDocument.js'
import { groupDocument } from './groupDocument.js'
import { segmentDocument } from './segmentDocument.js'
import { suggestUnits } from './suggestUnits.js'

type Handler<N extends JobName> = (payload: Payload<N>, ctx: WorkerContext) => Promise<void>

const HANDLERS: { readonly [N in JobName]: Handler<N> } = {
  'document.extract': extractDocument,
  'document.segment': segmentDocument,
  'units.suggest': suggestUnits,
  'document.group': groupDocument,
}

/** Time before a job whose child ended runs again, and before one that waits for something else. */
const AGAIN_MS = 100
const NOT_READY_MS = 2000
/** Longest wait for running jobs when the workers close. */
const CLOSE_MS = 20_000

export interface Workers {
  /** Stops taking jobs and waits for the running ones, at most 20 s; what is left runs again at the next start. */
  close(): Promise<void>
}

/**
 * Starts the workers of every job in this process, `parsers` extractions at a time, and the reconciler. On a backend
 * that nobody else can use, jobs that a dead process left running wait again first.
 */
export async function startWorkers(
  context: Omit<WorkerContext, 'addJobs'>,
  queue: JobQueue,
  options: { readonly parsers: number },
): Promise<Workers> {
  const ctx: WorkerContext = { ...context, addJobs: queue.addJobs }
  const { backend } = queue
  if (backend.exclusive) {
    const recovered = await backend.recoverActive()
    if (recovered > 0) ctx.log.info({ recovered }, 'jobs of a stopped process wait again')
  }
  const { DelayedError, UnrecoverableError, Worker } = await import('bullmq')
  const concurrency = {
    'document.extract': options.parsers,
    'document.segment': 1,
    'units.suggest': 1,
    'document.group': 1,
  }
  let closing = false

  async function run(name: JobName, bull: BullJob, token: string | undefined): Promise<void> {
    const job = readJob(name, bull.data)
    // Cannot be read now or ever: the reconciler makes the job anew from the rows.
    if (!job) throw new UnrecoverableError('The payload does not fit the job.')
    try {
      await (HANDLERS[name] as Handler<JobName>)(job.payload, ctx)
    } catch (error) {
      const delayMs = await settle(job, error, bull.attemptsMade)
      if (delayMs === 'finished') return
      if (delayMs === 'retry') throw error
      if (delayMs === 'dead') throw new UnrecoverableError(error instanceof Error ? error.name : 'failed')
      await bull.moveToDelayed(Date.now() + delayMs, token)
      throw new DelayedError()
    }
  }

  /** What becomes of a failed job: a wait in ms that counts for nothing, or the end of this job or of its attempt. */
  async function settle(
    job: Job,
    error: unknown,
    attemptsMade: number,
  ): Promise<number | 'finished' | 'retry' | 'dead'> {
    const failure = classifyFailure(error)
    const facts = { job: job.name, document: job.payload.document, failure, ...describe(error) }
    // We are ending our own children: nothing happened to the document.
    if (closing && failure !== 'permanent') return AGAIN_MS
    if (failure === 'not_ready') {
      ctx.log.warn(facts, 'job waits')
      return NOT_READY_MS
    }
    if (isChildLost(error)) {
      const next = afterCrash(job, await countCrash(ctx.db.kysely, poisonKey(job), error.by))
      ctx.log.warn({ ...facts, next }, 'child process ended under a job')
      if (next === 'again') return AGAIN_MS
    } else if (failure === 'retry' && !isLastAttempt(job, attemptsMade)) {
      ctx.log.info(facts, 'job will be tried again')
      return 'retry'
    }
    if (severalUnits(job)) {
      await markSplit(ctx.db.kysely, poisonKey(job))
      const { document, units } = job.payload
      await ctx.addJobs(suggestJobs(document, units, new Set(units)))
      return 'finished'
    }
    ctx.log.error(facts, 'job given up')
    await markDead(ctx.db.kysely, poisonKey(job), deadCause(job.name, error))
    return 'dead'
  }

  const workers = JOB_NAMES.map((name) => {
    const worker: Worker = new Worker(
      name,
      (bull, token) => run(name, bull, token),
      {
        connection: backend.connection,
        concurrency: concurrency[name],
        skipStalledCheck: backend.exclusive,
        maxStalledCount: 10,
        lockDuration: 60_000,
      },
      backend.factory,
    )
    worker.on('error', (error) => ctx.log.warn({ job: name, ...describe(error) }, 'worker error'))
    return worker
  })
  const reconciler = await startReconciler(ctx.db, queue, ctx.log)

  return {
    async close() {
      closing = true
      await reconciler.stop()
      const closed = Promise.all(workers.map((worker) => worker.close()))
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, CLOSE_MS)
      })
      await Promise.race([closed, patience])
      clearTimeout(timer)
    },
  }
}

function readJob(name: JobName, data: unknown): Job | null {
  try {
    return { name, payload: parsePayload(name, data) } as Job
  } catch {
    return null
  }
}

/** What the log may hold of an error: where it happened, and its sentence only when it is one of ours. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { error: 'unknown' }
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 5)
  const code = 'code' in error ? { code: String(error.code) } : {}
  return { error: 'id' in error ? error.message : error.name, ...code, stack }
}
