import type { ReferenceItem } from '../domain/framework.js'

/** An id of an earlier release and the id that the same activity has now. */
export interface Alias {
  readonly alias: string
  readonly code: string
}

type Titled = Pick<ReferenceItem, 'level' | 'code' | 'title'>

const MOVED_LEVELS: readonly string[] = ['iwa', 'dwa']

/**
 * Joins the intermediate and detailed work activities of two releases by exact title within their level: release 30.3
 * gave them ids that cannot be derived from the old ones. A title that is missing or double on either side is left
 * out rather than guessed.
 */
export function aliasesByTitle(oldItems: readonly Titled[], newItems: readonly Titled[]): readonly Alias[] {
  const before = byTitle(oldItems)
  const after = byTitle(newItems)
  // An id that the new release still uses names its own item there.
  const current = new Set(newItems.map((item) => item.code))
  const aliases: Alias[] = []
  for (const [key, olds] of before) {
    const [old, now] = [olds[0], after.get(key)?.[0]]
    const single = olds.length === 1 && after.get(key)?.length === 1
    if (!single || old === undefined || now === undefined || current.has(old)) continue
    aliases.push({ alias: old, code: now })
  }
  return aliases
}

function byTitle(items: readonly Titled[]): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>()
  for (const item of items) {
    if (!MOVED_LEVELS.includes(item.level)) continue
    // IWAs and DWAs share some titles, so the level is part of the key.
    const key = `${item.level}\n${item.title}`
    codes.set(key, [...(codes.get(key) ?? []), item.code])
  }
  return codes
}
