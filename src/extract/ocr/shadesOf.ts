/** Shades of ink and paper nearer than this cannot be told apart. */
const CONTRAST = 40

/** What is dark and what is light in a piece of a picture. */
export interface Shades {
  readonly ink: number
  readonly paper: number
}

/** The shades of ink and paper among pixels; null where nothing stands out. */
export function shadesOf(pixels: readonly number[]): Shades | null {
  const sorted = [...pixels].sort((a, b) => a - b)
  const ink = sorted[Math.floor(sorted.length * 0.02)] ?? 0
  const paper = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  return paper - ink < CONTRAST ? null : { ink, paper }
}
