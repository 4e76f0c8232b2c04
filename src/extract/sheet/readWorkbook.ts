import type { Refused } from '../../domain/document.js'
import type { ExtractLimits } from '../limits.js'
import { refuse } from '../refusals.js'
import { formatCode } from './numberFormat.js'
import type { PackageParts } from './readParts.js'

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly kind: 'workbook'
  /** Visible sheets in the order of their tabs, each with the part that holds its cells. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly hiddenSheets: number
  readonly from1904: boolean
  readonly strings: readonly string[]
  /** Format code of each cell style. */
  readonly formats: readonly string[]
}

/** Reads what comes before the cells: tabs, shared strings, number formats (ECMA-376 Part 1, SpreadsheetML). */
export async function readWorkbook(parts: PackageParts, limits: ExtractLimits): Promise<Workbook | Refused> {
  const tabs: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = []
  let from1904 = false
  const targets = new Map<string, string>()
  const refused =
    (await parts.read('xl/workbook.xml', {
      open(name, attributes) {
        if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
        if (name !== 'sheet') return
        const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? ''
        tabs.push({ name: attributes.name ?? '', id, hidden: /hidden/i.test(attributes.state ?? '') })
      },
    })) ??
    (await parts.read('xl/_rels/workbook.xml.rels', {
      open(name, { Id, Target, Type }) {
        if (name !== 'Relationship' || !Id || !Target || !/\/worksheet$/.test(Type ?? '')) return
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`)
      },
    }))
  if (refused) return refused
  const strings = await readStrings(parts, limits)
  if ('kind' in strings) return strings
  const formats = await readFormats(parts)
  if ('kind' in formats) return formats
  const seen = new Set<string>()
  const sheets = tabs.flatMap(({ name, id, hidden }) => {
    const part = targets.get(id)
    // A part named twice would be read twice.
    if (hidden || part === undefined || seen.has(part)) return []
    seen.add(part)
    return [{ name, part }]
  })
  const hiddenSheets = tabs.filter((tab) => tab.hidden).length
  return { kind: 'workbook', sheets, hiddenSheets, from1904, strings, formats }
}

async function readStrings(parts: PackageParts, limits: ExtractLimits): Promise<readonly string[] | Refused> {
  const strings: string[] = []
  let open = ''
  let inText = false
  let inReading = false
  let chars = 0
  const refused = await parts.read('xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') open = ''
      // Japanese texts carry how they are pronounced.
      else if (name === 'rPh') inReading = true
      else if (name === 't') inText = !inReading
    },
    text(text) {
      if (!inText) return
      open += text
      chars += text.length
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(open))
      else if (name === 'rPh') inReading = false
      else if (name === 't') inText = false
    },
    enough: () => chars > limits.textChars,
  })
  if (refused) return refused
  return chars > limits.textChars ? refuse('too_much_text', `${limits.textChars} characters`) : strings
}

async function readFormats(parts: PackageParts): Promise<readonly string[] | Refused> {
  const named = new Map<number, string>()
  const styles: number[] = []
  let inCells = false
  const refused = await parts.read('xl/styles.xml', {
    open(name, { numFmtId, formatCode: code }) {
      if (name === 'cellXfs') inCells = true
      else if (name === 'numFmt' && code !== undefined) named.set(Number(numFmtId), code)
      else if (name === 'xf' && inCells) styles.push(Number(numFmtId ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return refused ?? styles.map((id) => formatCode(id, named))
}

/** Control characters are written "_x000D_" (ECMA-376 Part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
