import type { Warning } from '../domain/document.js'
import { unmarkedUtf16 } from './unmarkedUtf16.js'

interface Decoded {
  readonly text: string
  readonly warnings: readonly Warning[]
}

/**
 * Decodes text: a byte order mark decides, or the zeros of UTF-16 without one, then `declared` (the charset an HTML page
 * names), then UTF-8 if the bytes are valid, else Windows-1252 with a warning.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), warnings: [] }
  if (declared && !/^utf-?(?:8|16.*)$/i.test(declared)) {
    try {
      return { text: decode(declared, bytes), warnings: [] }
    } catch {
      // An unknown charset name: go on as if none was given.
    }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] }
  } catch {
    return { text: decode('windows-1252', bytes), warnings: [OLD_ENCODING] }
  }
}

/** What Windows-1252 has for the bytes 80 to 9F; empty places are undefined in it. */
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Some versions of Node decode Windows-1252 as ISO 8859-1, which has control characters for these bytes. */
function decode(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding)
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (sign) => UPPER[sign.charCodeAt(0) - 0x80] ?? ' ')
}

const OLD_ENCODING: Warning = {
  id: 'old_encoding',
  sentence:
    'The text is not UTF-8 and was read as Windows-1252. If accented letters look wrong, save the file as UTF-8.',
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}
