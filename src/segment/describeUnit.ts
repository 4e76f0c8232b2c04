import type { Extracted } from '../domain/document.js'
import type { Unit } from '../domain/unit.js'

/** The text of a unit's description sections as one line; null when it has none. */
export function describeUnit(extracted: Extracted, unit: Pick<Unit, 'sections'>): string | null {
  const words = unit.sections
    .filter((section) => section.role === 'description')
    .flatMap((section) => section.sentences)
    .map((sentence) => extracted.text.slice(sentence.start, sentence.end))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return words === '' ? null : words
}
