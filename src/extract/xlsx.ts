import type { ExtractOutcome, Warning } from '../domain/document.js'
import type { ExtractLimits } from './limits.js'
import { refuse } from './refusals.js'
import { composeSheets } from './sheet/composeSheets.js'
import { gridBuilder } from './sheet/gridBuilder.js'
import { openParts, type PackageParts } from './sheet/readParts.js'
import { readWorkbook } from './sheet/readWorkbook.js'
import { readWorksheet } from './sheet/readWorksheet.js'

const HIDDEN: Warning = {
  id: 'hidden_left_out',
  sentence:
    'The workbook has hidden sheets, rows or columns, which were left out. If they belong to the list, show them and add the file again.',
}

/**
 * Reads the sheets of an Excel workbook (.xlsx, .xlsm) as lists of courses or postings, or as plain table rows where
 * they are none. Hidden sheets, rows and columns, comments, charts and macros are left out.
 */
export async function readXlsx(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractOutcome> {
  let parts: PackageParts
  try {
    parts = await openParts(bytes, limits)
  } catch {
    return refuse('damaged', 'Excel file')
  }
  try {
    return await readSheets(parts, limits)
  } catch {
    return refuse('damaged', 'Excel file')
  } finally {
    parts.close()
  }
}

async function readSheets(parts: PackageParts, limits: ExtractLimits): Promise<ExtractOutcome> {
  if (!parts.names.includes('xl/workbook.xml')) return refuse('damaged', 'Excel file')
  const workbook = await readWorkbook(parts, limits)
  if (workbook.kind === 'refused') return workbook
  const builder = gridBuilder(limits)
  let hidden = workbook.hiddenSheets
  for (const { name, part } of workbook.sheets) {
    builder.open(name)
    const read = await readWorksheet(parts, part, workbook, builder)
    if ('kind' in read) return read
    hidden += read.hidden
  }
  const grids = builder.result()
  if ('kind' in grids) return grids
  return composeSheets({ format: 'xlsx', grids, warnings: hidden > 0 ? [HIDDEN] : [] }, limits)
}
