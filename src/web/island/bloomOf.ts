import type { Bloom } from '../../domain/bloom.js'
import { leadingWord } from '../../domain/leadingWord.js'
import type { Card } from './state.js'

/** The Bloom level that still holds for a text: none once it begins with another verb than the card's wording. */
export function bloomOf(card: Card, text: string): Bloom | null {
  return leadingWord(text) === leadingWord(card.text) ? card.bloom : null
}
