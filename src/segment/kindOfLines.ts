import type { WordedKind } from './kindSignals.js'

/** What a list of outcomes says in front of each: "PLO 1:", "SLO-2.", "Outcome 3:". */
const CODED = /^\W*(?:[A-Z]{0,4}LO|(?:program |learning |student )*outcome)s?\s*[#-]?\s*\d/iu
const LEARNER_VERB =
  /^\W*(?:\(?\w{1,3}[.)]\s+)?(?:analy[sz]e|apply|appraise|articulate|assess|calculate|communicate|compare|compose|compute|conduct|construct|create|critique|define|demonstrate|describe|design|develop|diagnose|differentiate|discuss|distinguish|employ|evaluate|examine|explain|formulate|identify|implement|integrate|interpret|justify|organi[sz]e|perform|plan|practice|prepare|present|read|recogni[sz]e|select|solve|summari[sz]e|synthesi[sz]e|understand|use|utili[sz]e|write)\b/iu
const WE = /^\W*(?:\p{L}[\p{L} ]{2,30}\s*[:–—-]\s*)?(?:we|everyone|each of us)\s+\p{L}/iu
const VALUE =
  /^\W*(?:accountability|collaboration|compassion|courage|diversity|empathy|excellence|fairness|honesty|humility|inclusion|innovation|integrity|kindness|openness|respect|responsibility|safety|service|stewardship|teamwork|transparency|trust)\b(?:\s*[,:–—-]|\W*$)/iu

/** Shares of the lines of a text that make its kind likely even when it has no title. */
const SHARES: readonly (readonly [WordedKind, number, number, RegExp])[] = [
  ['outcomes', 4, 0.4, CODED],
  ['outcomes', 4, 0.6, LEARNER_VERB],
  ['values', 4, 0.4, WE],
  ['values', 3, 0.2, VALUE],
]
/** Fewest lines for a share to mean anything. */
const FEWEST = 3

/** Points that the shape of most lines gives to a kind. */
export function kindOfLines(text: string): Readonly<Partial<Record<WordedKind, number>>> {
  const lines = text.split('\n').filter((line) => /\p{L}{2}/u.test(line))
  const points: Partial<Record<WordedKind, number>> = {}
  if (lines.length < FEWEST) return points
  for (const [kind, weight, share, pattern] of SHARES) {
    if (lines.filter((line) => pattern.test(line)).length >= lines.length * share)
      points[kind] = (points[kind] ?? 0) + weight
  }
  return points
}
