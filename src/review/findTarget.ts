import type { SubjectRef } from '../domain/decision.js'
import type { Tx } from '../store/db.js'
import { loadSuggestions, type Proposal, type StoredSuggestion } from '../store/proposals.js'
import { failure } from '../wire/errors.js'

/** The suggestion that a decision about a match is about, from the newest run that made it. @throws `not_found`. */
export async function findTarget(
  tx: Tx,
  proposal: Proposal,
  { framework, code }: SubjectRef & { readonly kind: 'match' },
): Promise<StoredSuggestion> {
  const found = await loadSuggestions(tx, [proposal.id], { framework, code })
  const target = found.find((one) => one.run === proposal.latest_run) ?? found[0]
  if (!target) throw failure('not_found', ['This suggested match'])
  return target
}
