import { gerundBase } from './actionNouns.js'
import { verbFirst } from './leadIn.js'
import { baseChain } from './verbChain.js'
import { capitalise, lowerFirst } from './wording.js'

const MANNER: Readonly<Record<string, string>> = {
  eager: 'eagerly',
  excited: 'enthusiastically',
  enthusiastic: 'enthusiastically',
  comfort: 'comfortably',
  comfortable: 'comfortably',
  confident: 'confidently',
}

const ENOUGH: Readonly<Record<string, string>> = {
  careful: 'carefully',
  confident: 'confidently',
  creative: 'creatively',
  flexible: 'flexibly',
  independent: 'independently',
  patient: 'patiently',
}

/** An article that the text had stays. */
const article = (text: string): string => /^an?\s/iu.exec(text)?.[0].toLowerCase() ?? ''

/** Feelings and wishes people show: "willingness to grow", "interest in art", "desire for change". */
const FELT =
  /^(?:have\s+|has\s+)?(?:(?:an?|the)\s+)?((?:(?:strong|genuine|deep|demonstrated|demonstrable|personal|proven|keen|real|high|sincere|active|natural|positive|great|good|excellent|solid|professional|unwavering|passionate|innate|intellectual|healthy|strong personal)\s+)*(?:willingness|eagerness|desire|drive|enthusiasm|readiness|motivation|interest|passion|commitment|dedication|curiosity|respect|empathy|sensitivity|concern|appreciation|aptitude|flair|love|appetite|bias|attitude|mindset|work ethic|sense of \p{L}+|team spirit)(?:$|,|\s+(?:to|for|in|of|and|about|with|toward|towards|when|on)\s).*)$/iu

/** "can-do attitude", "strong work ethic": whatever stands before them. */
const OUTLOOK =
  /^(?:an?\s+)?((?:[‘'"“]?[\p{L}-]+[’'"”]?\s+){0,4}?(?:attitude|mindset|work\s+ethic|outlook|demeanou?r|personality)(?:$|,|\s+(?:to|for|in|of|and|about|with|toward|towards|when|on)\s).*)$/iu

/** "Loves finding X", "enjoys working with Y": what they love is done. */
const LOVED = /^(?:be\s+)?(?:loves?|enjoys?|likes?)\s+(?:to\s+)?(?=\p{L})/iu

/** "Eager to learn", "not afraid to ask", "willing to help", "interest in X": what people show; null for others. */
export function attitudeWording(text: string): string | null {
  const ready = /^(?:be\s+)?(?:(?:ready|prepared|willing)\s+and\s+)?(?:able|ready|capable)\s+to\s+/iu.exec(
    text,
  )?.[0]
  if (ready !== undefined && verbFirst(text.slice(ready.length)) !== null)
    return baseChain(text.slice(ready.length))
  const feels =
    /^(?:be\s+)?(?:(?:very|highly|fully|quite)\s+)?(eager|excited|enthusiastic|comfort(?:able)?|confident)\s+(?:to|in|with|about|when)?\s*(?=\p{L})/iu.exec(
      text,
    )
  const manner = MANNER[feels?.[1]?.toLowerCase() ?? '']
  if (feels !== null && manner !== undefined) {
    const body = text.slice(feels[0].length)
    const verb = verbFirst(body)
    const acts = verb?.form === 'gerund' || (verb?.form === 'base' && /\bto\s+$/iu.test(feels[0]))
    const wording = acts ? baseChain(`${manner} ${body.replace(/\s*\([^()]*\)$/u, '')}`) : null
    if (wording !== null) return wording
    const [first = ''] = /^\p{L}+/u.exec(body) ?? []
    const base = verb === null && /ing$/u.test(first) ? gerundBase(first) : null
    if (base !== null)
      return (
        baseChain(capitalise(base) + body.slice(first.length)) ??
        turnRest(capitalise(base), body.slice(first.length))
      )
  }
  const unafraid = /^(?:be\s+)?(?:not|never)\s+afraid\s+(?:to|of)\s+(?=\p{L})/iu.exec(text)?.[0]
  const dares = unafraid === undefined ? null : baseChain(text.slice(unafraid.length))
  if (dares !== null) return `${dares} without fear`
  const willing =
    /^(?:be\s+)?(?:(?:an?|the|highly|very|strong|demonstrated|proven)\s+)*willing(?:ness)?\s+to\s+(?!be\b)/iu.exec(
      text,
    )?.[0].length ?? 0
  if (willing > 0) return baseChain(text.slice(willing)) ?? capitalise(text.slice(willing))
  const among =
    /^(?:be\s+)?(?:(?:very|highly|fully)\s+)?comfort(?:able)?\s+(with|in|around)\s+(?!\p{L}+ing\s)/iu.exec(
      text,
    )
  if (among !== null) return `Work comfortably ${among[1]?.toLowerCase()} ${text.slice(among[0].length)}`
  const loved = LOVED.exec(text)?.[0]
  const does = loved === undefined ? null : verbFirst(text.slice(loved.length))
  if (loved !== undefined && does !== null && does.form !== 'third')
    return baseChain(text.slice(loved.length))
  const enough = /^(?:be\s+)?(\p{L}+)\s+enough\s+to\s+/iu.exec(text)
  const how = ENOUGH[enough?.[1]?.toLowerCase() ?? '']
  if (enough !== null && how !== undefined) return baseChain(`${how} ${text.slice(enough[0].length)}`)
  const outlook = OUTLOOK.exec(text)?.[1]
  if (outlook !== undefined && verbFirst(text) === null) return `Show ${article(text)}${lowerFirst(outlook)}`
  const felt = FELT.exec(text)?.[1]
  return felt === undefined
    ? null
    : `Show ${article(text)}${lowerFirst(felt).replace(/^(?:demonstrated|demonstrable|proven)\s+/iu, '')}`
}

const ADJECTIVE = String.raw`(?:(?:highly|very|always|well|both|\p{L}{3,14}ly)\s+)?(?:\p{L}+(?:able|ible|ive|ful|ous|ic|ent|ant|ate|less|[- ](?:driven|oriented|minded|motivated|directed|focused|centric|starter)|ised|ized)|adept|calm|courteous|curious|fair|flexible|friendly|honest|humble|kind|motivated|open|organi[sz]ed|polite|proactive|professional|punctual|ready|reliable|resourceful|self-aware|sociable|thorough|tidy|trustworthy|committed|dedicated|detail[- ]oriented)`
const NOT_ADJECTIVE =
  /^(?:excellent|effective|extensive|relevant|competent|proficient|competitive|active|creative|strategic|comprehensive|basic|significant|sufficient|academic|previous|current|music|logic|climate|department|equipment|content|management|development|student|client|event|government|environment|talent|assistant|accountant|consultant|executive|perspective|objective|initiative|narrative|archive|table|vegetable|candidate|certificate|estate|climate|debate|template|graduate|associate|corporate|real estate|traffic|public|topic|clinic|fabric|various|numerous|different|independent|experience|public)\b/iu
const QUALITIES = new RegExp(
  String.raw`^(?:be\s+)?(${ADJECTIVE}(?:(?:,\s+(?:and\s+)?|\s+and\s+|\s*/\s*)${ADJECTIVE})*)(?=$|,?\s+(?:with|when|in|about|to|by|enough|under|toward|towards|at|and\s+able)\s)`,
  'iu',
)

/** "step up to lead and stepping back": further gerunds behind a verb that the table lacks. */
function turnRest(verb: string, rest: string): string {
  return (
    verb +
    rest.replace(/(\s(?:and|or)\s)(\p{L}+ing)(?=\s)/gu, (whole, join: string, word: string) => {
      const base = gerundBase(word)
      return base === null ? whole : `${join}${base}`
    })
  )
}

function readsAsVerb(text: string): boolean {
  const verb = verbFirst(text)
  return verb !== null && verb.base !== 'be'
}

/** "Approachable and collaborative with …", "thoughtful and intelligent": people are so; null for anything else. */
export function qualityWording(text: string): string | null {
  const match = QUALITIES.exec(text)
  if (match?.[1] === undefined || NOT_ADJECTIVE.test(match[1]) || readsAsVerb(text)) return null
  return `Be ${lowerFirst(text.replace(/^be\s+/iu, ''))}`
}
