/** Adjectives before an action noun that become an adverb before the verb. */
const ADVERBS: Readonly<Record<string, string>> = Object.fromEntries(
  `collaborative creative critical effective efficient ethical independent proper quantitative responsible rigorous
  safe strategic successful systematic`
    .trim()
    .split(/\s+/u)
    .map((word) => [
      word,
      word.endsWith('ic')
        ? `${word}ally`
        : word.replace(/le$/u, 'l').concat(word.endsWith('le') ? 'y' : 'ly'),
    ]),
)

/** Adjectives that say how much of it a course does, not what people do. */
const DROPPED = new Set(
  `active actual applied advanced basic comprehensive continued detailed direct elementary extensive formal further general
  hands-on in-depth intensive introductory practical preliminary project-based real-world student structured`
    .trim()
    .split(/\s+/u),
)

/** Action nouns that may be performed with their adjective kept: "Perform statistical analysis of …". */
const PERFORMED =
  /^(?:analysis|assessment|calculation|evaluation|interpretation|measurement|simulation|modeling|testing|design|optimization|diagnosis|visualization|planning|identification)$/u
const KIND =
  /^(?:[\p{L}-]+(?:al|ic|ive|ary|ble)|engineering|performance|computer|cost|risk|data|failure|gap|laboratory|hazard)$/u

/**
 * Joins the verbs of action nouns with their object and the adjectives before them; null when an adjective would
 * change the meaning if it went ("historical construction of identity").
 */
export function qualify(
  qualifiers: readonly string[],
  verbs: string,
  nouns: readonly string[],
  object: string,
): string | null {
  const kept = qualifiers.filter((word) => !DROPPED.has(word) && word !== 'and')
  const [only, second] = kept
  if (only === undefined) return `${verbs} ${object}`
  if (second === undefined && Object.hasOwn(ADVERBS, only)) return `${ADVERBS[only]} ${verbs} ${object}`
  if (kept.every((word) => KIND.test(word)) && nouns.every((noun) => PERFORMED.test(noun)))
    return `perform ${kept.join(qualifiers[1] === 'and' ? ' and ' : ' ')} ${nouns.length === 2 ? nouns.join(' and ') : nouns.join(', ')} of ${object}`
  return null
}
