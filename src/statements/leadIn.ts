import { isAdverb, readVerb } from './verbs.js'

/** What a line that introduces a list says the list holds; `other` = something else, null = it does not tell. */
export type ListRole = 'outcomes' | 'duties' | 'requirements' | 'other'

const LEARNER = String.raw`(?:the |each |all |every |our |these |any |successful |most |[\w-]+ (?=students|learners|majors|graduates|participants))?(?:students?|learners?|participants?|graduates?|trainees?|completers|you|us|one|class members|majors)(?: (?:who|that) [^,]{3,60}?| enrolled in [^,]{3,40}?| in this (?:course|class|program)| completing this \w+)?`
const COURSE = String.raw`(?:this|the|our) (?:\w+ ){0,3}?(?:course|class|seminar|module|unit|program|programme|workshop|curriculum|internship|practicum)|[A-Z]{2,5} ?\d{3}\w?(?:[ :,–-]+["“][^"”]{3,80}["”])?`

const OUTCOME_LIST = new RegExp(
  String.raw`\b(?:outcomes?|objectives?|goals?|aims|competenc(?:y|ies)|habits of mind)\b|\b(?:fluency|proficiency|competence|mastery)\b.{0,40}\bfollowing\b|\b${LEARNER}\b.{0,60}\b(?:will|should|can|shall|able to|must)\b(?:.{0,80}\b(?:able to|learn|know|understand|demonstrate|develop|gain|acquire|(?:do|accomplish|achieve) the following)\b|\s*(?::|…|$))|\b(?:help|enable|allow|prepare|teach|equip)s?\b.{0,20}\b(?:you|students?|learners?)\b(?! to take| to (?:en|regis|access))|\b(?:be )?able to\s*:?$`,
  'iu',
)
/** What a learner needs or hands in for the course is no outcome of it. */
const NOT_OUTCOME_LIST =
  /\b(?:need|submit|responsible for|due|grade[ds]?|(?:receive|earn|get) an? [A-F]\b|attend|to succeed|technical|hardware|software requirements|expected to have|ideal|characteristics|prerequisites?|plagiarism|guidelines|avoid|tips|polic(?:y|ies)|here (?:is|are)|(?:web)?sites?|will not|asked to leave|must wear|if approved|(?:to|order to) (?:achieve|meet|complete|reach) (?:this|the|these|your) (?:objectives?|goals?))\b|\bmust\b(?! (?:be able|demonstrate|know|understand|show))\s*:?$/iu
const REQUIREMENT_LIST =
  /\b(?:knowledge|skills?|abilit(?:y|ies)|competenc(?:y|ies)|qualifications?|proficien(?:t|cy)|expertise|understanding|experience|attributes|traits|(?:candidates?|applicants?|you) (?:must|should|will|can)? ?(?:have|possess|be|bring|demonstrate))\b/iu
const DUTY_LIST =
  /\b(?:dut(?:y|ies)|responsibilit(?:y|ies)|responsible for|functions|tasks|(?:incumbent|employee|position|role|manager|you|person)\b.{0,40}\b(?:will|may|shall|is (?:responsible|expected|required) |includes?))\b|\binclud(?:e|es|ing|ed)\b.{0,40}:$/iu
const OTHER_LIST =
  /\b(?:polic(?:y|ies)|grad(?:e|es|ed|ing)|assess(?:ed|ment)|assignments?|submit|due|textbooks?|materials|need(?:ed)? (?:the following|to (?:bring|have|purchase))|required (?:texts?|readings?)|links?|resources|contact|e-?mail|attend|late|schedule|topics?|readings?|benefits?|apply|applicants?|interview|salary|procedure|steps|second-level|courses)\b/iu

/** Reads the line above a list in a course document. */
export function courseListRole(leadIn: string | null): ListRole | null {
  if (leadIn === null) return null
  if (OUTCOME_LIST.test(leadIn) && !NOT_OUTCOME_LIST.test(leadIn)) return 'outcomes'
  return NOT_OUTCOME_LIST.test(leadIn) || OTHER_LIST.test(leadIn) ? 'other' : null
}

/** Reads the line above a list in a posting or job description. */
export function workListRole(leadIn: string | null): ListRole | null {
  if (leadIn === null) return null
  if (
    /\b(?:(?:to|how to|please) apply|apply (?:by|for|online|now|via)|applicants? (?:must|should) submit|(?:our |employee )?benefits? (?:include|of working|package|are)|offers?\b.{0,60}\bbenefits|benefits,? (?:including|such as)|benefits:?$|salary|links?:|(?:please |to )contact|contact (?:us|information)|(?:please |following .{0,20})e-?mail|(?:required|supporting|following) documents|please attach|in return|you(?:['’]?ll| will)? (?:also )?(?:get|receive|enjoy)|we offer|why (?:you|join|work)|what(?:['’]s| is) in it|employment process|misconduct|violations?|polic(?:y|ies) (?:govern|include)|items required)\b/iu.test(
      leadIn,
    )
  )
    return 'other'
  const duty = DUTY_LIST.test(leadIn)
  if (REQUIREMENT_LIST.test(leadIn) && !(duty && /\b(?:responsib|dut(?:y|ies))/iu.test(leadIn)))
    return 'requirements'
  return duty ? 'duties' : null
}

const PREFACE = String.raw`(?:(?:and|but|so|finally|then|thus|therefore|additionally|in addition|also|moreover|furthermore|in short|overall|ultimately|specifically|in particular|more specifically),?\s+)?(?:(?:(?:by|at|upon|on|after|through|during|in|as a result of|following|throughout|when|while|with|as|for|once)\b[^,:;]{0,120}?,\s*|(?:by|at|upon|on|after|following|in|during|throughout)\b[^,:;]{0,80}?\b(?:course|term|semester|quarter|year|class|program|unit|module|workshop|seminar|lesson|completion)\s+)?)`
const ABLE = `(?:(?:also|first|next|finally|then|thus|therefore|typically|ideally|further|additionally|be(?= (?:able|expected|prepared|equipped|given|asked|encouraged|required|better))|better|have|had|the|an|a|expected|prepared|equipped|required|asked|encouraged|given|gain|leave|come away|able|ability|abilities|opportunity|opportunities|chance|skills?|needed|necessary|how(?= to )|learn|learning|know how(?= to )|work(?= to)|to|(?:to )?(?:be able|learn how(?= to )|learn)) )*`

const OPENINGS: readonly RegExp[] = [
  // "By the end of the course, students will be able to …"
  new RegExp(
    String.raw`^${PREFACE}${LEARNER}\s+(?:will|should|shall|can|must|would|may|are expected to|are able to|is able to|need to|ought to)\s+${ABLE}`,
    'iu',
  ),
  // "This course will help you …", "LIS 100 prepares students to …"
  new RegExp(
    String.raw`^${PREFACE}(?:${COURSE}|it|we|i|the (?:goals?|objectives?|aims?|purpose)\b[^:]{0,80}?\b(?:is|are)|(?:the |an? |one |another |our )?(?:\w+ ){0,3}?(?:goals?|objectives?|aims?|purpose|mission|intent)\b[^:.]{0,80}?\b(?:is|are|will be))\s+(?:also |will |should |can |may |is |are |has been |been |further |then |primarily )*(?:designed |intended |meant |structured |aim(?:s|ed)? |seeks? |hopes? |strives? |want |expect(?:s|ed)? )?(?:to |for )*(?:also )?(?:help|enable|allow|teach|prepare|equip|train|encourage|assist|empower|guide|challenge|provide|give|offer)(?:s|es|ing)?\s+${LEARNER}(?:\s+(?:anticipating|pursuing|interested in|seeking|planning|entering)\s.{3,140}?(?=\s+to\s))?\s+(?:to |in |with |a |an |the )*${ABLE}`,
    'iu',
  ),
  // "The goal of this course is to …" with the learner's own verb after it
  new RegExp(
    String.raw`^${PREFACE}(?:the |an? |one |another |our )?(?:\w+ ){0,3}?(?:goals?|objectives?|outcomes?|aims?|purpose)\b[^:.]{0,80}?\b(?:is|are|will be)\s+(?:for ${LEARNER}\s+)?to\s+`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:to )?(?:help|enable|allow|teach|prepare|equip|provide|give)(?:s|ing)?\s+${LEARNER}\s+(?:to |in |with )*${ABLE}`,
    'iu',
  ),
  // "The lectures and labs are designed to help students …", "AGR 201 provides an opportunity for students to …"
  new RegExp(
    String.raw`^(?:${COURSE}|(?:the|these|this|all|our|each|class)\s[^.;:?]{3,100}?)\s(?:designed|intended|meant|structured|work(?:s|ing)?(?: in concert| together)?|aims?|seeks?|serves?)\s+to\s+(?:help|enable|allow|teach|prepare|equip|encourage)\s+${LEARNER}\s+(?:to |in |with )*${ABLE}`,
    'iu',
  ),
  new RegExp(
    String.raw`^${PREFACE}(?:${COURSE}|it)\s[^.;:?]{0,40}?\b(?:provide|offer|give)s?\s+(?:(?:an?|the|many|several|ample|\w+)\s+){0,3}(?:opportunit(?:y|ies)|chances?)\s+for\s+${LEARNER}\s+to\s+`,
    'iu',
  ),
  // "This course aims … by providing students with the skills to …"
  new RegExp(
    String.raw`^(?:${COURSE}|it)\s[^.;:?]{3,80}?\b(?:by|through)\s+(?:providing|giving|equipping|teaching)\s+${LEARNER}\s+(?:with\s+|to\s+)?`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:${COURSE}|it)\s[^.;:?]{3,100}?\bdevelop(?:ing|s)?\s+the\s+(?:knowledge|skills?|abilit(?:y|ies)|tools)(?:\s+and\s+\w+)?\s+(?:required|needed|necessary)\s+to\s+`,
    'iu',
  ),
  // "This course will provide the foundation for …": what it gives is what learners have.
  new RegExp(
    String.raw`^(?:${COURSE})\s+(?:will\s+)?(?:also\s+)?(?:(?:is\s+)?(?:designed|intended|meant)\s+to\s+)?(?:provide|introduce|develop|build|teach)s?\s+`,
    'iu',
  ),
  // "In this course we will learn to …"
  new RegExp(
    String.raw`^${PREFACE}we\s+(?:will|shall)\s+(?:also\s+)?(?:learn|work)\s+(?:how\s+)?to\s+`,
    'iu',
  ),
  /^(?:be )?able to\s+/iu,
]

/** Characters of the lead-in before what a learner will do or know ("Students will be able to "), 0 when none. */
export function outcomeLeadIn(sentence: string): number {
  let at = 0
  for (let round = 0; round < 3; round++) {
    const rest = sentence.slice(at)
    const match = OPENINGS.map((pattern) => pattern.exec(rest)?.[0] ?? '').find((found) => found !== '')
    if (match === undefined) break
    at += match.length
  }
  return at
}

/** Index of the first word that is a verb after adverbs and a leading "to" or "by"; null when the text starts otherwise. */
export function verbFirst(
  text: string,
): { readonly at: number; readonly form: 'base' | 'third' | 'gerund'; readonly base: string } | null {
  let at = /^(?:to|by)\s+/iu.exec(text)?.[0].length ?? 0
  for (let step = 0; step < 4; step++) {
    const word = /^[\p{L}-]+/u.exec(text.slice(at))?.[0]
    if (word === undefined) return null
    const verb = readVerb(word)
    if (verb !== null) return { at, form: verb.form, base: verb.base }
    if (!isAdverb(word)) return null
    at += word.length
    // "accurately and efficiently process": adverbs may be joined.
    at += /^(?:\s*,?\s*(?:and|or)\s+|\s*,\s*|\s+)/u.exec(text.slice(at))?.[0].length ?? 0
  }
  return null
}

/** Verbs that tell the reader of a posting what to do. */
const ADDRESSES_READER = new Set([
  'apply',
  'click',
  'join',
  'submit',
  'visit',
  'see',
  'contact',
  'note',
  'send',
  'call',
  'come',
  'include',
  'attach',
  'complete',
  'learn',
  'find',
  'read',
  'start',
  'make',
  'take',
  'let',
  'get',
  'be',
  'review',
  'check',
  'select',
  'enter',
  'list',
  'describe',
  'explain',
  'indicate',
  'view',
  'become',
  'have',
  'know',
  'discover',
  'explore',
  'grow',
  'enjoy',
])

/** True for verbs that in a posting speak to its reader ("Apply online", "Visit our page"). */
export function addressesReader(base: string): boolean {
  return ADDRESSES_READER.has(base)
}
