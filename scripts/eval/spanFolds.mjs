// Cross-validation by document of what is fitted on marked documents: how often each rule is right, and the cut.
import { add, countSpans, NONE, scores } from './spanRows.mjs'

const FOLDS = 5
const CUTS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

/** A rule is known by the last reason it gives. */
const ruleOf = (statement) => statement.why[statement.why.length - 1]

/** Share of the suggestions of each rule that people marked, drawn towards 0.75, the value of an unknown rule. */
function ruleShares(results) {
  const counts = new Map()
  for (const { found, extra } of results)
    found.forEach((statement, j) => {
      const [hits, all] = counts.get(ruleOf(statement)) ?? [0, 0]
      counts.set(ruleOf(statement), [hits + (extra.includes(j) ? 0 : 1), all + 1])
    })
  return new Map([...counts].map(([rule, [hits, all]]) => [rule, (hits + 3) / (all + 4)]))
}

function total(results, shares, cut) {
  const shown = (statement) => (shares.get(ruleOf(statement)) ?? 0.75) >= cut
  return results.map((result) => countSpans(result, shown)).reduce(add, NONE)
}

/** P, R and F1 over folds, and the squared error of the stated probabilities beside those estimated without the fold. */
export function foldRow(name, results) {
  let counts = NONE
  let [stated, leftOut, n] = [0, 0, 0]
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = results.filter((_, index) => index % FOLDS === fold)
    const others = results.filter((_, index) => index % FOLDS !== fold)
    const shares = ruleShares(others)
    const best = CUTS.map((cut) => ({ cut, f1: scores(total(others, shares, cut)).F1 })).sort(
      (a, b) => b.f1 - a.f1 || a.cut - b.cut,
    )[0]
    counts = add(counts, total(own, shares, best.cut))
    for (const { found, extra } of own)
      found.forEach((statement, j) => {
        const truth = extra.includes(j) ? 0 : 1
        stated += (statement.probability - truth) ** 2
        leftOut += ((shares.get(ruleOf(statement)) ?? 0.75) - truth) ** 2
        n++
      })
  }
  const mean = (sum) => (n === 0 ? null : Math.round((1000 * sum) / n) / 1000)
  return {
    kind: `${FOLDS} folds`,
    name,
    ...scores(counts),
    'Brier stated': mean(stated),
    'Brier left out': mean(leftOut),
  }
}
