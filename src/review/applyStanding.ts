import { foldDecisions, type Standing, subjectKey } from '../domain/decision.js'
import type { Tx } from '../store/db.js'
import { subjectLog } from '../store/decisions.js'
import { moveStanding } from '../store/standings.js'
import { failure } from '../wire/errors.js'
import { type Decided, keepInLine } from './keepInLine.js'

/**
 * Brings standing, competency and match into line with the log after a decision was appended, in its transaction.
 * @throws `conflict` when the standing is not at `expectedVersion`: nothing of the transaction is kept then.
 */
export async function applyStanding(tx: Tx, decided: Decided, expectedVersion: number): Promise<Standing> {
  const { framework, subject } = decided
  const key = subjectKey(subject)
  const standing = foldDecisions(await subjectLog(tx, framework, key))
  if (standing.version !== expectedVersion + 1) throw failure('conflict')
  if (!(await moveStanding(tx, framework, key, expectedVersion, standing))) throw failure('conflict')
  await keepInLine(tx, decided, standing)
  return standing
}
