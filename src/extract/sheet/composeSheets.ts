import type { Block, DocumentFormat, ExtractOutcome, Sheet, Warning } from '../../domain/document.js'
import { composeText, type Piece } from '../composeText.js'
import type { ExtractLimits } from '../limits.js'
import { type FoundList, findList } from './findList.js'
import type { Grid } from './gridBuilder.js'
import { logicalRows } from './logicalRows.js'
import { type RowLine, rowLines } from './rowLines.js'

interface Sheets {
  readonly format: DocumentFormat
  readonly grids: readonly Grid[]
  readonly warnings: readonly Warning[]
}

/** One list with the lines of its rows, each line numbered as a block of the text to come. */
interface PlacedList {
  readonly name: string | null
  readonly list: FoundList
  readonly rows: readonly (readonly { readonly block: number; readonly line: RowLine }[])[]
}

/**
 * Composes tables into one text. A list of courses or postings gives every row a heading of code and title and a line
 * for every other cell ("Credits: 3"); its `Sheet` tells where each cell stands. Any other table is one line a row.
 */
export function composeSheets({ format, grids, warnings }: Sheets, limits: ExtractLimits): ExtractOutcome {
  const pieces: Piece[] = []
  const placed: PlacedList[] = []
  let title: string | null = null
  for (const grid of grids) {
    if (grids.length > 1 && grid.name !== null) pieces.push({ role: 'heading', level: 1, text: grid.name })
    const list = findList(grid)
    if (list === null) {
      for (const row of grid.rows) pieces.push({ role: 'table_row', text: joinCells(row) })
      continue
    }
    for (const row of list.above) pieces.push({ role: 'paragraph', text: row.filter(Boolean).join(' ') })
    title ??= titleOf(list)
    if (list.header) pieces.push({ role: 'table_row', text: joinCells(list.header) })
    const rows: PlacedList['rows'][number][] = []
    for (const row of logicalRows(list)) {
      if (row.kind === 'heading') {
        pieces.push({ role: 'heading', level: 2, text: row.text })
        continue
      }
      const lines = rowLines(row.cells, list)
      rows.push(lines.map((line, at) => ({ block: pieces.length + at, line })))
      for (const line of lines) pieces.push(line.piece)
    }
    placed.push({ name: grid.name, list, rows })
  }
  const outcome = composeText({ format, title, pieces, warnings }, limits)
  if (outcome.kind === 'refused' || placed.length === 0) return outcome
  // Every piece has a letter or digit and so becomes one block: piece and block have the same number.
  if (outcome.blocks.length !== pieces.length) return outcome
  return { ...outcome, sheets: placed.map((one) => sheetOf(one, outcome.text, outcome.blocks)) }
}

/** An empty cell keeps its place; those at the end are dropped. */
function joinCells(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/\s+/g, ' '))
    .join(' | ')
    .replace(/[\s|]+$/, '')
}

/** What stands alone above a table names it. */
function titleOf({ above }: FoundList): string | null {
  const first = above[0]?.filter(Boolean) ?? []
  return first.length === 1 && (first[0]?.length ?? 0) <= 120
    ? (first[0]?.replace(/\s+/g, ' ') ?? null)
    : null
}

function sheetOf({ name, list, rows }: PlacedList, text: string, blocks: readonly Block[]): Sheet {
  return {
    name,
    columns: list.roles.map((role, at) => ({
      header: (list.header?.[at] ?? '').replace(/\s+/g, ' '),
      role,
    })),
    rows: rows.map((lines) => {
      const ranges = new Array<readonly [number, number] | null>(list.roles.length).fill(null)
      for (const { block, line } of lines) {
        const { start, end } = blocks[block] ?? { start: 0, end: 0 }
        for (const [column, range] of partRanges(line, text.slice(start, end))) {
          const before = ranges[column]
          ranges[column] = [before?.[0] ?? start + range[0], start + range[1]]
        }
      }
      return ranges
    }),
  }
}

/** Where the parts of a line stand in it; all of it when cleaning the line has changed what stands before a part. */
function partRanges(
  { parts }: RowLine,
  content: string,
): readonly (readonly [column: number, range: readonly [number, number]])[] {
  let at = 0
  const ranges: [number, readonly [number, number]][] = []
  for (const [index, part] of parts.entries()) {
    const start = at
    at += part.text.length + 1
    const exact = index === parts.length - 1 || content.startsWith(`${part.text} `, start)
    if (!exact || start >= content.length)
      return parts.flatMap((one) => (one.column === null ? [] : [[one.column, [0, content.length]] as const]))
    const end = index === parts.length - 1 ? content.length : start + part.text.length
    if (part.column !== null) ranges.push([part.column, [start, end]])
  }
  return ranges
}
