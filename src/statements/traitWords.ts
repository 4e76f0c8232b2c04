import { lowerFirst } from './wording.js'

const TRAITS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:be\s+)?(?:highly\s+)?detail[- ]oriented$|^(?:strong\s+|great\s+|close\s+)?attention to detail$/iu,
    'Pay close attention to detail',
  ],
  [
    /^(?:be\s+)?(?:a\s+)?(?:highly\s+)?self[- ](?:motivated|starter|directed)(?:\s+\w+)?$/iu,
    'Work with initiative and self-direction',
  ],
  [/^(?:be\s+)?(?:a\s+)?(?:strong\s+)?team[- ]player$/iu, 'Work well in a team'],
  [/^(?:(?:strong|good|great)\s+)?(?:ability\s+to\s+)?work(?:ing)?\s+independently$/iu, 'Work independently'],
  [/^(?:be\s+)?(?:highly\s+|well[- ])?organized$/iu, 'Stay organized'],
  [
    /^(?:be\s+)?(?:very\s+|highly\s+)?(?:flexible|adaptable)(?:\s+(?:and|or)\s+(?:flexible|adaptable))?$/iu,
    'Adapt to change',
  ],
  [
    /^(?:be\s+)?(?:multilingual|bilingual)(?:\s+(?:skills?|abilit(?:y|ies)|capabilit(?:y|ies)))?$/iu,
    'Communicate in more than one language',
  ],
  [/^(?:take\s+)?initiative$/iu, 'Take initiative'],
  [/^(?:strong\s+|personal\s+)?integrity$/iu, 'Act with integrity'],
  [/^(?:an?\s+)?high\s+(?:(?:degree|level|standards?)\s+of\s+)?integrity$/iu, 'Act with high integrity'],
]

/** What "work …" says of people who are so. */
const MANNERS: Readonly<Record<string, string>> = {
  accurate: 'accurately',
  collaborative: 'collaboratively',
  conscientious: 'conscientiously',
  cooperative: 'cooperatively',
  courteous: 'courteously',
  creative: 'creatively',
  dependable: 'dependably',
  'detail-oriented': 'with attention to detail',
  'detail oriented': 'with attention to detail',
  efficient: 'efficiently',
  ethical: 'ethically',
  flexible: 'flexibly',
  honest: 'honestly',
  independent: 'independently',
  patient: 'patiently',
  proactive: 'proactively',
  professional: 'professionally',
  punctual: 'punctually',
  reliable: 'reliably',
  resourceful: 'resourcefully',
  respectful: 'respectfully',
  'self-directed': 'with self-direction',
  'self-motivated': 'with initiative',
  thorough: 'thoroughly',
}

/** "Collaborative, detail-oriented, and proactive" → "Work collaboratively, proactively, and with …"; null otherwise. */
function mannersOf(text: string): string | null {
  const parts = text
    .replace(/^(?:be\s+)?/iu, '')
    .toLowerCase()
    .split(/\s*(?:,\s*(?:and\s+)?|\s+and\s+|\/)\s*/u)
    .map((part) => MANNERS[part.replace(/^(?:highly|very|extremely)\s+/u, '')] ?? null)
  if (parts.length < 2 || parts.some((part) => part === null)) return null
  const [adverbs, others] = [
    parts.filter((part) => /ly$/u.test(part ?? '')),
    parts.filter((part) => !/ly$/u.test(part ?? '')),
  ]
  const all = [...adverbs, ...others]
  return `Work ${all.slice(0, -1).join(', ')}${all.length > 2 ? ',' : ''} and ${all[all.length - 1]}`
}

/** Wording of a trait named by an adjective: "detail-oriented", "comfortable with change" → "Be comfortable with change"; null for others. */
export function traitOf(text: string): string | null {
  const known = TRAITS.find(([pattern]) => pattern.test(text))?.[1]
  if (known) return known
  const person =
    /^(?:be\s+)?(?:an?\s+)?((?:strong|good|great|quick|fast|effective|clear)?\s*(?:team player|self-starter|learner|communicator|critical thinker|problem[- ]solver|listener|leader)\b.*)$/iu
      .exec(text)?.[1]
      ?.trim()
  if (person !== undefined) return `Be ${/^[aeiou]/iu.test(person) ? 'an' : 'a'} ${lowerFirst(person)}`
  const manner = mannersOf(text)
  if (manner !== null) return manner
  const judged =
    /^(?:the\s+use\s+of\s+)?((?:(?:good|sound|independent|excellent|strong|professional|,)\s*)*(?:\p{L}+\s+)?(?:judge?ment|discretion)\b.*)$/iu.exec(
      text,
    )?.[1]
  if (judged !== undefined) return `Exercise ${lowerFirst(judged)}`
  const languages =
    /^(?:multilingual|bilingual)\s+(?:skills?|abilit(?:y|ies)|capabilit(?:y|ies))\s+(.+)$/iu.exec(text)?.[1]
  if (languages !== undefined) return `Communicate in more than one language ${languages}`
  const attends =
    /^(?:strong|great|close|careful|keen|excellent|meticulous|exceptional|high)?\s*attention\s+to\s+(.+)$/iu.exec(
      text,
    )?.[1]
  if (attends !== undefined) return `Pay close attention to ${lowerFirst(attends)}`
  const attitude =
    /^(?:an?\s+)?((?:strong|genuine|deep|demonstrated|personal|proven)?\s*(?:commitment|dedication|interest|passion|enthusiasm|sensitivity|respect|concern)\s+(?:to|in|for|of)\s+.+)$/iu.exec(
      text,
    )?.[1]
  if (attitude !== undefined) return `Demonstrate ${lowerFirst(attitude.trim())}`
  const adjective =
    /^(?:be\s+)?((?:highly\s+|very\s+)?(?:organized|reliable|dependable|punctual|flexible|adaptable|creative|comfortable|enthusiastic|passionate|proactive|motivated|resourceful|professional|courteous|honest|patient|friendly|committed|dedicated|bilingual|fluent|curious|innovative|accurate|efficient|respectful|ethical|aware|willing)\b.*)$/iu.exec(
      text,
    )?.[1]
  return adjective === undefined ? null : `Be ${lowerFirst(adjective)}`
}
