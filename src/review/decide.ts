import { type Standing, type SubjectRef, subjectKey, type Verdict } from '../domain/decision.js'
import { allowedRelations, type Relation } from '../domain/relation.js'
import type { Db, Tx } from '../store/db.js'
import { appendDecision, getDecision } from '../store/decisions.js'
import { newId } from '../store/ids.js'
import { inTransaction } from '../store/inTransaction.js'
import { getProposal, loadSuggestions, type Proposal, type StoredSuggestion } from '../store/proposals.js'
import { getStanding } from '../store/standings.js'
import { failure } from '../wire/errors.js'
import { applyStanding } from './applyStanding.js'

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

/**
 * Takes a decision: appends it to the log and moves the standing, in one transaction.
 * @throws `conflict` when somebody decided since `expectedVersion`, `not_found`, `invalid_request`.
 */
export async function decide(
  db: Db,
  wanted: Decide,
): Promise<{ readonly decision: string; readonly standing: Standing }> {
  const { framework, subject, verdict, reviewer, expectedVersion, now, reason = null, batch = null } = wanted
  const id = wanted.id ?? newId()
  return inTransaction(db, async (tx) => {
    const known = wanted.id === undefined ? null : await getDecision(tx, id)
    if (known !== null) {
      if (known.framework !== framework || known.subject !== subjectKey(subject))
        throw failure('invalid_request', ['This decision id names another decision.'])
      return { decision: id, standing: await getStanding(tx, framework, subjectKey(subject)) }
    }
    const proposal = await getProposal(tx, framework, subject.statement)
    if (!proposal) throw failure('not_found', ['This suggested competency'])
    const target = subject.kind === 'match' ? await findTarget(tx, proposal, subject) : null
    const value = decisionValue(wanted, target)
    const entry = { id, framework, subject, verdict, value, reason, reviewer, now, batch, undoes: null }
    await appendDecision(tx, entry)
    const standing = await applyStanding(tx, { framework, subject, expectedVersion, proposal, target, now })
    return { decision: id, standing }
  })
}

/** The suggestion a decision about a match is about. */
export async function findTarget(
  tx: Tx,
  proposal: Proposal,
  subject: SubjectRef & { readonly kind: 'match' },
): Promise<StoredSuggestion> {
  const { framework, code } = subject
  const found = await loadSuggestions(tx, [proposal.id], { framework, code })
  const target = found.find((one) => one.run === proposal.latest_run) ?? found[0]
  if (!target) throw failure('not_found', ['This suggested match'])
  return target
}

function decisionValue({ subject, verdict, value }: Decide, target: StoredSuggestion | null): string | null {
  if (subject.kind === 'statement') {
    if (verdict === 'relate') throw failure('invalid_request', ['A relation belongs to a match.'])
    if (verdict !== 'edit') return null
    if (!value?.trim()) throw failure('invalid_request', ['An edit needs the new wording.'])
    return value.trim()
  }
  if (verdict === 'edit') throw failure('invalid_request', ['A match has no wording to edit.'])
  if (!target || verdict === 'reject' || verdict === 'skip') return null
  const relation = value ?? target.relation
  if (!allowedRelations(target.framework, target.level).includes(relation as Relation))
    throw failure('invalid_request', [`The relation "${relation}" is not possible for this match.`])
  return relation
}
