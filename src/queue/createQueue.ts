import type { Queue } from 'bullmq'
import type { Log } from '../wire/log.js'
import type { QueueBackend } from './backend.js'
import { JOB_NAMES, JOBS, type Job, type JobName, jobId } from './jobs.js'

/** The product's queues, one for each job name, on one backend. */
export interface JobQueue {
  readonly backend: QueueBackend
  /** Adds jobs under their deterministic ids; a job that is already there is left as it is. */
  readonly addJobs: (jobs: readonly Job[]) => Promise<void>
  /** Jobs that wait, run or wait for their next try, by name. */
  readonly counts: () => Promise<Readonly<Record<JobName, number>>>
  readonly close: () => Promise<void>
}

/** Opens the queues. Jobs that ended leave nothing behind: rows and markers tell what happened to a document. */
export async function createQueue(backend: QueueBackend, log: Log): Promise<JobQueue> {
  const { Queue } = await import('bullmq')
  const queues = new Map<JobName, Queue>()
  for (const name of JOB_NAMES) {
    // Nobody reads BullMQ's event stream; it should not grow.
    const options = { connection: backend.connection, streams: { events: { maxLen: 100 } } }
    const queue = new Queue(name, options, backend.factory)
    queue.on('error', (error) => log.warn({ queue: name, error: error.message }, 'queue error'))
    await queue.waitUntilReady()
    queues.set(name, queue)
  }
  return {
    backend,
    async addJobs(jobs) {
      for (const name of JOB_NAMES) {
        const own = jobs.filter((job) => job.name === name)
        if (own.length > 0) await queues.get(name)?.addBulk(own.map(entry))
      }
    },
    async counts() {
      const counted = JOB_NAMES.map(async (name) => {
        const counts = await queues.get(name)?.getJobCounts('waiting', 'active', 'delayed')
        return [name, Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)] as const
      })
      return Object.fromEntries(await Promise.all(counted)) as Record<JobName, number>
    },
    async close() {
      for (const queue of queues.values()) await queue.close()
    },
  }
}

function entry(job: Job) {
  const { attempts, backoffMs } = JOBS[job.name]
  return {
    name: job.name,
    data: job.payload,
    opts: {
      jobId: jobId(job),
      attempts,
      backoff: { type: 'exponential', delay: backoffMs },
      removeOnComplete: true,
      removeOnFail: true,
    },
  }
}
