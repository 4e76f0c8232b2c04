import type { Piece } from '../composeText.js'
import { isLoneMarker } from '../readMarker.js'
import { textPiece } from '../textPiece.js'

/** A line at least this long that ends without a stop may have been wrapped by hand. */
const WRAPPED_FROM = 60
const LABELLED = /^\p{Lu}[\p{L} -]{2,40}: \p{Lu}[^\t]{20,}$/u

/**
 * The blocks of a Word 97-2003 text as word-extractor gives it: one paragraph a line, cells of a table row followed by
 * tabs, no list marks but typed ones.
 */
export function docPieces(text: string): readonly Piece[] {
  const lines = joinWrapped(repair(text).split('\n'))
  const labelled = labelledItems(lines)
  return lines.flatMap((line, at) => {
    const content = line.trim()
    if (content === '') return []
    if (labelled.has(at)) return [{ role: 'bullet', text: content }]
    const cells = cellsOf(line)
    const beside = [lines[at - 1], lines[at + 1]].some(
      (other) => other !== undefined && isTyped(other, cells.length),
    )
    if (cells.length > 1 && (/\t\s*$/.test(line) || (isTyped(line, cells.length) && beside)))
      return [{ role: 'table_row', text: cells.join(' | ') }]
    return [textPiece(content.replace(/\s+/g, ' '), false)]
  })
}

/** Word's non-breaking hyphen; word-extractor writes "undefined" for an optional hyphen inside a word. */
function repair(text: string): string {
  return text.replaceAll('\u001e', '-').replace(/(?<=\p{L})undefined(?=\p{L})/gu, '')
}

/** After a line that announces them, paragraphs that each open with a label ("Critical Reading: You …") are a list. */
function labelledItems(lines: readonly string[]): ReadonlySet<number> {
  const items = new Set<number>()
  let run: number[] | null = null
  const flush = (): void => {
    if (run !== null && run.length > 1) for (const at of run) items.add(at)
    run = null
  }
  lines.forEach((line, at) => {
    if (line.trim() === '') return
    if (run !== null && LABELLED.test(line.trim())) run.push(at)
    else flush()
    if (line.trimEnd().endsWith(':')) run = []
  })
  flush()
  return items
}

function cellsOf(line: string): readonly string[] {
  return line
    .split(/\t+/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}

/** A row set with tabs: "A", tab, "90-100%". Longer texts with tabs are letterheads and sentences. */
function isTyped(line: string, cells: number): boolean {
  const own = cellsOf(line)
  return own.length === cells && cells > 1 && line.length < 120 && !isLoneMarker(own[0] ?? '')
}

function joinWrapped(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const goesOn =
      last !== undefined &&
      last.length >= WRAPPED_FROM &&
      !/[.!?:;]\s*$|\t/.test(last) &&
      /^\p{Ll}/u.test(line) &&
      !line.includes('\t')
    if (goesOn) joined[joined.length - 1] = `${last.trimEnd()} ${line}`
    else joined.push(line)
  }
  return joined
}
