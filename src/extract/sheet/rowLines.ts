import type { Piece } from '../composeText.js'
import { readMarker } from '../readMarker.js'
import type { FoundList } from './findList.js'

const READABLE = /[\p{L}\p{N}]/u

/** One line of the text with the cells it holds: its parts stand one after the other with a space between. */
export interface RowLine {
  readonly piece: Piece
  /** `column` is null for a label. */
  readonly parts: readonly { readonly column: number | null; readonly text: string }[]
}

/** The lines of one row: code and title as its heading, then every other filled cell in the order of the columns. */
export function rowLines(cells: readonly string[], { roles, header }: FoundList): readonly RowLine[] {
  const filled = cells.flatMap((cell, column) => (cell === '' ? [] : [{ column, cell, role: roles[column] }]))
  const names = [
    ...filled.filter(({ role }) => role === 'code'),
    ...filled.filter(({ role }) => role === 'title'),
  ]
  const heading = names.map(({ column, cell }) => ({ column, text: oneLine(cell) }))
  const lines = filled
    .filter(({ role }) => role !== 'code' && role !== 'title')
    .flatMap(({ column, cell }) => cellLines(column, cell, oneLine(header?.[column] ?? '')))
  return heading.length === 0 ? lines : [lineOf('heading', heading), ...lines]
}

/** "Credits: 3"; of a cell with several lines each is one, list items as such, below its label. */
function cellLines(column: number, cell: string, header: string): readonly RowLine[] {
  const label = header.replace(/\s*:$/, '')
  const named = label === '' || !READABLE.test(label) ? null : { column: null, text: `${label}:` }
  const contents = cell
    .split(/\n|\s+(?=[•▪●■◦‣∙]\s)/u)
    .map(oneLine)
    .filter((line) => READABLE.test(line))
  const [only] = contents
  if (contents.length === 1 && only !== undefined && !readMarker(only)) {
    const value = { column, text: only }
    return [lineOf('paragraph', named ? [named, value] : [value])]
  }
  const lines = contents.map((line) => {
    const item = line.slice(readMarker(line)?.length ?? 0)
    return item !== line && READABLE.test(item)
      ? lineOf('bullet', [{ column, text: item }])
      : lineOf('paragraph', [{ column, text: line }])
  })
  return named ? [lineOf('paragraph', [named]), ...lines] : lines
}

function lineOf(role: 'heading' | 'paragraph' | 'bullet', parts: RowLine['parts']): RowLine {
  const text = parts.map((part) => part.text).join(' ')
  return { piece: role === 'heading' ? { role, level: 3, text } : { role, text }, parts }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
