import { verbFirst } from './leadIn.js'
import { carriedOut } from './rewordDuty.js'
import { compoundWording, skillWording } from './skillWords.js'
import { traitOf } from './traitWords.js'
import { baseChain, nominalChain } from './verbChain.js'
import { isField, isNounToo, readVerb } from './verbs.js'
import { capitalise, lowerFirst, plain } from './wording.js'

/** A requirement reworded: an action, or the bare subject a person must know. */
export interface RequirementWording {
  readonly text: string
  readonly knowledge: boolean
  /** The subject as the sentence has it, "the" included, for "Apply …". */
  readonly subject?: string
}

const STRENGTH = String.raw`(?:(?:an?|the|and|some|any|strong|excellent|good|great|solid|proven|demonstrated|demonstrable|documented|working|thorough|considerable|basic|advanced|general|in[- ]depth|deep|comprehensive|broad|extensive|sound|expert|high(?:ly)?|exceptional|outstanding|superior|effective|superb|practical|detailed|current|intermediate|previous|prior|hands[- ]on|significant|substantial|relevant|professional|full|clear|fundamental|specialized|direct|recent|at least some|well[- ]developed|level of|degree of|level|of|very|must|should|be|have|has|having|possess(?:es)?|demonstrates?|required|preferred)\s+)*`
const rule = (pattern: string): RegExp => new RegExp(`^${STRENGTH}${pattern}`, 'iu')

const ABILITY = rule(
  String.raw`(?:abilit(?:y|ies)|able|capacity|capability|willingness|skills?|know[- ]how|aptitude|desire|capable|comfortable)\s+(?:to|of)\s+(?=\p{L})`,
)
const DOING = rule(
  String.raw`(?:experienced?|expertise|background|track record|success|skills?|skilled|proficien(?:cy|t)|competen(?:ce|cy|t)|comfortable|adept|aptitude|capable|capability|ability|proven record|interest)\s+(?:(?:in|with|at|for|of|on)\s+)?(?=(?:\p{L}+ly\s+)?\p{L}+ing\b)`,
)
const HOLDING = rule(
  String.raw`(?:experienced?|expertise|background|skills?|skilled|proficien(?:cy|t)|competen(?:ce|cy|t)|comfortable|adept|aptitude|fluen(?:cy|t)|command)\s+(?:in|with|at|of|using)\s+(?:the\s+use\s+of\s+|use\s+of\s+)?(?=\S)`,
)
const KNOWING = rule(
  String.raw`(?:knowledge|understanding|familiarity|familiar|awareness|aware|knowledgeable|acquaintance|grasp)\s*(?:of|with|in|about|on|regarding|:)\s*:?\s*(?=\S)`,
)
const SKILLS = /^(.+?)\s+(?:skills?|abilities)(?=$|[\s,])\s*(.*)$/iu
const TOOL =
  /\b(?:software|tools?|technolog(?:y|ies)|systems?|office|excel|word|outlook|sql|languages?|programs?|applications?|platforms?|computers?|databases?|equipment|spreadsheets?|suite|packages?|devices?|machines?|instruments?|internet|e-?mail|frameworks?)\b/iu
/** Things people use; to be familiar with them is to be able to. */
const PRODUCT =
  /\b(?:software|excel|word processing|outlook|sql|html|css|python|java(?:script)?|linux|windows|microsoft|adobe|google|programming languages?|scripting languages?|spreadsheets?|databases?|operating systems?|tools?|platforms?|applications|equipment)\b/iu
/** Things people work with rather than use. */
const MATERIAL =
  /\b(?:datasets?|data|files|records|populations|communities|people|students|clients|customers|children|families|stakeholders)$/iu
const CLOSING =
  /[\s,(–-]*\b(?:(?:is|are)\s+)?(?:essential|required|preferred|strongly preferred|desired|desirable|necessary|a must|a plus|an asset|helpful|highly desired|mandatory|strongly desired)\)?$/iu

/** A requirement as a competency: ability, experience or skill in doing X is "do X"; a bare subject is knowledge. */
export function rewordRequirement(evidence: string, lead: string | null): RequirementWording {
  const asked = plain(evidence)
    .replace(/^(?:and|or)\s+/iu, '')
    .replace(/^(?:must|should)\s+(?=be\b)/iu, '')
    .replace(/^you(?:['’]re| are)\s+(?=\p{L})/iu, 'be ')
    .replace(/^you(?:['’]ve| have| bring| possess|['’]ll bring| will bring| can)\s+/iu, '')
  const text = plain(asked.replace(CLOSING, '')) || asked
  const able = ABILITY.exec(text)?.[0].length ?? 0
  if (able > 0) return action(text.slice(able))
  const doing = DOING.exec(text)?.[0].length ?? 0
  if (doing > 0 && isDoing(text.slice(doing))) return action(text.slice(doing))
  const knowing = KNOWING.exec(text)?.[0].length ?? 0
  if (knowing > 0) return familiar(text, text.slice(knowing)) ?? known(text, text.slice(knowing))
  const served = /^.*?\bexperience\s+as\s+(?=an?\s)/iu.exec(text)?.[0].length ?? 0
  if (served > 0) return { text: `Work as ${text.slice(served)}`, knowledge: false }
  const holding = HOLDING.exec(text)?.[0].length ?? 0
  if (holding > 0) return { text: useOf(text.slice(holding)), knowledge: false }
  if (
    leadIs(lead, /\b(?:knowledge|understanding|familiarity)\b/iu) &&
    !leadIs(lead, /\b(?:abilit|skills?)/iu) &&
    !isPlainVerb(text)
  )
    return bare(text)
  const skills = fromSkills(text)
  if (skills !== null) return { text: skills, knowledge: false }
  const trait = traitOf(text)
  if (trait !== null) return { text: trait, knowledge: false }
  const experience =
    /^(?:(?:proven|demonstrated|strong|prior|previous|extensive)\s+)?(.+?)\s+experience(?:\s+(?:with|in|using)\s+|,\s*(?:specifically|including)\s+|$)(.*)$/iu.exec(
      text,
    )
  if (experience?.[1] !== undefined && verbFirst(text) === null)
    return { text: fromExperience(experience[1], experience[2] ?? ''), knowledge: false }
  if (
    verbFirst(text) !== null &&
    (verbFirst(text)?.form !== 'gerund' || leadIs(lead, /\b(?:abilit|skills?|experience)/iu))
  )
    return action(text)
  if (leadIs(lead, /\bability to\b|\babilities\b/iu) && /^\p{Ll}/u.test(text))
    return { text: capitalise(text), knowledge: false }
  if (leadIs(lead, /^skills?\b/iu) && !/\bknowledge\b/iu.test(lead ?? ''))
    return { text: useOf(text.replace(/^(?:the\s+)?use of\s+/iu, '')), knowledge: false }
  // Without "knowledge of" above it, "a knack for …" or "strong … mindset" is something a person shows.
  const shown =
    /^(?:(?:an?)\s+(?=\p{L})|(?=(?:strong|excellent|good|great|solid|high|positive|proven|demonstrated)\s))/iu.test(
      text,
    )
  if (shown && !leadIs(lead, /\bknowledge\b/iu))
    return { text: `Demonstrate ${lowerFirst(text)}`, knowledge: false }
  return bare(text)
}

/** "creating reports" is doing something; "training and development", "accounting principles" name a field. */
function isDoing(phrase: string): boolean {
  if (
    verbFirst(phrase) === null ||
    /^\p{L}+ing\s*(?:,|and|or)\s*(?:\p{L}+\s+)?\p{L}+(?:ment|tion|sis|ance|ship)\b/iu.test(phrase)
  )
    return false
  const [first = '', second = ''] = phrase.split(/[\s,]+/u)
  return (
    second !== '' &&
    !(isField(first) && !/^(?:the|an?|and|or|to|for|of|with|clear|effective)$/iu.test(second))
  )
}

/** Starts with a verb that is no noun as well: in a list of knowledge it is still something people do. */
function isPlainVerb(text: string): boolean {
  const verb = verbFirst(text)
  return verb !== null && verb.form === 'base' && !isNounToo(verb.base)
}

function leadIs(lead: string | null, pattern: RegExp): boolean {
  return lead !== null && pattern.test(lead)
}

/** "translate … and to explain …" → "translate … and explain …". */
function joinAims(phrase: string): string {
  return phrase.replace(/(\s(?:and|or)\s)to\s+(?=([\p{L}-]+))/giu, (whole, join: string, word: string) =>
    readVerb(word)?.form === 'base' ? join : whole,
  )
}

function action(phrase: string): RequirementWording {
  const text = joinAims(phrase)
    .replace(/(\s(?:and|or)\s)in\s+(?=\p{L}+ing\b)/giu, '$1')
    .replace(/^be\s+able\s+to\s+/iu, '')
    .replace(/\bbe(?:ing)?\s+(?:very\s+|highly\s+)?detail[- ]oriented\b/giu, 'attend closely to detail')
    .replace(/^(\S+\s+)(?:their|his or her|your)\s+(?=role|own|work)/iu, '$1one’s ')
  return { text: carriedOut(text) ?? baseChain(text) ?? capitalise(text), knowledge: false }
}

/** "Familiar with spreadsheets", "basic understanding of SQL": what one uses; null for any other subject. */
function familiar(whole: string, subject: string): RequirementWording | null {
  const head = subject.split(/\s\(|,|\s(?:for|in|with|of|using|to|including|such|that|and)\s/u)[0] ?? subject
  const isFamiliar = /\bfamiliar/iu.test(whole.slice(0, whole.length - subject.length))
  if (isFamiliar && MATERIAL.test(subject))
    return { text: `Work with ${lowerFirst(subject)}`, knowledge: false }
  const isUsed = isFamiliar
    ? TOOL.test(head) || PRODUCT.test(head)
    : /\b(?:basic|working|strong)\s+(?:knowledge|understanding)\b/iu.test(whole) && PRODUCT.test(head)
  if (
    !isUsed ||
    /\b(?:principles?|concepts?|theor(?:y|ies)|laws?|regulations?|systems? of|state|federal|policies)\b/iu.test(
      head,
    )
  )
    return null
  return { text: `Use ${lowerFirst(subject)}`, knowledge: false }
}

/** "Knowledge of X": the subject alone, unless it goes on with an ability or says how to do something. */
function known(whole: string, subject: string): RequirementWording {
  const how = /^how\s+to\s+/iu.exec(subject)?.[0].length ?? 0
  if (how > 0) return action(subject.slice(how))
  const more =
    /^(.*?),?\s+(?:and|with)\s+(?:(?:the|an|demonstrated|proven)\s+)*abilit(?:y|ies)\s+to\s+(.+)$/iu.exec(
      subject,
    )
  if (more?.[1] !== undefined && more[2] !== undefined) {
    const again = ACT_ON_IT.exec(more[2])
    if (again?.[1] !== undefined && verbFirst(again[1]) !== null)
      return action(`${again[1]} ${lowerFirst(more[1])} ${again[2] ?? ''}`.trim())
    const noun = /\bunderstanding\b/iu.test(whole) ? 'understanding' : 'knowledge'
    return { text: `Apply ${noun} of ${lowerFirst(more[1])} and ${more[2]}`, knowledge: false }
  }
  return bare(subject)
}

/** "… and interpret and apply these laws accurately": the subject named before is the object. */
const ACT_ON_IT =
  /^((?:\p{L}+(?:,\s+(?:and\s+)?|\s+and\s+)){0,4}\p{L}+)\s+(?:them|it|(?:these|those|such|this|the same)(?:\s+\p{L}+)?)(?=\s+\p{L}+ly$|$)\s*(\S*)$/iu

function bare(subject: string): RequirementWording {
  return { text: capitalise(subject.replace(/^the\s+(?=\p{Ll})/u, '')), knowledge: true, subject }
}

/** "proficiency in X", X not an action: people use tools and do activities. */
function useOf(named: string): string {
  const subject = named
    .replace(/(\s(?:and|or)\s)(?:in|with|of)\s+/giu, '$1')
    .replace(
      /,?\s+including\s+(?:experience|proficiency|expertise|skills?)\s+(?:with|in|using)\s+/iu,
      ' using ',
    )
  const compound = /^([^,]+?)((?:,|\s+(?:using|for|in|with|including))\s.*)?$/u.exec(subject)
  const acted = compound?.[1] === undefined || /^\p{Lu}/u.test(subject) ? null : compoundWording(compound[1])
  if (acted !== null) return capitalise(`${acted}${compound?.[2] ?? ''}`)
  const nominal = nominalChain(subject)
  if (nominal !== null) return nominal
  const head = subject.split(/,|\s(?:for|in|with|of|using|to|including|such)\s/u)[0] ?? subject
  // The subject stood in the middle of a sentence: a capital there is a name.
  if (/^\p{Lu}\p{L}*(?:\s|,|$)/u.test(subject)) return `Use ${subject}`
  if (TOOL.test(head)) return `Use ${lowerFirst(subject)}`
  if (
    /\b(?:testing|research|analysis|outreach|interviews|inspections|audits|investigations|surveys|training)$/iu.test(
      head,
    )
  )
    return `Conduct ${lowerFirst(subject)}`
  if (/(?:ing|ment|tion|sis|ance)$/iu.test(head)) return `Perform ${lowerFirst(subject)}`
  return `Work with ${lowerFirst(subject)}`
}

/** "Strong X skills": the verb of the table, else "apply X skills" with every word kept. */
function fromSkills(text: string): string | null {
  const match = SKILLS.exec(text)
  if (
    match?.[1] === undefined ||
    verbFirst(text)?.form === 'base' ||
    /\b(?:of|to|that|who)\b/iu.test(match[1])
  )
    return null
  const tail = match[2] ?? ''
  const aim = /^,?\s*(?:(?:and|with)\s+(?:the\s+|an\s+)?(?:demonstrated\s+)?ability\s+to|to)\s+(.+)$/iu.exec(
    tail,
  )?.[1]
  if (aim !== undefined)
    return `Use ${lowerFirst(match[1]).replace(/^(?:an?|the)\s+/iu, '')} skills to ${aim}`
  const wording = skillWording(match[1])
  if (wording !== null && (tail === '' || /^(?:with|in|for|when)\s/iu.test(tail)))
    return capitalise(`${wording} ${tail}`.trim())
  const named = lowerFirst(match[1]).replace(/^(?:have|has|possess(?:es)?|demonstrates?d?|an?|the)\s+/iu, '')
  return `Apply ${named} ${/abilities/iu.test(text) ? 'abilities' : 'skills'}${tail === '' || tail.startsWith(',') ? tail : ` ${tail}`}`
}

/** "SQL experience, specifically joining tables" and "performance testing experience with web browsers". */
function fromExperience(subject: string, detail: string): string {
  const doing = baseChain(detail)
  const what = lowerFirst(subject.replace(/^(?:hands-on|solid|good)\s+/iu, ''))
  if (doing !== null && verbFirst(detail)?.form === 'gerund')
    return `${doing} in ${lowerFirst(what)}`.replace(/ in (\S+)$/u, ' using $1')
  const base = useOf(what)
  return detail === '' ? base : `${base} with ${detail}`
}
