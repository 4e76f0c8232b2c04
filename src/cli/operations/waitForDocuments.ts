import { setTimeout as pause } from 'node:timers/promises'
import { type DocumentState, documentStates } from '../../store/documents.js'
import type { Emit, Owner } from '../owner.js'

const POLL_MS = 200
const ENDED: readonly DocumentState['state'][] = ['done', 'refused', 'failed']

/** Waits until every document is done, refused or failed; emits progress whenever it moved. */
export async function waitForDocuments(
  owner: Owner,
  shas: readonly string[],
  emit: Emit,
): Promise<readonly DocumentState[]> {
  let last = ''
  for (;;) {
    const states = await documentStates(owner.db.kysely, shas)
    const ended = states.filter((one) => ENDED.includes(one.state))
    const current = states.find((one) => !ENDED.includes(one.state))
    const label = current ? `${stepOf(owner, current)}: ${current.name}` : 'done'
    if (`${label}${ended.length}` !== last) {
      emit({ kind: 'progress', label, done: ended.length, total: states.length })
      last = `${label}${ended.length}`
    }
    if (!current) return states
    await pause(POLL_MS)
  }
}

/** "matching 12 of 35": the stage, and how far it is where that is known. */
function stepOf(owner: Owner, { sha256, state, units, unitsDone }: DocumentState): string {
  const progress = owner.progressOf(sha256)
  if (units > 1) return `${state} ${unitsDone} of ${units} parts`
  return progress ? `${state} ${progress.done} of ${progress.total}` : state
}
