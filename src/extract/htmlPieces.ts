import type { AnyNode, Element, ParentNode } from 'domhandler'
import type { Piece } from './composeText.js'
import type { ExtractLimits } from './limits.js'
import { textPiece } from './textPiece.js'

export interface HtmlText {
  readonly title: string | null
  readonly pieces: readonly Piece[]
}

/** What holds no text of the document. */
const LEFT_OUT = new Set(
  'head script style noscript template svg math iframe object canvas audio video button select input textarea label nav footer aside dialog menu'.split(
    ' ',
  ),
)
const LEFT_OUT_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'menu',
])
const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure form header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const RAISED = new Set(['sub', 'sup'])
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
    text = ''
    bold = ''
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
      text = joinInline(text, more, atEdge)
      atEdge = false
      if (isBold || more.trim() === '') bold += more
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

/** A label and its value in two elements may be set apart by the style sheet alone ("Instructor[name]", "01Read"). */
function joinInline(before: string, after: string, atEdge: boolean): string {
  const apart = atEdge && /[\p{Ll}\d\]:]$/u.test(before) && /^[\p{Lu}[]/u.test(after)
  return apart ? `${before} ${after}` : before + after
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

function isLeftOut(node: Element): boolean {
  const { name, attribs } = node
  if (name === 'sup' || name === 'a') return isNoteMark(node)
  if (LEFT_OUT.has(name) || LEFT_OUT_ROLES.has(attribs.role ?? '')) return true
  // A header of the page is navigation; one inside the content is its title.
  if (name === 'header') return node.parent?.type === 'tag' && (node.parent as Element).name === 'body'
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? '')
}

/** The raised number that leads to a footnote, and the arrow that leads back. */
function isNoteMark(node: Element): boolean {
  const text = textOf(node).trim()
  if (node.name === 'a') return /^[↑↩][\ufe0e\ufe0f]?$/u.test(text)
  return (
    /^\[?[\d*†‡]{1,3}\]?$/.test(text) &&
    findWhere(node, ({ attribs }) => attribs.href?.includes('#') === true) !== null
  )
}

const isElement = (node: AnyNode | ParentNode): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style'

const firstElement = (parent: Element): AnyNode | undefined =>
  parent.children.find((child) => isElement(child) || (child.type === 'text' && child.data.trim() !== ''))

/** The text below a node as people see it: blocks do not run together. */
function textOf(node: ParentNode): string {
  let text = ''
  let atEdge = false
  for (const child of node.children) {
    if (child.type === 'text') text = joinInline(text, child.data, atEdge)
    else if (isElement(child) && (child.name === 'title' || !isLeftOut(child))) {
      const apart = child.name === 'br' || BLOCKS.has(child.name)
      const inner = textOf(child)
      text = apart ? `${text} ${inner} ` : joinInline(text, inner, !RAISED.has(child.name))
    }
    atEdge = isElement(child) && !RAISED.has(child.name)
  }
  return text
}

function find(node: ParentNode, name: string): Element | null {
  return findWhere(node, (element) => element.name === name)
}

function findRole(node: ParentNode, role: string): Element | null {
  return findWhere(node, (element) => element.attribs.role === role)
}

function holds(node: ParentNode, names: ReadonlySet<string>): boolean {
  return findWhere(node, (element) => names.has(element.name)) !== null
}

function findWhere(node: ParentNode, wanted: (element: Element) => boolean): Element | null {
  for (const child of node.children) {
    if (!isElement(child)) continue
    if (wanted(child)) return child
    const below = findWhere(child, wanted)
    if (below) return below
  }
  return null
}

/** Level by level, so that hostile nesting cannot exhaust the stack. */
function deeperThan(node: ParentNode, limit: number): boolean {
  let level: readonly ParentNode[] = [node]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    level = level.flatMap((parent) => parent.children.filter(isElement))
  }
  return false
}
