import type { ExtractOutcome, Refused } from '../domain/document.js'
import { decodeText } from './decodeText.js'
import type { ExtractLimits } from './limits.js'
import { refuse } from './refusals.js'
import { composeSheets } from './sheet/composeSheets.js'
import { detectDelimiter, widestLine } from './sheet/delimiter.js'
import { type Grid, gridBuilder, tooManyColumns } from './sheet/gridBuilder.js'

/**
 * Reads a CSV file (RFC 4180; comma, semicolon, tab or pipe; UTF-8, UTF-16 with byte order mark, Windows-1252) as a
 * list of courses or postings, or as plain table rows when it is none. Refuses text, rows and columns beyond the limits.
 */
export async function readCsv(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  const decoded = decodeText(bytes)
  const lines = decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  // Excel writes the delimiter above the table: "sep=;".
  const told = /^"?sep=([^\n])"?\n/i.exec(lines)
  const text = told ? lines.slice(told[0].length) : lines
  const delimiter = told?.[1] ?? detectDelimiter(text)
  if (widestLine(text, delimiter) > limits.sheetColumns * 4) return tooManyColumns(limits)
  const grids =
    (await readRows(text, delimiter, '"', limits)) ?? (await readRows(text, delimiter, null, limits))
  if (grids === null) return refuse('damaged', 'CSV file')
  if ('kind' in grids) return grids
  return composeSheets({ format: 'csv', grids, warnings: decoded.warnings }, limits)
}

/** The table, or null when `quote` opens a cell and never closes it. */
async function readRows(
  text: string,
  delimiter: string,
  quote: '"' | null,
  limits: ExtractLimits,
): Promise<readonly Grid[] | Refused | null> {
  const { parse } = await import('csv-parse/sync')
  const builder = gridBuilder(limits)
  builder.open(null)
  try {
    parse(text, {
      delimiter,
      quote,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[]) => {
        builder.add(cells.map((cell, column) => [column, cell.trim()]))
        return null
      },
    })
  } catch {
    return null
  }
  return builder.result()
}
