import type { DocumentKind, Extracted } from '../domain/document.js'
import { courseHeading } from './courseCode.js'

/** Words of a kind with the weight of one distinct hit; counted once each, so long documents do not win by length. */
const SIGNALS: Readonly<
  Record<Exclude<DocumentKind, 'other' | 'catalog'>, readonly (readonly [number, RegExp])[]>
> = {
  syllabus: [
    [4, /\bsyllabus\b/i],
    [2, /\boffice hours?\b/i],
    [2, /\b(?:textbooks?|required (?:texts?|readings?)|course (?:materials|schedule|calendar|outline))\b/i],
    [2, /\b(?:grading|final grade|midterm|final exam|late (?:work|assignments?)|attendance policy)\b/i],
    [2, /\bacademic (?:integrity|honesty|misconduct)\b/i],
    [2, /\b(?:learning (?:outcomes|objectives)|course (?:objectives|description|goals|outcomes))\b/i],
    [1, /\b(?:instructor|professor|prerequisites?|credit hours)\b/i],
    [1, /\bstudents (?:will|are expected|must|who)\b/i],
    [1, /\b(?:this|the) (?:course|class)\b/i],
    [1, /\b(?:end of the (?:term|course|semester)|course goals|objectives)\b/i],
    [1, /\b(?:semester|readings?|lectures?|homework|class meets)\b/i],
  ],
  job: [
    [
      3,
      /\b(?:essential (?:functions|duties)|(?:job|position) (?:description|summary|title|announcement|posting)|class (?:code|specification))\b/i,
    ],
    [2, /\b(?:minimum|preferred|desired|required) (?:qualifications|requirements)\b/i],
    [2, /\b(?:duties|responsibilities)\b/i],
    [2, /\b(?:salary|compensation|pay (?:range|grade)|hourly rate)\b/i],
    [2, /\b(?:equal (?:employment )?opportunity|applicants?|candidates?|how to apply)\b/i],
    [1, /\b(?:years? of (?:\w+ ){0,3}experience|full[- ]time|employer|employment|incumbent|hiring)\b/i],
    [1, /\bknowledge,? skills,? (?:and|&) abilities\b/i],
  ],
  evaluation: [
    [
      5,
      /\b(?:performance|employee|annual|self|supervisor)[- ](?:evaluation|appraisal|review|assessment) (?:form|report|period)?\b/i,
    ],
    [2, /\b(?:exceeds|meets|below) expectations\b/i],
    [2, /\b(?:evaluator|rater|overall rating|rating scale|supervisor(?:'s|’s)? signature)\b/i],
    [1, /\bemployee(?:'s|’s)? (?:name|signature|comments)\b/i],
  ],
  values: [
    [4, /\b(?:our|core|company|organi[sz]ational) values\b/i],
    [
      2,
      /\b(?:values? statement|code of (?:ethics|conduct)|what we (?:believe|stand for)|guiding principles)\b/i,
    ],
    [1, /\b(?:our mission|our vision|we believe|we value)\b/i],
  ],
  outcomes: [
    [
      4,
      /\b(?:program|programme|institutional|general education|degree|graduate) (?:student )?(?:learning )?outcomes\b/i,
    ],
    [3, /\b(?:learning outcomes|competenc(?:y|ies) (?:list|framework|model|standards))\b/i],
    [2, /\b(?:graduates|students|learners|completers) (?:will|should|can)\b/i],
  ],
}

/** Least total weight that names a kind. */
const ENOUGH = 4
const CATALOG_COURSES = 5

/** What kind of document this is, from its words, its course headings and its file name. `other` when unsure. */
export function recogniseKind(extracted: Extracted, fileName: string): DocumentKind {
  const text = extracted.text
  const score = Object.fromEntries(
    Object.entries(SIGNALS).map(([kind, rows]) => [
      kind,
      rows.reduce((sum, [weight, pattern]) => sum + (pattern.test(text) ? weight : 0), 0) +
        nameBonus(kind, fileName),
    ]),
  ) as Record<keyof typeof SIGNALS, number>
  if (isCatalog(extracted, fileName, score.syllabus)) return 'catalog'
  const ranked = (Object.entries(score) as [keyof typeof SIGNALS, number][]).sort((a, b) => b[1] - a[1])
  const [best, points] = ranked[0] ?? ['syllabus', 0]
  return points >= ENOUGH ? best : 'other'
}

const NAME: Readonly<Record<keyof typeof SIGNALS | 'catalog', RegExp>> = {
  syllabus: /syllab|course[-_ ]?outline/i,
  job: /job|posting|vacancy|position[-_ ]?description|\bjd\b|duties/i,
  evaluation: /evaluation|appraisal|performance[-_ ]?review/i,
  values: /values|code[-_ ]of[-_ ](?:ethics|conduct)/i,
  outcomes: /outcomes|competenc|objectives/i,
  catalog: /catalog|bulletin[-_ ]of[-_ ]courses|course[-_ ](?:list|descriptions)/i,
}

function nameBonus(kind: string, fileName: string): number {
  return NAME[kind as keyof typeof NAME].test(fileName) ? 3 : 0
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
