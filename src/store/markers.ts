import { sql } from 'kysely'
import type { Tx } from './db.js'
import type { Schema } from './schema.js'

export type Stage = Schema['tributary.stage_marker']['stage']

/** Unit of a marker or counter that stands for the whole document. */
export const WHOLE_DOCUMENT = -1

/** True when the stage is finished for the document or one of its units. */
export async function hasMarker(
  tx: Tx,
  document: string,
  stage: Stage,
  unit = WHOLE_DOCUMENT,
): Promise<boolean> {
  const row = await tx
    .selectFrom('tributary.stage_marker')
    .select('unit')
    .where('document', '=', document)
    .where('stage', '=', stage)
    .where('unit', '=', unit)
    .executeTakeFirst()
  return row !== undefined
}

/** Says that a stage is finished; belongs into the transaction that writes the stage's rows. */
export async function putMarker(
  tx: Tx,
  document: string,
  stage: Stage,
  unit: number,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('tributary.stage_marker')
    .values({ document, unit, stage, finished_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Work on a document: the stages with markers, and comparing its statements, which shows in its groups. */
export type WorkStage = Stage | 'group'

/** True when every unit of a document that is not parked has its suggestions or was given up. */
export async function unitsFinished(tx: Tx, document: string): Promise<boolean> {
  const { rows } = await sql<{ open: number }>`
    select (select count(*) from tributary.unit u where u.document = ${document} and not u.parked)
      - (select count(*) from tributary.stage_marker m where m.document = ${document} and m.stage = 'suggest')
      - (select count(*) from tributary.poison p where p.document = ${document} and p.stage = 'suggest'
          and p.unit >= 0 and p.dead_cause is not null) as open`.execute(tx)
  return Number(rows[0]?.open ?? 0) <= 0
}

/** A document with a stage that is not finished; `units` for the stage that works unit by unit. */
export interface MissingWork {
  readonly document: string
  readonly stage: WorkStage
  readonly units?: readonly number[]
}

/** The next unfinished stage of every document that is neither refused nor given up, the oldest document first. */
export async function missingWork(tx: Tx): Promise<readonly MissingWork[]> {
  const { rows } = await sql<{ document: string; stage: Stage; units: number[] | null }>`
    with stage as (
      select d.sha256 as document, d.created_at,
        case when not exists (select from tributary.stage_marker m
               where m.document = d.sha256 and m.stage = 'extract') then 'extract'
             when not exists (select from tributary.stage_marker m
               where m.document = d.sha256 and m.stage = 'segment') then 'segment'
             else 'suggest' end as stage
      from tributary.document d where d.refusal_id is null)
    select s.document, s.stage, u.units from stage s
    left join lateral (
      select array_agg(unit.ordinal order by unit.ordinal) as units from tributary.unit unit
      where s.stage = 'suggest' and unit.document = s.document and not unit.parked
        and not exists (select from tributary.stage_marker m
          where m.document = s.document and m.stage = 'suggest' and m.unit = unit.ordinal)
        and not exists (select from tributary.poison p where p.document = s.document
          and p.stage = 'suggest' and p.unit = unit.ordinal and p.dead_cause is not null)) u on true
    where (s.stage = 'suggest' and u.units is not null)
      or (s.stage <> 'suggest' and not exists (select from tributary.poison p where p.document = s.document
          and p.stage = s.stage and p.unit = ${WHOLE_DOCUMENT} and p.dead_cause is not null))
    order by s.created_at, s.document`.execute(tx)
  return rows.map(({ document, stage, units }) => ({ document, stage, ...(units && { units }) }))
}
