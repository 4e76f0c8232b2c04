import { type Standing, type SubjectRef, subjectKey, type Verdict } from '../domain/decision.js'
import { allowedRelations, type Relation } from '../domain/relation.js'
import type { Db, Tx } from '../store/db.js'
import { appendDecision, getDecision } from '../store/decisions.js'
import { newId } from '../store/ids.js'
import { inTransaction } from '../store/inTransaction.js'
import { storable } from '../store/json.js'
import { getProposal, type StoredSuggestion } from '../store/proposals.js'
import { getStanding } from '../store/standings.js'
import { failure } from '../wire/errors.js'
import { applyStanding } from './applyStanding.js'
import { findTarget } from './findTarget.js'

interface Decide {
  /** Names the decision: sent twice, it is taken once. */
  readonly id?: string
  /** The working framework it is taken in. */
  readonly framework: string
  readonly subject: SubjectRef
  readonly verdict: Exclude<Verdict, 'undo'>
  /** Wording of an edit, relation of an accepted match. */
  readonly value?: string
  readonly reason?: string
  readonly reviewer: string
  /** Version of the standing the person saw. */
  readonly expectedVersion: number
  readonly now: Date
  /** Decisions of one batch are undone together. */
  readonly batch?: string
}

interface Taken {
  readonly decision: string
  readonly standing: Standing
}

/**
 * Takes a decision: appends it to the log and moves the standing, in one transaction.
 * @throws `conflict` when somebody decided since `expectedVersion`, `not_found`, `invalid_request`.
 */
export async function decide(db: Db, wanted: Decide): Promise<Taken> {
  const { framework, subject, verdict, reviewer, expectedVersion, now, reason = null, batch = null } = wanted
  const id = wanted.id ?? newId()
  return inTransaction(db, async (tx) => {
    const before = await takenBefore(tx, id, wanted)
    if (before) return before
    // A name the database cannot hold names nothing in it.
    const proposal = isStorable(subject) ? await getProposal(tx, framework, subject.statement) : null
    if (!proposal) throw failure('not_found', ['This suggested competency'])
    const target = subject.kind === 'match' ? await findTarget(tx, proposal, subject) : null
    const value = acceptsWording(wanted)
      ? ((await getStanding(tx, framework, subjectKey(subject))).value ?? proposal.text)
      : decisionValue(wanted, target)
    const entry = { id, framework, subject, verdict, value, reason, reviewer, now, batch, undoes: null }
    if (!(await appendDecision(tx, entry))) {
      // Sent twice at once: the other one was taken while this one waited for it.
      const other = await takenBefore(tx, id, wanted)
      if (other) return other
      throw failure('conflict')
    }
    const decided = { framework, subject, proposal, target, now }
    return { decision: id, standing: await applyStanding(tx, decided, expectedVersion) }
  })
}

/** The answer to a decision that was already taken, as things stand now; null when it is new. */
async function takenBefore(
  tx: Tx,
  id: string,
  { framework, subject, verdict }: Decide,
): Promise<Taken | null> {
  const known = await getDecision(tx, id)
  if (known === null) return null
  const key = subjectKey(subject)
  if (known.framework !== framework || known.subject !== key || known.verdict !== verdict)
    throw failure('invalid_request', ['This decision id names another decision.'])
  return { decision: id, standing: await getStanding(tx, framework, key) }
}

/** The log keeps the wording that was accepted: a newer run may propose another. */
const acceptsWording = ({ subject, verdict }: Decide): boolean =>
  subject.kind === 'statement' && verdict === 'accept'

const isStorable = (subject: SubjectRef): boolean => storable(subjectKey(subject)) === subjectKey(subject)

function decisionValue({ subject, verdict, value }: Decide, target: StoredSuggestion | null): string | null {
  if (subject.kind === 'statement') {
    if (verdict === 'relate') throw failure('invalid_request', ['A relation belongs to a match.'])
    if (verdict !== 'edit') return null
    const wording = storable(value ?? '').trim()
    if (wording === '') throw failure('invalid_request', ['An edit needs the new wording.'])
    return wording
  }
  if (verdict === 'edit') throw failure('invalid_request', ['A match has no wording to edit.'])
  if (!target || verdict === 'reject' || verdict === 'skip') return null
  const relation = value ?? target.relation
  if (!allowedRelations(target.framework, target.level).includes(relation as Relation))
    throw failure('invalid_request', [`The relation "${relation}" is not possible for this match.`])
  return relation
}
