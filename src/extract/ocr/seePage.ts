import { type Grey, quarterTurn } from './grey.js'
import type { Seen, Tesseract } from './startTesseract.js'

/** Mean confidence below which a page that seems upright may still lie on its side or upside down. */
const UNSURE = 0.6

/** A picture as it was read: upright. */
export interface SeenPicture extends Seen {
  readonly picture: Grey
}

/**
 * Recognises a picture. One whose lines do not run to the right is turned first; one that can hardly be read is tried
 * turned by quarters, and the best way is taken.
 */
export async function seePage(tesseract: Tesseract, picture: Grey, dpi?: number): Promise<SeenPicture> {
  const see = async (turned: Grey): Promise<SeenPicture> => ({
    ...(await tesseract.see(turned, dpi)),
    picture: turned,
  })
  let best = await see(picture)
  const guess = turnsToRead(best)
  for (const turns of [guess, (guess + 2) % 4, (guess + 1) % 4, (guess + 3) % 4]) {
    if (turnsToRead(best) === 0 && sureness(best) >= UNSURE) break
    if (turns === 0) continue
    const seen = await see(turnedBy(picture, turns))
    if (turnsToRead(best) > 0 || (turnsToRead(seen) === 0 && sureness(seen) > sureness(best))) best = seen
  }
  return best
}

/** Mean confidence of the words, 0-1. */
export function sureness({ lines }: Seen): number {
  const words = lines.flatMap((line) => line.words)
  return words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length
}

/** Quarters to turn clockwise until lines run to the right; where words follow each other is where they run now. */
function turnsToRead({ lines }: Seen): number {
  let [right, down] = [0, 0]
  for (const { words } of lines)
    for (const [index, { box }] of words.entries()) {
      const before = words[index - 1]?.box ?? box
      right += box.x0 + box.x1 - before.x0 - before.x1
      down += box.y0 + box.y1 - before.y0 - before.y1
    }
  if (Math.abs(right) >= Math.abs(down)) return right < 0 ? 2 : 0
  return down > 0 ? 3 : 1
}

const turnedBy = (picture: Grey, turns: number): Grey =>
  turns === 0 ? picture : turnedBy(quarterTurn(picture), turns - 1)
