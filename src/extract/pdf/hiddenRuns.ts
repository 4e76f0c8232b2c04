import type { Run } from './openPdf.js'
import type { OperatorList } from './showsPicture.js'

/** Numbers of pdfjs's commands (OPS in its util.js, pinned). */
const OPS = {
  save: 10,
  restore: 11,
  fill: 22,
  eoFill: 23,
  renderMode: 38,
  showText: 44,
  fillColor: 59,
  path: 91,
} as const

/** Text rendering mode that draws nothing (ISO 32000-1, table 106). */
const INVISIBLE = 3
const WHITE = '#ffffff'
/** Letters smaller than this, in points, cannot be read. */
const TINY = 1.5
/** Shorter texts are too common to be told apart by their words. */
const SHORTEST = 4

/** Whether a run is too small to read. */
export const isTiny = ({ size }: Run): boolean => size < TINY

/**
 * The runs of a page that are written in white or without ink; none when the page has filled areas, on which white can
 * be read. Commands and runs are joined by their words.
 */
export function unseenRuns(runs: readonly Run[], { fnArray, argsArray }: OperatorList): ReadonlySet<Run> {
  let pen: { readonly color: unknown; readonly mode: unknown } = { color: null, mode: 0 }
  const saved: (typeof pen)[] = []
  let [seen, unseen] = ['', '']
  for (const [index, op] of fnArray.entries()) {
    const args = argsArray[index] ?? []
    if (op === OPS.save) saved.push(pen)
    if (op === OPS.restore) pen = saved.pop() ?? pen
    if (op === OPS.fillColor) pen = { ...pen, color: args[0] }
    if (op === OPS.renderMode) pen = { ...pen, mode: args[0] }
    const fills = op === OPS.path && (args[0] === OPS.fill || args[0] === OPS.eoFill)
    if (fills && pen.color !== WHITE) return new Set()
    if (op !== OPS.showText) continue
    if (pen.color === WHITE || pen.mode === INVISIBLE) unseen += `${wordsOf(args[0])}\n`
    else seen += wordsOf(args[0])
  }
  if (unseen === '') return new Set()
  return new Set(
    runs.filter(({ text }) => {
      const words = withoutSpaces(text)
      return words.length >= SHORTEST && unseen.includes(words) && !seen.includes(words)
    }),
  )
}

const wordsOf = (glyphs: unknown): string => withoutSpaces(lettersOf(glyphs))

/** What a command shows: glyphs, between them numbers that move the pen, far enough for a space. */
function lettersOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return ''
  const letters = glyphs.map((glyph: { unicode?: unknown } | number) => {
    if (typeof glyph === 'number') return glyph < -200 ? ' ' : ''
    return typeof glyph?.unicode === 'string' ? glyph.unicode : ''
  })
  return letters.join('')
}

const withoutSpaces = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Shorter texts outside the page are marks of the printer. */
const SHORTEST_OUTSIDE = 15

/** Texts that a page writes outside its edges; pdfjs leaves them out of the runs. */
export function textsOutside(runs: readonly Run[], { fnArray, argsArray }: OperatorList): readonly string[] {
  const inside = withoutSpaces(runs.map(({ text }) => text).join(''))
  return fnArray.flatMap((op, index) => {
    const text = op === OPS.showText ? lettersOf(argsArray[index]?.[0]).trim() : ''
    const words = withoutSpaces(text)
    return words.length >= SHORTEST_OUTSIDE && !inside.includes(words) ? [text] : []
  })
}
