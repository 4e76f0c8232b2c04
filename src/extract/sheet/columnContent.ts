/** What the cells of one column look like, as shares of its filled cells. */
export interface ColumnContent {
  readonly filled: number
  /** "BIO 101", "CS-2100L". */
  readonly codes: number
  /** "BIO" */
  readonly subjects: number
  /** "101", "2100L": at least two digits. */
  readonly numbers: number
  /** "BIO 101 Cell Biology". */
  readonly titledCodes: number
  /** "3", "1-4", "3.0 credits". */
  readonly credits: number
  /** Cells with a word of three letters. */
  readonly worded: number
  readonly distinct: number
  readonly words: number
  /** "Students will …", "able to …". */
  readonly outcomes: number
  /** "Bachelor's degree", "two years of experience", "ability to". */
  readonly requirements: number
  /** 1, 2, 3 …: the rows are only counted. */
  readonly counted: boolean
}

const SAMPLE_ROWS = 200

/** Looks at the first filled cells of a column. */
export function columnContent(rows: readonly (readonly string[])[], column: number): ColumnContent {
  const cells: string[] = []
  for (const row of rows) {
    const cell = row[column] ?? ''
    if (cell !== '') cells.push(cell.slice(0, 2_000))
    if (cells.length === SAMPLE_ROWS) break
  }
  const share = (pattern: RegExp): number =>
    cells.length === 0 ? 0 : cells.filter((cell) => pattern.test(cell)).length / cells.length
  const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/u).length, 0)
  return {
    filled: cells.length,
    codes: share(/^[A-Z][A-Z&]{1,5}[\s\u00a0-]{0,2}\d{2,4}[A-Z]{0,2}(?:\.\d+)?$/u),
    subjects: share(/^[A-Z][A-Z&]{1,5}$/u),
    numbers: share(/^\d{2,4}[A-Z]{0,2}$/u),
    titledCodes: share(/^[A-Z][A-Z&]{1,5}[\s\u00a0-]{0,2}\d{2,4}[A-Z]{0,2}\s*[.:–—-]*\s+\p{L}{2}/u),
    credits: share(
      /^\d{1,2}(?:\.\d+)?(?:\s*(?:-|–|to|or|,|\/)\s*\d{1,2}(?:\.\d+)?)*(?:\s*(?:cr|credits?|units?|hrs?|hours?|sh)\.?)?$/iu,
    ),
    worded: share(/\p{L}{3}/u),
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
    words: cells.length === 0 ? 0 : words / cells.length,
    outcomes: share(/\b(?:students?|learners?) (?:will|should|can)\b|\b(?:be )?able to\b/iu),
    requirements: share(
      /\b(?:degree|diploma|years? (?:of )?(?:\w+ )?experience|ability to|knowledge of|proficien)/iu,
    ),
    counted: cells.length > 1 && cells.every((cell, at) => Number(cell) === at + Number(cells[0])),
  }
}
