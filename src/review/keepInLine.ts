import { type Standing, type SubjectRef, subjectKey } from '../domain/decision.js'
import { ensureAlignment } from '../store/alignments.js'
import type { Tx } from '../store/db.js'
import type { Proposal, StoredSuggestion } from '../store/proposals.js'
import { getStanding } from '../store/standings.js'
import { holdItem, putItem, retireItem } from '../store/workingItems.js'

export interface Decided {
  readonly framework: string
  readonly subject: SubjectRef
  readonly proposal: Proposal
  /** The suggestion behind a match. */
  readonly target: StoredSuggestion | null
  readonly now: Date
}

/** Brings the competency of a statement, or the identifiers of a match, into line with a standing. */
export async function keepInLine(tx: Tx, decided: Decided, standing: Standing): Promise<void> {
  const { framework, subject, proposal, target, now } = decided
  const wording = { framework, statement: proposal.id, now }
  if (subject.kind === 'statement') {
    if (standing.state !== 'accepted') return retireItem(tx, framework, proposal.id, now)
    return putItem(tx, { ...wording, text: standing.value ?? proposal.text })
  }
  if (standing.state !== 'accepted' || target === null) return
  const ours = await getStanding(tx, framework, subjectKey({ kind: 'statement', statement: proposal.id }))
  const item = await holdItem(tx, { ...wording, text: ours.value ?? proposal.text })
  await ensureAlignment(tx, framework, item, target, now)
}
