import type { Engine } from '../src/engine/startEngine.js'
import type { ParserPool } from '../src/extract/child/createParserPool.js'
import type { Job } from '../src/queue/jobs.js'
import type { Db } from '../src/store/db.js'
import type { Blobs } from '../src/store/openBlobs.js'
import type { Log } from '../src/wire/log.js'

/** How far a running job is; `done` of `total` statements, for people who watch. */
export interface JobProgress {
  readonly document: string
  readonly stage: 'extract' | 'segment' | 'suggest' | 'group'
  readonly done: number
  readonly total: number
}

/** Everything a job may touch. */
export interface WorkerContext {
  readonly db: Db
  readonly blobs: Blobs
  readonly parsers: Pick<ParserPool, 'extract'>
  readonly engine: Pick<Engine, 'modelRevision' | 'segment' | 'suggest' | 'suggestHeld' | 'group'>
  /** Resolves when the engine holds the reference frameworks; suggestions wait for it. */
  readonly loadFrameworks: () => Promise<void>
  readonly clock: () => Date
  readonly log: Log
  readonly addJobs: (jobs: readonly Job[]) => Promise<void>
  readonly progress: (progress: JobProgress) => void
}
