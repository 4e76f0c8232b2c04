import type { Piece } from '../layOut.js'
import { creditsAtStart } from './readCredits.js'
import { GOES_ON, labelOf } from './splitRemarks.js'

/** Characters before a break that tell whether a paragraph goes on. */
const REACH = 2000

/** Paragraphs that go on with one another over a column or a page as one; other pieces as they are. */
export function mergeTexts(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    const before =
      last === undefined ? '' : text.slice(Math.max(last.start, last.end - REACH), last.end).trimEnd()
    const mark = last === undefined ? '' : text.slice(last.end, piece.start)
    // "Intermediate German" wrapped before "I. Readings of …" is no list.
    const isText = piece.form === 'text' || (piece.form === 'bullet' && /^\s*[IVX]+\.\s*$/u.test(mark))
    if (last?.form === 'text' && isText && isUnfinished(before, text.slice(piece.start, piece.end)))
      merged[merged.length - 1] = { ...last, end: piece.end }
    else merged.push(piece)
  }
  return merged
}

function isUnfinished(before: string, after: string): boolean {
  if (BARE_LABEL.test(before.slice(-60)) || /[,;/–-]$/u.test(before)) return true
  if (labelOf(before) !== null && before.length < REACH && /^\p{Lu}/u.test(after))
    return /\b(?:and|or|of|in|with|to|for)$/iu.test(before)
  if ((creditsAtStart(before)?.end ?? 0) >= before.length) return false
  const isPrerequisite = /prerequisites?(?:\(s\))?:/iu.test(before)
  if (before.endsWith(':') || (isPrerequisite && GOES_ON.test(after))) return isPrerequisite
  if (/[.!?)"”\]]$/u.test(before)) return false
  return (
    /^[\p{Ll}(]/u.test(after.trimStart()) || (before.length > 40 && !/^\p{L}[\p{L} ()-]{2,30}:/u.test(after))
  )
}

/** A label whose text stands in the next column or on the next page. */
const BARE_LABEL =
  /(?:^|[\s.;)])(?:(?:pre|co)-?requisites?(?:\(s\))?|cross[-\s]?list(?:ing|ed)(?: with| as)?)\s*:$/iu
