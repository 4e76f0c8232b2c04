// Fits models/bloom.json: which level of Bloom's revised taxonomy a statement is on.
// Run after `npm run build`, with the team's data beside the repository: node scripts/training/bloom.mjs
//
// Data: data/labelled/learning_objectives_bloom_dev.csv, 8,706 learning objectives of real courses with marks per level,
// read in place. Its README names no license: no row is stored, only weights of shortened words and word pairs that at
// least FEWEST rows use, and our own verb table (bloomVerbs.mjs).
// Split: scripts/eval/bloomData.mjs, by sha-256 of the text; test rows are never read here.
// Marks: 12 % of the rows have several levels with one mark each and no majority. Each level gets its share of the row
// (one half of two), so that the probability is a share of raters.
// Model: multinomial logistic regression on bloomFeatures. The temperature is chosen on the tune rows with weights of
// the train rows; the stored weights are then fitted on both. Deterministic: the same file on every run.
// Tried and left out, by cross-validation on train and tune: the encoder's vector (alone 64 %; beside the words at best
// 0.4 points more), stronger stems, idf weights, triples of words. The order of words at the beginning and cutting the
// lead-in brought 4 points, our verb table 0.2 and sense for verbs courses never use. Figures: npm run eval bloom.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BLOOM_LEVELS } from '../../dist/src/domain/bloom.js'
import { BLOOM_FEATURES, bloomFeatures } from '../../dist/src/statements/bloom/bloomFeatures.js'
import { bloomProbabilities } from '../../dist/src/statements/bloom/bloomLevel.js'
import { bloomRows } from '../eval/bloomData.mjs'
import { LEVELS_BY_VERB } from './bloomVerbs.mjs'
import { fitLevels } from './fitLevels.mjs'

/** A feature of fewer rows is not learned from. */
const FEWEST = 3
/** Features without a weight of this size are dropped: half the file for no accuracy. */
const SMALLEST = 0.5
/** A verb of our table counts as much as this many rows. */
const VERB_WEIGHT = 2
/** Inverse regularization, as in C of the usual libraries. */
const C = 8

const root = fileURLToPath(new URL('../../', import.meta.url))
const rows = bloomRows(join(root, '..', 'shared'))
  .filter(({ part }) => part !== 'test')
  .map(({ text, marks, part }) => {
    const all = marks.reduce((sum, mark) => sum + mark, 0)
    return { text, part, x: bloomFeatures(text), target: marks.map((mark) => mark / all) }
  })

const temperature = bestTemperature(
  fitModel(rows.filter(({ part }) => part === 'train')),
  rows.filter(({ part }) => part === 'tune'),
)
const { intercept, weights } = fitModel(rows)
const hundredths = (numbers) => numbers.map((number) => Math.round(number * 100))
const lines = [...weights]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, numbers]) => `${JSON.stringify(name)}:${JSON.stringify(hundredths(numbers))}`)
const head = {
  features: BLOOM_FEATURES,
  levels: BLOOM_LEVELS,
  fittedOn: 'public learning objectives with Bloom levels (80 % of texts by hash), own verb table',
  temperature,
  intercept: hundredths(intercept),
}
const file = `${JSON.stringify(head).slice(0, -1)},"weights":{\n${lines.join(',\n')}\n}}\n`
writeFileSync(join(root, 'models/bloom.json'), file)
console.error(
  `models/bloom.json written: ${lines.length} features, ${file.length} bytes, temperature ${temperature}`,
)

function fitModel(part) {
  const uses = new Map()
  for (const { x } of part) for (const name of x.keys()) uses.set(name, (uses.get(name) ?? 0) + 1)
  const verbs = verbRows()
  const ofVerbs = new Set(verbs.flatMap(({ own }) => own))
  const names = [...uses].filter(([, n]) => n >= FEWEST).map(([name]) => name)
  const { intercept, weights } = fitLevels([...part, ...verbs], [...new Set([...names, ...ofVerbs])].sort(), {
    l2: 1 / (C * part.length),
  })
  const kept = [...weights].filter(
    ([name, numbers]) => ofVerbs.has(name) || Math.max(...numbers.map(Math.abs)) >= SMALLEST,
  )
  return { intercept, weights: new Map(kept) }
}

/** Our verbs as if each began a statement of nine words of which only the verb is known. */
function verbRows() {
  return [...LEVELS_BY_VERB].map(([verb, levels]) => {
    const x = bloomFeatures(`${verb} qa qb qc qd qf qg qh qj`)
    return {
      x,
      own: [...x.keys()].filter((name) => !/\bq[a-j]$/.test(name)),
      target: BLOOM_LEVELS.map((_, level) => (levels.includes(level) ? 1 / levels.length : 0)),
      weight: VERB_WEIGHT,
    }
  })
}

function bestTemperature({ intercept, weights }, tune) {
  const loss = (temperature) =>
    tune.reduce((sum, { text, target }) => {
      const probabilities = bloomProbabilities(text, { intercept, weights, temperature })
      return (
        sum - target.reduce((part, share, level) => part + share * Math.log(probabilities[level] + 1e-12), 0)
      )
    }, 0)
  const tried = Array.from({ length: 151 }, (_, i) => Math.round(50 + i) / 100).map((t) => [loss(t), t])
  return tried.reduce((best, next) => (next[0] < best[0] ? next : best))[1]
}
