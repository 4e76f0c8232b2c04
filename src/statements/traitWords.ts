import { lowerFirst } from './wording.js'

const TRAITS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:be\s+)?(?:highly\s+)?detail[- ]oriented$|^(?:strong\s+|great\s+|close\s+)?attention to detail$/iu,
    'Attend closely to detail',
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
  [/^(?:strong\s+|high\s+|personal\s+)?integrity$/iu, 'Act with integrity'],
]

/** Wording of a trait named by an adjective: "detail-oriented", "comfortable with change" → "Be comfortable with change"; null for others. */
export function traitOf(text: string): string | null {
  const known = TRAITS.find(([pattern]) => pattern.test(text))?.[1]
  if (known) return known
  const person =
    /^(?:be\s+)?(?:an?\s+)?((?:strong|good|great|quick|fast|effective|clear)?\s*(?:team player|self-starter|learner|communicator|critical thinker|problem[- ]solver|listener|leader)\b.*)$/iu
      .exec(text)?.[1]
      ?.trim()
  if (person !== undefined) return `Be ${/^[aeiou]/iu.test(person) ? 'an' : 'a'} ${lowerFirst(person)}`
  const judged =
    /^(?:the\s+use\s+of\s+)?((?:(?:good|sound|independent|excellent|strong|professional|,)\s*)*(?:judge?ment|discretion)\b.*)$/iu.exec(
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
  if (attends !== undefined) return `Attend closely to ${lowerFirst(attends)}`
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
