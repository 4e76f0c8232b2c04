import type { Named } from './passage.js'

/** In order, each place named once: of two names that overlap the longer one stays. */
export function withoutOverlaps(named: readonly Named[]): readonly Named[] {
  const kept: Named[] = []
  for (const one of [...named].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept[kept.length - 1]
    if (one.name === '') continue
    if (last === undefined || last.end <= one.start) kept.push(one)
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one
  }
  return kept
}

/** Those of `named` that overlap none of `others`; both in order and free of overlaps among themselves. */
export function outside(named: readonly Named[], others: readonly Named[]): readonly Named[] {
  let at = 0
  return named.filter((one) => {
    while ((others[at]?.end ?? Number.POSITIVE_INFINITY) <= one.start) at++
    const other = others[at]
    return other === undefined || other.start >= one.end
  })
}
