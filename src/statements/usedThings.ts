import { compoundAction } from './compoundAction.js'
import { verbFirst } from './leadIn.js'
import { compoundWording, skillWording } from './skillWords.js'
import { baseChain, nominalChain } from './verbChain.js'
import { capitalise, lowerFirst } from './wording.js'

const SKILLS = /^(.+?)\s+(?:skills?|abilities|ability(?=$))(?=$|[\s,])\s*(.*)$/iu
const TOOL =
  /\b(?:software|tools?|technolog(?:y|ies)|systems?|office|excel|word|outlook|sql|languages?|programs?|applications?|platforms?|computers?|databases?|equipment|spreadsheets?|suite|packages?|devices?|machines?|instruments?|techniques|methods|internet|e-?mail|frameworks?)\b/iu
/** "proficiency in X", X not an action: people use tools and do activities. */
export function useOf(named: string): string {
  const subject = named
    .replace(/(\s(?:and|or)\s)(?:in|with|of)\s+/giu, '$1')
    .replace(
      /,?\s+including\s+(?:experience|proficiency|expertise|skills?)\s+(?:with|in|using)\s+/iu,
      ' using ',
    )
  const [, spoken, aim = ''] =
    /^((?:(?:oral|written|verbal|visual|spoken|interpersonal)(?:\s*,?\s*and\s+|\s*[,/&]\s*|\s+))+communications?)(?=$|[\s,])(.*)$/iu.exec(
      subject,
    ) ?? []
  const said = spoken === undefined ? null : skillWording(spoken)
  if (said !== null)
    return capitalise(`${/^\s+to\s/u.test(aim) ? said.replace(' effectively', '') : said}${aim}`)
  const compound = /^([^,]+?)((?:,|\s+(?:using|for|in|with|including))\s.*)?$/u.exec(subject)
  const acted = compound?.[1] === undefined || /^\p{Lu}/u.test(subject) ? null : compoundWording(compound[1])
  if (acted !== null) return capitalise(`${acted}${compound?.[2] ?? ''}`)
  const nominal = nominalChain(subject) ?? compoundAction(subject)
  if (nominal !== null) return nominal
  const head = subject.split(/,|\s(?:for|in|with|of|using|to|including|such)\s/u)[0] ?? subject
  // The subject stood in the middle of a sentence: a capital there is a name.
  if (/^\p{Lu}\p{L}*(?:\s|,|$)/u.test(subject)) return `Use ${subject}`
  if (/\b(?:principles?|practices|standards|methodolog(?:y|ies)|theor(?:y|ies)|strategies)$/iu.test(head))
    return `Apply ${lowerFirst(subject)}`
  if (TOOL.test(head)) return `Use ${lowerFirst(subject)}`
  if (
    /\b(?:testing|research|analysis|outreach|interviews|inspections|audits|investigations|surveys|training)$/iu.test(
      head,
    )
  )
    return `Conduct ${lowerFirst(subject)}`
  if (/\b(?:activities|duties|tasks|functions)$/iu.test(head)) return `Perform ${lowerFirst(subject)}`
  if (/(?:ing|ment|tion|sis|ance)$/iu.test(head)) return `Perform ${lowerFirst(subject)}`
  return `Work with ${lowerFirst(subject)}`
}

/** "Strong X skills": the verb of the table, else "apply X skills" with every word kept. */
export function fromSkills(text: string): string | null {
  const spoken = /^(.*\bcommunications?)(\s+(?:in|with|to)\s.*)?$/iu.exec(text)
  const communicates = spoken?.[1] === undefined ? null : skillWording(spoken[1])
  if (communicates !== null) return capitalise(`${communicates}${spoken?.[2] ?? ''}`)
  const match = SKILLS.exec(text)
  if (
    match?.[1] === undefined ||
    verbFirst(text)?.form === 'base' ||
    /\b(?:of|to|that|who)\b/iu.test(match[1])
  )
    return null
  const tail = match[2] ?? ''
  // "communication skills, both written and verbal"
  const manner =
    /^[,(]?\s*\(?(?:both\s+)?((?:written|oral|verbal|spoken)(?:\s+(?:and|&)\s+(?:written|oral|verbal|spoken)))\)?$/iu.exec(
      tail,
    )?.[1]
  const mannered =
    manner === undefined || !/\bcommunications?\b/iu.test(match[1]) ? null : skillWording(match[1])
  if (mannered !== null && manner !== undefined)
    return capitalise(
      `${mannered}${mannered.endsWith('effectively') ? '' : ','} ${(skillWording(`${manner} communication`) ?? '').replace('communicate effectively ', '')}`,
    )
  const together = tail === '' || !/^,\s/u.test(tail) ? null : skillWording(`${match[1]}${tail}`)
  if (together !== null) return capitalise(together)
  const aim =
    /^,?\s*(?:(?:and|with)\s+(?:the\s+|an?\s+)?(?:(?:demonstrated|strong|proven)\s+)*ability\s+to|to)\s+(.+)$/iu.exec(
      tail,
    )?.[1]
  if (aim !== undefined)
    return `Use ${lowerFirst(match[1]).replace(/^(?:an?|the)\s+/iu, '')} skills to ${aim}`
  const wording = skillWording(match[1])
  if (
    wording !== null &&
    (tail === '' || /^,?\s*(?:with|in|for|when|including|particularly|especially)\s/iu.test(tail))
  )
    return capitalise(
      `${wording}${/^including/iu.test(tail) ? ', ' : /^,/u.test(tail) ? '' : ' '}${tail}`.trim(),
    )
  const named = lowerFirst(match[1]).replace(/^(?:have|has|possess(?:es)?|demonstrates?d?|an?|the)\s+/iu, '')
  return `${/\b(?:computer|pc|language)$/iu.test(named) ? 'Use' : 'Apply'} ${named} ${/abilities/iu.test(text) ? 'abilities' : /\bability$/iu.test(text) ? 'ability' : 'skills'}${tail === '' || tail.startsWith(',') ? tail : ` ${tail}`}`
}

/** "SQL experience, specifically joining tables" and "performance testing experience with web browsers". */
export function fromExperience(subject: string, detail: string, joint: string): string {
  const doing = baseChain(detail)
  const what = lowerFirst(subject.replace(/^(?:hands-on|solid|good)\s+/iu, ''))
  if (doing !== null && verbFirst(detail)?.form === 'gerund')
    return `${doing} in ${lowerFirst(what)}`.replace(/ in (\S+)$/u, ' using $1')
  // "supervisory or leadership experience": what a person with such skills does.
  const skilled = skillWording(what)
  if (skilled !== null && !/^(?:management|managerial|communications?|design|research)$/iu.test(what))
    return capitalise(
      `${skilled.replace(/\s+effectively$/u, '')}${detail === '' ? '' : ` ${joint} ${detail}`}`,
    )
  if (detail === '' && /(?:al|ic|ive|ory|ment)$/iu.test(what) && !/\s/u.test(what))
    return `Demonstrate ${what} experience`
  if (/^\p{L}+(?:al|ic|ive|ory)$/iu.test(what)) return `Apply ${what} experience ${joint} ${detail}`
  const base = useOf(what)
  return detail === '' ? base : `${base} ${joint} ${detail}`
}
