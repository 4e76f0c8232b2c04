import type { SectionRole, Sentence } from '../domain/unit.js'
import type { Piece } from './layOut.js'
import { splitSentences } from './splitSentences.js'

const LIST_ROLES: readonly SectionRole[] = ['outcomes', 'duties', 'requirements', 'description']

/** Longest line, in words, that still counts as an item of a list without list marks. */
const ITEM_WORDS = 60

/** The sentences, list items and table cells of one section, each with the line that introduces its list. */
export function readSentences(
  text: string,
  pieces: readonly Piece[],
  role: SectionRole,
): readonly Sentence[] {
  const sentences: Sentence[] = []
  const items = unmarkedItems(text, pieces, role)
  const captions = new Set([...items].filter((at) => isCaption(text, pieces, at)))
  const leads = leadIns()
  let columns: readonly string[] | null = null
  pieces.forEach((piece, at) => {
    const content = text.slice(piece.start, piece.end)
    if (piece.form === 'table_row') {
      const cells = readCells(text, piece)
      // The first row of a table names its columns and so introduces the cells below.
      columns ??= cells.map((cell) => text.slice(cell.start, cell.end).trim())
      sentences.push(...readRow(text, cells, columns))
      return
    }
    columns = null
    const isItem = piece.form === 'bullet' || (items.has(at) && !captions.has(at))
    const leadIn = leads.of(piece, isItem, content)
    for (const [start, end] of splitSentences(content)) {
      const form = isItem ? 'bullet' : 'sentence'
      const sentence = text.slice(piece.start + start, piece.start + end)
      sentences.push({ start: piece.start + start, end: piece.start + end, text: sentence, form, leadIn })
    }
    if (!captions.has(at)) leads.see(content, piece, isItem, pieces[at + 1])
  })
  return sentences
}

interface Leads {
  /** The line above an item: the item it belongs to, else the line above the list. */
  readonly of: (piece: Piece, isItem: boolean, content: string) => string | null
  /** Takes note of a line that was read. */
  readonly see: (content: string, piece: Piece, isItem: boolean, next: Piece | undefined) => void
}

/** Remembers which line introduces the items that follow: the last one ending in a colon, for sub-items their item. */
function leadIns(): Leads {
  let list: string | null = null
  let item: { readonly text: string; readonly level: number | null } | null = null
  return {
    of: (piece, isItem, content) => {
      if (!isItem) return null
      if (item === null) return list
      const levelled = piece.level !== null && item.level !== null
      // Without levels, an item that opens a list of its own stands beside the one before it, not below.
      const below = levelled ? (piece.level ?? 0) > (item.level ?? 0) : !content.trimEnd().endsWith(':')
      return below ? item.text : list
    },
    see: (content, piece, isItem, next) => {
      const line = content.replace(/\s+/gu, ' ').trim()
      const introduces =
        /[:：]$/u.test(line) || (/(?:\bto|\bfollowing|…|\.\.\.)$/iu.test(line) && next?.form === 'bullet')
      if (isItem) {
        if (introduces) item = { text: line, level: piece.level }
        else if (item !== null && piece.level !== null && item.level !== null && piece.level <= item.level)
          item = null
        return
      }
      item = null
      const last = splitSentences(line).at(-1)
      const tail = last === undefined ? line : line.slice(last[0], last[1])
      // A full sentence before bullets introduces them as well ("Students leave able to do the following.").
      list = introduces || next?.form === 'bullet' ? tail : null
    },
  }
}

interface Cell {
  readonly start: number
  readonly end: number
}

/** Cells are parted by tabs or bars; the blanks around them belong to no cell. */
function readCells(text: string, row: Piece): readonly Cell[] {
  let from = row.start
  return text
    .slice(row.start, row.end)
    .split(/[\t|]/u)
    .map((part) => {
      const start = from + (part.length - part.trimStart().length)
      from += part.length + 1
      return { start, end: start + part.trim().length }
    })
}

function readRow(text: string, cells: readonly Cell[], columns: readonly string[]): readonly Sentence[] {
  return cells.flatMap((cell, at) =>
    splitSentences(text.slice(cell.start, cell.end)).map(([start, end]) => ({
      start: cell.start + start,
      end: cell.start + end,
      text: text.slice(cell.start + start, cell.start + end),
      form: 'table_row' as const,
      leadIn: columns[at] ?? null,
    })),
  )
}

/** Runs of short lines that stand one below the other are a list even without list marks. */
function unmarkedItems(text: string, pieces: readonly Piece[], role: SectionRole): ReadonlySet<number> {
  const items = new Set<number>()
  if (!LIST_ROLES.includes(role)) return items
  let run: number[] = []
  const flush = (): void => {
    const introduced = run[0] !== undefined && endsWithColon(text, pieces[run[0] - 1])
    const open = run.filter((at) => !/[.!?]$/u.test(sliceOf(text, pieces[at]))).length
    if (run.length >= 2 && (introduced || open * 2 >= run.length || run.length >= 3 || role === 'outcomes'))
      for (const at of run) items.add(at)
    run = []
  }
  pieces.forEach((piece, at) => {
    const content = sliceOf(text, piece)
    const short = content.split(/\s+/u).length <= ITEM_WORDS && splitSentences(content).length === 1
    if (piece.form === 'text' && short && !content.endsWith(':')) run.push(at)
    else flush()
  })
  flush()
  return items
}

/** A few words without a stop above a full sentence name that sentence; they are no item themselves. */
function isCaption(text: string, pieces: readonly Piece[], at: number): boolean {
  const content = sliceOf(text, pieces[at])
  const next = pieces[at + 1]
  return (
    content.split(/\s+/u).length <= 3 &&
    !/[.!?;,:]$/u.test(content) &&
    next?.form === 'text' &&
    /^\p{Lu}.{60,}[.!?]$/su.test(sliceOf(text, next))
  )
}

function sliceOf(text: string, piece: Piece | undefined): string {
  return piece === undefined ? '' : text.slice(piece.start, piece.end).trim()
}

function endsWithColon(text: string, piece: Piece | undefined): boolean {
  return sliceOf(text, piece).endsWith(':')
}
