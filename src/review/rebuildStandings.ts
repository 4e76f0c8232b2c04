import { OPEN, subjectKey } from '../domain/decision.js'
import type { Db, Tx } from '../store/db.js'
import { inTransaction } from '../store/inTransaction.js'
import { getProposal } from '../store/proposals.js'
import { putStanding, removeStanding } from '../store/standings.js'
import { retireItem } from '../store/workingItems.js'
import { findTarget } from './findTarget.js'
import { findWrong, type Wrong } from './findWrong.js'
import { keepInLine } from './keepInLine.js'

/** How many standings, with their competency or match, disagree with the decisions behind them. */
export async function countStandingErrors(db: Db): Promise<number> {
  let count = 0
  for await (const page of findWrong(db.kysely)) count += page.length
  return count
}

/** Computes every standing from the log again, competencies and matches with it; how many were different. */
export async function rebuildStandings(db: Db, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    const wrong: Wrong[] = []
    for await (const page of findWrong(tx)) wrong.push(...page)
    for (const one of wrong) await repairStanding(tx, one)
    // A match looks at the standing of its statement, so all standings are right first.
    for (const one of wrong) await repairFramework(tx, one, now)
    return wrong.length
  })
}

async function repairStanding(tx: Tx, { framework, subject, right }: Wrong): Promise<void> {
  if (right) await putStanding(tx, framework, subjectKey(subject), right)
  else await removeStanding(tx, framework, subjectKey(subject))
}

async function repairFramework(
  tx: Tx,
  { framework, subject, right, title }: Wrong,
  now: Date,
): Promise<void> {
  const known = await getProposal(tx, framework, subject.statement)
  // Without its proposal nothing can be accepted anew, only taken out.
  if (!known)
    return subject.kind === 'statement' ? retireItem(tx, framework, subject.statement, now) : undefined
  // The wording people accepted stays, also when a newer run proposes another one.
  const proposal = { ...known, text: title ?? known.text }
  const target = subject.kind === 'match' ? await findTarget(tx, known, subject) : null
  await keepInLine(tx, { framework, subject, proposal, target, now }, right ?? OPEN)
}
