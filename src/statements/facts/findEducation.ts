import { isAskedFor } from './isAskedFor.js'
import type { Named, Passage } from './passage.js'
import { phraseEnd, withoutTail } from './phraseEnd.js'

const OWN = `(?:['’]s|s['’]|s)?`
const LEVEL = `(?:associate|bachelor|master|doctor|doctoral|doctorate|baccalaureate|undergraduate|post-?graduate|graduate|college|university|advanced|law|medical|nursing|terminal|(?:four|two|4|2)[- ]year(?: college| university)?)${OWN}`
const JOIN = '(?:, or |, | or | and | and/or | ?/ ?)'
const LETTERS = `(?:B\\.? ?[AS]\\.?(?:N\\.?|c\\.?)?|B\\.?B\\.?A\\.?|B\\.?Eng\\.?|A\\.?[AS]\\.?S?\\.?|M\\.?[AS]\\.?(?:c\\.?)?|M\\.?B\\.?A\\.?|M\\.?P\\.?[AHP]\\.?|M\\.?S\\.?W\\.?|M\\.?F\\.?A\\.?|M\\.?L\\.?I?\\.?S\\.?|M\\.?Ed\\.?|Ed\\.?D\\.?|J\\.?D\\.?|LL\\.?[BM]\\.?|Ph\\.? ?D\\.?|Psy\\.?D\\.?|Pharm\\.?D\\.?|D\\.?V\\.?M\\.?|D\\.?N\\.?P\\.?|M\\.?D\\.?)`
const SHORT = `${LETTERS}(?:(?: ?/ ?| or |, or |, )${LETTERS}){0,3}`
const EQUAL = `(?:(?:its |the |an? )?equivalen(?:t|cy)(?: diploma| certificate)?|G\\.?E\\.?D\\.?(?: certificate| equivalen(?:t|cy))?|higher|above)`
const UNITS = `\\d{1,3}(?:\\+)? (?:college |academic )?(?:semester|quarter|credit)(?:[- ](?:semester|hour|units?|hours?|credits?)){0,2}(?: or \\d{1,3} (?:semester|quarter)(?: (?:units?|hours?|credits?)){0,2})?`
const YEARS = `(?:\\d{1,2}|one|two|three|four)(?: \\(\\d\\))? years? of (?:college|university|post-?secondary|undergraduate|graduate|technical school|vocational)(?:[- ]level)?`

/** The ways a text names a level of education; case-sensitive rows are apart. */
const HEADS: readonly RegExp[] = [
  new RegExp(
    `\\b${LEVEL}(?:${JOIN}(?:an? )?${LEVEL}){0,3}(?: level|[- ]level| of science| of arts| \\([^()]{1,24}\\)){0,2} degrees?\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:bachelor|master|associate|doctor)${OWN}(?:${JOIN}(?:an? )?(?:bachelor|master|doctor)${OWN}){0,1} (?:of|in) (?:applied )?(?:science|arts?|business|public|social|fine|library|laws?|philosophy|engineering|education|nursing|technology)\\b(?: (?:administration|health|work|policy|and information science|arts))?(?: degrees?)?`,
    'giu',
  ),
  /\b(?:bachelor|master|associate)(?:['’]s|s['’])(?:(?:,? or |\/)(?:an? )?(?:master|doctorate|bachelor)(?:['’]s|s['’])?)?(?=\s*(?:$|[,;.)/]|in\b|or\b|and\b|prefer|requir|desir|is\b|level\b|from\b))/giu,
  /\b(?:(?:high|secondary) school|HS) (?:diploma|degree|education|graduat(?:e|ion)|equivalen(?:t|cy))\b/giu,
  /\bgraduat(?:ion|e) (?:from|of) (?:an? )?(?:accredited |standard |recognized )*(?:(?:senior )?high school|(?:(?:four|two|4|2)[- ]year )?(?:college|university)(?: or (?:university|college))?)\b/giu,
  /\b(?:12th|twelfth|10th|tenth|eighth|8th)[- ]grade(?: education)?\b/giu,
  /\bgeneral educational? (?:development|diploma)\b(?: \(GED\))?/giu,
  new RegExp(`\\b${UNITS}(?= (?:of|in|from)\\b(?! the | these ))`, 'giu'),
  new RegExp(`\\b${YEARS}(?: (?:education|coursework|course work|study|studies|training|work))?`, 'giu'),
  /\b(?:certificate program|apprenticeship(?: program)?|journey(?:man|worker|person) (?:status|card)|trade school|(?:vocational|technical) (?:school|training|diploma))\b/giu,
  /\bdoctorate\b(?! degree)/giu,
]
const CASED: readonly RegExp[] = [
  /\b(?:Bachelor|Master|Associate|Doctor|Juris Doctor)s?(?: of [A-Z]\w+(?: (?:and |of |in )?[A-Z]\w+){0,4})(?: degrees?)?(?: \([A-Z][\w.]{1,8}\))?/gu,
  /\bJuris Doctor(?:ate)?\b(?: degree)?(?: \(J\.?D\.?\))?/gu,
  /\bG\.?E\.?D\b\.?(?! or)/gu,
  new RegExp(
    `(?<![\\w.'’-])(?:${SHORT} degrees?\\b|${LETTERS}(?:(?: ?/ ?| or |, or )${LETTERS}){1,3}(?![\\w])|${LETTERS}(?= (?:in [A-Za-z]|degree|from an?\\b|required\\b|preferred\\b))|(?:MBA|MPA|MPH|MSW|MLIS|MLS|M\\.B\\.A\\.|Ph\\. ?D\\.|PhD|J\\.D\\.|JD)(?= (?:or|and)\\b|,|;|\\.?$))`,
    'gu',
  ),
]

const TAILS: readonly RegExp[] = [
  /^ \([^()]{1,40}\)/u,
  new RegExp(
    `^(?:,? or |/| ?\\()${EQUAL}\\)?(?! (?:work |professional |combination|experience|training|education))`,
    'iu',
  ),
]
/** What leads to the field of study, over the school named before it. */
const FIELD =
  /^(?:,? from (?:an? )?(?:[\w.'’-]+ ){0,5}?(?:college|university|institution|school)(?: or (?:university|college))?)?,?(?: with (?:an? |at least )?(?:major|minor|emphasis|concentration|speciali[sz]ation|degree|major course ?work|course ?work|focus)| or course ?work| majoring)? (?:in|of|as an?)(?: the (?:field|area)s? of)? (?=[\p{L}(])(?!(?:the |these |this |that )?(?:above|following|fields?)\b)/iu
const OTHERWISE =
  /^(?:,|;)? (?:and\/or|or)(?: an?| any| the)? (?:equivalent|comparable|commensurate|related|relevant|combination)(?:,? (?:[\w-]+)){0,9}? (?:experience|training|education|degree|coursework)(?:,? (?:and|or|and\/or|\/) (?:related |work )?(?:experience|training|education))?\b/iu

const NO_ASK =
  /\b(?:toward|towards|pursuing|proof of|copy of|students?|graduates? with|lieu of(?: an?| the)?|obtaining(?: their)?|awards?|offers?|their)\s+(?:an?\s+|the\s+)?$/iu

const WORDS =
  /degree|diploma|school|graduat|bachelor|master|associate|doctor|\bunits?\b|\bhours?\b|credit|certificate|apprentic|college|university|journey|grade/iu

/** Degrees, diplomas and schooling that a posting asks for, with the field and "or equivalent experience". */
export function findEducation(passage: Passage): readonly Named[] {
  const { text } = passage
  if (!WORDS.test(text) && !/\bGED\b|[A-Z][a-z]?\.? ?[A-Z]/u.test(text)) return []
  const found: Named[] = []
  for (const pattern of [...HEADS, ...CASED]) {
    for (const head of text.matchAll(pattern)) {
      const start = head.index
      if (NO_ASK.test(text.slice(Math.max(0, start - 40), start))) continue
      const end = extend(text, start + head[0].length)
      if (!isAskedFor(passage, start, end)) continue
      const name = withoutTail(text.slice(start, end))
      found.push({ factKind: 'education', start, end: start + name.length, name })
    }
  }
  return found
}

function extend(text: string, from: number): number {
  let end = from
  for (const tail of TAILS) end += tail.exec(text.slice(end, end + 80))?.[0].length ?? 0
  const field = FIELD.exec(text.slice(end, end + 120))?.[0]
  if (field !== undefined) {
    const to = phraseEnd(text, end + field.length)
    if (to > end + field.length) end = to
  }
  for (const tail of TAILS) end += tail.exec(text.slice(end, end + 80))?.[0].length ?? 0
  return end + (OTHERWISE.exec(text.slice(end, end + 140))?.[0].length ?? 0)
}
