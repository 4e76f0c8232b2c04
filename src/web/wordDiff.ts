export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond this many cells the table would cost more than it shows; the texts are then shown whole. */
const MAX_CELLS = 250_000

/**
 * Difference of two texts by the longest common subsequence of their words and punctuation marks. A part keeps the
 * space before it: `same` + `removed` gives `from` and `same` + `added` gives `to`, apart from white space.
 */
export function wordDiff(from: string, to: string): readonly DiffPart[] {
  const [a, b] = [words(from), words(to)]
  if (a.length * b.length > MAX_CELLS) return merge([...a.map(part('removed')), ...b.map(part('added'))])
  const common = table(a, b)
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (right !== undefined && left?.trim() === right.trim()) {
      parts.push({ kind: 'same', text: right })
      i++
      j++
    } else if (
      right === undefined ||
      (left !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      parts.push({ kind: 'removed', text: left ?? '' })
      i++
    } else {
      parts.push({ kind: 'added', text: right })
      j++
    }
  }
  return merge(parts)
}

/** Words without the punctuation after them, and that punctuation; a full stop more is then no other word. */
const words = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .match(/ ?(?:[.,;:!?]+(?=\s|$)|[^\s]+?(?=[.,;:!?]*(?:\s|$)))/g) ?? []

const part =
  (kind: DiffPart['kind']) =>
  (text: string): DiffPart => ({ kind, text })

/** `table(a, b)[i][j]` = length of the longest common subsequence of a from i and b from j. */
function table(a: readonly string[], b: readonly string[]): number[][] {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i] as number[]
      const below = rows[i + 1] as number[]
      row[j] =
        a[i]?.trim() === b[j]?.trim() ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return rows
}

/** Neighbours of one kind become one part; all removals of a gap come before its additions. */
function merge(parts: readonly DiffPart[]): DiffPart[] {
  const merged: DiffPart[] = []
  let gap: DiffPart[] = []
  const flush = () => {
    for (const kind of ['removed', 'added'] as const) {
      const text = gap.filter((one) => one.kind === kind).map((one) => one.text)
      if (text.length > 0) merged.push({ kind, text: text.join('') })
    }
    gap = []
  }
  for (const one of parts) {
    if (one.kind !== 'same') {
      gap.push(one)
      continue
    }
    flush()
    const last = merged.at(-1)
    if (last?.kind === 'same') merged[merged.length - 1] = { kind: 'same', text: last.text + one.text }
    else merged.push(one)
  }
  flush()
  return merged
}
