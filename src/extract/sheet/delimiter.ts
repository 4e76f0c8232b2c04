const CANDIDATES = [',', ';', '\t', '|'] as const
/** Characters and records of a CSV file that are looked at. */
const SAMPLE_CHARS = 200_000
const SAMPLE_RECORDS = 200

/** The sign between the cells of a CSV text: the one that cuts most records into the same number of cells. */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARS)
  let best = { delimiter: ',', share: 0, cells: 1 }
  for (const delimiter of CANDIDATES) {
    const counts = cellCounts(sample, delimiter)
    const cells = commonest(counts.filter((count) => count > 1))
    if (cells === null) continue
    const share = counts.filter((count) => count === cells).length / counts.length
    if (share > best.share + 0.02 || (share > best.share - 0.02 && cells > best.cells))
      best = { delimiter, share, cells }
  }
  return best.delimiter
}

/** Cells of each record in `text`; quoted cells may hold the delimiter and line breaks. */
function cellCounts(text: string, delimiter: string): readonly number[] {
  const counts: number[] = []
  let cells = 1
  let quoted = false
  let atStart = true
  for (let at = 0; at < text.length && counts.length < SAMPLE_RECORDS; at += 1) {
    const sign = text[at]
    if (sign === '"' && (quoted || atStart)) quoted = !quoted
    else if (!quoted && sign === delimiter) cells += 1
    else if (!quoted && sign === '\n') {
      if (!atStart || cells > 1) counts.push(cells)
      cells = 1
    }
    // A quote right after a closing one is a doubled quote and opens again.
    atStart = sign === delimiter || sign === '\n' || (sign === '"' && !quoted)
  }
  if (cells > 1 || !atStart) counts.push(cells)
  return counts
}

function commonest(counts: readonly number[]): number | null {
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  return [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

/** Most cells that one line of `text` can have, quotes aside; cheap, so that it can go before parsing. */
export function widestLine(text: string, delimiter: string): number {
  let widest = 0
  let cells = 1
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    else if (sign === '\n') {
      widest = Math.max(widest, cells)
      cells = 1
    } else if (sign === delimiter && !quoted) cells += 1
  }
  return Math.max(widest, cells)
}
