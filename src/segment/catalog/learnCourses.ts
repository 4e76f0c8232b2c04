import type { Piece } from '../layOut.js'
import type { Candidate } from './findCandidates.js'

/** The courses of a catalog and what its headings look like. */
export interface Learned {
  readonly courses: readonly Candidate[]
  /** Heading level of the courses; null when they are no headings or the format has no levels. */
  readonly level: number | null
  /** True when courses have text below their heading, false for a bare list of courses. */
  readonly described: boolean
}

/** Fewer differently coded courses are no catalog. */
const FEWEST = 4
/** This many words are prose, fewer only when they end as a sentence. */
const PROSE_WORDS = 6
/** This many headings in a row with nothing below are a list of courses (a degree plan). */
const LIST_RUN = 3

/** Words of pages that say which courses a degree takes; a bare list with them is no catalog. */
const PLAN =
  /\b(?:first|second|third|fourth|freshman|sophomore|junior|senior)[- ](?:year|semester)\b|\btotal (?:semester |program |credit |degree )*(?:hours|credits|units)\b|\bselect (?:one|two|three|from|any)\b|\bdegree (?:plan|requirements)\b|\bsemester (?:credit )?hours\b/iu

/**
 * Learns from all candidates how this document writes its courses (form of the heading, form of the code, place of the
 * credits) and keeps those that are written so. Null when it is no catalog.
 */
export function learnCourses(
  text: string,
  pieces: readonly Piece[],
  candidates: readonly Candidate[],
): Learned | null {
  const bodies = withText(text, pieces, candidates)
  const hasBody = (one: Candidate): boolean => bodies.has(one)
  const best = dominant(candidates, hasBody)
  if (best === null) return null
  const own = candidates.filter((one) => shapeOf(one) === best)
  const described = own.filter(hasBody).length * 2 >= own.length
  const level = own[0]?.form === 'heading' ? mostCommon(own.map((one) => one.level)) : null
  const isPlan = own[0]?.place === 'none' || PLAN.test(text)
  if (!described && isPlan) return null
  const lists = described ? listed(candidates, hasBody) : new Set<Candidate>()
  const [first] = own
  const fits = (one: Candidate): boolean => {
    if (one.line.form !== first?.line.form || lists.has(one)) return false
    if (shapeOf(one) === best) return isTitled(one, first)
    const alike = one.form === first.form && one.level === level
    if (first.place === 'none') return false
    if (one.place === 'none') return alike && one.form === 'heading' && one.title !== null
    return (alike && one.form === 'heading') || !described || hasBody(one)
  }
  const courses = candidates.filter(fits)
  return new Set(courses.map((one) => one.line.code)).size >= FEWEST ? { courses, level, described } : null
}

const shapeOf = (one: Candidate): string => `${one.form} ${one.line.form} ${one.place}`

/** The shape of most different codes; credits and text below a heading count more than the code alone. */
function dominant(candidates: readonly Candidate[], hasBody: (one: Candidate) => boolean): string | null {
  const codes = new Map<string, Map<string, number>>()
  for (const one of candidates) {
    if (one.line.form !== 'letters' && one.place === 'none' && one.form !== 'heading') continue
    if (one.line.form === 'number' && one.place === 'none') continue
    const weight =
      (one.place === 'none' ? 0.3 : 1) * (hasBody(one) ? 1 : 0.3) * (one.form === 'bullet' ? 0.5 : 1)
    const known = codes.get(shapeOf(one)) ?? new Map<string, number>()
    known.set(one.line.code, Math.max(known.get(one.line.code) ?? 0, weight))
    codes.set(shapeOf(one), known)
  }
  let best: { shape: string; weight: number } | null = null
  for (const [shape, known] of codes) {
    const weight = [...known.values()].reduce((sum, one) => sum + one, 0)
    if (known.size * 2 >= FEWEST && (best === null || weight > best.weight)) best = { shape, weight }
  }
  return best?.shape ?? null
}

/** Without credits and without type, only a short line with a title in capitals is told from prose. */
function isTitled(one: Candidate, first: Candidate): boolean {
  if (first.place !== 'none') return one.title !== null || one.form === 'heading'
  if (one.title === null) return false
  const words = one.title.split(/\s+/u).filter((word) => /\p{L}{4}/u.test(word))
  return (
    one.form === 'heading' ||
    words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length * 3 >= words.length * 2
  )
}

/** Candidates with prose between their heading and the next candidate or heading of their level. */
function withText(
  text: string,
  pieces: readonly Piece[],
  candidates: readonly Candidate[],
): ReadonlySet<Candidate> {
  const found = candidates.filter((one, index) => {
    if (cellsOf(text.slice(one.restStart, pieces[one.at]?.end)).some(isProse)) return true
    const next = candidates[index + 1]?.at ?? pieces.length
    for (const piece of pieces.slice(one.bodyAt, next)) {
      // Headings below its own divide the course.
      if (piece.form === 'heading' && !((piece.level ?? 0) > (one.level ?? 9))) return false
      // Items below a heading are its list; the entries of a list of courses are candidates themselves.
      if (one.form === 'heading' && piece.form === 'bullet') return true
      if (cellsOf(text.slice(piece.start, piece.end)).some(isProse)) return true
    }
    return false
  })
  return new Set(found)
}

const cellsOf = (part: string): readonly string[] => part.split(/\s\|\s|\t/u)

function isProse(part: string): boolean {
  const words = part.match(/\p{L}+/gu)?.length ?? 0
  return words >= PROSE_WORDS || (words > 1 && /[.!?]\s*$/u.test(part))
}

/** Candidates that are no headings by type and stand in a run without text below: a list inside a catalog. */
function listed(
  candidates: readonly Candidate[],
  hasBody: (one: Candidate) => boolean,
): ReadonlySet<Candidate> {
  const found = new Set<Candidate>()
  let run: Candidate[] = []
  const end = (last: readonly Candidate[]): void => {
    if (run.length >= LIST_RUN) for (const one of [...run, ...last]) found.add(one)
    run = []
  }
  candidates.forEach((one, index) => {
    const goesOn = (candidates[index + 1]?.at ?? -1) === one.at + 1
    if (one.form !== 'heading' && !hasBody(one)) run.push(one)
    // What stands below the last entry of a list is not its text.
    else end(one.form !== 'heading' && one.at === (run.at(-1)?.at ?? -9) + 1 && !goesOn ? [one] : [])
  })
  end([])
  return found
}

function mostCommon<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
