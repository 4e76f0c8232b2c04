import { verbFirst } from './leadIn.js'

/** "[Ethics] ", "Literature review: ": up to six words that name an item before what it says. */
const LABEL =
  /^(?:\[[^\][]{2,60}\]\s*[:–-]?\s*|[\p{Lu}\d][\p{L}\d’'/-]*(?:\s+(?:&|[\p{L}’'/-]+)){0,5}(?::\s+|\s+[–—]\s+)(?=\S))/u

/** The passage without the name of its item, when a sentence or a verb follows: "Pay slips: Compute net pay". */
export function withoutLabel(text: string): string {
  const label = LABEL.exec(text)?.[0] ?? ''
  const rest = text.slice(label.length)
  if (label === '' || rest === '') return text
  const goesOn =
    label.startsWith('[') ||
    /^(?:(?:the|proven|demonstrated|strong)\s+)*(?:abilit(?:y|ies)\s+to|knowledge\s+of|experience\s+(?:in|with)|skills?\s+in)\s/iu.test(
      rest,
    ) ||
    (verbFirst(rest) !== null && verbFirst(label) === null) ||
    (verbFirst(rest)?.form === 'base' && /:\s+$/u.test(label)) ||
    /^(?:you|we|students?|this|the\s+(?:course|student)|to)\s/iu.test(rest)
  return goesOn && !/:/u.test(rest) ? rest : text
}
