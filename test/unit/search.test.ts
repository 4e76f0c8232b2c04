import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentWords, stemOf } from '../../src/domain/contentWords.js'
import { bm25Search } from '../../src/search/bm25Search.js'
import { exactSearch } from '../../src/search/exactSearch.js'

const unit = (...numbers: number[]) => {
  const norm = Math.hypot(...numbers)
  return Float32Array.from(numbers, (number) => number / norm)
}

describe('exact search', () => {
  it('returns the nearest rows first, earlier rows first among equals', () => {
    const search = exactSearch([unit(1, 0), unit(0, 1), unit(1, 1), unit(1, 1)])
    expect(search.search(unit(1, 1), 3).map((hit) => hit.index)).toEqual([2, 3, 0])
    expect(search.size).toBe(4)
  })

  it('agrees with sorting all cosines, whatever k', () => {
    const number = fc.integer({ min: -50, max: 50 })
    const vector = fc
      .tuple(number, number, number)
      .filter((values) => values.some((value) => value !== 0))
      .map((values) => unit(...values))
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 1, maxLength: 40 }),
        vector,
        fc.integer({ min: 1, max: 50 }),
        (rows, query, k) => {
          const search = exactSearch(rows)
          const sorted = [...search.scan(query)]
            .map((score, index) => ({ index, score }))
            .sort((a, b) => b.score - a.score || a.index - b.index)
            .slice(0, k)
          expect(search.search(query, k)).toEqual(sorted)
        },
      ),
    )
  })

  it.each([
    ['NaN', Float32Array.of(Number.NaN, 0)],
    ['infinity', Float32Array.of(Number.POSITIVE_INFINITY, 0)],
    ['zero', Float32Array.of(0, 0)],
    ['length 1.05', Float32Array.of(1.05, 0)],
    ['another size', Float32Array.of(1, 0, 0)],
  ])('refuses a vector with %s, as row and as query', (_, bad) => {
    const invalid = expect.objectContaining({ id: 'invalid_vector' })
    expect(() => exactSearch([unit(1, 0), bad])).toThrow(invalid)
    expect(() => exactSearch([unit(1, 0)]).search(bad, 1)).toThrow(invalid)
  })

  it('finds nothing in an empty list', () => {
    expect(exactSearch([]).search(unit(1, 0), 5)).toEqual([])
  })
})

describe('search by words', () => {
  const search = bm25Search([
    'Prepare budgets for approval.',
    'Train employees in safety.',
    'Approve budget reports.',
  ])

  it('meets inflected forms and shows the words as the person wrote them', () => {
    const hits = search.search('Preparing a budget', 3)
    expect(hits[0]).toMatchObject({ index: 0, words: ['preparing', 'budget'] })
    expect(hits.map((hit) => hit.index)).toEqual([0, 2])
    for (const hit of hits) expect(hit.score > 0 && hit.score < 1).toBe(true)
  })

  it('finds nothing for empty words', () => {
    expect(search.search('the ability to be', 3)).toEqual([])
    expect(search.search('', 3)).toEqual([])
  })
})

describe('content words', () => {
  it('leave out empty words and repetitions', () => {
    expect(contentWords('The ability to train the trainers, in C++ and R').map((word) => word.word)).toEqual([
      'train',
      'c++',
      'r',
    ])
  })

  it.each([
    ['policies', 'policy'],
    ['analyzing', 'analyze'],
    ['budgets', 'budget'],
    ['planning', 'plan'],
    ['coordinates', 'coordination'],
    ['classes', 'class'],
  ])('%s and %s meet', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b))
  })
})
