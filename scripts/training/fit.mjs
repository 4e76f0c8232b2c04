// The two small optimisers behind models/fusion.json. Full-batch Adam with a fixed number of steps: deterministic.

function adam(size, steps, gradientAt, floored = 0) {
  const w = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  for (let step = 1; step <= steps; step++) {
    const rate = 0.1 * Math.min(1, (2 * (steps - step + 1)) / steps)
    const g = gradientAt(w)
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * g[i]
      square[i] = 0.999 * square[i] + 0.001 * g[i] ** 2
      w[i] -= (rate * mean[i]) / (1 - 0.9 ** step) / (Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-9)
      if (i < floored) w[i] = Math.max(0, w[i])
    }
  }
  return w
}

/** Logistic regression. rows: {x: number[], y: 0|1, weight}. Returns weights with the intercept last. */
export function fitLogistic(rows, { l2 = 1e-3, steps = 1500 } = {}) {
  const size = rows[0].x.length
  const total = rows.reduce((sum, row) => sum + row.weight, 0)
  return [
    ...adam(size + 1, steps, (w) => {
      const g = new Float64Array(size + 1)
      for (const { x, y, weight } of rows) {
        let z = w[size]
        for (let i = 0; i < size; i++) z += w[i] * x[i]
        const error = (weight * (1 / (1 + Math.exp(-z)) - y)) / total
        for (let i = 0; i < size; i++) g[i] += error * x[i]
        g[size] += error
      }
      for (let i = 0; i < size; i++) g[i] += l2 * w[i]
      return g
    }),
  ]
}

/**
 * Conditional logit: which of the candidates is meant (McFadden 1974), several right answers allowed.
 * rows: {candidates: [{x, code, right}]}. Returns {weights, bias: {code: number}}; bias only when `codes` are given.
 * Weights never fall below zero: every signal speaks for an item.
 */
export function fitChoice(rows, { codes = [], l2 = 1e-3, biasL2 = 0.02, steps = 400 } = {}) {
  const usable = rows.filter((row) => row.candidates.some((candidate) => candidate.right))
  const size = usable[0].candidates[0].x.length
  const at = new Map(codes.map((code, index) => [code, size + index]))
  const gradient = (current) => {
    const g = new Float64Array(current.length)
    for (const { candidates } of usable) {
      const scores = candidates.map(({ x, code }) => {
        let z = at.has(code) ? current[at.get(code)] : 0
        for (let i = 0; i < size; i++) z += current[i] * x[i]
        return z
      })
      const top = Math.max(...scores)
      const exp = scores.map((score) => Math.exp(score - top))
      const all = exp.reduce((sum, value) => sum + value, 0)
      const right = candidates.reduce((sum, candidate, k) => sum + (candidate.right ? exp[k] : 0), 0)
      candidates.forEach(({ x, code, right: isRight }, k) => {
        const error = (exp[k] / all - (isRight ? exp[k] / right : 0)) / usable.length
        for (let i = 0; i < size; i++) g[i] += error * x[i]
        if (at.has(code)) g[at.get(code)] += error
      })
    }
    for (let i = 0; i < g.length; i++) g[i] += (i < size ? l2 : biasL2) * current[i]
    return g
  }
  const w = adam(size + codes.length, steps, gradient, size)
  return {
    weights: [...w.slice(0, size)],
    bias: Object.fromEntries(codes.map((code) => [code, w[at.get(code)]])),
  }
}

/** Expected calibration error over ten equal bins. pairs: {probability, right}. */
export function calibrationError(pairs) {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, p: 0, right: 0 }))
  for (const { probability, right } of pairs) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))]
    bin.n++
    bin.p += probability
    bin.right += right ? 1 : 0
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.p - bin.right), 0) / Math.max(1, pairs.length)
}
