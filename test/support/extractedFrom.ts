import type { Block, Extracted } from '../../src/domain/document.js'

/**
 * A plain-text document as extraction would give it: one paragraph block per run of lines. Lines that begin with "# "
 * become headings, lines that begin with "- " become bullets, lines with tabs become table rows.
 */
export function extractedFrom(text: string): Extracted {
  const blocks: Block[] = []
  for (const match of text.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
    let start = match.index
    for (const line of match[0].split(/(?<=\n)/)) {
      blocks.push(...blockOf(line, start))
      start += line.length
    }
  }
  return {
    kind: 'extracted',
    format: 'txt',
    title: null,
    text,
    pages: [],
    blocks: join(text, blocks),
    warnings: [],
  }
}

function blockOf(line: string, start: number): readonly Block[] {
  const end = start + line.trimEnd().length
  const heading = /^(#+) /.exec(line)
  if (heading?.[1] !== undefined)
    return [{ role: 'heading', level: heading[1].length, start: start + heading[0].length, end }]
  if (line.startsWith('- ')) return [{ role: 'bullet', level: 1, start: start + 2, end }]
  if (line.includes('\t')) return [{ role: 'table_row', start, end }]
  return [{ role: 'paragraph', start, end }]
}

/** Neighbouring lines of one paragraph are one block. */
function join(text: string, blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined[joined.length - 1]
    const together =
      last?.role === 'paragraph' &&
      block.role === 'paragraph' &&
      !/\n\s*\n/.test(text.slice(last.end, block.start))
    if (last !== undefined && together) joined[joined.length - 1] = { ...last, end: block.end }
    else joined.push(block)
  }
  return joined
}
