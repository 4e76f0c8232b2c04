import { JOBS, type Job } from '../src/queue/jobs.js'
import { MAX_CRASHES, MAX_OUTSIDE_KILLS } from '../src/queue/poisonKeys.js'
import { isChildLost } from './childLost.js'

/**
 * What a failed job means. `crash`: its child process ended, counted by us. `not_ready`: something else is missing
 * (engine does not start, disk full), the document is not to blame. `retry`: counted by the queue. `permanent`: the
 * same input would fail again.
 */
export type Failure = 'crash' | 'not_ready' | 'retry' | 'permanent'

const NOT_READY_IDS = [
  'engine_lost',
  'parser_lost',
  'model_damaged',
  'model_fallback',
  'workspace_busy',
  'workspace_damaged',
]
/** Full or unwritable disk, no more files or memory; SQLSTATE class 53 is the database's word for the same. */
const NOT_READY_CODES = /^(?:ENOSPC|EDQUOT|EROFS|EMFILE|ENFILE|ENOMEM|EAGAIN|53\d{3})$/

/** Tells the four apart by the error alone. An error that says nothing about itself may be tried again. */
export function classifyFailure(error: unknown): Failure {
  if (isChildLost(error)) return 'crash'
  const { id, code, retryable } = Object(error) as { id?: unknown; code?: unknown; retryable?: unknown }
  if (NOT_READY_IDS.includes(String(id)) || NOT_READY_CODES.test(String(code))) return 'not_ready'
  return retryable === false ? 'permanent' : 'retry'
}

/** What happens to a job whose child process ended (design §4, Restart). */
export function afterCrash(
  job: Job,
  counts: { readonly crashes: number; readonly outsideKills: number },
): 'again' | 'split' | 'dead' {
  if (counts.crashes < MAX_CRASHES && counts.outsideKills <= MAX_OUTSIDE_KILLS) return 'again'
  return severalUnits(job) ? 'split' : 'dead'
}

/** True for a job that can be split into jobs of one unit. */
export function severalUnits(job: Job): job is Extract<Job, { name: 'units.suggest' }> {
  return job.name === 'units.suggest' && job.payload.units.length > 1
}

/** True when the queue will not try the job again after this failure. */
export function isLastAttempt(job: Job, attemptsMade: number): boolean {
  return attemptsMade + 1 >= JOBS[job.name].attempts
}
