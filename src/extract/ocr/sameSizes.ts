/** The letter size meant by a measured one. */
export type SizeOf = (measured: number) => number

/** Sizes nearer than this share are one. */
const SAME = 0.11
/** A size with fewer letters is a drop cap or a sign in a logo. */
const FEWEST_LETTERS = 6

/** Finds the few letter sizes of a document among measured ones: those with most letters, with all that are near. */
export function sameSizes(words: readonly { readonly text: string; readonly size: number }[]): SizeOf {
  const letters = new Map<number, number>()
  for (const { text, size } of words) {
    const rounded = Math.round(size * 10) / 10
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  const sizes: number[] = []
  for (const [size] of [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (sizes.some((known) => Math.abs(size - known) <= SAME * known)) continue
    const near = [...letters].filter(([other]) => Math.abs(other - size) <= SAME * size)
    if (near.reduce((sum, [, count]) => sum + count, 0) >= FEWEST_LETTERS) sizes.push(size)
  }
  return (measured) =>
    sizes.reduce(
      (best, size) => (Math.abs(size - measured) < Math.abs(best - measured) ? size : best),
      sizes[0] ?? measured,
    )
}
