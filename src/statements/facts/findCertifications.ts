import { CERTIFICATION_NAME } from './certificationNames.js'
import { growLeft } from './growLeft.js'
import { isAskedFor } from './isAskedFor.js'
import type { Named, Passage } from './passage.js'
import { phraseEnd, withoutTail } from './phraseEnd.js'

/** "Certified Public Accountant (CPA)". */
const TITLE =
  /\b(?:Certified|Chartered|Board[- ]Certified)(?: (?:(?:in|of|and|for|as) )?[A-Z][\w/&+-]*){1,6}(?: \([A-Z][\w./ +-]{1,14}\))?(?: (?:certifications?|certificates?|designation|credentials?))?/gu
const PERSON =
  /\bcertified (?:(?:as|in)(?: an?)? )?(?=[A-Za-z])(?!mail\b|cop(?:y|ies)\b|transcripts?\b|results?\b|checks?\b|by\b|payroll\b|and\b|or\b|to\b|that\b|election|voters?\b|candidates?\b|for\b|public official)/gu
/** "Forklift certified". */
const HOLDER =
  /\b[A-Z][\w/+-]*(?: (?:and )?[A-Z][\w/+-]*){0,2} certified\b(?=\s*(?:$|[.,;)]|required|preferred|within|or\b|and\b|a plus))/gu
const WORD =
  /\b(?:certifications?|certificates?|credential)\b(?! (?:of (?:occupancy|insurance|origin|birth|completion|election|compliance|candidates?|results?|nomination|service)|process\b|procedures?|rules|fees?|standards?|requirements?|authority|bod(?:y|ies)|programs? (?:director|manager|coordinator)|will\b|must be attached|at the time))/giu
const NO_PART =
  /^(?:of|an?|the|must|possession|possess(?:es|ing)?|have|has|having|hold(?:s|ing)?|obtain(?:s|ing)?|maintain(?:s|ing)?|some|any|all|requires?|required|requirements?|preferred|with|for|to|in|your|their|his|her|this|that|ability|able|need(?:s|ed)?|who|is|are|may|pass|earn(?:s|ed)?|attend|successfully|completed?|complete|completion|includes?|including|candidates?|applicants?|employees?|students?|prepares?|from|by|as|on|at|toward|receive|attain|within|such|other|additional|and|or|licen[sc]\w*|diploma|degree|either)$/iu
const NO_KIND =
  /^(?:valid|current|professional|appropriate|applicable|relevant|related|necessary|needed|national|state|industry|required|desired|preferred|active|birth|gift|death|marriage|stock|medical|doctor['’]?s|physician['’]?s|security|election|candidate|petition|payroll|the|post-graduate|graduate|undergraduate|teaching|teacher['’]?s?|\d+|one|multiple|technical|special|self|annual|budget)$/iu
const TAIL =
  /^(?: \([^()]{1,24}\))?(?: programs?| exam(?:ination)?s?)?(?: (?:in|as)(?: an?)? (?=[A-Za-z]))?/iu

/** Certifications and certificates that a posting asks for or a course prepares for. */
export function findCertifications(passage: Passage): readonly Named[] {
  const { text } = passage
  const found: Named[] = []
  const add = (start: number, end: number): void => {
    const name = withoutTail(text.slice(start, end))
    if (!isAskedFor(passage, start, start + name.length)) return
    found.push({ factKind: 'certification', start, end: start + name.length, name })
  }
  if (/[Cc]ertif|CERTIF|Chartered|credential/u.test(text)) {
    for (const match of text.matchAll(TITLE)) add(match.index, match.index + match[0].length)
    words(text, add)
    for (const match of text.matchAll(HOLDER)) add(match.index, match.index + match[0].length)
    for (const match of text.matchAll(PERSON)) people(text, match, add)
  }
  if (/[A-Z]{2}|[A-Z]\+|Six Sigma|SAFe|ServSafe|E\.I\.T/u.test(text))
    for (const match of text.matchAll(CERTIFICATION_NAME))
      if (isMeant(passage, match)) add(match.index, match.index + match[0].length)
  return found
}

/** Letters alone mean the certification among requirements or beside words that say so. */
function isMeant(passage: Passage, match: RegExpExecArray): boolean {
  if (/certif|designation|credential|exam/iu.test(match[0])) return true
  const near = passage.text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60)
  if (/certif|licen|designation|credential|accredited/iu.test(`${near} ${passage.around}`)) return true
  return (
    /^(?:CPA|CFA|CISSP|CISA|PMP|PHR|SPHR|SHRM-S?CP|CCNA|CCNP|(?:First Aid.*)?CPR.*|BLS|ACLS|LEED.*|CompTIA.*|.*Six Sigma.*|ServSafe|ITIL)$/u.test(
      match[0],
    ) &&
    passage.role === 'requirements' &&
    !/\b(?:firm|standards?|principles|guidelines|methodolog)/iu.test(near)
  )
}

function words(text: string, add: (start: number, end: number) => void): void {
  for (const match of text.matchAll(WORD)) {
    const isPart = (word: string): boolean =>
      /^[(\p{L}\p{N}][\p{L}\p{N}.+'’/&)-]*$/u.test(word) &&
      (!NO_PART.test(word) || /^(?:and|of|in)$/u.test(word))
    let start = growLeft(text, match.index, 9, isPart)
    while (start < match.index && NO_PART.test(text.slice(start, text.indexOf(' ', start))))
      start = text.indexOf(' ', start) + 1
    start = afterJoin(text, start, match.index)
    const kind = text
      .slice(start, match.index)
      .trim()
      .split(' ')
      .filter((word) => word !== '')
    const end = match.index + match[0].length
    const tail = TAIL.exec(text.slice(end, end + 60))?.[0] ?? ''
    const field = tail.endsWith(' ') ? phraseEnd(text, end + tail.length) : end + tail.length
    const to = field + (/^ \([A-Z][\w./-]{1,12}\)/u.exec(text.slice(field, field + 16))?.[0].length ?? 0)
    const hasField = tail.endsWith(' ') && field > end + tail.length
    if (hasField || kind.some((word) => !NO_KIND.test(word))) add(start, to)
  }
}

/** "CPR and First Aid certification" is one thing; lower-case words before an "and", "of" or "in" are another. */
function afterJoin(text: string, start: number, end: number): number {
  let from = start
  for (const join of text.slice(start, end).matchAll(/(\S+) (?:and|of|in) (\S)/gu)) {
    if (!/^[A-Z]/u.test(join[1] ?? '') || !/^[A-Z]/u.test(join[2] ?? ''))
      from = start + join.index + join[0].length - 1
  }
  return from
}

function people(text: string, match: RegExpExecArray, add: (start: number, end: number) => void): void {
  const letters = /(?:^| )([A-Z]{2,6}(?:\/[A-Z]\w+)?) $/u.exec(
    text.slice(Math.max(0, match.index - 16), match.index),
  )
  const from = match.index + match[0].length
  const to = Math.min(phraseEnd(text, from), from + 60)
  if (to > from) add(match.index - (letters === null ? 0 : (letters[1]?.length ?? 0) + 1), to)
}
