import { gerundBase } from './actionNouns.js'
import { agentWording } from './agentWords.js'
import { action, type RequirementWording } from './asAction.js'
import { attitudeWording, qualityWording } from './attitudeWords.js'
import { conjoined } from './conjoined.js'
import { bare, familiar, known } from './knownSubject.js'
import { spokenLanguage } from './languageWords.js'
import { verbFirst } from './leadIn.js'
import { asksFor } from './requirementFrame.js'
import { traitOf } from './traitWords.js'
import { fromExperience, fromSkills, useOf } from './usedThings.js'
import { guessedChain } from './verbChain.js'
import { isField, isNounToo, readVerb } from './verbs.js'
import { capitalise, lowerFirst } from './wording.js'

const STRENGTH = String.raw`(?:(?:an?|the|and|some|any|strong|excellent|good|great|solid|proven|demonstrated|demonstrable|documented|working|thorough|considerable|basic|advanced|general|in[- ]depth|deep|comprehensive|broad|extensive|sound|expert|high(?:ly)?|exceptional|outstanding|superior|effective|superb|practical|detailed|current|intermediate|previous|prior|hands[- ]on|significant|substantial|relevant|professional|full|clear|fundamental|specialized|direct|recent|at least some|well[- ]developed|level of|degree of|level|of|very|must|should|be|have|has|having|possess(?:es)?|demonstrates?|required|preferred|sophisticated|substantive|nuanced|robust|firm|up[- ]to[- ]date|innate|natural|master|overall|foundational|proficient|keen)\s+)*`
const rule = (pattern: string): RegExp => new RegExp(`^${STRENGTH}${pattern}`, 'iu')

const ABILITY = rule(
  String.raw`(?:abilit(?:y|ies)|able|capacity|capability|skills?|know[- ]how|aptitude|flexibility|capable|comfortable)\s+(?:to|of)\s+(?=\p{L})`,
)
const DOING = rule(
  String.raw`(?:experienced?|expertise|background|track record|success|skills?|skilled|proficien(?:cy|t)|competen(?:ce|cy|t)|comfortable|adept|aptitude|capable|capability|ability|proven record|knack|talent|flair)\s+(?:(?:in|with|at|for|of|on)\s+)?(?=(?:\p{L}+ly\s+)?\p{L}+ing\b)`,
)
const DIRECT = rule(String.raw`experienced?\s+(?=\p{L}+ing\s+(?:in|with|using|for|on|the|an?)\s)`)
const HOLDING = rule(
  String.raw`(?:experienced?|expertise|background|skills?|skilled|proficien(?:cy|t)|competen(?:ce|cy|t)|comfortable|adept|aptitude|fluen(?:cy|t)|command)\s+(?:in|with|at|of|using)\s+(?:the\s+use\s+of\s+|use\s+of\s+)?(?=\S)`,
)
const KNOWING = rule(
  String.raw`(?:knowledge|understanding|familiarity|familiar|awareness|aware|knowledgeable|acquaintance|grasp|grounding|exposure)\s*(?:of|with|to|in|about|on|regarding|:)\s*:?\s*(?=\S)`,
)
/** "Knowledge of and ability to apply X" asks for the action. */
const BOTH = rule(
  String.raw`(?:knowledge|understanding|familiarity)\s+(?:of|with),?\s+(?:and|as\s+well\s+as)\s+(?:(?:the|an|demonstrated|proven)\s+)*abilit(?:y|ies)\s+to\s+(?=\p{L})`,
)
/** "Knowledge of and expertise in X": one asks for the other. */
const BOTH_OF =
  /^(.*?\b(?:knowledge|understanding))\s+of,?\s+(?:and|or)\s+(?:\p{L}+\s+)?(?:expertise|experience|proficiency|skills?|familiarity|competenc[ey])\s+(?:in|with)\s+(.*)$/iu

const KNOWN = /\b(?:knowledge|understanding|familiar\p{L}*|grounding|awareness|exposure|grasp)\b/iu

/** A requirement as a competency: ability, experience or skill in doing X is "do X"; a bare subject is knowledge. */
export function rewordRequirement(evidence: string, lead: string | null): RequirementWording {
  const text = asksFor(evidence).replace(/\bone’s\s+(?=(?:\p{L}+\s+)?\p{L}{2,}s\b)(?!own\b)/u, '')
  const parts = conjoined(text)
  if (parts.length === 1) return single(text, lead)
  const worded = parts.map((part) => interpersonal(part) ?? single(part, lead))
  // Only what is known is applied; an adjective that no rule reads keeps the sentence whole.
  if (worded.some((part, at) => part.knowledge && !KNOWN.test(parts[at] ?? ''))) return single(text, lead)
  return {
    text: worded
      .map((part, at) => {
        const said = part.knowledge ? `Apply knowledge of ${lowerFirst(part.text)}` : part.text
        return at === 0 ? said : lowerFirst(said)
      })
      .reduce((all, part, at) =>
        at === worded.length - 1 ? `${all}${at > 1 ? ',' : ''} and ${part}` : `${all}, ${part}`,
      ),
    knowledge: false,
  }
}

/** "Strong interpersonal skills" beside another requirement: what one uses for it. */
function interpersonal(part: string): RequirementWording | null {
  return /^(?:[\p{L}-]+\s+){0,2}interpersonal\s+skills$/iu.test(part)
    ? { text: `Use ${lowerFirst(part)}`, knowledge: false }
    : null
}

function single(asked: string, lead: string | null): RequirementWording {
  const both = BOTH_OF.exec(asked)
  if (both?.[2] !== undefined && isDoing(both[2])) return action(both[2])
  const text = both?.[2] === undefined ? asked : `${both[1]} of ${both[2]}`
  const said = spokenLanguage(text) ?? agentWording(text) ?? attitudeWording(text)
  if (said !== null) return { text: said, knowledge: false }
  const able = ABILITY.exec(text)?.[0].length ?? 0
  if (able > 0) return action(text.slice(able))
  const applied = BOTH.exec(text)?.[0].length ?? 0
  if (applied > 0) return action(text.slice(applied))
  // Right behind "experience" a gerund is a verb, even one that names a field: "experience programming in R".
  const direct = DIRECT.exec(text)?.[0].length ?? 0
  if (direct > 0 && readVerb(/^\p{L}+/u.exec(text.slice(direct))?.[0] ?? '')?.form === 'gerund')
    return action(text.slice(direct))
  const doing = DOING.exec(text)?.[0].length ?? 0
  if (doing > 0 && isDoing(text.slice(doing))) return action(text.slice(doing))
  const knowing = KNOWING.exec(text)?.[0].length ?? 0
  if (knowing > 0) return familiar(text, text.slice(knowing)) ?? known(text, text.slice(knowing))
  const served = /^.*?\bexperience\s+as\s+(?=an?\s)/iu.exec(text)?.[0].length ?? 0
  if (served > 0) return { text: `Work as ${text.slice(served)}`, knowledge: false }
  if (/^(?:no|not|never)\b/iu.test(text)) return { text: capitalise(text), knowledge: false }
  const place =
    /^(?:.*?\s)?experience\s+(?:working\s+)?(in\s+(?:an?|the)\s+(?:[\p{L}-]+\s+){0,5}(?:role|environment|setting|position|capacity|office|team|industry|sector|field|organi[sz]ation|company)\b.*)$/iu.exec(
      text,
    )?.[1]
  if (place !== undefined && /^(?:[\p{L}-]+\s+){0,2}experience\b/iu.test(text) && !verbFirst(text))
    return { text: `Work ${place}`, knowledge: false }
  const holding = HOLDING.exec(text)?.[0].length ?? 0
  if (holding > 0) return { text: held(text, holding), knowledge: false }
  if (
    leadIs(lead, /\b(?:knowledge|understanding|familiarity)\b/iu) &&
    !leadIs(lead, /\b(?:abilit|skills?)/iu) &&
    !isPlainVerb(text)
  )
    return bare(text)
  const skills = fromSkills(text)
  if (skills !== null) return { text: skills, knowledge: false }
  const trait = traitOf(text) ?? qualityWording(text)
  if (trait !== null) return { text: trait, knowledge: false }
  const experience =
    /^(?:(?:proven|demonstrated|strong|prior|previous|extensive)\s+)?(.+?)\s+experience(?:\s+(with|in|using)\s+|,\s*(?:specifically|including)\s+|$)(.*)$/iu.exec(
      text,
    )
  const opens = verbFirst(text)
  const taught =
    /^(?:(?:proven|demonstrated|strong|prior|previous|extensive|relevant|hands-on)\s+)*(\p{L}+ing)\s+experience(?=$|\s+(?:in|at|for|with|on)\s)(.*)$/iu.exec(
      text,
    )
  const teach = taught?.[1] === undefined || isField(taught[1]) ? null : gerundBase(taught[1])
  if (teach !== null) return { text: capitalise(`${teach}${taught?.[2] ?? ''}`), knowledge: false }
  if (
    experience?.[1] !== undefined &&
    (opens === null ||
      (opens.form === 'base' && isNounToo(opens.base) && !/^\p{L}+\s+(?:an?|the|one’s)\s/iu.test(text)))
  )
    return {
      text: fromExperience(experience[1], experience[3] ?? '', experience[2]?.toLowerCase() ?? 'with'),
      knowledge: false,
    }
  if (
    verbFirst(text) !== null &&
    (verbFirst(text)?.form !== 'gerund' ||
      leadIs(lead, /\b(?:abilit|skills?|experience)/iu) ||
      (isDoing(text) && text.split(/\s+/u).length > 2 && !leadIs(lead, /\bknowledge|understanding\b/iu)))
  )
    return action(text)
  if (leadIs(lead, /\bability to\b|\babilities\b/iu) && /^\p{Ll}/u.test(text))
    return { text: capitalise(text), knowledge: false }
  if (leadIs(lead, /^skills?\b/iu) && !/\bknowledge\b/iu.test(lead ?? ''))
    return { text: useOf(lowerFirst(text.replace(/^(?:the\s+)?use of\s+/iu, ''))), knowledge: false }
  // Without "knowledge of" above it, "a knack for …" or "strong … mindset" is something a person shows.
  const shown =
    /^(?:(?:an?)\s+(?=\p{L})|(?=(?:strong|excellent|good|great|solid|high|positive|proven|demonstrated)\s))/iu.test(
      text,
    )
  if (
    shown &&
    !leadIs(lead, /\bknowledge\b/iu) &&
    /\b(?:techniques|methods|principles|practices|strategies)$/iu.test(text)
  )
    return { text: `Apply ${lowerFirst(text)}`, knowledge: false }
  if (shown && !leadIs(lead, /\bknowledge\b/iu))
    return {
      text: `Show ${lowerFirst(text).replace(/^(?:demonstrated|proven)\s+(?=an?\s)/iu, '')}`,
      knowledge: false,
    }
  return bare(text)
}

/** What one has experience of is used or done; expertise in a field is applied. */
function held(text: string, at: number): string {
  const said = useOf(text.slice(at))
  return /\bexpertise\s+(?:in|with)\s+$/iu.test(text.slice(0, at)) && /^(?:Work with|Perform)\s/u.test(said)
    ? `Apply expertise in ${text.slice(at)}`
    : said
}

/** "creating reports" is doing something; "training and development", "accounting principles" name a field. */
function isDoing(phrase: string): boolean {
  if (
    (verbFirst(phrase) === null && guessedChain(phrase) === null) ||
    /^\p{L}+ing\s*(?:,|and|or)\s*(?:\p{L}+\s+)?\p{L}+(?:ment|tion|sis|ance|ship)\b/iu.test(phrase)
  )
    return false
  const [first = '', second = ''] = phrase.split(/[\s,]+/u)
  // "training and outreach activities" names two fields, "creating and checking invoices" two actions.
  const also = /^\p{L}+ing\s*(?:,|\s(?:and|or)\s)\s*(?:(?:and|or)\s+)?(\p{L}+)/iu.exec(phrase)?.[1]
  if (also !== undefined && readVerb(also) === null && !/^(?:the|an?)$/iu.test(also)) return false
  if (also !== undefined && readVerb(also)?.form === 'base' && isNounToo(also)) return false
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
