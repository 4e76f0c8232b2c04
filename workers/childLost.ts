import { type ErrorId, failure, type TributaryError } from '../src/wire/errors.js'
import type { LostBy } from '../src/wire/lostBy.js'

export type ChildLost = TributaryError & { readonly by: LostBy }

/** The error of a job whose child process ended under it. */
export function childLost(
  id: ErrorId & ('parser_lost' | 'engine_lost'),
  by: LostBy,
  detail: string,
): ChildLost {
  return Object.assign(failure(id, [detail]), { by })
}

/** True for the errors that say a child process ended while it worked for this job. */
export function isChildLost(error: unknown): error is ChildLost {
  return (
    error instanceof Error &&
    'by' in error &&
    (error.by === 'self' || error.by === 'watchdog' || error.by === 'outside')
  )
}
