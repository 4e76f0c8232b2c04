import { courseHeading } from '../courseCode.js'
import { blockStart, FAR } from './blockStart.js'
import type { Line } from './readLines.js'

const INSTRUCTOR =
  /^(?:course\s+)?(?:instructors?|professors?|lecturers?|teachers?|faculty|taught by)(?:\s*\(s\)|['’]s)?(?:\s+(?:name|of record|information))?\s*[:\t|]/iu
const SYLLABUS_TITLE =
  /^(?:course\s+)?(?:syllabus|outline)\b|\bsyllabus$|^course\s*(?:title|name|number|code)?\s*:/iu
const TITLE_BLOCK = [
  INSTRUCTOR,
  /\b(?:spring|summer|fall|autumn|winter)\b.{0,12}\b(?:19|20)\d\d\b|^(?:term|semester|quarter)\s*:/iu,
  /\boffice(?: hours)?\s*:/iu,
  /\bcredits?\b|\bunits\b/iu,
  /\be-?mail\s*:|@\w/iu,
  /\b(?:class )?(?:meets|meeting times?|time|location|room|classroom)\s*:/iu,
]

/** Titles of further syllabi: a course heading, or a line that says "syllabus", with an instructor or term below it. */
export function syllabusStarts(lines: readonly Line[]): readonly number[] {
  const starts: number[] = []
  let code = ''
  lines.forEach((line) => {
    if (line.piece.form === 'bullet' || line.piece.form === 'table_row') return
    const heading = courseHeading(line.text)
    const short = line.text.length <= 100
    if (!short || (heading === null && !SYLLABUS_TITLE.test(line.text))) return
    const block = lines.slice(line.at, line.at + FAR).map((below) => below.text)
    const signals = TITLE_BLOCK.filter((signal) => block.some((text) => signal.test(text))).length
    const named = block.some((text) => INSTRUCTOR.test(text))
    if (signals < (named ? 2 : 3)) return
    const own = heading?.code ?? findCode(block) ?? ''
    const last = starts[starts.length - 1]
    if (last !== undefined && line.at - last < FAR && (own === '' || code === '' || own === code)) {
      code ||= own
      return
    }
    starts.push(blockStart(lines, line.at))
    code = own
  })
  const fromTop = starts[0] !== undefined && starts[0] < FAR ? [0, ...starts.slice(1)] : starts
  return [...new Set(fromTop)]
}

function findCode(block: readonly string[]): string | null {
  for (const text of block) {
    const heading = courseHeading(text)
    if (heading !== null) return heading.code
  }
  return null
}
