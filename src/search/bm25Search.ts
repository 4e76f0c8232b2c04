import MiniSearch from 'minisearch'
import { contentWords } from '../domain/contentWords.js'
import type { WordSearch } from '../domain/search.js'

/**
 * BM25 over stemmed content words (minisearch). A score is the share of an unlimited match, 0-1: BM25 / (BM25 + 10).
 * Ties go to the earlier text.
 */
export function bm25Search(texts: readonly string[]): WordSearch {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: (text) => contentWords(text).map((word) => word.stem),
    processTerm: (term) => term,
  })
  index.addAll(texts.map((text, id) => ({ id, text })))
  return {
    size: texts.length,
    search: (text, k) => {
      const words = contentWords(text)
      return index
        .search(text)
        .map((result) => ({ id: result.id as number, score: result.score, terms: new Set(result.terms) }))
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, k)
        .map((result) => ({
          index: result.id,
          score: result.score / (result.score + 10),
          words: words.filter((word) => result.terms.has(word.stem)).map((word) => word.word),
        }))
    },
  }
}
