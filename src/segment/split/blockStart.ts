import { type Line, wordsOf } from './readLines.js'

/** Most lines between the title of a document and its first section. */
export const FAR = 12

/** The first of the lines that belong to the title: names of forms, letterheads and subtitles stand above it. */
export function blockStart(lines: readonly Line[], title: number): number {
  const letterhead = new Set(lines.slice(0, 4).map((line) => wordsOf(line.text)))
  let start = title
  for (let above = title - 1; above >= 0 && above >= title - 3; above--) {
    const line = lines[above]
    if (line === undefined || line.text.length > 90 || line.role !== null || /[.;,!?]$/u.test(line.text))
      break
    const titled = line.piece.form === 'heading' && line.role === null
    if (titled || letterhead.has(wordsOf(line.text)) || FORM_NAME.test(line.text)) start = above
  }
  return start
}

const FORM_NAME =
  /^\W*(?:(?:course |class )?syllabus|(?:job|position) (?:description|posting|announcement|details)|vacancy|notice of vacancy)\W*$|\b(?:university|college|institute|department of|school of)\b/iu
