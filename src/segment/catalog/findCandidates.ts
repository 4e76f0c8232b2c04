import type { Piece } from '../layOut.js'
import { type CourseLine, readCourseLine } from './readCourseLine.js'
import { creditsAtStart } from './readCredits.js'
import { subjectOf } from './subjectHeading.js'

/** A piece that may open a course. Offsets count in the whole text. */
export interface Candidate {
  /** Number of its piece. */
  readonly at: number
  readonly line: CourseLine
  readonly form: Piece['form']
  readonly level: number | null
  readonly title: string | null
  /** Credits of the heading. */
  readonly credits: string | null
  /** Where credits are written: in the heading, at the start of the text below, or nowhere near. */
  readonly place: 'heading' | 'below' | 'none'
  /** Number of the first piece that is not its heading. */
  readonly bodyAt: number
  /** Where the text behind the heading begins inside the piece of the code; its end when nothing stands there. */
  readonly restStart: number
}

/** A title is wrapped over this many more pieces at most. */
const MOST_MORE = 3
const LONGEST_PART = 110
/** The rest of a title that ends with a period is no longer. */
const SHORT_PART = 40
/** A title does not end here. */
const OPEN = /(?:[:,/&–-]|\b(?:a|an|and|as|at|for|from|in|of|on|or|the|to|with))\s*$/u
const LONGEST_LINE = 180

/** A table cell with nothing but a number. */
const CREDITS_CELL = /\|\s*(\d{1,2}(?:\.\d+)?(?:\s*[-–]\s*\d{1,2}(?:\.\d+)?)?)\s*(?:\||$)/u

/** All pieces that begin with a course code and go on like a title. */
export function findCandidates(text: string, pieces: readonly Piece[]): readonly Candidate[] {
  const lines = pieces.map((piece) => {
    const cells = text.slice(piece.start, piece.end).replace(/\t/gu, '|')
    const content = cells.replace(/\s/gu, ' ')
    return { content, line: readCourseLine(content) }
  })
  const subjects = new Set(lines.map(({ line }) => line?.code.replace(/ \S+$/u, '') ?? ''))
  const endsTitle = (content: string): boolean => {
    const line = readCourseLine(content)
    // "1450 to 1600" under "Intellectual History," is no code.
    const isCourse = line !== null && (line.form !== 'number' || line.credits !== null)
    return isCourse || subjects.has(subjectOf(content) ?? ' ')
  }
  return lines.flatMap(({ content, line }, at) =>
    line === null ? [] : (candidateOf(text, pieces, at, content, line, endsTitle) ?? []),
  )
}

function candidateOf(
  text: string,
  pieces: readonly Piece[],
  at: number,
  content: string,
  line: CourseLine,
  endsTitle: (content: string) => boolean,
): Candidate | null {
  const piece = pieces[at]
  if (piece === undefined) return null
  const base = { at, line, form: piece.form, level: piece.level }
  if (line.credits !== null) {
    const title = titleOf([content.slice(line.titleAt, line.credits.start)])
    const restStart = piece.start + line.credits.end
    if (title !== null && !opensTitle(title)) return null
    return { ...base, title, credits: line.credits.credits, place: 'heading', bodyAt: at + 1, restStart }
  }
  const cells = piece.form === 'table_row' ? content.indexOf('|', line.titleAt) : -1
  const newline = text.slice(piece.start, piece.end).indexOf('\n', line.titleAt)
  const stop = cells !== -1 ? cells : newline !== -1 ? newline : content.length
  const first = content.slice(line.titleAt, stop)
  if (first.length > LONGEST_LINE || (first.trim() !== '' && !opensTitle(first.trim()))) return null
  const restStart = piece.start + stop
  const more = stop < content.length ? [] : moreTitle(text, pieces, at, first, endsTitle)
  const parts = [first, ...more.map((one) => text.slice(one.start, one.end))]
  const bodyAt = at + 1 + more.length
  const below = stop < content.length ? content.slice(stop) : sliceOf(text, pieces[bodyAt])
  const title = titleOf(parts)
  const credits = CREDITS_CELL.exec(cells === -1 ? '' : content.slice(cells))?.[1] ?? null
  const isBelow = creditsAtStart(below.replace(/^[\s|]+/u, '')) !== null
  const place = credits !== null ? 'heading' : isBelow ? 'below' : 'none'
  return { ...base, title, credits, place, bodyAt, restStart }
}

/** The pieces that go on with a title: those up to the credits, else a heading after an unfinished one. */
function moreTitle(
  text: string,
  pieces: readonly Piece[],
  at: number,
  first: string,
  endsTitle: (content: string) => boolean,
): readonly Piece[] {
  const own = pieces[at]
  const more: Piece[] = []
  for (let next = at + 1; next <= at + 1 + MOST_MORE; next++) {
    const piece = pieces[next]
    const content = sliceOf(text, piece)
    if (piece === undefined || creditsAtStart(content) !== null) return piece === undefined ? [] : more
    const isAbove = (piece.level ?? 9) < (own?.level ?? 0)
    const fits =
      (piece.form === 'heading' && !isAbove) || (piece.form === 'text' && own?.form !== 'table_row')
    const above = more.length > 0 ? sliceOf(text, more.at(-1)) : first
    const isProse = /(?<!\.\.)[.;!?]$/u.test(content) && !(OPEN.test(above) && content.length <= SHORT_PART)
    if (!fits || content.length > LONGEST_PART || isProse) break
    if (endsTitle(content)) break
    more.push(piece)
  }
  const [next] = more
  return OPEN.test(first) && next?.form === 'heading' && next.level === own?.level ? [next] : []
}

const sliceOf = (text: string, piece: Piece | undefined): string =>
  piece === undefined ? '' : text.slice(piece.start, piece.end).trim()

/** A title begins with a capital or a number; "or ACCT 229." and "; junior standing" go on with a sentence. */
const opensTitle = (title: string): boolean => /^[\p{Lu}\p{N}"“‘'¿¡([$*]/u.test(title)

/** The title as printed, wrapped parts joined; null when nothing is left. */
function titleOf(parts: readonly string[]): string | null {
  const title = parts
    .join(' ')
    .replace(/\*\*|__/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{L})\/ (?=\p{L})/gu, '/')
    .replace(/^[\s|–—:.,-]+|(?:[\s|–—:;,([-]|(?<!\.\.|\.\p{Lu})\.)+$/gu, '')
    .trim()
  return title === '' ? null : title
}
