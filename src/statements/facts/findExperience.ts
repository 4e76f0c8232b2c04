import { isAskedFor } from './isAskedFor.js'
import type { Named, Passage } from './passage.js'
import { phraseEnd, withoutTail } from './phraseEnd.js'

const NUMBER =
  '(?:\\d{1,2}(?:\\.\\d)?|one-half|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty)'
const BRACKET = '(?: ?\\(\\d{1,2}\\+?\\))?'
const AMOUNT = `${NUMBER}${BRACKET}\\+?(?: ?(?:-|–|—|to|or) ?(?:${NUMBER}|more)${BRACKET}\\+?)?(?: or more| plus)?[ -](?:full[- ]time |consecutive |cumulative |continuous )*(?:years?|yrs?\\.?|months?)(?:['’](?!\\w))?(?: or more| plus|\\+)?`

const WITH_WORD = new RegExp(
  `\\b${AMOUNT}(?:,? ?(?:of )?)(?:[\\p{L}\\p{N}'’/&()-]+,? ){0,12}?experience\\b`,
  'giu',
)
const DOING = new RegExp(
  `\\b${AMOUNT} (?:of )?(?:working|supervising|managing|teaching|leading|training|performing|employment|supervision|service (?:as|in|with)|work (?:as|in|with)|(?:in an?|in the|as an?) (?=[^.;]{0,60}\\b(?:role|position|capacity|field|setting|industry|manager|supervisor|analyst|assistant|aide|technician|officer|coordinator|specialist|director)\\b))`,
  'giu',
)
const LABELLED = new RegExp(
  `\\bexperience(?: level)?(?: required)?:? (?:of )?(?:at least |(?:a )?minimum (?:of )?)?${AMOUNT}(?! (?:of|in|with|experience)\\b)`,
  'giu',
)
const PLAIN =
  /^(?:(?:must|should|have|has|some|any|requires?|minimum|possess(?:es)?|the|an?|strong|extensive|significant|substantial|demonstrated|proven|considerable|solid)\s+)*(?=((?:[\p{L}\p{N}'’/&-]+,? ){0,6}?experience)(?:,?$|[.,;()]| (?:in|with|as|at|within|working|using|performing|supporting|[a-z]+ing|preferred|required|desired|is|on|providing)\b))/iu
const NOT_PLAIN =
  /\b(?:knowledge|abilit(?:y|ies)|skills?|education|training and|combination|equivalent|customer|user|member|voter|patient|student|guest|degree|diploma|years?|months?|lived|knowledge|understanding|demonstrate|describe|based|no|and\/or)\b/iu

const GOES_ON =
  /^(?: \([^()]{1,40}\))? (?=(?:in|with|as|at|within|on|of|for|under|related to|relating to|involving|comparable to|equivalent to|using|working|[a-z]+ing)\b)(?!including\b)/iu
const OTHERWISE =
  /^(?:,|;)? or(?: an?| any| the)? (?:equivalent|comparable)(?:,? [\w-]+){0,7}? (?:experience|training|education)\b(?: and (?:experience|training|education)\b)?/iu

const PREFERRED = /\b(?:prefer\w*|desir\w+|requir\w+|qualifications?|plus)\b/iu

/** Whose years they are: the employer's, or nobody's in particular. */
const NOT_ASKED =
  /\b(?:we|we['’]ve|our|company|firm|agency|team|city|county|university|college|hospital|organi[sz]ation|combined|over the (?:past|last)|for (?:more than|over)|celebrating|collective)\b[^.;]{0,30}$/iu

/** Experience a posting asks for: amount and kind, or among its requirements the kind alone. */
export function findExperience(passage: Passage): readonly Named[] {
  const { text } = passage
  if (!/experience|years?|yrs|months?/iu.test(text)) return []
  const found: Named[] = []
  for (const pattern of [WITH_WORD, LABELLED, ...(passage.role === 'requirements' ? [DOING] : [])]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = extend(text, start + match[0].length, pattern === DOING)
      const before = text.slice(Math.max(0, start - 60), start)
      const isTheirs = passage.role !== 'requirements' && NOT_ASKED.test(before)
      if (isTheirs || !isAskedFor(passage, start, end)) continue
      found.push(named(text, start, end))
    }
  }
  if (found.length === 0 && (passage.role === 'requirements' || PREFERRED.test(passage.around)))
    found.push(...plain(passage))
  return found
}

function plain({ text }: Passage): readonly Named[] {
  const match = PLAIN.exec(text)
  const head = match?.[1]
  if (match === null || head === undefined || NOT_PLAIN.test(head)) return []
  const start = match[0].length
  const end = extend(text, start + head.length, false)
  const only = end === start + head.length && !head.includes(' ')
  return only ? [] : [named(text, start, end)]
}

function extend(text: string, from: number, always: boolean): number {
  const bridge = always ? '' : GOES_ON.exec(text.slice(from, from + 80))?.[0]
  let end = from
  if (bridge !== undefined) {
    const to = phraseEnd(text, from + bridge.length)
    if (to > from + bridge.length) end = to
  }
  return end + (OTHERWISE.exec(text.slice(end, end + 140))?.[0].length ?? 0)
}

function named(text: string, start: number, end: number): Named {
  const name = withoutTail(text.slice(start, end))
  return { factKind: 'experience', start, end: start + name.length, name }
}
