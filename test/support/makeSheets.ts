import { makeZip } from './hostileFiles.js'

/** A cell: text, a number with its number format id, or XML written by hand ({ xml }). */
export type TestCell =
  | string
  | number
  | null
  | { readonly xml: string }
  | { readonly number: number; readonly style: number }

export interface TestSheet {
  readonly name: string
  readonly rows: readonly (readonly TestCell[])[]
  readonly state?: 'hidden' | 'veryHidden'
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly merged?: readonly string[]
  /** Put in place of `<sheetData>`. */
  readonly data?: string
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[]
  /** Number formats of styles 1, 2 …; style 0 is General. */
  readonly formats?: readonly string[]
  readonly strings?: string
  /** Put before the root of the workbook part. */
  readonly prolog?: string
  readonly date1904?: boolean
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An XLSX file written by hand: texts as shared strings, everything else as told. */
export function makeXlsx(workbook: TestWorkbook): Promise<Uint8Array> {
  const strings: string[] = []
  const members: Record<string, string> = {
    'xl/workbook.xml': `<?xml version="1.0"?>${workbook.prolog ?? ''}<workbook ${NAMESPACES}>${workbook.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${workbook.sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${workbook.sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': stylesOf(workbook.formats ?? []),
  }
  for (const [at, sheet] of [...workbook.sheets.entries()].reverse())
    members[`xl/worksheets/sheet${at + 1}.xml`] = sheetOf(sheet, strings)
  members['xl/sharedStrings.xml'] =
    workbook.strings ??
    `<sst ${NAMESPACES}>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`
  return makeZip(members)
}

function sheetOf(sheet: TestSheet, strings: string[]): string {
  const columns = (sheet.hiddenColumns ?? [])
    .map((at) => `<col min="${at + 1}" max="${at + 1}" hidden="1"/>`)
    .join('')
  const rows = sheet.rows.map((cells, at) => {
    const inside = cells.map((cell, column) => cellOf(cell, `${letters(column)}${at + 1}`, strings)).join('')
    return `<row r="${at + 1}"${sheet.hiddenRows?.includes(at) ? ' hidden="1"' : ''}>${inside}</row>`
  })
  const merged = (sheet.merged ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const data = sheet.data ?? `<sheetData>${rows.join('')}</sheetData>`
  return `<worksheet ${NAMESPACES}>${columns && `<cols>${columns}</cols>`}${data}${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`
}

function cellOf(cell: TestCell, reference: string, strings: string[]): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${strings.push(cell) - 1}</v></c>`
  if ('xml' in cell) return cell.xml.replace('<c', `<c r="${reference}"`)
  return `<c r="${reference}" s="${cell.style}"><v>${cell.number}</v></c>`
}

function stylesOf(formats: readonly string[]): string {
  const named = formats
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
    .join('')
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')
  return `<styleSheet ${NAMESPACES}><numFmts>${named}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
