import type { Level, ReferenceItem } from '../domain/framework.js'
import type { ScanSearch, WordSearch } from '../domain/search.js'
import { failure } from '../wire/errors.js'
import { describedText } from './itemTexts.js'

/** The two kinds of search the matcher works with; the engine hands them in. */
export interface Searches {
  readonly exact: (vectors: readonly Float32Array[]) => ScanSearch
  readonly words: (texts: readonly string[]) => WordSearch
}

/** Unit vector of a text of `frameworkTexts`. */
export type VectorOf = (text: string) => Float32Array | undefined

/** All items of one level of one framework, ready to be compared with a statement. */
export interface PreparedLevel {
  readonly framework: string
  readonly level: Level
  readonly items: readonly ReferenceItem[]
  /** One row per text of each item: title, title with description (when there is one), exemplars. */
  readonly rows: ScanSearch
  /** First row of each item, and one entry more for the end. */
  readonly starts: Int32Array
  readonly words: WordSearch
  readonly position: ReadonlyMap<string, number>
}

/** @throws `invalid_vector` when a text has no vector or one that cannot be compared. */
export function prepareLevel(
  framework: string,
  level: Level,
  items: readonly ReferenceItem[],
  vectorOf: VectorOf,
  searches: Searches,
): PreparedLevel {
  const vectors: Float32Array[] = []
  const starts = new Int32Array(items.length + 1)
  items.forEach((item, index) => {
    const described = item.description === null ? [] : [describedText(item)]
    for (const text of [item.title, ...described, ...item.exemplars])
      vectors.push(vectorFor(text, framework, vectorOf))
    starts[index + 1] = vectors.length
  })
  return {
    framework,
    level,
    items,
    rows: searches.exact(vectors),
    starts,
    words: searches.words(items.map(describedText)),
    position: new Map(items.map((item, index) => [item.code, index])),
  }
}

/** @throws `invalid_vector` when the text has no vector. */
export function vectorFor(text: string, framework: string, vectorOf: VectorOf): Float32Array {
  const vector = vectorOf(text)
  if (vector === undefined) throw failure('invalid_vector', [`a text of the framework ${framework} has none`])
  return vector
}
