import type { Named } from './passage.js'

const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** The same for two names of one thing in a unit: "Excel" and "Microsoft Excel", "three (3) years" and "3 years". */
export function factKey({ factKind, name, key }: Named): string {
  const words = (key ?? name)
    .toLowerCase()
    .replace(/[;,]? (?:and\/or|or) (?:an? |any |its |the )?(?:equivalent|comparable)\b.*$/u, '')
    .replace(/^(?:(?:an?|the|valid|current|active) )+/u, '')
    .replace(/\(\d+\)/gu, ' ')
    .replace(/['’]/gu, '')
    .replace(/licence/gu, 'license')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
    .split(' ')
  return [factKind, ...words.map((word) => (NUMBERS.includes(word) ? NUMBERS.indexOf(word) + 1 : word))].join(
    ' ',
  )
}
