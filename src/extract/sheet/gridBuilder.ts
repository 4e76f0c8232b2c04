import type { Refused } from '../../domain/document.js'
import type { ExtractLimits } from '../limits.js'
import { refuse } from '../refusals.js'

/** One table without empty rows and columns: all rows are equally long, an empty cell is ''. */
export interface Grid {
  readonly name: string | null
  readonly rows: readonly (readonly string[])[]
}

export interface GridBuilder {
  /** Begins the next sheet. */
  readonly open: (name: string | null) => void
  /** Adds one row as pairs of 0-based column and text; false when the limits are passed and reading can stop. */
  readonly add: (cells: readonly (readonly [column: number, text: string])[]) => boolean
  readonly result: () => readonly Grid[] | Refused
}

interface OpenSheet {
  readonly name: string | null
  readonly columns: Set<number>
  readonly rows: (readonly (readonly [number, string])[])[]
}

/**
 * Collects the rows of sheets, however sparse, within the limits on text, rows, columns and cells. Cells without any
 * letter or digit are empty.
 */
export function gridBuilder(limits: ExtractLimits): GridBuilder {
  const sheets: OpenSheet[] = []
  let chars = 0
  let rows = 0
  let refused: Refused | null = null
  return {
    open(name) {
      sheets.push({ name, columns: new Set(), rows: [] })
    },
    add(cells) {
      const sheet = sheets.at(-1)
      if (!sheet || refused) return refused === null
      const filled: (readonly [number, string])[] = []
      for (const [column, text] of cells) {
        if (!/[\p{L}\p{N}]/u.test(text)) continue
        filled.push([column, text.replace(/\r\n?/g, '\n')])
        sheet.columns.add(column)
        chars += text.length
      }
      if (filled.length === 0) return true
      sheet.rows.push(filled)
      rows += 1
      if (chars > limits.textChars) refused = refuse('too_much_text', `${limits.textChars} characters`)
      else if (rows > limits.blocks) refused = refuse('sheet_too_large', `${limits.blocks} rows`)
      else if (sheet.columns.size > limits.sheetColumns) refused = tooManyColumns(limits)
      return refused === null
    },
    result() {
      if (refused) return refused
      const cells = sheets.reduce((sum, sheet) => sum + sheet.rows.length * sheet.columns.size, 0)
      if (cells > limits.sheetCells) return refuse('sheet_too_large', `${limits.sheetCells} cells`)
      return sheets.filter((sheet) => sheet.rows.length > 0).map(gridOf)
    },
  }
}

/** The refusal of a table that is too wide. */
export function tooManyColumns(limits: ExtractLimits): Refused {
  return refuse('sheet_too_large', `${limits.sheetColumns} columns`)
}

function gridOf(sheet: OpenSheet): Grid {
  const columns = [...sheet.columns].sort((a, b) => a - b)
  const place = new Map(columns.map((column, at) => [column, at]))
  const rows = sheet.rows.map((cells) => {
    const row = new Array<string>(columns.length).fill('')
    for (const [column, text] of cells) row[place.get(column) ?? 0] = text
    return row
  })
  return { name: sheet.name, rows }
}
