import type { Db } from '../store/db.js'
import { type MissingWork, missingWork } from '../store/markers.js'
import { documentsToGroup } from '../store/nearDuplicates.js'
import type { Log } from '../wire/log.js'
import type { JobQueue } from './createQueue.js'
import { type Job, suggestJobs } from './jobs.js'
import { splitUnits } from './poisonKeys.js'

const RECONCILE_MS = 30_000

/** The jobs that do the missing work; pure. `alone` are units that must not share a job any more. */
export function planJobs(
  missing: readonly MissingWork[],
  alone: (document: string) => ReadonlySet<number> = () => new Set(),
): readonly Job[] {
  return missing.flatMap((work): readonly Job[] => {
    const { document } = work
    if (work.stage === 'extract') return [{ name: 'document.extract', payload: { document } }]
    if (work.stage === 'segment') return [{ name: 'document.segment', payload: { document } }]
    if (work.stage === 'group') return [{ name: 'document.group', payload: { document } }]
    return suggestJobs(document, work.units ?? [], alone(document))
  })
}

/**
 * Adds a job for every row whose stage marker is missing and that is not refused, dead or parked. Safe at any time and
 * from any process: a job that is waiting or running is left as it is. Returns how many jobs the rows ask for.
 */
export async function reconcile(db: Db, queue: Pick<JobQueue, 'addJobs'>): Promise<number> {
  const missing = await missingWork(db.kysely)
  const split = await splitUnits(
    db.kysely,
    missing.filter((work) => work.stage === 'suggest').map((work) => work.document),
  )
  const groups = (await documentsToGroup(db.kysely)).map(
    (document) => ({ document, stage: 'group' }) as const,
  )
  const jobs = planJobs([...missing, ...groups], (document) => new Set(split.get(document) ?? []))
  await queue.addJobs(jobs)
  return jobs.length
}

/** Reconciles now and every 30 s until stopped; a failed round is logged and tried again in the next. */
export async function startReconciler(db: Db, queue: JobQueue, log: Log): Promise<{ stop(): Promise<void> }> {
  let running = Promise.resolve()
  const round = () => {
    running = running.then(async () => {
      try {
        await reconcile(db, queue)
      } catch (error) {
        log.warn({ error: String(error) }, 'reconciler round failed')
      }
    })
    return running
  }
  await round()
  const timer = setInterval(round, RECONCILE_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
