import type { ColumnRole } from '../../domain/document.js'

/** What a column header says. `sure` words decide alone; the others only together with what the cells hold. */
export interface HeaderRole {
  readonly role: ColumnRole
  readonly sure: boolean
}

type Row = readonly [role: ColumnRole, sure: boolean, words: RegExp]

/** Header words and the role they give, first match wins; the words of registrars' and personnel offices' exports. */
const ROWS: readonly Row[] = [
  ['prerequisites', true, /\b(?:pre|co)[- ]?req|\benrol?lment requirements?\b/],
  [
    'ignore',
    true,
    /\b(?:designation|requisition|req id|posting id|reference|gen ed|(?:job|position|posting|vacancy|class) (?:id|code|number|no|nbr|#))\b|^ge\b|\b(?:type|status|level|date|category|id|url|link)$(?<!^(?:course|module|subject|catalog) id)(?<!^id)/,
  ],
  [
    'outcomes',
    true,
    /\b(?:outcomes?|objectives?|c?slos?|clos?|competenc(?:y|ies)|learning goals?|(?:students?|learners?) (?:will|can|should)|able to|what (?:you|students)(?:.ll| will) learn)\b/,
  ],
  [
    'duties',
    true,
    /\b(?:dut(?:y|ies)|responsibilit(?:y|ies)|tasks?|(?:essential|job|key) functions?|accountabilit(?:y|ies)|what you(?:.ll| will) do|day[- ]to[- ]day)\b/,
  ],
  [
    'requirements',
    true,
    /\b(?:qualifications?|requirements?|skills?|knowledge|ksas?|abilit(?:y|ies)|must[- ]haves?|nice[- ]to[- ]haves?|what you(?:.ll| will)? (?:bring|need)|experience|education)\b/,
  ],
  [
    'description',
    true,
    /\b(?:descr|descriptions?|summary|overview|synopsis|abstract|purpose|catalog text|about|course content|job content)\b/,
  ],
  [
    'code',
    true,
    /^(?:(?:course|catalog(?:ue)?|crse|crs|subject|module|unit) ?(?:code|id|identifier|#|no|num|nbr|numbers?)|(?:subj|subject) ?(?:\/|and|&|\+) ?(?:cat|catalog|number|no|#).*|course (?:prefix|rubric)(?: (?:and|&) (?:number|no))?|code)$/,
  ],
  [
    'title',
    true,
    /^(?:(?:full|long|official|course|class|module|subject|catalog|job|position|posting|role|working|occupation|occupational|vacancy|descriptive)\s)*(?:title|name|titles)$|^(?:job|position|vacancy|job role|occupation)$|^title of (?:the )?(?:course|job|position)$/,
  ],
  [
    'credits',
    true,
    /^(?:(?:total|course|semester|quarter|min(?:imum)?|max(?:imum)?|number of|no of|academic)\s)*(?:credits?|units?|credit hours?|credit hrs?|credit value|credits\/units|cr|crs|cr hrs?|sem hrs?|hrs|hours|sch|ects|credit units?)(?: (?:cr|hrs?|hours|min|max|value))*$/,
  ],
  [
    'code',
    false,
    /^(?:courses?|catalog(?:ue)?|subject|subj|prefix|rubric|cat|numbers?|no|num|nbr|#|id|crse|class|module)$/,
  ],
  ['title', false, /^(?:name|role|(?:short|abbreviated|abbr|topic) title)$/],
  [
    'ignore',
    true,
    /\b(?:instructor|teacher|faculty|professor|name|contact|e-?mail|phone|website|room|building|posted|deadline|closing|days?|time|term|semester|year|seats?|enrolled|capacity|section|crn|fees?|salary|pay|wage|compensation|benefits|location|city|state|country|department|dept|division|college|school|campus|company|employer|agency|grade basis|grading|attributes?|notes?|comments?|remarks|flsa|supervisor|hiring manager|headcount)\b/,
  ],
]

/** The role that the words of a column header give, or null when they say nothing known. */
export function headerRole(header: string): HeaderRole | null {
  const words = headerWords(header)
  for (const [role, sure, pattern] of ROWS) if (pattern.test(words)) return { role, sure }
  return null
}

/** A header as its words: lower case, "courseTitle" and "course_title" apart, marks removed. */
export function headerWords(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[’']/g, '’')
    .replace(/[_.:*?()[\]"]+/g, ' ')
    .replace(/(\p{L})#/gu, '$1 #')
    .replace(/\s+/g, ' ')
    .trim()
}
