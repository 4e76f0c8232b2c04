import type { StatementKind } from '../domain/statement.js'
import type { Suggestion } from '../domain/suggestion.js'
import { calibrate } from './calibrate.js'
import { explainCandidate } from './explain.js'
import type { PreparedLevel } from './prepareLevel.js'
import type { Fusion, LevelFusion } from './readFusion.js'
import { relate } from './relate.js'
import { type Candidate, scoreLevel } from './scoreLevel.js'
import type { Votes } from './taskVotes.js'

export type Found = Omit<Suggestion, 'kind' | 'framework' | 'level' | 'type'>

/** Frameworks with fitted levels; for all others "not calibrated" is about the framework. */
const CALIBRATED_FRAMEWORKS = ['21cs', 'onet']

/** Candidates of one level in falling probability, with relation and reasons. */
export function matchLevel(
  level: PreparedLevel,
  statement: {
    readonly text: string
    readonly cosines: Float32Array
    readonly statementKind: StatementKind | null
  },
  votes: Votes,
  fusion: Fusion,
  above: (code: string) => readonly string[],
): readonly Found[] {
  const own = fusion.levels[`${level.framework}:${level.level}`]
  const fitted = own ?? (fusion.levels['*'] as LevelFusion)
  const knowledge = statement.statementKind === 'knowledge'
  const candidates = scoreLevel(level, { ...statement, knowledge }, votes, fitted)
  const closeness = closest(candidates)
  const probabilities = candidates.map(({ share }) =>
    calibrate(fitted.calibration, { share, closeness, items: level.items.length }),
  )
  const calibrated = own ? 'yes' : CALIBRATED_FRAMEWORKS.includes(level.framework) ? 'level' : 'framework'
  return candidates.map((candidate, rank) => {
    const probability = probabilities[rank] as number
    const next = rank === 0 ? candidates[1] : undefined
    return {
      code: candidate.item.code,
      title: candidate.item.title,
      relation: relate({
        framework: level.framework,
        level: level.level,
        statement: statement.text,
        statementKind: statement.statementKind,
        title: candidate.item.title,
        cosine: candidate.signals.title,
      }),
      score: candidate.score,
      probability,
      match: probability >= fitted.threshold,
      why: explainCandidate(candidate, {
        above: above(candidate.item.code),
        runnerUp: next ? { title: next.item.title, probability: probabilities[1] as number } : null,
        probability,
        calibrated,
      }),
    }
  })
}

/** Cosine of the closest text of any candidate: low when the level holds nothing like the statement. */
export function closest(candidates: readonly Candidate[]): number {
  return Math.max(
    ...candidates.map(({ signals }) => Math.max(signals.title, signals.described, signals.examples)),
  )
}
