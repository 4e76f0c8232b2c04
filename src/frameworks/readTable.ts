import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** What one row says, by column name; `n/a` and a blank both read as an empty string. */
export type TableRow<C extends string> = Readonly<Record<C, string>>

export interface SkippedRow {
  readonly table: string
  /** Line of the file, the header being line 1. */
  readonly row: number
  readonly reason: string
}

/** What came of reading one table: data rows seen, rows left out, and the asked-for columns that it lacks. */
export interface TableRead {
  readonly rows: number
  readonly skipped: readonly SkippedRow[]
  readonly lacking: readonly string[]
}

interface Wanted<C extends string> {
  readonly table: string
  readonly columns: readonly C[]
  /** Columns that may be empty; every other one must hold a value. */
  readonly optional?: readonly C[]
}

/**
 * Streams a tab-separated O*NET text table. Columns are found by their names, quotes are plain characters, lines end
 * in CRLF or LF. `take` gets each sound row and answers a reason to leave it out, or null.
 */
export async function readTable<C extends string>(
  path: string,
  wanted: Wanted<C>,
  take: (row: TableRow<C>) => string | null,
): Promise<TableRead> {
  const lines = createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  const skipped: SkippedRow[] = []
  let header: readonly string[] | null = null
  let line = 0
  let rows = 0
  for await (const text of lines) {
    line++
    if (header === null) {
      header = text
        .replace(/^\uFEFF/, '')
        .split('\t')
        .map((name) => name.trim())
      const lacking = wanted.columns.filter((column) => !header?.includes(column))
      if (lacking.length > 0) return { rows, skipped, lacking }
      continue
    }
    if (text.trim() === '') continue
    rows++
    const row = readRow(text, header, wanted)
    const reason = typeof row === 'string' ? row : take(row)
    if (reason !== null) skipped.push({ table: wanted.table, row: line, reason })
  }
  return { rows, skipped, lacking: header === null ? wanted.columns : [] }
}

/** The wanted values of one line, or the reason why the line is broken. */
function readRow<C extends string>(
  text: string,
  header: readonly string[],
  wanted: Wanted<C>,
): TableRow<C> | string {
  if (text.includes('\uFFFD')) return 'it holds characters that are not UTF-8'
  const cells = text.split('\t')
  // Fewer cells can be blanks that an editor trimmed; more cells mean that a value moved.
  if (cells.length > header.length) return `it has ${cells.length} columns, the header has ${header.length}`
  const row = {} as Record<C, string>
  for (const column of wanted.columns) {
    const value = (cells[header.indexOf(column)] ?? '').trim()
    row[column] = value.toLowerCase() === 'n/a' ? '' : value
    if (row[column] === '' && !wanted.optional?.includes(column)) return `"${column}" is empty`
  }
  return row
}
