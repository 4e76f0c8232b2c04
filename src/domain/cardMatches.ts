import { CARD_DEFAULTS, type Suggestion } from './suggestion.js'

/** Matches shown per imported standard (design §6.5). */
const PER_STANDARD = 1

/**
 * The matches a card shows at first: only those that pass their threshold, the most probable ones, at most the
 * card default per framework and level. Generalized work activities give way where detailed ones match;
 * other O*NET levels are shown on demand only.
 */
export function cardMatches(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const detailed = suggestions.some((s) => s.framework === 'onet' && s.level === 'dwa' && s.match)
  const taken = new Map<string, number>()
  return suggestions.filter((suggestion) => {
    if (!suggestion.match) return false
    const key = `${suggestion.framework}:${suggestion.level}` as const
    const limit =
      key === 'onet:gwa' && detailed
        ? 0
        : (CARD_DEFAULTS[key] ?? (suggestion.framework === 'onet' ? 0 : PER_STANDARD))
    const count = taken.get(key) ?? 0
    if (count >= limit) return false
    taken.set(key, count + 1)
    return true
  })
}
