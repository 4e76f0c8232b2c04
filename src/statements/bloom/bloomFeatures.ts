import { bloomWords } from './bloomWords.js'

/** Raised whenever the same text yields other features: weights fitted on other features are refused. */
export const BLOOM_FEATURES = 1

/** Words after which a word at the beginning of a text counts half. */
const HALF_AT = 10
/** Value of a feature that names a place; words and pairs together have length 1. */
const PLACED = 0.3
const PLACES = 3
const HEAD = 4

/**
 * What the model knows of a text, by name: words (`compar`) and pairs (`compar tax`, `^ compar` = first word), the
 * more the earlier they stand; the first words with their place (`0=compar`, `<compar`); words after "and" or "or",
 * which often are a second verb (`&evaluat`). At most a few hundred entries.
 */
export function bloomFeatures(text: string): ReadonlyMap<string, number> {
  const words = bloomWords(text)
  const features = new Map<string, number>()
  const keep = (name: string, value: number) => features.set(name, Math.max(value, features.get(name) ?? 0))
  words.forEach((word, i) => {
    const value = 1 / (1 + (i + 1) / HALF_AT)
    keep(word, value)
    keep(`${words[i - 1] ?? '^'} ${word}`, value)
  })
  const length = Math.sqrt([...features.values()].reduce((sum, value) => sum + value * value, 0))
  for (const [name, value] of features) features.set(name, value / length)
  words.forEach((word, i) => {
    if (i < PLACES) features.set(`${i}=${word}`, PLACED)
    if (i < HEAD) features.set(`<${word}`, PLACED)
    if (words[i - 1] === 'and' || words[i - 1] === 'or') features.set(`&${word}`, PLACED)
  })
  return features
}
