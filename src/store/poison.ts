import { sql } from 'kysely'
import type { LostBy } from '../wire/lostBy.js'
import type { Tx } from './db.js'
import type { WorkStage } from './markers.js'

/** What a crash is counted for: a stage of a document, or of one of its units. */
export interface PoisonRow {
  readonly document: string
  readonly unit: number
  readonly stage: WorkStage
}

/**
 * Counts that a child process ended while it worked for this: as a crash when it ended by itself or by our watchdog,
 * else as a kill from outside. Answers both counts.
 */
export async function countCrash(
  tx: Tx,
  { document, unit, stage }: PoisonRow,
  by: LostBy,
): Promise<{ readonly crashes: number; readonly outsideKills: number }> {
  const outside = by === 'outside' ? 1 : 0
  const row = await tx
    .insertInto('tributary.poison')
    .values({ document, unit, stage, crashes: 1 - outside, outside_kills: outside })
    .onConflict((conflict) =>
      conflict.columns(['document', 'unit', 'stage']).doUpdateSet({
        crashes: sql`tributary.poison.crashes + excluded.crashes`,
        outside_kills: sql`tributary.poison.outside_kills + excluded.outside_kills`,
      }),
    )
    .returning(['crashes', 'outside_kills'])
    .executeTakeFirstOrThrow()
  return { crashes: row.crashes, outsideKills: row.outside_kills }
}

/** Gives this up for good, with the sentence people read about it. */
export async function markDead(tx: Tx, { document, unit, stage }: PoisonRow, cause: string): Promise<void> {
  await tx
    .insertInto('tributary.poison')
    .values({ document, unit, stage, dead_cause: cause })
    .onConflict((conflict) =>
      conflict.columns(['document', 'unit', 'stage']).doUpdateSet({ dead_cause: cause }),
    )
    .execute()
}
