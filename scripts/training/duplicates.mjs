// Fits the weights of src/statements/duplicates/pairScore.ts on the labelled pairs that were not kept aside, and prints
// what they are worth by ten-fold cross-validation. Run after the build: node scripts/training/duplicates.mjs
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentKey } from '../../dist/src/statements/duplicates/contentKey.js'
import { pairFeatures, wordsDiffer } from '../../dist/src/statements/duplicates/pairScore.js'
import { duplicatePairs } from '../eval/duplicatePairs.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const NAMES = ['cosine', 'added', 'replaced', 'share']

/** A difference can only speak against, nearness only for. */
const SIGNS = [1, -1, -1, -1]
const RIDGE = 0.002
const STEPS = 4000
const FOLDS = 10

const { pairs } = await duplicatePairs(join(root, '..', 'shared'))
const rows = pairs.filter(({ half }) => half !== 'kept2').map(rowOf)

function rowOf({ a, b, same, cos }) {
  const [x, y] = [contentKey(a.entry.text), contentKey(b.entry.text)]
  if (x.exact === y.exact) return { same, isExact: true, features: null }
  const difference = wordsDiffer(x, y)
  return { same, isExact: false, features: difference && pairFeatures(difference, x.size + y.size, cos) }
}

/** Logistic regression by gradient descent on standardised features; a weight of the wrong sign is 0. */
function weightsOf(all) {
  const given = all.filter(({ features }) => features !== null)
  const column = (at) => given.map(({ features }) => features[at])
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
  const means = NAMES.map((_, at) => mean(column(at)))
  const widths = NAMES.map((_, at) => Math.sqrt(mean(column(at).map((value) => (value - means[at]) ** 2))))
  const inputs = given.map(({ features }) => features.map((value, at) => (value - means[at]) / widths[at]))
  const weights = NAMES.map(() => 0)
  let bias = 0
  for (let step = 0; step < STEPS; step += 1) {
    const errors = inputs.map(
      (input, row) =>
        1 / (1 + Math.exp(-input.reduce((sum, value, at) => sum + weights[at] * value, bias))) -
        (given[row].same ? 1 : 0),
    )
    bias -= mean(errors) / 2
    weights.forEach((weight, at) => {
      const slope = mean(inputs.map((input, row) => input[at] * errors[row])) + RIDGE * weight
      weights[at] = SIGNS[at] * Math.max(0, SIGNS[at] * (weight - slope / 2))
    })
  }
  const plain = weights.map((weight, at) => weight / widths[at])
  return { weights: plain, bias: bias - plain.reduce((sum, weight, at) => sum + weight * means[at], 0) }
}

const held = rows.map(() => 0)
for (let fold = 0; fold < FOLDS; fold += 1) {
  const { weights, bias } = weightsOf(rows.filter((_, at) => at % FOLDS !== fold))
  rows.forEach(({ isExact, features }, at) => {
    if (at % FOLDS !== fold) return
    const logit = features?.reduce((sum, value, place) => sum + value * weights[place], bias)
    held[at] = isExact ? 1 : logit === undefined ? 0 : 1 / (1 + Math.exp(-logit))
  })
}
for (const least of [0.4, 0.5, 0.6, 0.7, 0.8]) {
  const found = rows.filter((_, at) => held[at] >= least)
  const right = found.filter(({ same }) => same).length
  const [P, R] = [right / found.length, right / rows.filter(({ same }) => same).length]
  const shown = [P, R, (2 * P * R) / (P + R)].map((share) => (100 * share).toFixed(1))
  console.log(`held out, from ${least} on: P ${shown[0]}  R ${shown[1]}  F1 ${shown[2]}`)
}
const { weights, bias } = weightsOf(rows)
console.log({
  bias: bias.toFixed(2),
  ...Object.fromEntries(NAMES.map((name, at) => [name, weights[at].toFixed(2)])),
})
