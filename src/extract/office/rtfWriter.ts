import { readMarker } from '../readMarker.js'
import { escapeHtml, inTag, listItem } from './astHtml.js'

/** What holds for a paragraph until `\pard`. */
export interface RtfParagraph {
  /** 1-6, null for text. */
  heading: number | null
  /** Depth from 0 when the file tells it. */
  listLevel: number | null
  isListed: boolean
  /** Left and first-line indent in twentieths of a point. */
  indent: number
  firstLine: number
  inTable: boolean
  /** Tables around the paragraph, 2 and more for a table in a table. */
  tables: number
}

export const PLAIN_PARAGRAPH: Readonly<RtfParagraph> = {
  heading: null,
  listLevel: null,
  isListed: false,
  indent: 0,
  firstLine: 0,
  inTable: false,
  tables: 1,
}

interface Run {
  text: string
  readonly bold: boolean
  readonly hidden: boolean
}

/** Collects the text of an RTF file as HTML: paragraphs, list items, headings, table rows. */
export function rtfWriter() {
  const parts: string[] = []
  let runs: Run[] = []
  let rows: string[] = []
  let cells: string[] = []
  let cell = ''
  let inner: string[] = []
  let innerCell = ''
  let inRow = false
  const depthOf = indentDepth()

  const closeTable = (): void => {
    if (rows.length > 0) parts.push(inTag('table', rows.join('')))
    rows = []
  }
  const add = (text: string, bold: boolean, hidden: boolean): void => {
    const last = runs.at(-1)
    if (last && last.bold === bold && last.hidden === hidden) last.text += text
    else runs.push({ text, bold, hidden })
  }
  const paragraph = (props: Readonly<RtfParagraph>, hasMark: boolean): void => {
    const html = blockOf(runs, props, hasMark, depthOf)
    runs = []
    if (!props.inTable && !inRow) {
      if (html === '') return
      closeTable()
      parts.push(html)
    } else if (props.tables > 1) innerCell += html
    else cell += html
  }
  return {
    add,
    paragraph,
    beginRow(): void {
      inRow = true
    },
    endCell(nested: boolean): void {
      if (nested) inner.push(inTag('td', innerCell))
      else cells.push(inTag('td', cell))
      if (nested) innerCell = ''
      else cell = ''
    },
    endRow(nested: boolean): void {
      if (nested) {
        cell += inTag('table', inTag('tr', inner.join('')))
        inner = []
        return
      }
      rows.push(inTag('tr', cells.join('')))
      cells = []
      inRow = false
    },
    /** The HTML of all that was read. */
    finish(): string {
      const rest = inner.join('') + inTag('td', innerCell) + inTag('td', cell)
      if (cells.length > 0 || rest !== '<td></td><td></td>') rows.push(inTag('tr', cells.join('') + rest))
      closeTable()
      return parts.join('')
    },
  }
}

function blockOf(
  runs: readonly Run[],
  props: Readonly<RtfParagraph>,
  hasMark: boolean,
  depthOf: (indent: number) => number,
): string {
  const text = runs.map((run) => run.text).join('')
  if (text.trim() === '') return ''
  if (props.heading !== null) return inTag(`h${props.heading}`, runs.map(htmlOf).join(''))
  const typed = props.firstLine < 0 ? readMarker(text.trimStart()) : null
  if (typed === null && !props.isListed && !hasMark) {
    if (props.indent === 0) depthOf(0)
    return inTag('p', runs.map(htmlOf).join(''))
  }
  const level = props.listLevel ?? depthOf(props.indent)
  const length = typed === null ? 0 : text.length - text.trimStart().length + typed.length
  return listItem(level, without(runs, length).map(htmlOf).join(''))
}

/** The runs without their first `length` characters. */
function without(runs: readonly Run[], length: number): readonly Run[] {
  let left = length
  return runs.map((run) => {
    const cut = Math.min(left, run.text.length)
    left -= cut
    return { ...run, text: run.text.slice(cut) }
  })
}

function htmlOf({ text, bold, hidden }: Run): string {
  const html = bold ? inTag('strong', escapeHtml(text)) : escapeHtml(text)
  return hidden ? inTag('hidden-text', html) : html
}

/** Depth of a list item, from 0, by how far it is set in; an indent of 0 starts anew. */
function indentDepth(): (indent: number) => number {
  let around: number[] = []
  return (indent) => {
    around = indent === 0 ? [] : around.filter((one) => one < indent)
    around.push(indent)
    return around.length - 1
  }
}
