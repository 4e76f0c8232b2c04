import type { ContentKey } from './contentKey.js'
import { mostAlone } from './pairScore.js'

export interface Leader {
  readonly id: string
  readonly key: ContentKey
  readonly vector: Float32Array
}

/** The leaders of the groups so far, found by their words. */
export interface LeaderIndex {
  readonly add: (leader: Leader) => void
  readonly leads: (id: string) => boolean
  /** Id of the leader of a text with the same letters, or null. */
  readonly sameText: (key: ContentKey) => string | null
  /** Later texts with the same letters belong to this leader. */
  readonly remember: (key: ContentKey, id: string) => void
  /** Every leader whose words can agree with these, each once, in the order they were added. */
  readonly candidates: (key: ContentKey) => readonly Leader[]
}

/**
 * An inverted index over content words. The words of a text that a near-duplicate lacks weigh at most `mostAlone`, and it has one of them: so
 * of any words that weigh more together, a near-duplicate has at least one. The rarest such words are looked up,
 * and no near-duplicate is lost.
 */
export function leaderIndex(): LeaderIndex {
  const ids = new Set<string>()
  const texts = new Map<string, string>()
  const byWord = new Map<string, number[]>()
  const leaders: Leader[] = []

  const remember = (key: ContentKey, id: string): void => {
    if (key.exact !== '' && !texts.has(key.exact)) texts.set(key.exact, id)
  }
  return {
    remember,
    leads: (id) => ids.has(id),
    sameText: (key) => texts.get(key.exact) ?? null,
    add(leader) {
      ids.add(leader.id)
      remember(leader.key, leader.id)
      for (const word of leader.key.words.keys()) {
        const places = byWord.get(word)
        if (places) places.push(leaders.length)
        else byWord.set(word, [leaders.length])
      }
      leaders.push(leader)
    },
    candidates(key) {
      const lists = rarest(key, byWord)
      const places = lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort((a, b) => a - b)
      return places.map((place) => leaders[place] as Leader)
    },
  }
}

/** Places of the rarest words that weigh more together than a near-duplicate may lack. */
function rarest(
  key: ContentKey,
  byWord: ReadonlyMap<string, readonly number[]>,
): readonly (readonly number[])[] {
  const lists = [...key.words]
    .map(([word, weight]) => ({ weight, places: byWord.get(word) ?? [] }))
    .sort((a, b) => a.places.length - b.places.length || b.weight - a.weight)
  const taken: (readonly number[])[] = []
  // A little more than a near-duplicate may lack: sums of the same weights in another order differ in their last digit.
  const most = mostAlone(key.size) + 1e-9
  let sum = 0
  for (const { weight, places } of lists) {
    if (sum > most) break
    sum += weight
    taken.push(places)
  }
  return taken
}
