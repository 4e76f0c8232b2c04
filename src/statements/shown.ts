import { lowerFirst, plain } from './wording.js'

/** Qualities people are asked to show, as forms and value statements name them. */
const TRAIT =
  /^(?:(?:personal|professional|academic|intellectual|strong|mutual|continuous|lifelong|work|team|moral|social|environmental|customer|public|fiscal|positive|good|helpful)\s+)*(?:accountability|adaptability|accuracy|ambition|attention to detail|attitude|authenticity|boldness|care|caring|collaboration|commitment|community|compassion|consistency|cooperation|courage|courtesy|creativity|curiosity|dedication|dependability|determination|diligence|discipline|discretion|diversity|empathy|enthusiasm|equity|ethics|excellence|fairness|flexibility|generosity|gratitude|growth mindset|helpfulness|honesty|honou?r|humility|inclusion|inclusiveness|inclusivity|independence|ingenuity|initiative|innovation|integrity|judge?ment|justice|kindness|leadership|learning|loyalty|openness|optimism|ownership|passion|patience|perseverance|persistence|politeness|professionalism|punctuality|quality|reliability|resilience|resourcefulness|respect|responsibility|responsiveness|safety|self-control|self-discipline|sensitivity|service|simplicity|sincerity|stewardship|sustainability|tact|teamwork|thoroughness|timeliness|tolerance|transparency|trust|trustworthiness|unity|work ethic)\b/iu

/** "Integrity", "Respect for others", "Honesty and openness" → "Demonstrate integrity"; null for anything else. */
export function shownTrait(phrase: string): string | null {
  const text = plain(phrase)
  const words = text.split(/\s+/u)
  if (words.length > 8 || !TRAIT.test(text)) return null
  if (/\b(?:is|are|was|were|will|can|must|has|have|do|does)\b|[.!?:;]/iu.test(text)) return null
  const rest = text.replace(TRAIT, '').trim()
  if (rest !== '' && !/^(?:[,&/]|and\b|for\b|in\b|of\b|to\b|with\b|toward\b|towards\b)/iu.test(rest))
    return null
  return `Demonstrate ${lowerCase(text)}`
}

/** "Honesty and Openness" was a title; inside a sentence its words are small. */
function lowerCase(text: string): string {
  return lowerFirst(
    text.replace(/(?<=[\s/])\p{Lu}(?=\p{Ll}{2})/gu, (letter) => letter.toLowerCase()),
  ).replace(/^\p{Lu}+$/u, (word) => word.toLowerCase())
}
