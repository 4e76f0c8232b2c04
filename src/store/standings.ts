import { OPEN, type Standing } from '../domain/decision.js'
import type { Tx } from './db.js'

/** The standing of a subject in a framework; open when nobody decided. */
export async function getStanding(tx: Tx, framework: string, subject: string): Promise<Standing> {
  const row = await tx
    .selectFrom('tributary.standing')
    .select(['state', 'value', 'reason', 'version', 'last_decision'])
    .where('framework', '=', framework)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (!row) return OPEN
  const { last_decision: lastDecision, ...rest } = row
  return { ...rest, lastDecision }
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
