/** "his/her", "he or she": the form speaks of anybody. */
const ANYBODY =
  /\b(?:s?he|his|her|him|hers|himself|herself|they|their)(?:\s*\/\s*|\s+(?:or|and)\s+)(?:s?he|his|hers?|him|himself|herself|they|their)\b/giu
const ONE_PERSON = /\b(?:he|she|his|her|him|hers|himself|herself|mr|mrs|ms)\b/iu
const FIRST_PERSON = /\b(?:i|i['’](?:m|ve|d|ll)|my|me|mine|myself)\b/u
const WHEN =
  /\b(?:19|20)\d\d\b|\bQ[1-4]\b|[$€£]\s?\d|\b(?:this|last|next|past|previous|coming|upcoming) (?:year|quarter|month|week|semester|spring|summer|fall|autumn|winter|review)\b|\bby (?:the end of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu
const PAST_OR_ADVICE =
  /^(?:needs?|continues? to|should|could|would|might|has|had|have|was|were|is|are|did|tends?|seems?|appears?|struggles?|improved?)\b|\b(?:has|have|had) (?:\p{L}+ly )?\p{L}+(?:ed|en|own|ade|ept|eld|ught|one)\b|\b(?:was|were|did|could have|went|became|made|gave|led|took|kept|won|got)\b/iu

/**
 * True when a line of an evaluation speaks of one person or one time instead of what everybody is judged by: names in
 * `names` (lower case), "she", "I", years and sums.
 */
export function isPersonal(text: string, names: ReadonlySet<string>): boolean {
  const line = text.replace(ANYBODY, ' ')
  if (ONE_PERSON.test(line) || /\bI\b/u.test(line) || FIRST_PERSON.test(line)) return true
  if (WHEN.test(line)) return true
  return line.split(/[^\p{L}]+/u).some((word) => /^\p{Lu}/u.test(word) && names.has(word.toLowerCase()))
}

/** True when what follows the subject advises one person or tells what that person did. */
export function isAdviceOrPast(predicate: string): boolean {
  return PAST_OR_ADVICE.test(predicate)
}

const NAMED =
  /\b(?:name|employee|staff member|intern|student|trainee|nurse|appraisee|evaluator|supervisor|manager|reviewer|rater|preceptor|instructor|evaluated by|reviewed by|signature)(?:['’]?s?)?(?:\s+name)?\s*[:\t|]\s*((?:\p{Lu}[\p{L}’'-]+[,.]?[ \u00a0]*){2,4})/giu
const NO_NAME =
  /^(?:name|title|department|date|position|signature|supervisor|employee|manager|evaluator|reviewer|job|the|period|review|number|id|comments?|rating|work|quality|team|communicat\w*|skills?|service|knowledge|customer|job)$/iu

/** Lower-case words of the names that a form gives behind "Employee name:" and the like. */
export function namesIn(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(NAMED)].flatMap((match) => (match[1] ?? '').split(/[\s,.]+/u))
  return new Set(
    names.filter((name) => name.length > 2 && !NO_NAME.test(name)).map((name) => name.toLowerCase()),
  )
}
