import type { OfficeContentNode } from 'officeparser'

/** A document of officeparser as HTML, and whether it holds pictures. */
export interface OfficeHtml {
  readonly html: string
  readonly hasPictures: boolean
}

/**
 * Writes the nodes of officeparser as HTML, so that ODT and PPTX pass through the same rules for lists, tables and bold
 * headings as DOCX (`htmlPieces`). Foot- and endnotes come last, as mammoth puts them; comments are left out. Text in
 * `hiddenStyles` and white text is marked as hidden.
 */
export function astHtml(
  nodes: readonly OfficeContentNode[],
  hiddenStyles: ReadonlySet<string> = new Set(),
): OfficeHtml {
  const notes: string[] = []
  let hasPictures = false
  let tables = 0
  const all = (children: readonly OfficeContentNode[] | undefined): string =>
    (children ?? []).map(write).join('')
  const write = (node: OfficeContentNode): string => {
    for (const note of node.notes ?? []) notes.push(all(note.children))
    const style = node.metadata && 'style' in node.metadata ? node.metadata.style : undefined
    switch (node.type) {
      case 'text':
        return textOf(
          node,
          (style !== undefined && hiddenStyles.has(style)) || (tables === 0 && isWhite(node)),
        )
      case 'heading':
        return inTag(`h${Math.min(Math.max(node.metadata?.level ?? 1, 1), 6)}`, all(node.children))
      case 'list':
        return listItem(node.metadata?.indentation ?? 0, all(node.children))
      case 'table': {
        tables += 1
        const rows = all(node.children)
        tables -= 1
        return inTag('table', rows)
      }
      case 'row':
        return inTag('tr', all(node.children))
      case 'cell':
        return inTag('td', all(node.children))
      case 'image':
      case 'drawing':
      case 'chart':
        hasPictures = true
        return all(node.children)
      case 'break':
        return '<br>'
      case 'note':
      case 'comment':
      case 'header':
      case 'footer':
        return ''
      case 'code':
        return escapeHtml(node.text ?? '')
      default:
        return inTag(node.type === 'paragraph' ? 'p' : 'div', all(node.children))
    }
  }
  const body = all(nodes)
  return { html: body + inTag('ol', notes.map((note) => inTag('li', note)).join('')), hasPictures }
}

/** A list item of its own; `htmlPieces` tells depth by the lists around it. */
export function listItem(indentation: number, html: string): string {
  const depth = Math.min(Math.max(indentation, 0), 8) + 1
  return `${'<ul>'.repeat(depth)}<li>${html}</li>${'</ul>'.repeat(depth)}`
}

export function inTag(name: string, html: string): string {
  return html === '' && name !== 'td' ? '' : `<${name}>${html}</${name}>`
}

type TextNode = Extract<OfficeContentNode, { type: 'text' }>

function textOf(node: TextNode, hidden: boolean): string {
  const plain = escapeHtml(node.text ?? '')
  const text = node.formatting?.bold ? inTag('strong', plain) : plain
  return hidden ? inTag('hidden-text', text) : text
}

/** White letters on no other ground; in tables they are design. */
function isWhite({ formatting }: TextNode): boolean {
  return /^#f{6}$/i.test(formatting?.color ?? '') && formatting?.backgroundColor === undefined
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>')
}
