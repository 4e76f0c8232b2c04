import type { OfficeContentNode } from 'officeparser'

/** Slides that a text must stand on to be the deck's own footer. */
const FOOTER_SLIDES = 3

/**
 * Slides as people read them. Most bullets of a presentation come from its layout, which officeparser does not see: two
 * and more paragraphs in a row, or one set in, are a list unless they say "no bullet". A title of several lines is one
 * heading. Slide numbers, dates and texts that stand on most slides are left out.
 */
export function slideItems(slides: readonly OfficeContentNode[]): readonly OfficeContentNode[] {
  const footers = footersOf(slides)
  return slides.map((slide) => {
    const children = joinTitle(slide.children ?? []).filter(
      ({ type, text = '' }) => type !== 'paragraph' || !(footers.has(text.trim()) || isStamp(text.trim())),
    )
    return {
      ...slide,
      children: children.map((node, at) => {
        if (node.type !== 'paragraph' || isWithoutBullet(node)) return node
        const level = levelOf(node)
        const inRow = isItem(children[at - 1]) || isItem(children[at + 1])
        return level > 0 || inRow ? asItem(node, level) : node
      }),
    } as OfficeContentNode
  })
}

function asItem(node: OfficeContentNode, indentation: number): OfficeContentNode {
  const metadata = {
    listType: 'unordered',
    indentation,
    alignment: 'left',
    listId: '',
    itemIndex: 0,
  } as const
  return { type: 'list', text: node.text ?? '', children: node.children ?? [], metadata }
}

function isItem(node: OfficeContentNode | undefined): boolean {
  return node?.type === 'list' || (node?.type === 'paragraph' && !isWithoutBullet(node))
}

function isWithoutBullet(node: OfficeContentNode): boolean {
  return /<a:buNone\b/.test(node.rawContent ?? '')
}

function levelOf(node: OfficeContentNode): number {
  return Number(/<a:pPr\b[^>]*\blvl="(\d)"/.exec(node.rawContent ?? '')?.[1] ?? 0)
}

/** A slide number or a date alone. */
function isStamp(text: string): boolean {
  return /^(?:\d{1,3}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})$/.test(text)
}

function footersOf(slides: readonly OfficeContentNode[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const { children = [] } of slides) {
    const texts = children.flatMap(({ type, text = '' }) => (type === 'paragraph' ? [text.trim()] : []))
    for (const text of new Set(texts)) seen.set(text, (seen.get(text) ?? 0) + 1)
  }
  const least = Math.max(FOOTER_SLIDES, slides.length / 2)
  return new Set([...seen].filter(([, count]) => count >= least).map(([text]) => text))
}

function joinTitle(nodes: readonly OfficeContentNode[]): readonly OfficeContentNode[] {
  const joined: OfficeContentNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'heading' && last?.type === 'heading')
      last.children = [...(last.children ?? []), { type: 'text', text: ' ' }, ...(node.children ?? [])]
    else joined.push({ ...node })
  }
  return joined
}
