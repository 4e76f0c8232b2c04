import type { Refused } from '../../domain/document.js'
import type { GridBuilder } from './gridBuilder.js'
import { shownNumber } from './numberFormat.js'
import type { PackageParts } from './readParts.js'
import { unescaped, type Workbook } from './readWorkbook.js'

/** Columns of a sheet, A to XFD. */
const COLUMNS = 16_384

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
}

/**
 * Reads the cells of one worksheet into `builder` as they are shown: results of formulas, numbers and dates in their
 * formats, nothing for errors. Returns how many rows and columns were hidden and left out.
 */
export async function readWorksheet(
  parts: PackageParts,
  part: string,
  workbook: Workbook,
  builder: GridBuilder,
): Promise<{ readonly hidden: number } | Refused> {
  const hiddenColumns = new Set<number>()
  let hidden = 0
  let row: (readonly [number, string])[] = []
  let skipRow = false
  let last = -1
  let cell: OpenCell | null = null
  let inValue = false
  let inReading = false
  let going = true
  const refused = await parts.read(part, {
    open(name, attributes) {
      if (name === 'c') {
        last = columnOf(attributes.r) ?? last + 1
        cell = { column: last, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '' }
      } else if (name === 'v' || name === 't') inValue = cell !== null && !inReading
      else if (name === 'rPh') inReading = true
      else if (name === 'row') {
        row = []
        last = -1
        skipRow = isTrue(attributes.hidden)
        if (skipRow) hidden += 1
      } else if (name === 'col' && isTrue(attributes.hidden)) {
        const to = Math.min(Number(attributes.max), COLUMNS)
        for (let column = Number(attributes.min); column <= to; column += 1) hiddenColumns.add(column - 1)
      }
    },
    text(text) {
      if (cell && inValue) cell.value += text
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') inReading = false
      else if (name === 'c' && cell) {
        const shown = skipRow || hiddenColumns.has(cell.column) ? '' : shownValue(cell, workbook)
        if (shown !== '') row.push([cell.column, shown])
        cell = null
      } else if (name === 'row' && going) going = builder.add(row)
    },
    enough: () => !going,
  })
  return refused ?? { hidden: hidden + hiddenColumns.size }
}

function shownValue({ type, style, value }: OpenCell, { strings, formats, from1904 }: Workbook): string {
  if (type === 's') return (strings[Number(value)] ?? '').trim()
  if (type === 'e') return ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'n') return shownNumber(value.trim(), formats[style] ?? 'General', from1904)
  return unescaped(value).trim()
}

/** 0-based column of a cell reference such as "AB12"; null when there is none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return null
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return Math.min(number, COLUMNS) - 1
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'
