import type { Row } from './rowsOf.js'

/** Baselines nearer than this many letter sizes belong to texts side by side. */
const OVERLAP = 0.9

/** X where second and later cells of at least two rows begin; lines that overlap in height stand side by side, too. */
export function columnStarts(rows: readonly Row[]): readonly number[] {
  const found: { x: number; count: number }[] = []
  const beside = rows.flatMap((row, index) => {
    const above = rows[index - 1]
    if (!above || row.y - above.y > OVERLAP * row.size) return []
    const pair = [...above.fragments, ...row.fragments].sort((a, b) => a.x - b.x)
    return pair.slice(1)
  })
  for (const { x } of [...rows.flatMap((row) => row.fragments.slice(1)), ...beside]) {
    const known = found.find((one) => Math.abs(one.x - x) < 1)
    if (known) known.count += 1
    else found.push({ x, count: 1 })
  }
  return found
    .filter((one) => one.count > 1)
    .map((one) => one.x)
    .sort((a, b) => a - b)
}
