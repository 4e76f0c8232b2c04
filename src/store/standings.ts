import { OPEN, type Standing } from '../domain/decision.js'
import type { Tx } from './db.js'

/** The standing of a subject in a framework; open when nobody decided. */
export async function getStanding(tx: Tx, framework: string, subject: string): Promise<Standing> {
  return (await getStandings(tx, framework, [subject])).get(subject) ?? OPEN
}

/** Standings of at most a page of subjects in a framework, by subject; those that nobody decided about are absent. */
export async function getStandings(
  tx: Tx,
  framework: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  if (subjects.length === 0) return new Map()
  const rows = await tx
    .selectFrom('tributary.standing')
    .select(['subject', 'state', 'value', 'reason', 'version', 'last_decision as lastDecision'])
    .where('framework', '=', framework)
    .where('subject', 'in', subjects)
    .execute()
  return new Map(rows.map(({ subject, ...standing }) => [subject, standing]))
}

/**
 * Moves a standing from `expectedVersion` to its next state. False when it is not at that version any more: somebody
 * else decided.
 */
export async function moveStanding(
  tx: Tx,
  framework: string,
  subject: string,
  expectedVersion: number,
  standing: Standing,
): Promise<boolean> {
  const { lastDecision, ...rest } = standing
  const values = { ...rest, last_decision: lastDecision }
  if (expectedVersion === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('tributary.standing')
      .values({ framework, subject, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('tributary.standing')
    .set(values)
    .where('framework', '=', framework)
    .where('subject', '=', subject)
    .where('version', '=', expectedVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Writes a standing whatever is there: only to repair what disagrees with the log. */
export async function putStanding(
  tx: Tx,
  framework: string,
  subject: string,
  { lastDecision, ...rest }: Standing,
): Promise<void> {
  const values = { ...rest, last_decision: lastDecision }
  await tx
    .insertInto('tributary.standing')
    .values({ framework, subject, ...values })
    .onConflict((conflict) => conflict.columns(['framework', 'subject']).doUpdateSet(values))
    .execute()
}

/** Removes a standing that no decision is behind. */
export async function removeStanding(tx: Tx, framework: string, subject: string): Promise<void> {
  await tx
    .deleteFrom('tributary.standing')
    .where('framework', '=', framework)
    .where('subject', '=', subject)
    .execute()
}
