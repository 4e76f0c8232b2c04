import type { FoundList } from './findList.js'
import { headerWords } from './headerRole.js'

/** One course or posting, or a heading over several ("BIOLOGY"). */
export type LogicalRow =
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string }

/**
 * The rows of a list as courses or postings: a row without code and title continues the one above (cells merged
 * downwards), a row with one short cell heads the rows below, a repeated header is dropped.
 */
export function logicalRows(list: FoundList): readonly LogicalRow[] {
  const names = list.roles.flatMap((role, at) => (role === 'code' || role === 'title' ? [at] : []))
  const header = list.header?.map(headerWords).join('\n')
  const found: LogicalRow[] = []
  let open: string[] | null = null
  for (const row of list.rows) {
    if (header !== undefined && row.map(headerWords).join('\n') === header) continue
    const filled = row.flatMap((cell, at) => (cell === '' ? [] : [at]))
    const [only] = filled
    if (only !== undefined && filled.length === 1 && isGroupHeading(row[only] ?? '', only, list)) {
      found.push({ kind: 'heading', text: row[only] ?? '' })
      open = null
    } else if (open !== null && names.every((at) => row[at] === '')) join(open, row)
    else {
      open = [...row]
      found.push({ kind: 'row', cells: open })
    }
  }
  return found
}

function join(open: string[], row: readonly string[]): void {
  row.forEach((cell, at) => {
    if (cell !== '' && open[at] !== cell) open[at] = open[at] ? `${open[at]}\n${cell}` : cell
  })
}

/** A lone cell in front of the rows it names; in a title column only when codes would stand beside it. */
function isGroupHeading(text: string, at: number, { roles }: FoundList): boolean {
  if (text.length > 80 || /[.;:]$/.test(text) || text.includes('\n')) return false
  const role = roles[at]
  if (role === 'title') return roles.includes('code')
  if (role === 'code') return !/\d/.test(text)
  return at === 0 && role === 'ignore'
}
