import { cardMatches } from '../domain/cardMatches.js'
import type { Standing } from '../domain/decision.js'
import type { StoredSuggestion } from '../store/proposals.js'

interface Arranged {
  /** Shown at first: the likely ones, and all that are accepted. */
  readonly first: readonly StoredSuggestion[]
  readonly rest: readonly StoredSuggestion[]
}

/**
 * Suggested matches of one statement, from all runs and the most probable first, as its card shows them: those of the
 * newest run, and older ones that somebody decided about, each target once.
 */
export function arrangeMatches(
  suggestions: readonly StoredSuggestion[],
  latestRun: string,
  standingOf: (suggestion: StoredSuggestion) => Standing,
): Arranged {
  const current = suggestions.filter((one) => one.run === latestRun)
  const known = new Set(current.map(targetOf))
  const earlier = suggestions.filter((one) => {
    if (known.has(targetOf(one)) || standingOf(one).version === 0) return false
    known.add(targetOf(one))
    return true
  })
  const likely = new Set(cardMatches(current))
  const all = [...current, ...earlier]
  const isFirst = (one: StoredSuggestion) => likely.has(one) || standingOf(one).state === 'accepted'
  return { first: all.filter(isFirst), rest: all.filter((one) => !isFirst(one)) }
}

const targetOf = ({ framework, code }: StoredSuggestion): string => `${framework}\n${code}`
