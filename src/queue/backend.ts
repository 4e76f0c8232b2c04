import type { BackendFactory } from 'bullmq'

/** Where BullMQ keeps its jobs. One file per kind: `embeddedBackend.ts` now, PostgreSQL and Redis beside it later. */
export interface QueueBackend {
  /** BullMQ's connection option; its shape belongs to `factory`. */
  // biome-ignore lint/suspicious/noExplicitAny: BullMQ types it per backend; only BullMQ looks inside.
  readonly connection: any
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly factory: BackendFactory<any, any>
  /**
   * True when this process is the only worker there can be. Then no stalled-job check runs: `recoverActive` at start
   * says all there is to say.
   */
  readonly exclusive: boolean
  /** Puts jobs that a dead process left `active` back to `waiting` without counting an attempt; how many there were. */
  readonly recoverActive: () => Promise<number>
}
