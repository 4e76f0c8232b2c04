import type { DocumentKind, Extracted } from '../domain/document.js'
import { courseHeading } from './courseCode.js'
import { kindOfLines } from './kindOfLines.js'
import { COURSE_RUNNING, KIND_SIGNALS, RATING_FORM, type WordedKind } from './kindSignals.js'

/** Least total weight that names a kind. */
const ENOUGH = 4
const CATALOG_COURSES = 5

/** Points above which a document is so clearly a syllabus or a posting that it is no value statement. */
const CLEAR = 4
/** Points for the running of a course above which its outcomes are those of a syllabus. */
const RUN = 3
/** Points for scales, boxes and signatures below which a text about reviews is no form. */
const FORM = 2
/** Characters of the first line that count as its title. */
const HEAD = 200

/** What kind of document this is, from its words, its lines, its course headings and its file name. `other` when unsure. */
export function recogniseKind(extracted: Extracted, fileName: string): DocumentKind {
  const { text } = extracted
  const score = scoreKinds(text, fileName)
  if (isCatalog(extracted, fileName, score.syllabus)) return 'catalog'
  const ranked = (Object.entries(score) as [WordedKind, number][]).sort((a, b) => b[1] - a[1])
  const [best, points] = ranked[0] ?? ['syllabus', 0]
  return points >= ENOUGH ? best : 'other'
}

function scoreKinds(text: string, fileName: string): Readonly<Record<WordedKind, number>> {
  const lines = kindOfLines(text)
  const words = (kind: WordedKind): number =>
    weigh(text, KIND_SIGNALS[kind]) + nameBonus(kind, fileName) + (lines[kind] ?? 0)
  const running = weigh(text, COURSE_RUNNING)
  const form = weigh(text, RATING_FORM)
  const job = words('job')
  const title = text.trimStart().split('\n', 1)[0]?.slice(0, HEAD) ?? ''
  // "BUS 101 Payroll Basics" heads the syllabus of one course.
  const syllabus = words('syllabus') + running + (courseHeading(title)?.title ? TITLE : 0)
  return {
    syllabus,
    job,
    evaluation: form < FORM ? 0 : words('evaluation') + form + (NAME.evaluation.test(title) ? TITLE : 0),
    values: syllabus >= CLEAR || job >= CLEAR ? 0 : words('values') + (/\bvalues\b/i.test(title) ? TITLE : 0),
    outcomes: running >= RUN ? 0 : words('outcomes') + (NAME.outcomes.test(title) ? TITLE : 0),
  }
}

/** Points for the word of the kind in the title. */
const TITLE = 2

function weigh(text: string, rows: readonly (readonly [number, RegExp])[]): number {
  return rows.reduce((sum, [weight, pattern]) => sum + (pattern.test(text) ? weight : 0), 0)
}

const NAME: Readonly<Record<WordedKind | 'catalog', RegExp>> = {
  syllabus: /syllab|course[-_ ]?outline/i,
  job: /job|posting|vacancy|position[-_ ]?description|\bjd\b|duties/i,
  evaluation: /evaluation|appraisal|performance[-_ ]?review/i,
  values: /values|code[-_ ]of[-_ ](?:ethics|conduct)/i,
  outcomes: /outcomes|competenc|objectives/i,
  catalog: /catalog|bulletin[-_ ]of[-_ ]courses|course[-_ ](?:list|descriptions)/i,
}

function nameBonus(kind: WordedKind, fileName: string): number {
  return NAME[kind].test(fileName) ? 3 : 0
}

/** Many different course headings, more than a syllabus mentions around its own course. */
function isCatalog(extracted: Extracted, fileName: string, syllabusPoints: number): boolean {
  const codes = new Set<string>()
  for (const line of extracted.text.split('\n')) {
    const trimmed = line.trim()
    if (trimmed.length > 160 || !/^(?:\*\*)?(?:[A-Z]{2}|\d{3})/u.test(trimmed)) continue
    const heading = courseHeading(trimmed)
    if (heading?.title && heading.title.length > 3) codes.add(heading.code)
  }
  const needed = NAME.catalog.test(fileName) ? 2 : syllabusPoints >= 8 ? CATALOG_COURSES * 4 : CATALOG_COURSES
  return codes.size >= needed
}
