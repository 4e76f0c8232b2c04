import { foldDecisions, type Standing, type SubjectRef, subjectKey } from '../domain/decision.js'
import type { Tx } from '../store/db.js'
import { subjectLog } from '../store/decisions.js'
import type { Proposal, StoredSuggestion } from '../store/proposals.js'
import { getStanding, moveStanding } from '../store/standings.js'
import { ensureAlignment, putItem, retireItem } from '../store/workingItems.js'
import { failure } from '../wire/errors.js'

interface Applied {
  readonly framework: string
  readonly subject: SubjectRef
  readonly expectedVersion: number
  readonly proposal: Proposal
  /** The suggestion behind a match. */
  readonly target: StoredSuggestion | null
  readonly now: Date
}

/**
 * Brings standing, competency and match into line with the log after a decision was appended, in its transaction.
 * @throws `conflict` when the standing is not at `expectedVersion`: nothing of the transaction is kept then.
 */
export async function applyStanding(tx: Tx, applied: Applied): Promise<Standing> {
  const { framework, subject, expectedVersion } = applied
  const key = subjectKey(subject)
  const standing = foldDecisions(await subjectLog(tx, framework, key))
  if (standing.version !== expectedVersion + 1) throw failure('conflict')
  if (!(await moveStanding(tx, framework, key, expectedVersion, standing))) throw failure('conflict')
  await (subject.kind === 'statement'
    ? syncItem(tx, applied, standing)
    : syncAlignment(tx, applied, standing))
  return standing
}

async function syncItem(tx: Tx, { framework, proposal, now }: Applied, standing: Standing): Promise<void> {
  if (standing.state !== 'accepted') return retireItem(tx, framework, proposal.id, now)
  await putItem(tx, {
    framework,
    statement: proposal.id,
    text: standing.value ?? proposal.text,
    accepted: true,
    now,
  })
}

async function syncAlignment(
  tx: Tx,
  { framework, proposal, target, now }: Applied,
  standing: Standing,
): Promise<void> {
  if (standing.state !== 'accepted' || target === null) return
  const ours = await getStanding(tx, framework, subjectKey({ kind: 'statement', statement: proposal.id }))
  // A match may be accepted before its statement is: it waits, with its identifiers, until then.
  const item = await putItem(tx, {
    framework,
    statement: proposal.id,
    text: ours.value ?? proposal.text,
    accepted: ours.state === 'accepted',
    now,
  })
  await ensureAlignment(tx, framework, item, target, now)
}
