import { type Standing, type SubjectRef, subjectKey } from '../domain/decision.js'
import type { Db } from '../store/db.js'
import { appendDecision, newestInForce, subjectOf } from '../store/decisions.js'
import { newId } from '../store/ids.js'
import { inTransaction } from '../store/inTransaction.js'
import { getProposal } from '../store/proposals.js'
import { getStanding } from '../store/standings.js'
import { failure } from '../wire/errors.js'
import { applyStanding } from './applyStanding.js'
import { findTarget } from './findTarget.js'

interface Undone {
  readonly subject: SubjectRef
  readonly standing: Standing
}

/**
 * Takes back the reviewer's newest decision in a working framework, or the whole batch it belongs to, by appending to
 * the log; whenever it was made. Answers what its last decision was about, null when nothing is left to undo.
 */
export async function undoLast(
  db: Db,
  { framework, reviewer, now }: { readonly framework: string; readonly reviewer: string; readonly now: Date },
): Promise<Undone | null> {
  return inTransaction(db, async (tx) => {
    let first: Undone | null = null
    for (const decision of await newestInForce(tx, framework, reviewer)) {
      const subject = subjectOf(decision)
      const proposal = await getProposal(tx, framework, subject.statement)
      if (!proposal) throw failure('not_found', ['The suggested competency of the last decision'])
      const { version } = await getStanding(tx, framework, subjectKey(subject))
      const entry = {
        id: newId(),
        framework,
        subject,
        reviewer,
        now,
        batch: decision.batch,
        undoes: decision.id,
      }
      await appendDecision(tx, { ...entry, verdict: 'undo', value: null, reason: null })
      const target = subject.kind === 'match' ? await findTarget(tx, proposal, subject) : null
      const standing = await applyStanding(tx, { framework, subject, proposal, target, now }, version)
      first ??= { subject, standing }
    }
    return first
  })
}
