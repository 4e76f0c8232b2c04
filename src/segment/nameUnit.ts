import { courseKey } from '../domain/courseChoice.js'
import type { DocumentKind, Extracted } from '../domain/document.js'
import { cleanTitle, courseHeading } from './courseCode.js'
import { headingRole } from './headingRole.js'
import type { Piece } from './layOut.js'
import { unitCode } from './unitCode.js'

/** Characters of a document in which its code and title are looked for. */
const HEAD = 2500

/** Lines that name the form of a document or its parts, not the course or the job. */
const GENERIC =
  /^(?:syllabus|course (?:syllabus|information|outline)|job (?:details|description|posting|announcement|title)|position (?:description|announcement|title)|untitled.*|document\d*|microsoft word.*|(?:\S+ )?home(?: page)?|(?:a)?synchronous online course|online course|class specification)$/iu
const TERM =
  /\b(?:spring|summer|fall|autumn|winter|semester|section|room|credits?|units|hours)\b|\b(?:19|20)\d\d\b|!\[|\d{3}/iu

/** Code and title of a unit made of `pieces`, as the document writes them; null when it does not say. */
export function nameUnit(
  { title, text }: Pick<Extracted, 'title' | 'text'>,
  pieces: readonly Piece[],
  kind: DocumentKind,
): { readonly code: string | null; readonly title: string | null } {
  const start = pieces[0]?.start ?? 0
  const head = text.slice(start, start + HEAD)
  const isCourse = kind === 'syllabus' || kind === 'outcomes' || kind === 'other'
  const near = pieces.filter((piece) => piece.start < start + HEAD)
  const lines = near.map((piece) => firstCell(text.slice(piece.start, piece.end).split('\n')[0] ?? ''))
  const headLines = lines.map((line, at) => ({ text: line, isHeading: near[at]?.form === 'heading' }))
  const code = isCourse ? unitCode(title, headLines) : null
  const labelled =
    /^\s*(?:(?:job|position|course|class|working|classification)\s+(?:title|specification)|title|position|classification)\s*:\s*(\S.{2,100})$/imu.exec(
      head,
    )?.[1]
  if (labelled !== undefined) return { code, title: tidy(labelled) }
  if (code !== null) {
    const found = titleBesideCode([...(title === null ? [] : [title]), ...lines], code, kind)
    if (found !== null) return { code, title: tidy(found) }
  }
  const isNamed =
    title !== null &&
    (isCourse ? isTitleLine(title.replaceAll(': ', ' '), kind, BESIDE_WORDS) : !GENERIC.test(title.trim()))
  if (isNamed) return { code, title: tidy(title) }
  const isCode = (candidate: string) => code !== null && courseKey(tidy(candidate)) === courseKey(code)
  // "Biology 101 Syllabus": a number beside the subject is the title's own.
  const named = lines.find((candidate) =>
    /^\p{Lu}[\p{L} &-]+ \d{2,3}[A-Z]?(?:\s+syllabus)?$/iu.test(candidate),
  )
  // What stands below the first section heading belongs to the section.
  const section = near.findIndex(
    (piece, at) => piece.form === 'heading' && headingRole(lines[at] ?? '', kind) !== null,
  )
  const top = section === -1 ? lines : lines.slice(0, section)
  const line =
    (isCourse && named !== undefined && !isCode(named) ? named : undefined) ??
    top.find((candidate) => isTitleLine(candidate, kind) && !isCode(candidate))
  return { code, title: line === undefined ? null : tidy(line) }
}

/** So many words beside a code are its title even when they speak of schedules, projects or assessment. */
const BESIDE_WORDS = 4

/** A line, or the first cell of a table row. */
const firstCell = (line: string): string =>
  line
    .replace(/^[\s|]+/u, '')
    .split(/\s\|\s|\t/u)[0]
    ?.trim() ?? ''

/** Lines below a code among which its title stands: section and term may come between. */
const BELOW = 3

/** The title on the first line of the course code, else on a line below or the one above it. */
function titleBesideCode(lines: readonly string[], code: string, kind: DocumentKind): string | null {
  const at = lines.findIndex((line) => restAfter(line, code) !== null)
  if (at === -1) return null
  const own = restAfter(lines[at] ?? '', code) ?? ''
  const beside = [own, ...lines.slice(at + 1, at + 1 + BELOW), lines[at - 1] ?? '']
  return beside.find((candidate) => isTitleLine(candidate, kind, BESIDE_WORDS)) ?? null
}

/** What a line that begins with the code says after it; null when it does not begin so. */
function restAfter(line: string, code: string): string | null {
  const heading = courseHeading(line)
  // "-001" is the number of a section.
  if (heading !== null && courseKey(heading.code) === courseKey(code))
    return (heading.title ?? '').replace(/^\d{2,3}\b[\s:.–-]*/u, '')
  const [, own = '', rest = ''] = /^(\p{L}{2,12}[ \u00a0-]?\d{2,4}\w{0,3})\b(.*)$/u.exec(line) ?? []
  if (courseKey(own) !== courseKey(code)) return null
  const title = cleanTitle(rest)
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** An employer or a school heads many documents; it is not what the document is called. */
const INSTITUTION =
  /^(?:the )?(?:city|county|state|town|village|university|college|school|department|division|office|board|commonwealth) of\b|\b(?:university|college|institute|community college|school district|inc\.?|llc|corp\.?|corporation|ltd\.?)$/iu

/** Whether a line can be a title; with `enough` words also when it reads like the heading of a section. */
function isTitleLine(line: string, kind: DocumentKind, enough = Number.POSITIVE_INFINITY): boolean {
  if (!/^\W*[\p{Lu}\d]/u.test(line) || INSTITUTION.test(line.replace(/[=*_#]+/gu, ' ').trim())) return false
  const words = line.replace(/[=*_#]+/gu, ' ').trim()
  if (words.length < 4 || words.length > 90 || GENERIC.test(words) || /[.:;]$|@|https?:|^\W*$/u.test(words))
    return false
  if (TERM.test(words) && (kind === 'syllabus' || kind === 'outcomes')) return false
  const isSection =
    headingRole(words, kind) !== null &&
    !/^introduction to \p{L}/iu.test(words) &&
    words.split(/\s+/u).length < enough
  return /\p{L}{4}/u.test(words) && !/:\s/u.test(words) && !isSection
}

function tidy(title: string): string {
  const plain = cleanTitle(
    title
      .replace(/[=*_#]+/gu, ' ')
      .replace(/&amp;/gu, '&')
      .replace(/\s+syllabus$/iu, ''),
  )
  const shouted = plain === plain.toUpperCase() && /\p{L}{4}/u.test(plain)
  return shouted
    ? plain.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    : plain
}
