/** A course heading: code and title as written, or null. */
export interface CourseHeading {
  readonly code: string
  readonly title: string | null
}

const HEADING =
  /^(?:\*\*)?\s*(?:course\s*(?:#|no\.?|number)?\s*:?\s*)?([A-Z][A-Z&]{1,5})[\s\u00a0-]{0,2}(\d{3,4}[A-Z]{0,2}\d?[A-Z]?)\b(?:[./][\w.-]+)?\s*[.:–—-]*\s*(.*)$/u

/** Department lists leave the subject out: "301 Macroeconomic Analysis (3)"; the credits make it a course. */
const NUMBERED =
  /^(\d{3,4}[A-Z]{0,2})\s+(\p{Lu}[^()|]{3,90}?)\s*\((?:\d(?:\s*[-–]\s*\d)?)(?:\s*(?:cr|credits?|hrs?|hours?|units?)\.?)?\)/u

const NOT_A_CODE =
  /^(?:ROOM|RM|BLDG|HALL|PAGE|PP|ISBN|TEL|FAX|FALL|MAY|JUNE|JULY|TITLE|RULE|SEC|STE|BOX|GRADE|CH|ACT|UPS|WEEK|PO)$/u

/** Reads a line as a course heading: "BUS 101 Payroll Basics (3 credits)", "CS-2100: Data Structures". */
export function courseHeading(line: string): CourseHeading | null {
  const numbered = NUMBERED.exec(line.trim())
  if (numbered?.[1] !== undefined && numbered[2] !== undefined)
    return { code: numbered[1], title: cleanTitle(numbered[2]) || null }
  const match = HEADING.exec(line.trim())
  if (match === null || match[1] === undefined || match[2] === undefined || NOT_A_CODE.test(match[1]))
    return null
  const title = cleanTitle(match[3] ?? '')
  return { code: `${match[1]} ${match[2]}`, title: title === '' ? null : title }
}

/** A title without credits, marks and term. */
export function cleanTitle(title: string): string {
  return title
    .replace(/\*\*|__/gu, '')
    .replace(
      /\s*[([]\s*\d+(?:\.\d+)?(?:\s*[-–]\s*\d+)?\s*(?:cr(?:edits?|s)?\.?|hrs?|hours?|units?|semester hours)?\s*[)\]].*$/iu,
      '',
    )
    .replace(/[.,;:]?\s+(?:credits?|units?|cr\.?)\s*:?\s*\d.*$/iu, '')
    .replace(/[.,;:]?\s+\d+(?:\.\d+)?\s*(?:credits?|units?|cr\.?|hours?)\b.*$/iu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s|–—:.-]+|[\s|–—:.,-]+$/gu, '')
    .trim()
}

/** The first course code written anywhere in `text`, for the title part of a syllabus. */
export function findCourseCode(text: string): string | null {
  for (const match of text.matchAll(/\b([A-Z][A-Z&]{1,4})[\s\u00a0-]?(\d{3,4}[A-Z]{0,2})\b/gu)) {
    if (match[1] !== undefined && match[2] !== undefined && !NOT_A_CODE.test(match[1]))
      return `${match[1]} ${match[2]}`
  }
  return null
}
