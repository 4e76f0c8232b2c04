import type { Element, ParentNode } from 'domhandler'
import type { Piece } from './composeText.js'
import {
  BLOCKS,
  deeperThan,
  find,
  findRole,
  firstElement,
  holds,
  isApart,
  isElement,
  isLeftOut,
  RAISED,
  textOf,
} from './html/tree.js'
import type { ExtractLimits } from './limits.js'
import { textPiece } from './textPiece.js'

export interface HtmlText {
  readonly title: string | null
  readonly pieces: readonly Piece[]
}

/** Element that the office readers put around text which the document hides. */
const HIDDEN = 'hidden-text'

const IN_CELL = new Set(['ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** A main part with less of the page's text than this is not the page's content. */
const MAIN_SHARE = 0.4

/** The blocks of an HTML text in document order, or that its elements are nested too deep. */
export async function htmlPieces(html: string, limits: ExtractLimits): Promise<HtmlText | 'too_deep'> {
  const { parseDocument } = await import('htmlparser2')
  const document = parseDocument(html, { decodeEntities: true })
  if (deeperThan(document, limits.depth)) return 'too_deep'
  const title = find(document, 'title')
  const writer = createWriter()
  walk(contentOf(document), { list: 0, quiet: false }, writer)
  writer.flush()
  return { title: title ? textOf(title).replace(/\s+/g, ' ').trim() || null : null, pieces: writer.pieces }
}

/** The main part when the page marks one that holds most of its text, else all of it. */
function contentOf(document: ParentNode): ParentNode {
  const main = find(document, 'main') ?? findRole(document, 'main') ?? find(document, 'article')
  if (!main) return document
  return textOf(main).length >= MAIN_SHARE * textOf(document).length ? main : document
}

interface Place {
  /** Lists around. */
  readonly list: number
  /** Inside an element whose blocks become one line, for example a heading. */
  readonly quiet: boolean
}

type Writer = ReturnType<typeof createWriter>

function createWriter() {
  const pieces: Piece[] = []
  let open: Pick<Piece, 'role' | 'level'> = { role: 'paragraph' }
  let text = ''
  let bold = ''
  let last = ''
  let hidden = ''
  let atEdge = false
  /** Lists numbered by hand ("01 Read scores") keep no number. */
  const pieceOf = (line: string): Piece => {
    if (open.role === 'bullet') return { ...open, text: line.replace(/^0\d\s+(?=\p{Lu})/u, '') }
    if (open.role !== 'paragraph') return { ...open, text: line }
    return textPiece(line, bold.replace(/\s+/g, ' ').trim() === line)
  }
  const flush = () => {
    const line = text.replace(/\s+/g, ' ').trim()
    if (line !== '') pieces.push(pieceOf(line))
    if (hidden.trim() !== '') pieces.push({ role: 'paragraph', text: hidden, hidden: true })
    text = ''
    hidden = ''
    bold = ''
    last = ''
    open = { role: 'paragraph' }
  }
  return {
    pieces,
    flush,
    begin(next: Pick<Piece, 'role' | 'level'>) {
      flush()
      open = next
    },
    add(more: string, isBold: boolean) {
      if (more === '') return
      if (atEdge && isApart(last, more)) text += ' '
      text += more
      last = more.slice(-1)
      atEdge = false
      if (isBold || more.trim() === '') bold += more
    },
    /** Hidden text stands after the block it is in, so that the block reads as people see it. */
    hide(more: string) {
      hidden += more
    },
    /** An inline element begins or ends here. */
    edge() {
      atEdge = true
    },
    row(cells: readonly string[]) {
      flush()
      pieces.push({ role: 'table_row', text: cells.join(' | ') })
    },
  }
}

/** Recursion is safe: `deeperThan` has looked first. */
function walk(parent: ParentNode, place: Place, out: Writer, bold = false): void {
  for (const node of parent.children) {
    if (node.type === 'text') out.add(node.data, bold)
    else if (isElement(node)) element(node, place, out, bold)
  }
}

function element(node: Element, place: Place, out: Writer, bold: boolean): void {
  const { name } = node
  if (name === HIDDEN) out.hide(textOf(node))
  if (isLeftOut(node)) return
  const heading = /^h([1-6])$/.exec(name)
  if (heading) {
    out.begin({ role: 'heading', level: Number(heading[1]) })
    walk(node, { ...place, quiet: true }, out)
    out.flush()
  } else if (name === 'br') place.quiet ? out.add(' ', bold) : out.flush()
  else if (name === 'li') {
    out.begin({ role: 'bullet', level: Math.max(place.list, 1) })
    walk(node, place, out)
    out.flush()
  } else if (name === 'ul' || name === 'ol') {
    out.flush()
    walk(node, { ...place, list: place.list + 1 }, out)
    out.flush()
  } else if (name === 'table') table(node, place, out)
  else if (name === 'tr') row(node, place, out)
  else if (name === 'pre') preformatted(node, out)
  else if (BLOCKS.has(name)) block(node, place, out, bold)
  else {
    if (!RAISED.has(name)) out.edge()
    walk(node, place, out, bold || name === 'b' || name === 'strong')
    if (!RAISED.has(name)) out.edge()
  }
}

/** A paragraph directly in a list item belongs to the item's line. */
function block(node: Element, place: Place, out: Writer, bold: boolean): void {
  const parent = node.parent
  const firstOfItem = parent && isElement(parent) && parent.name === 'li' && firstElement(parent) === node
  if (place.quiet || firstOfItem) {
    out.add(' ', false)
    walk(node, place, out, bold)
    return
  }
  out.flush()
  walk(node, place, out, bold)
  out.flush()
}

/** A table whose rows only count 1, 2, 3 … in their first cell is a list. */
function table(node: Element, place: Place, out: Writer): void {
  const parts = node.children.filter(isElement)
  const rows = parts.flatMap((part) => (part.name === 'tr' ? [part] : part.children.filter(isElement)))
  const cells = rows.map((one) =>
    one.children.filter(isElement).map((cell) => textOf(cell).replace(/\s+/g, ' ').trim()),
  )
  const isList =
    cells.length > 1 &&
    !rows.some((one) => holds(one, IN_CELL)) &&
    cells.every(
      ([mark, text], index) => Number(/^\(?(\d{1,2})[.)]?$/.exec(mark ?? '')?.[1]) === index + 1 && text,
    )
  if (!isList || cells.some((one) => one.length !== 2)) {
    block(node, place, out, false)
    return
  }
  for (const [, text = ''] of cells) {
    out.begin({ role: 'bullet', level: place.list + 1 })
    out.add(text, false)
  }
  out.flush()
}

/** Cells that hold lists, headings or tables are for layout: their blocks come one after the other. */
function row(node: Element, place: Place, out: Writer): void {
  const cells = node.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th')
  const layout = cells.length < 2 || cells.some((cell) => holds(cell, IN_CELL))
  if (layout) {
    block(node, place, out, false)
    return
  }
  const texts = cells.map((cell) => textOf(cell).replace(/\s+/g, ' ').trim())
  if (texts.some((text) => text !== '')) out.row(texts)
}

function preformatted(node: Element, out: Writer): void {
  for (const line of textOf(node).split('\n')) {
    out.flush()
    out.add(line, false)
  }
  out.flush()
}
