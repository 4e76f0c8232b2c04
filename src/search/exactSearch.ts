import type { Hit, ScanSearch } from '../domain/search.js'
import { failure } from '../wire/errors.js'

/**
 * Exact cosine search: one matrix, every row compared. Ties go to the earlier row.
 * @throws `invalid_vector` for a row or query that is not finite, not of length 1 (± 0.01) or of another size.
 */
export function exactSearch(vectors: readonly Float32Array[]): ScanSearch {
  const dimensions = vectors[0]?.length ?? 0
  const matrix = new Float32Array(vectors.length * dimensions)
  vectors.forEach((vector, row) => {
    checkUnitVector(vector, dimensions)
    matrix.set(vector, row * dimensions)
  })
  const scan = (query: Float32Array): Float32Array => {
    const scores = new Float32Array(vectors.length)
    if (vectors.length === 0) return scores
    checkUnitVector(query, dimensions)
    for (let row = 0, at = 0; row < scores.length; row++) {
      let sum = 0
      for (let d = 0; d < dimensions; d++, at++) sum += (matrix[at] as number) * (query[d] as number)
      scores[row] = sum
    }
    return scores
  }
  return { size: vectors.length, scan, search: (query, k) => topHits(scan(query), k) }
}

function checkUnitVector(vector: Float32Array, dimensions: number): void {
  if (vector.length !== dimensions)
    throw failure('invalid_vector', [`it has ${vector.length} numbers instead of ${dimensions}`])
  let squares = 0
  for (let d = 0; d < dimensions; d++) squares += (vector[d] as number) ** 2
  // NaN and infinity end here too: no comparison with them is true.
  const norm = Math.sqrt(squares)
  if (!(norm >= 0.99 && norm <= 1.01)) throw failure('invalid_vector', [`its length is ${norm} instead of 1`])
}

/** The `k` highest scores in falling order; equal scores keep their order. */
function topHits(scores: ArrayLike<number>, k: number): readonly Hit[] {
  const hits: Hit[] = []
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] as number
    const last = hits[hits.length - 1]
    if (hits.length >= k && (last === undefined || score <= last.score)) continue
    let at = hits.length
    while (at > 0 && (hits[at - 1] as Hit).score < score) at--
    hits.splice(at, 0, { index, score })
    if (hits.length > k) hits.pop()
  }
  return hits
}
