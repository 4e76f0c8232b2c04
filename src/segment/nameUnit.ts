import type { DocumentKind, Extracted } from '../domain/document.js'
import { cleanTitle, courseHeading, findCourseCode } from './courseCode.js'
import { headingRole } from './headingRole.js'
import type { Piece } from './layOut.js'

/** Characters of a document in which its code and title are looked for. */
const HEAD = 2500

/** Lines that name the form of a document or its parts, not the course or the job. */
const GENERIC =
  /^(?:syllabus|course (?:syllabus|information|outline)|job (?:details|description|posting|announcement|title)|position (?:description|announcement|title)|untitled.*|document\d*|microsoft word.*|home|untitled document|class specification)$/iu
const TERM =
  /\b(?:spring|summer|fall|autumn|winter|semester|section|room|credits?|units)\b|\b(?:19|20)\d\d\b|!\[|\d{3}/iu

/** Code and title of a unit made of `pieces`, as the document writes them; null when it does not say. */
export function nameUnit(
  { title, text }: Pick<Extracted, 'title' | 'text'>,
  pieces: readonly Piece[],
  kind: DocumentKind,
): { readonly code: string | null; readonly title: string | null } {
  const start = pieces[0]?.start ?? 0
  const head = text.slice(start, start + HEAD)
  const isCourse = kind === 'syllabus' || kind === 'outcomes' || kind === 'other'
  const code = isCourse ? findCourseCode(`${title ?? ''}\n${head}`) : null
  const labelled =
    /^\s*(?:(?:job|position|course|class|working|classification)\s+(?:title|specification)|title|position|classification)\s*:\s*(\S.{2,100})$/imu.exec(
      head,
    )?.[1]
  if (labelled !== undefined) return { code, title: tidy(labelled) }
  const lines = pieces
    .filter((piece) => piece.start < start + HEAD)
    .map((piece) => text.slice(piece.start, piece.end).split('\n')[0]?.trim() ?? '')
  if (code !== null) {
    const found = titleBesideCode(lines, kind)
    if (found !== null) return { code, title: tidy(found) }
  }
  if (title !== null && !GENERIC.test(title.trim())) return { code, title: tidy(title) }
  // "Biology 101 Syllabus": a number beside the subject is the title's own.
  const named = lines.find((candidate) =>
    /^\p{Lu}[\p{L} &-]+ \d{2,3}[A-Z]?(?:\s+syllabus)?$/iu.test(candidate),
  )
  const line = (isCourse ? named : undefined) ?? lines.find((candidate) => isTitleLine(candidate, kind))
  return { code, title: line === undefined ? null : tidy(line) }
}

/** The title on the line of the course code, else on the line below or above it. */
function titleBesideCode(lines: readonly string[], kind: DocumentKind): string | null {
  for (const [at, line] of lines.entries()) {
    const heading = courseHeading(line)
    if (heading === null) continue
    const beside = [heading.title, lines[at + 1], lines[at - 1]]
    const title = beside.find((candidate) => candidate != null && isTitleLine(candidate, kind))
    if (title != null) return title
  }
  return null
}

/** An employer or a school heads many documents; it is not what the document is called. */
const INSTITUTION =
  /^(?:the )?(?:city|county|state|town|village|university|college|school|department|division|office|board|commonwealth) of\b|\b(?:university|college|institute|community college|school district|inc\.?|llc|corp\.?|corporation|ltd\.?)$/iu

function isTitleLine(line: string, kind: DocumentKind): boolean {
  if (!/^\W*[\p{Lu}\d]/u.test(line) || INSTITUTION.test(line.replace(/[=*_#]+/gu, ' ').trim())) return false
  const words = line.replace(/[=*_#]+/gu, ' ').trim()
  if (words.length < 4 || words.length > 90 || GENERIC.test(words) || /[.:;]$|@|https?:|^\W*$/u.test(words))
    return false
  if (TERM.test(words) && (kind === 'syllabus' || kind === 'outcomes')) return false
  return /\p{L}{4}/u.test(words) && !/:\s/u.test(words) && headingRole(words, kind) === null
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
