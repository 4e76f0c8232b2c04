import type { Grey } from './grey.js'
import { markBefore } from './markBefore.js'
import type { Seen, SeenLine, SeenWord } from './startTesseract.js'
import { straightened } from './straightened.js'
import { strokeWidth } from './strokeWidth.js'

const MARK = '•'

/** Words of a line without a wide gap between them. Lengths are points. */
export interface Part {
  readonly words: readonly PartWord[]
  /** Baseline. */
  readonly y: number
  readonly size: number
}

export interface PartWord {
  readonly text: string
  readonly x: number
  readonly right: number
  /** Width of its strokes to its letter size; null where it is too short to tell. */
  readonly weight: number | null
}

/** Height of small letters without parts above and below to the letter size, in usual fonts. */
const X_HEIGHT = 0.52
/** A gap wider than this many letter sizes parts what was recognised in one line. */
const GAP = 1.4
/** The gap after a list mark is wider than this many letter sizes. */
const MARK_GAP = 0.4
/** Words with fewer letters are too small to tell their weight. */
const WEIGHED_LETTERS = 3
/** Short words by themselves that are less sure than this are stains, logos and pieces of pictures. */
const SURE = 0.5
const VERY_SURE = 0.8
/** Words with more signs are unsure because they are names, codes and addresses. */
const LONG = 3.5

/** The parts of a recognised line, without what is no text; list marks become "•". */
export function partsOf(
  { words, baseline, xHeight }: SeenLine,
  { picture, angle, scale }: Seen & { readonly picture: Grey; readonly scale: number },
): readonly Part[] {
  const size = xHeight / X_HEIGHT
  const weightOf = ({ text, box }: SeenWord): number | null => {
    if (signsOf(text) < WEIGHED_LETTERS) return null
    const stroke = strokeWidth(picture, box, angle)
    return stroke === null ? null : stroke / size
  }
  const pixel = straightened(picture, angle)
  const groups = groupsOf(words, size).filter((group, index, all) =>
    isText(group, index === 0 && all.length > 1),
  )
  return groups.flatMap((group, index) => {
    const left = groups[index - 1]?.at(-1)?.box.x1
    const box =
      group[0]?.text === MARK
        ? null
        : markBefore(pixel, { x: group[0]?.box.x0 ?? 0, baseline, xHeight, left })
    const marked = box ? [[{ text: MARK, confidence: 1, box }], group] : [group]
    return marked.map((one) => ({
      words: one.map((word) => ({
        text: word.text,
        x: scale * word.box.x0,
        right: scale * word.box.x1,
        weight: weightOf(word),
      })),
      y: scale * baseline,
      size: scale * size,
    }))
  })
}

const signsOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

function groupsOf(words: readonly SeenWord[], size: number): readonly (readonly SeenWord[])[] {
  const groups: SeenWord[][] = []
  words.forEach((word, index) => {
    const [group, before, next] = [groups.at(-1), words[index - 1], words[index + 1]]
    const begins = !before || word.box.x0 - before.box.x1 > GAP * size
    const isMark = begins && next && next.box.x0 - word.box.x1 > MARK_GAP * size && looksLikeMark(word, size)
    if (group && !begins) group.push(word)
    else groups.push([isMark ? { ...word, text: MARK, confidence: 1 } : word])
  })
  return groups
}

/** A list mark is drawn as a dot, square or arrow, for which the library knows no sign. */
function looksLikeMark({ text, box }: SeenWord, size: number): boolean {
  if (text.length > 1 || /[-–—\p{N}|[\]()]/u.test(text)) return false
  return !/\p{L}/u.test(text) || /^[eo]$/u.test(text) || box.y1 - box.y0 < 0.8 * X_HEIGHT * size
}

/** Whether words that stand together are text at all; signs alone are only where they may mark what follows. */
function isText(words: readonly SeenWord[], marks: boolean): boolean {
  const signs = words.reduce((sum, { text }) => sum + signsOf(text), 0)
  if (signs === 0) return marks
  if (signs > LONG * words.length) return true
  const mean = words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length
  return mean >= SURE || words.some(({ text, confidence }) => signsOf(text) > 0 && confidence >= VERY_SURE)
}
