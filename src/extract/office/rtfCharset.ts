/** Stands for fonts whose letters are signs (Symbol, Wingdings). */
export const SYMBOL_PAGE = -1

/** Code page of a font by its `\fcharset` (RTF 1.9.1, "Font Table"); other numbers take the document's page. */
const PAGE_OF_CHARSET: Readonly<Record<number, number>> = {
  0: 1252,
  2: SYMBOL_PAGE,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** Bullets of the sign fonts; other signs keep their place in Unicode's private area, as Word stores them. */
const SIGNS: Readonly<Record<string, string>> = { '\u00b7': '•', '\u00a7': '▪', o: '○' }

export function pageOfCharset(charset: number): number | undefined {
  return PAGE_OF_CHARSET[charset]
}

/**
 * Text of bytes (given as Latin-1 characters) in a code page. Some programs write UTF-8 whatever page they name; bytes
 * that are valid UTF-8 beyond ASCII are read as such.
 */
export function decodePage(bytes: string, page: number): string {
  if (page === SYMBOL_PAGE)
    return [...bytes]
      .map((sign) => SIGNS[sign] ?? (sign > ' ' ? String.fromCharCode(0xf000 + sign.charCodeAt(0)) : sign))
      .join('')
  if (!/[\u0080-\u00ff]/.test(bytes)) return bytes
  const buffer = Buffer.from(bytes, 'latin1')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return decoderOf(page).decode(buffer)
  }
}

function decoderOf(page: number) {
  const single = (page >= 1250 && page <= 1258) || page === 874
  return new TextDecoder(LABELS[page] ?? (single ? `windows-${page}` : 'windows-1252'))
}
