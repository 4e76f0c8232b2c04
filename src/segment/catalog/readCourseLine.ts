import { type CodeForm, courseCodeAt } from '../courseCode.js'
import { type Credits, creditsInHeading } from './readCredits.js'

/** A line that begins as a course heading does. Offsets count from the start of the line. */
export interface CourseLine {
  readonly code: string
  readonly form: CodeForm
  readonly crossListed: readonly string[]
  readonly codeAt: number
  /** Where the title begins. */
  readonly titleAt: number
  readonly credits: Credits | null
}

/** Marks and a label before a code: "**", "##", "Course:". */
const LEAD = /^[\s*_#>|]*(?:course\s*(?:#|no\.?|number|code)?\s*:\s*)?/iu
/** A heading that ran into the first course below it: "Graduate Level Courses 501 …". */
const GROUP =
  /^(?:\p{Lu}[\p{L}-]*\s+){0,4}(?:[Cc]ourses|[Cc]lasses|[Ss]eminars|[Ee]lectives)[\s*_:–-]+(?=[A-Z]?\d{2,4})/u
const LONGEST_TITLE = 140
const LONGEST_HEADING = 400

/** Reads the start of a line as code, other codes and credits; null when it does not begin like a course. */
export function readCourseLine(content: string): CourseLine | null {
  // What follows is text of the course; patterns look no further, however long the line is.
  const line = content.slice(0, LONGEST_HEADING)
  const lead = LEAD.exec(line)?.[0].length ?? 0
  const group = GROUP.exec(line.slice(lead))?.[0].length ?? 0
  const first = courseCodeAt(line, lead + group)
  if (first === null || (group > 0 && first.form !== 'number')) return null
  const others = otherCodes(line, first.end, first.others)
  const titleAt = others.end + (/^[\s*†‡#_]*[.:|–—-]*[\s*_|]*/u.exec(line.slice(others.end))?.[0].length ?? 0)
  const found = creditsInHeading(line.slice(titleAt))
  const credits =
    found === null || found.start > LONGEST_TITLE
      ? null
      : { ...found, start: found.start + titleAt, end: found.end + titleAt }
  const crossListed = [...new Set(others.codes)].filter((code) => code !== first.code)
  return { code: first.code, form: first.form, crossListed, codeAt: lead + group, titleAt, credits }
}

/** Codes that stand behind the first one: "/IBUS 430", "& IBUS 430", "(also IBUS 430)". */
function otherCodes(
  line: string,
  from: number,
  shared: readonly string[],
): { readonly codes: readonly string[]; readonly end: number } {
  const codes: string[] = [...shared]
  let end = from
  for (;;) {
    const link = /^\s*[/&,]\s*/u.exec(line.slice(end))
    const bracket = /^\s*[([]\s*(?:(?:also|same as|cross-?\s?listed (?:with|as)|=)\s*:?\s*)?/iu.exec(
      line.slice(end),
    )
    const opened = link ?? bracket
    if (opened === null) return { codes, end }
    const next = courseCodeAt(line, end + opened[0].length)
    if (next === null || next.form === 'number') return { codes, end }
    const closing = link === null ? /^[^)\]]{0,30}[)\]]/u.exec(line.slice(next.end))?.[0].length : 0
    if (closing === undefined) return { codes, end }
    codes.push(next.code, ...next.others)
    end = next.end + closing
  }
}
