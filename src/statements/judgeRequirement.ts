import { ITEM_NAME, type Range, RUN_ON, splitSemicolons, tighten } from './clauses.js'
import { addressesReader, verbFirst, workListRole } from './leadIn.js'
import { ABILITY_FIRST, isNoDuty, isNoRequirement } from './notCompetency.js'
import type { Finding, Rule } from './rules.js'

/** Names of what a person brings, anywhere in the line. */
const TRAIT =
  /\b(?:knowledge|understanding|familiar(?:ity)?|aware(?:ness)?|abilit(?:y|ies)|able to|skills?|skilled|proficien(?:t|cy)|expertise|competen(?:ce|cies|cy|t)|aptitude|fluen(?:t|cy)|experience (?:in|with|using|\w+ing)|experienced|capab(?:le|ility|ilities)|judge?ment|attention to detail|detail[- ]oriented|self[- ](?:starter|motivated|directed)|team player|work ethic|multi-?task|problem[- ]solv|comfortable|adept|organized|initiative|integrity|discretion|attitude|mindset|passion(?:ate)?|commit(?:ted|ment)|customer service|track record|appetite for|passion for|desire (?:to|for)|willing(?:ness)?|eager(?:ness)?|bilingual|multilingual)\b/iu
/** In running text a trait must be asked for. */
const ASKED =
  /\b(?:must|should|required?|requires|essential|necessary|need(?:s|ed)?|possess(?:es)?|has|have|having|demonstrated?s?|ability|strong|excellent|proven|ideal|successful|desired|preferred|able)\b/iu
const ASKING =
  /^(?:(?:the|an?|all|our|any)?\s*(?:[\w’'-]+\s+){0,5}?(?:incumbents?|candidates?|applicants?|employees?|persons?|individuals?|position|role|you|one|job|work|technician|manager|coordinator|director|must)\s+)?(?:(?:must|should|will|shall|is|are|be|to|in this (?:position|role)|also|required|expected|able|needs?|requires?|possess(?:es)?|has|have|having)\s+)*(?:(?:the|an?)\s+)?(?:(?:ability|capacity|capability)\s+to\s+)?/iu

/** True when a line opens with, or is made of, a trait ("Ability to …", "Strong writing skills"). */
export function hasRequirementCue(text: string): boolean {
  const line = text.replace(ITEM_NAME, '')
  if (ABILITY_FIRST.test(line)) return true
  return (
    line.split(/\s+/u).length <= 14 && /\b(?:skills|abilities)[.;]?$/iu.test(line) && verbFirst(line) === null
  )
}

/** The requirements a line of a posting states; clauses between semicolons are judged one by one. */
export function findRequirements(
  text: string,
  leadIn: string | null,
  heading: string | null,
  isItem: boolean,
  elsewhere: Rule | null = null,
): readonly Finding[] {
  const label = ITEM_NAME.exec(text)?.[0].length ?? 0
  const lead = workListRole(leadIn) === 'requirements' ? leadIn : heading
  if (/[:?]$/u.test(text.trim())) return []
  return itemParts(text, isItem).flatMap((range, at) => {
    const start = at === 0 && label < range[1] ? Math.max(range[0], label) : range[0]
    const clause = text.slice(start, range[1])
    if (/^\W*(?:and|or)?\W*$/iu.test(clause)) return []
    if (isNoRequirement(clause) || isNoDuty(clause)) return besides(clause, start, lead)
    const rule = ruleFor(clause, isItem, elsewhere, lead)
    if (rule === null) return []
    const from = start + openingLength(clause)
    if (text.slice(from, range[1]).trim().split(/\s+/u).length < (isItem ? 1 : 3)) return []
    return [{ statementKind: 'requirement' as const, start: from, end: range[1], rule, lead }]
  })
}

/** One list item is one requirement; only a run-on item with many semicolons is several. */
function itemParts(text: string, isItem: boolean): readonly Range[] {
  const parts = splitSemicolons(text)
  const first = parts[0]
  const last = parts[parts.length - 1]
  if (!isItem || first === undefined || last === undefined || parts.length >= RUN_ON) return parts
  // A degree or a licence between them is left out, so the clauses are read one by one.
  return parts.some((part) => isNoRequirement(text.slice(...part))) ? parts : [[first[0], last[1]]]
}

/** "A driver's license and the ability to operate vans": what is asked for besides a paper. */
function besides(clause: string, start: number, lead: string | null): readonly Finding[] {
  const match =
    /^(.*\b(?:and|with|plus)\s+)((?:(?:the|a|an|strong|demonstrated|excellent|good)\s+)*(?:ability\s+to|knowledge\s+of|skills?\s+in|proficiency\s+in)\s.+)$/iu.exec(
      clause,
    )
  const [, before = '', tail = ''] = match ?? []
  if (tail === '' || isNoRequirement(tail) || isNoDuty(tail)) return []
  const from = start + before.length
  return [
    {
      statementKind: 'requirement',
      start: from,
      end: from + tail.trimEnd().length,
      rule: 'requirement_cue',
      lead,
    },
  ]
}

function ruleFor(clause: string, isItem: boolean, elsewhere: Rule | null, lead: string | null): Rule | null {
  const cue = TRAIT.test(clause)
  if (!isItem) {
    const verb = verbFirst(clause)
    if (
      elsewhere === null &&
      verb !== null &&
      verb.form !== 'gerund' &&
      !addressesReader(verb.base) &&
      clause.split(/\s+/u).length >= 4
    )
      return 'requirement_listed'
    // "Making finance easy to understand": a fragment that names what the person does.
    if (
      elsewhere === null &&
      verb?.form === 'gerund' &&
      clause.split(/\s+/u).length >= 4 &&
      !/\b(?:is|are|was|were|will|has|have|can|must)\b/iu.test(clause)
    )
      return 'requirement_listed'
    const bare =
      cue && clause.split(/\s+/u).length <= 12 && !/\b(?:is|are|was|will|has|have)\b/iu.test(clause)
    if (bare && elsewhere === null) return 'requirement_listed'
    if (!cue || !(ASKED.test(clause) || ABILITY_FIRST.test(clause))) return null
    if (elsewhere !== null && isEmployer(clause)) return null
    if (/\bwill be (?:included|provided|offered|given|available)\b/iu.test(clause)) return null
    if (
      /^(?:we|our|the (?:city|county|company|department|agency)|this is|join|if|please)\b/iu.test(
        clause.trim(),
      )
    )
      return null
    return elsewhere ?? 'requirement_cue'
  }
  if (elsewhere !== null) return cue ? elsewhere : null
  if (cue) return 'requirement_listed'
  if (verbFirst(clause) !== null) return 'requirement_listed'
  if (lead !== null && /\b(?:knowledge|skills?|abilit|proficien|understanding|familiar)\b/iu.test(lead))
    return 'requirement_listed'
  return /^(?:the|this|these|if|please|an? (?:position|applicant))\b/iu.test(clause.trim())
    ? null
    : 'requirement_plain_item'
}

/** "The Libraries have a staff committed to …": a name that is no person's, then what it is or has. */
function isEmployer(clause: string): boolean {
  const subject =
    /^(?:The\s+)?((?:\p{Lu}[\p{L}&.’'-]*\s+){1,5})(?:has|have|is|are|offers?|provides?|seeks?|was|were)\b/u.exec(
      clause.trim(),
    )?.[1]
  return (
    subject !== undefined &&
    !/\b(?:You|Candidates?|Applicants?|Incumbents?|Positions?|Employees?|Role|Job|Manager|Coordinator|Director|Specialist|Analyst|Assistant|Technician|Engineer|Officer|Administrator|Supervisor|Clerk|Representative|Associate|Worker)\s*$/u.test(
      subject,
    )
  )
}

/** "The incumbent must have the ability to …": everything before what is asked for, when a person is the subject. */
function openingLength(clause: string): number {
  const match = ASKING.exec(clause)?.[0] ?? ''
  return /\b(?:must|should|will|shall|requires?|possess|have|has|needs?)\b/iu.test(match) ? match.length : 0
}

const RUN_ON_CUE =
  /\b(?:knowledge|understanding|skills?|abilit(?:y|ies)|proficiency)\b[^;:]{0,60}(?::|\bof\b|\bto\b|\bin\b)/iu

/** A sentence that strings knowledge and abilities together with semicolons ("… knowledge of: a; b; ability to c; d"). */
export function isRunOn(text: string): boolean {
  return (
    (text.match(/;/gu)?.length ?? 0) >= 2 &&
    RUN_ON_CUE.test(text) &&
    /\b(?:knowledge|abilit(?:y|ies) to|skill in|skills? (?:to|and))\b/iu.test(text)
  )
}

const OPENERS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:.*?\b)?(?:have |has |possess(?:es)? |the |an? |and |good |some |working |considerable |thorough |general |strong |sound |basic )*(?:knowledge|understanding|familiarity)\b[^;:]{0,40}?(?::|\bof\b:?|\bwith\b:?|\bin\b:?)\s*/iu,
    'knowledge of',
  ],
  [
    /^(?:.*?\b)?(?:have |has |possess(?:es)? |the |an? |and |demonstrated |proven )*(?:abilit(?:y|ies)|capacity)\s+to:?\s*/iu,
    'ability to',
  ],
  [/^(?:.*?\b)?(?:have |has |the |an? |and )*(?:skills?|proficiency)\s+(?:in|to|at|with):?\s*/iu, 'skill in'],
]

/** Each clause of a run-on list; what stands before the first cue is not part of the list. */
export function readRunOn(text: string): readonly Finding[] {
  const findings: Finding[] = []
  let lead: string | null = null
  for (const range of splitSemicolons(text)) {
    const clause = text.slice(range[0], range[1])
    const opener = OPENERS.map(([pattern, name]) => ({ name, length: pattern.exec(clause)?.[0].length ?? 0 }))
      .filter((candidate) => candidate.length > 0)
      .sort((a, b) => a.length - b.length)[0]
    if (opener !== undefined) lead = opener.name
    if (lead === null || isNoRequirement(clause.slice(opener?.length ?? 0)) || isRest(clause)) continue
    const [start, end]: Range = tighten(text, range[0] + (opener?.length ?? 0), range[1])
    if (text.slice(start, end).trim() === '') continue
    findings.push({ statementKind: 'requirement', start, end, rule: 'requirement_run_on', lead })
  }
  return findings
}

/** "… and other necessary skills, knowledge, and abilities." */
function isRest(clause: string): boolean {
  return /^(?:and |or |any )*(?:other|additional|related)\b.{0,60}\b(?:skills?|knowledge|abilit(?:y|ies)|duties)\b.{0,30}$/iu.test(
    clause.trim(),
  )
}
