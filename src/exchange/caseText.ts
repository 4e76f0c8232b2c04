/** Lengths that importers in the field hold on to: OpenSALT's columns and the CASE implementation guide's advice. */
export const CASE_LENGTHS = {
  title: 120,
  creator: 300,
  publisher: 300,
  description: 300,
  uri: 300,
  fullStatement: 4096,
  humanCodingScheme: 80,
  CFItemType: 60,
  language: 10,
} as const

/** The CASE type NormalizedString: no tab, carriage return or line feed. */
export function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ')
}

/** At most `length` UTF-16 units, on one line, with an ellipsis where something was cut. */
export function clip(text: string, length: number): string {
  const line = oneLine(text)
  // A high surrogate left alone at the cut would be an invalid character.
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Public address of an identifier (design §5): below the public base, or `urn:uuid:` until one is set. */
export function uriOf(publicBase: string, identifier: string): string {
  return publicBase === '' ? `urn:uuid:${identifier}` : `${publicBase.replace(/\/+$/, '')}/uri/${identifier}`
}
