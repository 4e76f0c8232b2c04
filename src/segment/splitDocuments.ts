import type { DocumentKind, Extracted } from '../domain/document.js'
import type { SectionRole } from '../domain/unit.js'
import type { Piece } from './layOut.js'
import { postingStarts } from './split/postingStarts.js'
import { type Line, readLines } from './split/readLines.js'
import { repeatedStarts } from './split/repeatedStarts.js'
import { syllabusStarts } from './split/syllabusStarts.js'

/** Half-open range of UTF-16 units that holds one syllabus or posting. */
export interface UnitRange {
  readonly start: number
  readonly end: number
}

/**
 * The single syllabi or postings of a file that holds several, in order and together covering the text. A cut needs a
 * title of its own and, on both sides, the sections that make a syllabus or a posting, so one document stays whole.
 */
export function splitDocuments(
  extracted: Extracted,
  pieces: readonly Piece[],
  kind: DocumentKind,
): readonly UnitRange[] {
  const whole = [{ start: 0, end: extracted.text.length }]
  if (kind !== 'syllabus' && kind !== 'job') return whole
  const lines = readLines(extracted.text, pieces, kind)
  const repeated = repeatedStarts(lines)
  const found = repeated.length > 0 ? repeated : kind === 'job' ? postingStarts(lines) : syllabusStarts(lines)
  const opening = found.filter((at) => at > 0 && opensPage(extracted, lines, at))
  const kept = repeated.length > 0 ? opening : keepComplete(lines, opening, kind)
  if (kept.length === 0) return whole
  const lineStart = (at: number): number =>
    extracted.text.lastIndexOf('\n', (lines[at]?.piece.start ?? 0) - 1) + 1
  const cuts = [0, ...kept.map(lineStart), extracted.text.length]
  return cuts.slice(1).map((end, at) => ({ start: cuts[at] ?? 0, end }))
}

/** In a document of pages a further syllabus or posting starts a page. */
function opensPage({ pages }: Extracted, lines: readonly Line[], at: number): boolean {
  if (pages.length < 2) return true
  const offset = lines[at]?.piece.start ?? 0
  const page = pages.find((candidate) => offset >= candidate.start && offset < candidate.end)
  const first = lines.findIndex((line) => line.piece.start >= (page?.start ?? 0))
  return at - first <= 3
}

const PARTS: Readonly<Record<'job' | 'syllabus', readonly (readonly SectionRole[])[]>> = {
  job: [['duties'], ['requirements']],
  syllabus: [['outcomes', 'description'], ['assessment'], ['topics'], ['policy']],
}
/** How many of those parts a document of its own has. */
const NEEDED = { job: 2, syllabus: 2 } as const

/** Starts that leave a complete document on both sides; an incomplete one joins the document before it. */
function keepComplete(
  lines: readonly Line[],
  starts: readonly number[],
  kind: 'job' | 'syllabus',
): readonly number[] {
  const complete = (from: number, to: number): boolean => {
    const roles = new Set(lines.slice(from, to).map((line) => line.role))
    return PARTS[kind].filter((part) => part.some((role) => roles.has(role))).length >= NEEDED[kind]
  }
  const kept: number[] = []
  for (const start of starts) {
    if (complete(kept[kept.length - 1] ?? 0, start)) kept.push(start)
  }
  while (kept.length > 0 && !complete(kept[kept.length - 1] ?? 0, lines.length)) kept.pop()
  return kept
}
