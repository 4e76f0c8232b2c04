import type { ReferenceItem } from '../domain/framework.js'
import { cueWords } from './cueWords.js'
import type { PreparedLevel } from './prepareLevel.js'
import type { LevelFusion, Signal } from './readFusion.js'
import { SIGNALS } from './readFusion.js'
import type { Votes } from './taskVotes.js'

/** One item that may be meant, with everything that speaks for it. */
export interface Candidate {
  readonly item: ReferenceItem
  readonly signals: Readonly<Record<Signal, number>>
  /** Fused score; only differences within one level and statement mean something. */
  readonly score: number
  /** Softmax share of the score among all candidates, 0-1. */
  readonly share: number
  readonly words: readonly string[]
  readonly cues: readonly string[]
  readonly nearestExample: { readonly text: string; readonly cosine: number } | null
  readonly votingTask: string | null
}

/** Levels up to this size are scored whole; larger ones by their nearest and best-worded items. */
const WHOLE = 500
const NEAREST = 100
const WORDED = 50

/**
 * Scores the items of one level for a statement, best first; ties keep the framework's order.
 * Signals: cosine to the title, to title with description, mean cosine to the three nearest exemplars (each falls
 * back to the one before it), BM25 share, share of nearest-task votes, cue words present (0 or 1).
 */
export function scoreLevel(
  level: PreparedLevel,
  statement: { readonly text: string; readonly cosines: Float32Array; readonly knowledge: boolean },
  votes: Votes,
  fusion: LevelFusion,
): readonly Candidate[] {
  const worded = new Map(level.words.search(statement.text, WORDED).map((hit) => [hit.index, hit]))
  const indexes = candidateIndexes(level, statement.cosines, [...worded.keys()], votes)
  const scored = indexes.map((index) => {
    const item = level.items[index] as ReferenceItem
    const cues = cueWords(item, statement.text)
    const vote = votes.get(item.code)
    const similar = similarity(level, index, item, statement.cosines)
    const signals = {
      ...similar.signals,
      words: worded.get(index)?.score ?? 0,
      votes: vote?.share ?? 0,
      cue: cues.length > 0 || (statement.knowledge && item.code === KNOWLEDGE_ACTIVITY) ? 1 : 0,
    }
    const sum = SIGNALS.reduce((total, signal) => total + fusion.weights[signal] * signals[signal], 0)
    return {
      item,
      signals,
      score: sum + (fusion.itemBias[item.code] ?? 0),
      words: worded.get(index)?.words ?? [],
      cues,
      nearestExample: similar.nearestExample,
      votingTask: vote?.task ?? null,
    }
  })
  const top = Math.max(...scored.map((candidate) => candidate.score))
  const total = scored.reduce((sum, candidate) => sum + Math.exp(candidate.score - top), 0)
  return scored
    .map((candidate) => ({ ...candidate, share: Math.exp(candidate.score - top) / total }))
    .sort((a, b) => b.score - a.score)
}

/** "Updating and Using Relevant Knowledge": what a statement of kind knowledge calls for. */
const KNOWLEDGE_ACTIVITY = '4.A.2.b.3'

function candidateIndexes(
  level: PreparedLevel,
  cosines: Float32Array,
  worded: readonly number[],
  votes: Votes,
): readonly number[] {
  const size = level.items.length
  if (size <= WHOLE) return Array.from({ length: size }, (_, index) => index)
  const titles = Float32Array.from(
    { length: size },
    (_, index) => cosines[level.starts[index] as number] as number,
  )
  const cut = titles.slice().sort()[size - NEAREST] as number
  const chosen = new Set(worded)
  titles.forEach((cosine, index) => {
    if (cosine >= cut) chosen.add(index)
  })
  for (const code of votes.keys()) {
    const index = level.position.get(code)
    if (index !== undefined) chosen.add(index)
  }
  return [...chosen].sort((a, b) => a - b)
}

function similarity(level: PreparedLevel, index: number, item: ReferenceItem, cosines: Float32Array) {
  const start = level.starts[index] as number
  const examplesFrom = start + (item.description === null ? 1 : 2)
  const title = cosines[start] as number
  const described = item.description === null ? title : (cosines[start + 1] as number)
  const examples = item.exemplars
    .map((text, at) => ({ text, cosine: cosines[examplesFrom + at] as number }))
    .sort((a, b) => b.cosine - a.cosine)
  return {
    signals: { title, described, examples: examples.length > 0 ? topMean(examples) : described },
    nearestExample: examples[0] ?? null,
  }
}

/** Mean cosine of the three nearest exemplars, which must come sorted. */
export function topMean(sorted: readonly { readonly cosine: number }[]): number {
  const top = sorted.slice(0, 3)
  return top.reduce((sum, example) => sum + example.cosine, 0) / Math.max(1, top.length)
}
