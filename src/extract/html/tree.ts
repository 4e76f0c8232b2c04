import type { AnyNode, Element, ParentNode } from 'domhandler'

/** What holds no text of the document. */
const LEFT_OUT = new Set(
  'hidden-text head script style noscript template svg math iframe object canvas audio video button select input textarea label nav footer aside dialog menu'.split(
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
export const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure form header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Their text belongs to the word before. */
export const RAISED = new Set(['sub', 'sup'])

/**
 * Whether a space is missing where an inline element begins or ends: a label and its value may be set apart by the
 * style sheet alone ("Instructor[name]", "01Read"). `last` is the sign before.
 */
export function isApart(last: string, after: string): boolean {
  return /[\p{Ll}\d\]:]/u.test(last) && /^[\p{Lu}[]/u.test(after)
}

/** Elements without text of the document: navigation, scripts, hidden ones, marks of footnotes. */
export function isLeftOut(node: Element): boolean {
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

export const isElement = (node: AnyNode | ParentNode): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style'

export const firstElement = (parent: Element): AnyNode | undefined =>
  parent.children.find((child) => isElement(child) || (child.type === 'text' && child.data.trim() !== ''))

/** The text below a node as people see it: blocks do not run together. */
export function textOf(node: ParentNode): string {
  const parts: string[] = []
  const add = (more: string, atEdge: boolean) => {
    if (more === '') return
    if (atEdge && isApart(parts.at(-1)?.slice(-1) ?? '', more)) parts.push(' ')
    parts.push(more)
  }
  let atEdge = false
  for (const child of node.children) {
    if (child.type === 'text') add(child.data, atEdge)
    else if (isElement(child) && (child.name === 'title' || !isLeftOut(child))) {
      const inner = textOf(child)
      if (child.name === 'br' || BLOCKS.has(child.name)) add(` ${inner} `, false)
      else add(inner, !RAISED.has(child.name))
    }
    atEdge = isElement(child) && !RAISED.has(child.name)
  }
  return parts.join('')
}

export function find(node: ParentNode, name: string): Element | null {
  return findWhere(node, (element) => element.name === name)
}

export function findRole(node: ParentNode, role: string): Element | null {
  return findWhere(node, (element) => element.attribs.role === role)
}

export function holds(node: ParentNode, names: ReadonlySet<string>): boolean {
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
export function deeperThan(node: ParentNode, limit: number): boolean {
  let level: readonly ParentNode[] = [node]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    level = level.flatMap((parent) => parent.children.filter(isElement))
  }
  return false
}
