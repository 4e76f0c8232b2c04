import { PGlite } from '@electric-sql/pglite'
import { DelayedError, UnrecoverableError, Worker } from 'bullmq'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { QueueBackend } from '../../src/queue/backend.js'
import { createQueue, type JobQueue } from '../../src/queue/createQueue.js'
import { embeddedBackend } from '../../src/queue/embeddedBackend.js'
import type { Job } from '../../src/queue/jobs.js'
import { SILENT } from '../../src/wire/log.js'
import { temporaryFolder } from '../support/temporaryFolder.js'
import { until } from '../support/until.js'

const extract = (digit: string): Job => ({
  name: 'document.extract',
  payload: { document: digit.repeat(64) },
})

const firstDigit = (data: unknown) => (data as { document: string }).document.charAt(0)

const open: { close(): Promise<unknown> }[] = []
const closeAll = async () => {
  for (const one of open.splice(0).reverse()) await one.close()
}
let shared: PGlite
beforeAll(async () => {
  shared = await PGlite.create()
})
afterEach(async () => {
  await closeAll()
  await shared.exec('delete from bullmq.job')
})
afterAll(() => shared.close())

/** Queue and backend on the shared database, or on a folder of their own. */
async function embedded(dir?: string): Promise<{ pglite: PGlite; backend: QueueBackend; queue: JobQueue }> {
  const pglite = dir ? await PGlite.create({ dataDir: dir }) : shared
  if (dir) open.push(pglite)
  const backend = await embeddedBackend(pglite)
  const queue = await createQueue(backend, SILENT)
  open.push(queue)
  return { pglite, backend, queue }
}

function work(backend: QueueBackend, run: ConstructorParameters<typeof Worker>[1], concurrency = 1): Worker {
  const worker = new Worker(
    'document.extract',
    run,
    { connection: backend.connection, concurrency, skipStalledCheck: true },
    backend.factory,
  )
  worker.on('error', () => {})
  open.push(worker)
  return worker
}

describe('the embedded queue', () => {
  it('runs every job that was added, and leaves nothing behind', async () => {
    const { pglite, backend, queue } = await embedded()
    const seen: string[] = []
    work(backend, async (job) => void seen.push(firstDigit(job.data)), 2)
    await queue.addJobs(['a', 'b', 'c'].map(extract))
    await until(() => seen.length === 3)
    await until(async () => (await queue.counts())['document.extract'] === 0)
    expect(seen.sort()).toEqual(['a', 'b', 'c'])
    expect((await pglite.query('select id from bullmq.job')).rows).toEqual([])
  })

  it('keeps one job when the same work is added again, and takes it anew once it has ended', async () => {
    const { backend, queue } = await embedded()
    await queue.addJobs([extract('a'), extract('a')])
    await queue.addJobs([extract('a')])
    expect((await queue.counts())['document.extract']).toBe(1)
    let runs = 0
    work(backend, async () => void runs++)
    await until(async () => (await queue.counts())['document.extract'] === 0)
    await queue.addJobs([extract('a')])
    await until(() => runs === 2)
  })

  it('wakes an idle worker at once', async () => {
    const { backend, queue } = await embedded()
    let ran = 0
    await work(backend, async () => void ran++).waitUntilReady()
    await queue.addJobs([extract('a')])
    await until(() => ran === 1)
    await until(async () => (await queue.counts())['document.extract'] === 0)
    const before = performance.now()
    await queue.addJobs([extract('b')])
    await until(() => ran === 2)
    expect(performance.now() - before).toBeLessThan(2000)
  })

  it('does not count a try that was put off, and counts a try that failed', async () => {
    const { backend, queue } = await embedded()
    const attempts: number[] = []
    work(backend, async (job, token) => {
      attempts.push(job.attemptsMade)
      if (attempts.length <= 2) {
        await job.moveToDelayed(Date.now() + 20, token)
        throw new DelayedError()
      }
      if (attempts.length === 3) throw new Error('once')
    })
    await queue.addJobs([extract('a')])
    await until(() => attempts.length === 4)
    expect(attempts).toEqual([0, 0, 0, 1])
  })

  it('never tries a job again that failed for good', async () => {
    const { backend, queue } = await embedded()
    let runs = 0
    work(backend, async () => {
      runs += 1
      throw new UnrecoverableError('no')
    })
    await queue.addJobs([extract('a')])
    await until(async () => runs === 1 && (await queue.counts())['document.extract'] === 0)
  })

  it('puts the jobs of a dead process back in their order, without counting a try', async () => {
    const dir = await temporaryFolder()
    const first = await embedded(dir)
    await first.queue.addJobs(['a', 'b'].map(extract))
    await first.pglite.query(
      `update bullmq.job set state = 'active', lock_token = 'dead', locked_until_ms = 1, attempts_made = 1`,
    )
    await closeAll()

    const second = await embedded(dir)
    expect(await second.backend.recoverActive()).toBe(2)
    const seen: unknown[] = []
    work(second.backend, async (job) => void seen.push([firstDigit(job.data), job.attemptsMade]))
    await until(() => seen.length === 2)
    expect(seen).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  it('works beside our own transactions on the one session of the database', async () => {
    const { pglite, backend, queue } = await embedded()
    await pglite.exec('create schema tributary; create table tributary.done (id text)')
    let runs = 0
    work(
      backend,
      async (job) => {
        await pglite.transaction(async (tx) => {
          await tx.query('insert into tributary.done values ($1)', [job.id])
        })
        runs += 1
      },
      3,
    )
    const jobs = Array.from({ length: 100 }, (_, index) => ({
      name: 'document.extract' as const,
      payload: { document: index.toString(16).padStart(64, '0') },
    }))
    await Promise.all([queue.addJobs(jobs.slice(0, 50)), queue.addJobs(jobs.slice(50))])
    await until(() => runs === 100)
    const { rows } = await pglite.query<{ n: number }>('select count(distinct id)::int n from tributary.done')
    expect(rows[0]?.n).toBe(100)
  })
})
