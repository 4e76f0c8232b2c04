import type { ContentKey } from './contentKey.js'
import { wordGap } from './wordGap.js'

/** How two wordings differ, in weights of their words. */
export interface Difference {
  /** What stands in one of them and has no counterpart at all in the other: the wording that has more of it. */
  readonly added: number
  /** The same of the wording that has less: above 0, something was replaced rather than added. */
  readonly replaced: number
  /** Words replaced by near ones, by how far apart those are. */
  readonly near: number
}

/** A leftover word that is near to one both wordings have says little more: "present and communicate". */
const ECHO = 0.5

/** What the words that only one of two wordings has amount to, once near words are set off against each other. */
export function differenceOf(
  a: ContentKey,
  aLeft: readonly string[],
  b: ContentKey,
  bLeft: readonly string[],
): Difference {
  const [aAlone, bAlone] = withoutGlued(aLeft, bLeft)
  const pairs = aAlone
    .flatMap((one) => bAlone.map((other) => ({ one, other, gap: wordGap(one, other) })))
    .filter(({ gap }) => gap < 1)
    .sort((p, q) => p.gap - q.gap || order(p, q))
  const taken = new Set<string>()
  let near = 0
  for (const { one, other, gap } of pairs) {
    if (taken.has(`a ${one}`) || taken.has(`b ${other}`)) continue
    taken.add(`a ${one}`).add(`b ${other}`)
    near += gap * Math.max(a.words.get(one) ?? 0, b.words.get(other) ?? 0)
  }
  const aRest = aAlone.filter((word) => !taken.has(`a ${word}`))
  const bRest = bAlone.filter((word) => !taken.has(`b ${word}`))
  const left = [unmatched(a, aRest, b), unmatched(b, bRest, a)] as const
  return { added: Math.max(...left), replaced: Math.min(...left), near }
}

/** The same order whichever wording comes first. */
function order(p: { one: string; other: string }, q: { one: string; other: string }): number {
  const [x, y] = [p, q].map(({ one, other }) => [one, other].sort().join(' ')) as [string, string]
  return x < y ? -1 : x > y ? 1 : 0
}

function unmatched(of: ContentKey, words: readonly string[], other: ContentKey): number {
  let sum = 0
  for (const word of words) {
    let gap = 1
    for (const shared of other.words.keys())
      if (of.words.has(shared)) gap = Math.min(gap, wordGap(word, shared))
    sum += (of.words.get(word) ?? 0) * (gap < 1 ? ECHO : 1)
  }
  return sum
}

/** "widerprimary" is "wider primary": what one wording writes as one word and the other as two. */
function withoutGlued(
  a: readonly string[],
  b: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const glued = new Set<string>()
  const find = (ones: readonly string[], parts: readonly string[]): void => {
    for (const one of ones)
      for (const head of parts)
        for (const tail of parts)
          if (head !== tail && isGlued(one, head, tail)) glued.add(one).add(head).add(tail)
  }
  find(a, b)
  find(b, a)
  const rest = (words: readonly string[]) => words.filter((word) => !glued.has(word))
  return [rest(a), rest(b)]
}

/** The head may have lost its ending to the stemmer. */
const LOST = 5

function isGlued(one: string, head: string, tail: string): boolean {
  return (
    head.length + tail.length >= 6 &&
    one.length >= head.length + tail.length &&
    one.length <= head.length + tail.length + LOST &&
    one.startsWith(head) &&
    one.endsWith(tail)
  )
}
