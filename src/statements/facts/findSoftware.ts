import { isNegated } from './isAskedFor.js'
import type { Named, Passage } from './passage.js'

const KIND =
  '(?:word[- ]processing|spreadsheets?|databases?(?: management)?|presentation|accounting|bookkeeping|statistical(?: analysis)?|GIS|CAD|computer[- ]aided (?:design|drafting)|(?:computer )?graphics?(?: design)?|video[- ]editing|photo[- ]editing|audio[- ]editing|project[- ]management|payroll|CRM|ERP|EHR|EMR|electronic (?:health|medical) records?|case[- ]management|practice management|desktop publishing|inventory(?: management| control)?|point[- ]of[- ]sale|help ?desk|data (?:visuali[sz]ation|analysis)|music notation|notation|simulation|tax(?: preparation)?|scheduling)'
/** "word processing, spreadsheet and database software". */
const GENERIC = new RegExp(
  `\\b${KIND}(?:(?:, and |, or |, | and | or | & |/)${KIND}){0,5} (?:software|(?:computer )?(?:packages|(applications|programs)))\\b(?! (?:engineer|develop|vendor|compan|industr|licen))`,
  'giu',
)
/** "computer applications for spreadsheets and databases". */
const USES = new RegExp(
  `\\bcomputer (?:software )?(?:applications|programs)(?:,? such as those used)? for ${KIND}(?:(?:, and |, or |, | and | or )${KIND}){0,5}`,
  'giu',
)
const RECORDS =
  /\b(?:electronic (?:health|medical) records?(?: \((?:EHR|EMR)s?\))?|(?:EHR|EMR|CRM|ERP)s?) (?:systems?|software|platforms?)\b/gu

const SUCH_AS =
  /\b(?:software(?: (?:programs?|packages?|applications?|tools?|platforms?))?|(?:programming|scripting|query|markup) languages?|(?:computer|statistical|analytics?|desktop|business intelligence|BI|CAD|CRM|ERP|GIS|database|project management|productivity|accounting|coding|design|web)(?: \w+)? (?:programs|applications|packages|tools|platforms|languages|systems))(?:,? (?:such as|like|including(?: but not limited to)?|e\.g\.,?|i\.e\.,?)|,? ?\((?:e\.g\.,?|i\.e\.,?|such as|including|like)?|:) ?/giu
const ITEM =
  /^(?:the )?((?:[A-Z][\p{L}\p{N}.+#'’-]*|[a-z]+[A-Z]\w*)(?: [A-Z0-9][\p{L}\p{N}.+#'’-]*){0,3})(?: or (?:equivalent|similar).*)?$/u
const NO_ITEM =
  /^(?:Internet|English|Spanish|French|Mac|PC|Web|Knowledge|Ability|Skills?|Experience|Strong|Excellent|Must|Proficien\w*|Other|Others|Etc|And|Or|Demonstrated|Working|Ability|Familiarity|I|We|You|The|This|Students?|[\d.]+)\b/u

const BEFORE_WORD =
  /(?<![\p{L}\p{N}.-])((?:[A-Z][\p{L}\p{N}+#'’-]* ){1,3})(?:[a-z]{2,}(?:-[a-z]+)? ){0,2}software\b(?! (?:engineer|develop|quality|licen|compan|vendor|industr|test|architect|as a |design))/gu
const NO_NAME =
  /^(?:The|This|That|These|Those|Some|Any|All|Other|Various|Standard|Basic|Required?|Appropriate|Specialized|Computer|Microsoft|Adobe|Statistical|Accounting|Office|Knowledge|Use|Using|New|Our|Your|Free|Proprietary|Related|Relevant|Common|Modern|Database|Spreadsheet|Presentation|Graphics?|Word|Design|Industry|Business|Open|Social|Additional|No|Course|Students?|Every|Each|State|Federal|City|County|Department|University|Proficien\w+|Advanced|Strong|Experience|[A-Z]\w+(?:s|ing))$/u

/** Bare letters are a field or an office ("CDC software") unless a list knows them. */
const LETTERS = /^[A-Z]{2,6}$/u

/** A posting names its tools without saying "software"; only names with a capital count. */
const TOOLS = /\b(?:tools|technologies|frameworks|platforms),? ?\(?(?:such as|like|including|e\.g\.,?) /giu

/** Kinds of software ("spreadsheet software") and names no list has, by their wording: "software such as X", "X software". */
export function findSoftware(passage: Passage, isCourse: boolean): readonly Named[] {
  const { text } = passage
  if (!/software|applications|programs|packages|languages?|tools|platforms|systems?|records/iu.test(text))
    return []
  const found: Named[] = []
  const add = (start: number, name: string): void => {
    const end = start + name.length
    if (!isNegated(text, start, end)) found.push({ factKind: 'technology', start, end, name })
  }
  // "GIS applications" of a course are its subject, not its software.
  for (const match of text.matchAll(GENERIC))
    if (!isCourse || match[1] === undefined) add(match.index, match[0])
  for (const pattern of [USES, RECORDS])
    for (const match of text.matchAll(pattern)) add(match.index, match[0])
  for (const match of text.matchAll(SUCH_AS)) addItems(text, match.index + match[0].length, add)
  if (!isCourse) for (const match of text.matchAll(TOOLS)) addItems(text, match.index + match[0].length, add)
  for (const match of text.matchAll(BEFORE_WORD)) {
    const name = (match[1] ?? '').trim()
    if (isName(text, match.index, name)) add(match.index, name)
  }
  return found
}

function addItems(text: string, from: number, add: (start: number, name: string) => void): void {
  const list = /^[^;:!?)]*/u.exec(text.slice(from, from + 200))?.[0].replace(/\. .*$/u, '') ?? ''
  let at = from
  for (const part of list.split(/(,? and |,? or |, |\/)/u)) {
    const item = part.trim().replace(/[.,]$/u, '')
    if (item.split(' ').length > 6) return
    const name = ITEM.exec(item)?.[1]?.replace(/ v?\d+(?:\.\d+)*$/u, '')
    if (name !== undefined && !NO_ITEM.test(name) && !LETTERS.test(name)) add(text.indexOf(name, at), name)
    at += part.length
  }
}

/** A first word of the passage is a name only when its letters say so. */
function isName(text: string, start: number, name: string): boolean {
  const words = name.split(' ')
  if (LETTERS.test(name) || words.some((word) => NO_NAME.test(word))) return false
  const opens = start === 0 || /[.:;•]\s*$/u.test(text.slice(Math.max(0, start - 3), start))
  return (
    !opens ||
    /[A-Z].*[A-Z]/u.test(name) ||
    /software (?:is|are|will be|must be) (?:used|required|needed|provided)/u.test(text)
  )
}
