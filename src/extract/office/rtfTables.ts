import { pageOfCharset } from './rtfCharset.js'

export type RtfTable = 'fonts' | 'colours' | 'styles'

/** Reads the tables at the start of an RTF file: code pages of fonts, heading levels of styles, which colours are white. */
export function rtfTables() {
  const pages = new Map<number, number>()
  const headings = new Map<number, number>()
  const whites = new Set<number>()
  /** Number of the font, style or colour whose entry is read. */
  let entry = 0
  let styleName = ''
  let colour = { red: 0, green: 0, blue: 0, isSet: false }
  return {
    begin(table: RtfTable): void {
      if (table === 'colours') entry = 0
    },
    word(table: RtfTable, word: string, value: number | null): void {
      if ((table === 'fonts' && word === 'f') || (table === 'styles' && word === 's')) entry = value ?? 0
      const page = table === 'fonts' && word === 'fcharset' ? pageOfCharset(value ?? 0) : undefined
      if (page !== undefined) pages.set(entry, page)
      if (table === 'colours' && (word === 'red' || word === 'green' || word === 'blue'))
        colour = { ...colour, [word]: value ?? 0, isSet: true }
    },
    text(table: RtfTable, text: string): void {
      if (table === 'styles') styleName += text
      if (table !== 'colours' || !text.includes(';')) return
      if (colour.isSet && colour.red + colour.green + colour.blue === 3 * 255) whites.add(entry)
      entry += 1
      colour = { red: 0, green: 0, blue: 0, isSet: false }
    },
    /** A group of the table ends. */
    close(table: RtfTable): void {
      if (table !== 'styles') return
      const found = /^\s*(?:heading (\d)|(title)|(subtitle))\s*;?\s*$/i.exec(styleName)
      if (found) headings.set(entry, Math.min(found[1] ? Number(found[1]) : found[2] ? 1 : 2, 6))
      styleName = ''
    },
    pageOf: (font: number): number | undefined => pages.get(font),
    headingOf: (style: number): number | null => headings.get(style) ?? null,
    isWhite: (number: number): boolean => whites.has(number),
  }
}
