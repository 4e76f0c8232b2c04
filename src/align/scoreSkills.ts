import type { ReferenceItem } from '../domain/framework.js'
import type { ScanSearch } from '../domain/search.js'
import { sigmoid } from './calibrate.js'
import { cueWords } from './cueWords.js'
import type { PreparedLevel } from './prepareLevel.js'
import type { Fusion } from './readFusion.js'
import { topMean } from './scoreLevel.js'

/** One 21st Century Skill with what speaks for and against it. */
export interface SkillScore {
  readonly item: ReferenceItem
  /** Mean cosine to its three nearest exemplars. */
  readonly examples: number
  /** Mean cosine to the three nearest statements that call for no skill. */
  readonly negatives: number
  readonly cues: readonly string[]
  readonly score: number
  readonly probability: number
  readonly nearestExample: { readonly text: string; readonly cosine: number } | null
}

/**
 * One logistic classifier for all skills: each is judged on its own, so several or none may apply.
 * Exemplars and cue words speak for a skill, nearness to statements without a skill against it.
 */
export function scoreSkills(
  level: PreparedLevel,
  negatives: ScanSearch,
  statement: { readonly text: string; readonly vector: Float32Array; readonly cosines: Float32Array },
  weights: Fusion['skills'],
): readonly SkillScore[] {
  const against = topMean(negatives.search(statement.vector, 3).map((hit) => ({ cosine: hit.score })))
  return level.items
    .map((item, index) => {
      const from = (level.starts[index] as number) + (item.description === null ? 1 : 2)
      const examples = item.exemplars
        .map((text, at) => ({ text, cosine: statement.cosines[from + at] as number }))
        .sort((a, b) => b.cosine - a.cosine)
      const cues = cueWords(item, statement.text)
      const score =
        weights.intercept +
        weights.examples * topMean(examples) +
        weights.negatives * against +
        (cues.length > 0 ? weights.cue : 0) +
        (cues.length > 1 ? weights.secondCue : 0)
      return {
        item,
        examples: topMean(examples),
        negatives: against,
        cues,
        score,
        probability: sigmoid(score),
        nearestExample: examples[0] ?? null,
      }
    })
    .sort((a, b) => b.score - a.score)
}
