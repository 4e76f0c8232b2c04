import type { Tx } from '../store/db.js'
import { WHOLE_DOCUMENT } from '../store/markers.js'
import type { PoisonRow } from '../store/poison.js'
import { type Job, stretchOf, UNITS_PER_JOB } from './jobs.js'

/** Crashes after which a job is not run as it is again (design §4, Restart). */
export const MAX_CRASHES = 2
/** Kills from outside that are retried without counting. */
export const MAX_OUTSIDE_KILLS = 10

const STAGES = {
  'document.extract': 'extract',
  'document.segment': 'segment',
  'units.suggest': 'suggest',
  'document.group': 'group',
} as const

/** The counter of a job: its unit's, its document's, or for several units one of their stretch, below all units. */
export function poisonKey(job: Job): PoisonRow {
  const { document } = job.payload
  const stage = STAGES[job.name]
  if (job.name !== 'units.suggest') return { document, unit: WHOLE_DOCUMENT, stage }
  const [first = 0] = job.payload.units
  return { document, unit: job.payload.units.length === 1 ? first : stretchKey(first), stage }
}

function stretchKey(unit: number): number {
  return WHOLE_DOCUMENT - 1 - stretchOf(unit)
}

/** Per document, the units whose common job crashed too often: from now on each has a job of its own. */
export async function splitUnits(
  tx: Tx,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const split = new Map<string, number[]>()
  if (documents.length === 0) return split
  const rows = await tx
    .selectFrom('tributary.poison')
    .select(['document', 'unit'])
    .where('document', 'in', documents)
    .where('stage', '=', 'suggest')
    .where('unit', '<', WHOLE_DOCUMENT)
    .where((where) =>
      where.or([where('crashes', '>=', MAX_CRASHES), where('outside_kills', '>', MAX_OUTSIDE_KILLS)]),
    )
    .execute()
  for (const { document, unit } of rows) {
    const first = (WHOLE_DOCUMENT - 1 - unit) * UNITS_PER_JOB
    const units = Array.from({ length: UNITS_PER_JOB }, (_, index) => first + index)
    split.set(document, [...(split.get(document) ?? []), ...units])
  }
  return split
}

/** Makes the units of a common job run alone from now on, whatever happened to it. */
export async function markSplit(tx: Tx, { document, unit, stage }: PoisonRow): Promise<void> {
  await tx
    .insertInto('tributary.poison')
    .values({ document, unit, stage, crashes: MAX_CRASHES })
    .onConflict((conflict) =>
      conflict.columns(['document', 'unit', 'stage']).doUpdateSet({ crashes: MAX_CRASHES }),
    )
    .execute()
}
