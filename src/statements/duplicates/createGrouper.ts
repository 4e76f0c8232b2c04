import type { StatementKind } from '../../domain/statement.js'
import { type ContentKey, contentKey } from './contentKey.js'
import { type LeaderIndex, leaderIndex } from './leaderIndex.js'
import { pairScore } from './pairScore.js'

export interface GroupEntry {
  readonly id: string
  readonly text: string
  readonly statementKind: StatementKind
}

/**
 * Puts statements that say the same into groups, one after another. The first of a group leads it; others are compared
 * with leaders only, so that no chain of small steps joins what differs. Same order, same groups.
 */
export interface Grouper {
  /** Makes `entry` the leader of a group without asking. `vector` is kept and must not change. */
  lead(entry: GroupEntry, vector: Float32Array): void
  /**
   * Id of the leader whose near-duplicate `entry` is; its own id when it leads a new group. `vector` is the unit vector
   * (384) of the text without its opening (`matchText`); it is kept and must not change.
   */
  place(entry: GroupEntry, vector: Float32Array): string
}

/** What a person takes as a noun phrase is never decided with what somebody does. */
type Side = 'knowledge' | 'action'

/** Groups of near-duplicates (two statements that a careful reviewer decides once). Pure; never throws. */
export function createGrouper(): Grouper {
  const sides: Readonly<Record<Side, LeaderIndex>> = { knowledge: leaderIndex(), action: leaderIndex() }
  const sideOf = ({ statementKind }: GroupEntry): LeaderIndex =>
    sides[statementKind === 'knowledge' ? 'knowledge' : 'action']

  return {
    lead(entry, vector) {
      const side = sideOf(entry)
      if (!side.leads(entry.id)) side.add({ id: entry.id, key: contentKey(entry.text), vector })
    },
    place(entry, vector) {
      const side = sideOf(entry)
      if (side.leads(entry.id)) return entry.id
      const key = contentKey(entry.text)
      const leader = side.sameText(key) ?? nearest(side, key, vector)
      if (leader === null) side.add({ id: entry.id, key, vector })
      else side.remember(key, leader)
      return leader ?? entry.id
    },
  }
}

/** The leader with the highest score; the earlier one of two that are equally near. */
function nearest(side: LeaderIndex, key: ContentKey, vector: Float32Array): string | null {
  let best: string | null = null
  let highest = 0
  for (const leader of side.candidates(key)) {
    const score = pairScore(key, vector, leader.key, leader.vector)
    if (score !== null && score > highest) {
      highest = score
      best = leader.id
    }
  }
  return best
}
