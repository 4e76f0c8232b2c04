/** One piece of an RTF file. `text` and `byte` hold bytes as Latin-1 characters. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'byte'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

const TOKEN =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)/gsy

/** Cuts an RTF file into its tokens (RTF 1.9.1, "Conventions of an RTF Reader"); `\bin` data is passed over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0
  while (at < source.length) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(source)
    if (found === null) return
    at = TOKEN.lastIndex
    const [, word, value, hex, symbol, brace, text] = found
    if (word !== undefined) {
      const number = value === undefined ? null : Number(value)
      if (word === 'bin') at += Math.max(number ?? 0, 0)
      else yield { kind: 'word', word, value: number }
    } else if (hex !== undefined) yield { kind: 'byte', text: String.fromCharCode(Number.parseInt(hex, 16)) }
    else if (symbol !== undefined) yield { kind: 'symbol', symbol }
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' }
    else if (text !== undefined) yield { kind: 'text', text }
  }
}
