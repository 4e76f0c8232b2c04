// The optimizer behind models/bloom.json. Full-batch Adam with a fixed number of steps: deterministic.

/**
 * Multinomial logistic regression (softmax) with soft targets. rows: {x: Map(name → value), target: shares that add up
 * to 1, weight (default 1)}. Returns {intercept, weights: Map(name → number[])} over the features in `names`.
 */
export function fitLevels(rows, names, { l2, steps = 400, rate = 0.3 }) {
  const levels = rows[0].target.length
  const at = new Map(names.map((name, i) => [name, (i + 1) * levels]))
  const total = rows.reduce((sum, row) => sum + (row.weight ?? 1), 0)
  const sparse = rows.map(({ x, target, weight = 1 }) => {
    const known = [...x].filter(([name]) => at.has(name))
    return {
      at: Int32Array.from([0, ...known.map(([name]) => at.get(name))]),
      value: Float64Array.from([1, ...known.map(([, value]) => value)]),
      target,
      weight: weight / total,
    }
  })
  const size = (names.length + 1) * levels
  const [w, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (let step = 1; step <= steps; step++) {
    const g = gradient(w, sparse, levels, l2)
    const stride = rate * Math.min(1, (2 * (steps - step + 1)) / steps)
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * g[i]
      square[i] = 0.999 * square[i] + 0.001 * g[i] ** 2
      w[i] -= (stride * mean[i]) / (1 - 0.9 ** step) / (Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-9)
    }
  }
  const slice = (i) => [...w.subarray(i, i + levels)]
  return { intercept: slice(0), weights: new Map(names.map((name) => [name, slice(at.get(name))])) }
}

function gradient(w, sparse, levels, l2) {
  const g = new Float64Array(w.length)
  const scores = new Float64Array(levels)
  for (const { at, value, target, weight } of sparse) {
    scores.fill(0)
    for (let k = 0; k < at.length; k++) for (let c = 0; c < levels; c++) scores[c] += w[at[k] + c] * value[k]
    const top = Math.max(...scores)
    let sum = 0
    for (let c = 0; c < levels; c++) sum += scores[c] = Math.exp(scores[c] - top)
    for (let c = 0; c < levels; c++) {
      const error = weight * (scores[c] / sum - target[c])
      for (let k = 0; k < at.length; k++) g[at[k] + c] += error * value[k]
    }
  }
  for (let i = levels; i < w.length; i++) g[i] += l2 * w[i]
  return g
}
