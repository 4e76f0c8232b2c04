import type { Candidate } from './scoreLevel.js'
import type { SkillScore } from './scoreSkills.js'

const CLOSE = 0.45
const EXAMPLE_LENGTH = 90

/** Reasons a person can read for one candidate of a level; `above` = titles of the activities it belongs to, nearest first. */
export function explainCandidate(
  candidate: Candidate,
  context: {
    readonly above: readonly string[]
    readonly runnerUp: { readonly title: string; readonly probability: number } | null
    readonly probability: number
    readonly calibrated: 'yes' | 'level' | 'framework'
  },
): readonly string[] {
  const { signals, nearestExample, votingTask, words, cues } = candidate
  return compact([
    words.length > 0 && `shares the ${words.length > 1 ? 'words' : 'word'} ${list(words.slice(0, 5))}`,
    cues.length > 0 && `${list(cues.slice(0, 3))} often signals it`,
    nearestExample !== null &&
      nearestExample.cosine >= CLOSE &&
      `close to our example “${shorten(nearestExample.text)}”`,
    (nearestExample === null || nearestExample.cosine < CLOSE) &&
      Math.max(signals.title, signals.described) >= CLOSE &&
      `close in meaning (similarity ${Math.max(signals.title, signals.described).toFixed(2)})`,
    votingTask !== null && signals.votes >= 0.1 && `the similar task “${shorten(votingTask)}” belongs to it`,
    context.above.length > 0 && `part of ${context.above.map((title) => `“${title}”`).join(' → ')}`,
    context.runnerUp !== null &&
      `next best: “${context.runnerUp.title}” (${percent(context.runnerUp.probability)} against ${percent(context.probability)})`,
    context.calibrated === 'framework' && 'not calibrated for this framework',
    context.calibrated === 'level' && 'not calibrated for this level',
  ])
}

/** Reasons a person can read for one 21st Century Skill. */
export function explainSkill(skill: SkillScore): readonly string[] {
  return compact([
    skill.cues.length > 0 && `the words ${list(skill.cues.slice(0, 3))} point to it`,
    skill.nearestExample !== null &&
      skill.nearestExample.cosine >= CLOSE &&
      `close to our example “${shorten(skill.nearestExample.text)}”`,
    skill.negatives > skill.examples && 'also close to statements that call for no such skill',
  ])
}

function compact(reasons: readonly (string | false)[]): readonly string[] {
  const found = reasons.filter((reason) => reason !== false)
  return found.length > 0 ? found : ['only loosely similar in meaning']
}

const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')
const percent = (probability: number) => `${Math.round(probability * 100)} %`
const shorten = (text: string) =>
  text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH - 1).trimEnd()}…` : text
