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
  /^(?:ROOM|RM|BLDG|HALL|PAGE|PP|ISBN|TEL|FAX|FALL|MAY|JUNE|JULY|TITLE|RULE|SEC|STE|BOX|GRADE|CH|ACT|UPS|WEEK|PO|LEC|TUT|PRA|LAB|CRN|VERSION)$/u

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
    .replace(/^[\s|–—:.-]+|(?:[\s|–—:,-]|(?<!\.\.)\.)+$/gu, '')
    .trim()
}

/** How a code is built: catalogs write all of theirs in one way. */
export type CodeForm = 'letters' | 'word' | 'dotted' | 'number'

/** A code at a place of a line. */
export interface CodeAt {
  readonly code: string
  readonly form: CodeForm
  /** Codes that share its number: "CHEM 310" of "BIO/CHEM 310". */
  readonly others: readonly string[]
  /** Behind its last character. */
  readonly end: number
}

const SUBJECT = String.raw`(?:[A-Z][A-Z&]{1,6}|[A-Z](?=[\s-]))(?: (?:& )?[A-Z]{1,5}){0,2}`
const NUMBER = String.raw`[A-Z]{0,2}\d{1,4}[A-Z]{0,3}(?:\d[A-Z]?)?(?:-\d{2,4}[A-Z]?)?`
const FORMS: readonly (readonly [CodeForm, RegExp])[] = [
  ['dotted', /\d{1,3}[.:]\d{2,4}(?:[.:]\d{2,4}[A-Z]?)?(?![\p{L}\p{N}]|[.:]\d)/uy],
  // Department lists leave the subject out.
  ['number', /[A-Z]?\d{3,4}[A-Z]{0,3}(?![\p{L}\p{N}]|[.:,-]\d)(?=[\s*†.:–—-]*\s\S)/uy],
  [
    'letters',
    new RegExp(`(${SUBJECT}(?:/${SUBJECT})*)[\\s\\u00a0-]{0,2}(${NUMBER})(?![\\p{L}\\p{N}])`, 'uy'),
  ],
  [
    'word',
    /(\p{Lu}\p{Ll}{1,14}\.?(?: (?:(?:and|of) )?\p{Lu}\p{Ll}{1,14}\.?){0,2}) (\d{2,4}[A-Z]{0,2})(?![\p{L}\p{N}]|[.:,-]\d)/uy,
  ],
]

/** Words before a number that name a place, a date or a part of a book. */
const NO_SUBJECT =
  /^(?:ROOM|PAGES?|PP?|ISBN|TEL|FAX|BOX|CHAPTER|TABLE|FIGURE|WEEK|TOTAL|YEAR|STEP|PART|MODULE|UNIT|FALL|SPRING|SUMMER|WINTER|AUTUMN|TERM|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|SECTION|LEVEL|APPENDIX|HOURS?|CREDITS?|UNITS?)$/iu

/** Whether a word before a number is no subject of courses. */
export const isNoSubject = (word: string): boolean =>
  NOT_A_CODE.test(word.toUpperCase()) || NO_SUBJECT.test(word)

/** The course code that stands in `line` at `at`, subject and number parted by one space; null when none does. */
export function courseCodeAt(line: string, at: number): CodeAt | null {
  for (const [form, pattern] of FORMS) {
    pattern.lastIndex = at
    const match = pattern.exec(line)
    if (match === null) continue
    const end = at + match[0].length
    const [subject, number] = [match[1], match[2]]
    if (subject === undefined || number === undefined) return { code: match[0], form, others: [], end }
    if (NO_SUBJECT.test(subject)) return null
    const [first = subject, ...more] = subject.split('/')
    return { code: `${first} ${number}`, form, others: more.map((one) => `${one} ${number}`), end }
  }
  return null
}
