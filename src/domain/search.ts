/** One found row: its position in the searched list and how close it is (higher is closer). */
export interface Hit {
  readonly index: number
  readonly score: number
}

/** Nearest-neighbour search over unit vectors. Approximate indexes must prove themselves against the exact one. */
export interface Search {
  readonly size: number
  readonly search: (query: Float32Array, k: number) => readonly Hit[]
}

/** A search that can also compare the query with every row. */
export interface ScanSearch extends Search {
  /** Cosine of the query to every row, in row order. */
  readonly scan: (query: Float32Array) => Float32Array
}

/** A text found by its words. */
export interface WordHit extends Hit {
  /** The query's own words that were found, in the query's order. */
  readonly words: readonly string[]
}

export interface WordSearch {
  readonly size: number
  readonly search: (text: string, k: number) => readonly WordHit[]
}
