/** A typed list mark at the start of a line. `length` counts the mark and the spaces after it. */
export interface Marker {
  readonly length: number
  readonly style: 'symbol' | 'dash' | 'ordinal'
  /** The sign itself, or "1", "a", "A" for ordinals: marks of one list look alike. */
  readonly look: string
  /** Number of an ordinal mark ("3." and "(c)" are 3), null for other marks and roman numbers. */
  readonly ordinal: number | null
}

const SYMBOL = /^[•●∗▪■□◦○‣⁃∙·➢➤✓✔►▸▶❖◆◇★☐✦\uf0a7\uf0b7\uf076\uf0d8\uf0fc\uf02d\uf0a8\uf0e0]\s*/u
const DASH = /^(?:[*–—-]\s+|\+\s+(?=\p{L})|o\s+(?=\p{Lu}|\p{Ll}{2}))/u
const ORDINAL = /^\(?(?:(\d{1,2})|([a-z])|([A-H])|([ivx]{2,5}))[.)]\s+(?=\S)/u

/** The list mark that `line` (already trimmed) begins with, or null. A mark without text after it is none. */
export function readMarker(line: string): Marker | null {
  const symbol = SYMBOL.exec(line)
  if (symbol) return marker(line, symbol[0], 'symbol', null, symbol[0].trim())
  const dash = DASH.exec(line)
  if (dash) return marker(line, dash[0], 'dash', null, dash[0].trim())
  const ordinal = ORDINAL.exec(line)
  if (!ordinal) return null
  const rest = line.slice(ordinal[0].length)
  // "E. coli" and "A. Smith, Ph.D." are names; a list item after a capital letter starts with a capital word.
  if (ordinal[3] && (!/^\p{Lu}/u.test(rest) || /^\p{Lu}\S+(?:,|\s*$)/u.test(rest))) return null
  const letter = ordinal[2] ?? ordinal[3]?.toLowerCase()
  const number = ordinal[1] ? Number(ordinal[1]) : letter ? letter.charCodeAt(0) - 96 : null
  const look = ordinal[1] ? '1' : ordinal[3] ? 'A' : 'a'
  return marker(line, ordinal[0], 'ordinal', number, look)
}

function marker(
  line: string,
  mark: string,
  style: Marker['style'],
  ordinal: number | null,
  look: string,
): Marker | null {
  return line.length > mark.length ? { length: mark.length, style, ordinal, look } : null
}

/** True for a line that is only a list mark; the item's text follows on the same or the next line. */
export function isLoneMarker(line: string): boolean {
  return readMarker(`${line.trim()} X`) !== null && !/\s/.test(line.trim())
}
