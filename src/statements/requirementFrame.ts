import { verbFirst } from './leadIn.js'
import { lowerFirst, plain } from './wording.js'

const WISHED = String.raw`(?:considered\s+)?(?:an?\s+)?(?:(?:strongly|highly|very|big|huge|real|definite|distinct|great|strong|also)\s+)*(?:essential|required|preferred|desired|desirable|necessary|must|plus|bonus|asset|advantage|advantageous|helpful|mandatory|beneficial|useful|ideal|appreciated|welcome|expected|needed|important|benefit|nice[- ]to[- ]have|merit)`
/** "… is preferred", "… would be a plus", "… are your forte". */
const CLOSING = new RegExp(
  String.raw`[\s,(–-]*\b(?:(?:is|are|would\s+be|will\s+be|may\s+be|being)\s+${WISHED}|(?:essential|required|preferred|strongly\s+preferred|desired|desirable|necessary|an?\s+must|an?\s+(?:big\s+|huge\s+|strong\s+)?plus|an?\s+bonus|an\s+asset|an?\s+advantage|helpful|highly\s+desired|highly\s+desirable|mandatory|strongly\s+desired))\)?$`,
  'iu',
)
/** The same in the middle: "… would be a bonus, especially Arabic". */
const MIDDLE = new RegExp(
  String.raw`\s+(?:is|are|would\s+be|will\s+be)\s+${WISHED}(?=,\s+(?:especially|particularly|including|preferably|ideally)\b)`,
  'iu',
)
/** Who is asked, or how much it is wished for: "You can", "ideally", "candidates must be able to". */
const OPENING =
  /^(?:(?:ideally|preferably|also|bonus|plus|nice to have|required|preferred|desired|essential|desirable)[,:]\s+|(?:and|or|but)\s+|(?:an?\s+)?(?:the\s+)?(?:(?:ideal|successful|right|strong|qualified|perfect)\s+)*(?:candidates?|applicants?|person|individual|incumbent)\s+(?=(?:must|should|will|can|is|has|are|have|possess)\b)|(?:must|should|will|would)\s+(?:also\s+)?(?=be\b|have\b|possess\b|demonstrate\b)|(?:have|has|having|possess(?:es)?)\s+(?!been\b|to\b)(?=\p{L})|(?:can|could)\s+(?:also\s+)?(?=\p{L})|(?:is|are)\s+able\s+to\s+(?=\p{L})|you(?:['’]ve|['’]ll\s+(?:bring|have|need)|\s+(?:must\s+|should\s+|will\s+)?(?:have|bring|possess)|\s+(?:can|are\s+able\s+to)|\s+(?=(?:must|should|will)\b))\s+)/iu

/** The words of a requirement without who is asked and how much it is wished for. */
export function asksFor(evidence: string): string {
  let text = plain(evidence)
  for (let round = 0; round < 4; round++) {
    const opening = OPENING.exec(text)?.[0].length ?? 0
    if (opening === 0) break
    text = text.slice(opening)
  }
  text = text
    .replace(/^(?:you\s+)?(?:know|knows)\s+how\s+to\s+(?=\p{Ll})/iu, 'ability to ')
    .replace(/^you\s+(?=(?:\p{L}+ly\s+)?(?:love|enjoy|like|thrive|excel|care)\b)/iu, '')
    .replace(
      /^(thrive|excel|strive)s?\s+(?=(?:in|at|on|under|for|when|with)\s)/iu,
      (_, verb: string) => `ability to ${verb.toLowerCase()} `,
    )
    .replace(/^worked\s+(?:with|on|in)\s+/iu, 'experience with ')
  text = text.replace(/^(?:you(?:['’]re|\s+are)|is|are)\s+(?:also\s+)?(?=\p{L})/iu, 'be ')
  // "Payment systems are your forte."
  const [, forte] =
    /^(.{3,200}?),?\s+(?:is|are)\s+your\s+(?:specialty|speciality|forte|strength|strong\s+suit|thing)$/iu.exec(
      text,
    ) ?? []
  if (forte !== undefined)
    return verbFirst(forte) === null
      ? `experience with ${lowerFirst(forte)}`
      : `skill in ${lowerFirst(forte)}`
  if (/^(?:no|not|never)\b/iu.test(text)) return text
  const asked = plain(text.replace(MIDDLE, '').replace(CLOSING, closeBracket))
  return inSentence((asked || text).replace(/,?\s+as\s+(?:demonstrated|evidenced|shown)\s+by\s[^;]*$/iu, ''))
    .replace(/^skilled\s+use\s+of\s+(.{3,120})$/iu, 'ability to use $1 skillfully')
    .replace(/^demonstrated\s+(?=an?\s)/iu, 'demonstrate ')
    .replace(/\b(in|of|with|at)\s+both\s+(?=\p{L}+ing\s+and\s)/giu, '$1 ')
    .replace(
      /^((?:[\p{L}-]+\s+){0,3})(?:track\s+record|history)\s+(?:of|in|showcasing|demonstrating)\s+/iu,
      '$1experience in ',
    )
}

/** A closing mark goes with the words before it unless its bracket opened earlier. */
function closeBracket(words: string, at: number, text: string): string {
  const before = text.slice(0, at)
  return words.endsWith(')') && before.split('(').length > before.split(')').length ? ')' : ''
}

/** "A candidate for this role must be willing and able to …": what follows, when it starts with a verb. */
function inSentence(text: string): string {
  const asked =
    /^(?:this|while|we|the|to|as|in)\s[^.;]{0,200}?\b(?:must|should|need(?:s)?|candidates?|person)\b[^.;]{0,60}?\bable\s+to\s+/iu.exec(
      text,
    )?.[0].length ?? 0
  return asked > 0 &&
    !/\b(?:not|never|n['’]t)\b/iu.test(text.slice(0, asked)) &&
    verbFirst(text.slice(asked)) !== null
    ? `ability to ${text.slice(asked)}`
    : text
}
