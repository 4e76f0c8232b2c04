import type { JobProgress } from '../../workers/context.js'
import type { Engine } from '../engine/startEngine.js'
import type { ParserPool } from '../extract/child/createParserPool.js'
import type { Db } from '../store/db.js'
import type { Blobs } from '../store/openBlobs.js'
import type { Config } from '../wire/config.js'
import type { Log } from '../wire/log.js'

/** What `suggest` and `align` need: the child processes, with the frameworks loaded. */
export interface Bench {
  readonly config: Config
  readonly engine: Engine
  readonly parsers: ParserPool
  readonly log: Log
  /** Hands the reference frameworks to the engine; calls at the same time share one load, of the first one's progress. */
  loadFrameworks(onProgress?: (done: number, total: number) => void): Promise<void>
  close(): Promise<void>
}

/** The one process that holds a data folder: its database, blobs and child processes. Made by `openOwner`. */
export interface Owner extends Bench {
  readonly db: Db
  readonly blobs: Blobs
  readonly clock: () => Date
  /** How far the stage is that works on a document now; null when none does. */
  progressOf(sha256: string): JobProgress | null
  /** Starts queue and workers; later calls wait for the first. Needed before documents are processed. */
  startWork(): Promise<void>
  /** Adds jobs for every row that still needs a stage. */
  wake(): Promise<void>
}

/** Something that happened while an operation ran; the command line prints it, the pages forward it. */
export type OperationEvent =
  | { readonly kind: 'progress'; readonly label: string; readonly done: number; readonly total: number }
  | { readonly kind: 'note'; readonly sentence: string }
  /** One line of the result, in order. */
  | { readonly kind: 'row'; readonly row: unknown }

export type Emit = (event: OperationEvent) => void
