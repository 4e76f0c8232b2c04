import { BLOOM_LEVELS, type Bloom } from '../../domain/bloom.js'
import { bloomFeatures } from './bloomFeatures.js'

/** Multinomial logistic regression over `bloomFeatures`; weights are in the order of `BLOOM_LEVELS`. */
export interface BloomModel {
  /** `BLOOM_FEATURES` of the code the weights were fitted with. */
  readonly features: number
  /** Scores are divided by this before they become probabilities (Guo et al. 2017, temperature scaling). */
  readonly temperature: number
  readonly intercept: readonly number[]
  readonly weights: ReadonlyMap<string, readonly number[]>
}

/** Probability of every level, in the order of `BLOOM_LEVELS`; they add up to 1. */
export function bloomProbabilities(text: string, model: BloomModel): readonly number[] {
  const scores = [...model.intercept]
  for (const [name, value] of bloomFeatures(text))
    model.weights.get(name)?.forEach((weight, level) => {
      scores[level] = (scores[level] ?? 0) + weight * value
    })
  const top = Math.max(...scores)
  const exp = scores.map((score) => Math.exp((score - top) / model.temperature))
  const sum = exp.reduce((all, value) => all + value, 0)
  return exp.map((value) => value / sum)
}

/** The most likely Bloom level of a statement, in any wording: verb first or with its lead-in. */
export function bloomLevel(text: string, model: BloomModel): Bloom {
  const probabilities = bloomProbabilities(text, model)
  return BLOOM_LEVELS.map((level, i) => ({ level, probability: probabilities[i] ?? 0 })).reduce(
    (best, next) => (next.probability > best.probability ? next : best),
  )
}
