import type { SectionRole, Sentence } from '../domain/unit.js'
import type { Piece } from './layOut.js'
import { splitSentences } from './splitSentences.js'

const LIST_ROLES: readonly SectionRole[] = ['outcomes', 'duties', 'requirements', 'description']

/** Longest line, in words, that still counts as an item of a list without list marks. */
const ITEM_WORDS = 60

/** The sentences, list items and table cells of one section, each with the line that introduces its list. */
export function readSentences(text: string, pieces: readonly Piece[], role: SectionRole): readonly Sentence[] {
  const sentences: Sentence[] = []
  const items = unmarkedItems(text, pieces, role)
  const leads = new LeadIns()
  pieces.forEach((piece, at) => {
    const content = text.slice(piece.start, piece.end)
    if (piece.form === 'table_row') {
      sentences.push(...readRow(text, piece, leads))
      return
    }
    leads.leaveTable()
    const isItem = piece.form === 'bullet' || items.has(at)
    const leadIn = leads.of(piece, isItem)
    for (const [start, end] of splitSentences(content)) {
      const form = isItem ? 'bullet' : 'sentence'
      const sentence = text.slice(piece.start + start, piece.start + end)
      sentences.push({ start: piece.start + start, end: piece.start + end, text: sentence, form, leadIn })
    }
    leads.see(content, piece, isItem, pieces[at + 1])
  })
  return sentences
}

/** Which line introduces a list item: the last one ending in a colon, for sub-items the item above them. */
class LeadIns {
  private list: string | null = null
  private item: { readonly text: string; readonly level: number | null } | null = null
  private columns: readonly string[] | null = null

  of(piece: Piece, isItem: boolean): string | null {
    if (!isItem) return null
    if (this.item !== null && (piece.level === null || this.item.level === null || piece.level > this.item.level))
      return this.item.text
    return this.list
  }

  see(content: string, piece: Piece, isItem: boolean, next: Piece | undefined): void {
    const line = content.replace(/\s+/gu, ' ').trim()
    const introduces = /[:：]$/u.test(line) || (/(?:\bto|\bfollowing|…|\.\.\.)$/iu.test(line) && next?.form === 'bullet')
    if (isItem) {
      if (introduces) this.item = { text: line, level: piece.level }
      else if (this.item !== null && piece.level !== null && this.item.level !== null && piece.level <= this.item.level)
        this.item = null
      return
    }
    this.item = null
    const last = splitSentences(line).at(-1)
    const tail = last === undefined ? line : line.slice(last[0], last[1])
    if (introduces) this.list = tail
    // A full sentence before bullets introduces them as well ("Students leave the course able to do the following.").
    else this.list = next?.form === 'bullet' ? tail : null
  }

  header(cells: readonly string[]): void {
    this.columns = cells
  }

  column(at: number): string | null {
    return this.columns?.[at] ?? null
  }

  leaveTable(): void {
    this.columns = null
  }

  get inTable(): boolean {
    return this.columns !== null
  }
}

/** The cells of a table row; the first row of a table names the columns and introduces the cells below. */
function readRow(text: string, row: Piece, leads: LeadIns): readonly Sentence[] {
  const cells: { start: number; end: number }[] = []
  const content = text.slice(row.start, row.end)
  let from = 0
  for (const cell of content.split(/\t|\s*\|\s*/u)) {
    const at = content.indexOf(cell, from)
    from = at + cell.length
    cells.push({ start: row.start + at, end: row.start + at + cell.length })
  }
  if (!leads.inTable) leads.header(cells.map((cell) => text.slice(cell.start, cell.end).trim()))
  return cells.flatMap((cell, at) =>
    splitSentences(text.slice(cell.start, cell.end)).map(([start, end]) => ({
      start: cell.start + start,
      end: cell.start + end,
      text: text.slice(cell.start + start, cell.start + end),
      form: 'table_row' as const,
      leadIn: leads.column(at),
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
    if (run.length >= 2 && (introduced || open * 2 >= run.length || run.length >= 3)) for (const at of run) items.add(at)
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

function sliceOf(text: string, piece: Piece | undefined): string {
  return piece === undefined ? '' : text.slice(piece.start, piece.end).trim()
}

function endsWithColon(text: string, piece: Piece | undefined): boolean {
  return sliceOf(text, piece).endsWith(':')
}
