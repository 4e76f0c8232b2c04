import { isNounToo, maybeNoun, readVerb } from './verbs.js'

/** Long-winded phrases and the plain ones that mean the same. Order matters: the first rows make way for later ones. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [/\band\s*\/\s*or\b/giu, 'or'],
  [/(?<=\p{L})\((?:s|es)\)/gu, 's'],
  [
    /\b(includ(?:e|es|ing)),?\s+(?:but\s+)?(?:is\s+|are\s+)?not\s+(?:necessarily\s+)?limited\s+to:?,?\s+/giu,
    '$1 ',
  ],
  [/\bin\s+order\s+to\b/giu, 'to'],
  [/\bso\s+as\s+to\b/giu, 'to'],
  [/\bthe\s+(?:various\s+)?(?:ways?|manner)\s+in\s+which\b/giu, 'how'],
  [/\bon\s+a\s+(daily|weekly|monthly|quarterly)\s+basis\b/giu, '$1'],
  [/\bon\s+a\s+regular\s+basis\b/giu, 'regularly'],
  [/\butiliz(?=e[sd]?\b|ing\b)/giu, 'us'],
  [/\butilis(?=e[sd]?\b|ing\b)/giu, 'us'],
  [/\bthe\s+utili[sz]ation\s+of\b/giu, 'the use of'],
  [/\b(?:take|play)(s?)\s+an?\s+(?:lead|leading|leadership)\s+roles?\s+in\b/giu, 'lead$1'],
  [/\b(?:taking|playing)\s+an?\s+(?:lead|leading|leadership)\s+roles?\s+in\b/giu, 'leading'],
  [/\bensure\s+(?:that\s+)?we\s+(?:follow|comply\s+with|adhere\s+to)\b/giu, 'ensure compliance with'],
  [/\bcom(?:e|es)(?=\s+up\s+with\s)/giu, 'generate'],
  [/\bgenerate\s+up\s+with\b/giu, 'generate'],
  [/\bcoming\s+up\s+with\b/giu, 'generating'],
  [/\b(?:play|tak)(?:e|es|ing|s)?\s+an?\s+(?:\p{L}+\s+){0,2}role\s+in\s+(?=\p{L}+ing\s)/giu, ''],
  // "Barnes & Noble" is a name.
  [/(?<!(?:^|\s)\p{Lu}\p{Ll}{1,20})\s+&\s+(?=\S)|\s+&\s+(?!\p{Lu}\p{Ll})/gu, ' and '],
  [/\bdue\s+to\s+the\s+fact\s+that\b/giu, 'because'],
  [/\b(?:prior\s+to)\b/giu, 'before'],
  [/\bas\s+well\s+as\s+in\b/giu, 'and in'],
  [
    /\b(both\s+)?(verbally|orally)\s+and\s+(?:in\s+)?written(?:\s+form(?:at)?)?(?=$|[,.;])/giu,
    '$1$2 and in writing',
  ],
  [/\bin\s+written\s+(?:form\s+)?and\s+(?:oral|verbal)\s+form\b/giu, 'in writing and orally'],
]

/** "serves as a mentor to", "acting as the lead for" → "mentors", "leading". */
const AS_ROLE =
  /\b(?:serv|act(?!e))(e|es|s|ing|)\s+as\s+(?:an?|the)\s+(?:primary\s+)?(lead|mentor)\s+(?:for|to|of|on)\b/giu

/** The passage with the same meaning in plainer words; bracketed examples are read on in the line. */
export function simpler(text: string): string {
  const plainer = PLAINER.reduce((line, [pattern, words]) => line.replace(pattern, words), text)
    .replace(AS_ROLE, (_, ending: string, role: string) => role + ending.replace(/^e/u, ''))
    .replace(
      /\bfor\s+the\s+purposes?\s+of\s+(\p{L}+ing)\b/giu,
      (_, word: string) => `${readVerb(word) === null ? `for ${word}` : `to ${readVerb(word)?.base}`}`,
    )
  return plainer
    .replace(
      /\s*\(\s*(?:e\.\s?g\.?|(?:for\s+)?examples?|for\s+instance|such\s+as|like)[,:]?\s+([^()]{2,200})\)/giu,
      (_, list: string) => ` such as ${joined(list)}`,
    )
    .replace(/\s*\(([^()]{2,200}?),?\s+etc\.{0,3}\)/giu, (whole, list: string) =>
      startsAction(list) ? whole : ` such as ${joined(list)}`,
    )
    .replace(
      /\s*\((?:we|our\s+team)\s+(?:currently\s+|mainly\s+|mostly\s+)?uses?\s+([^()]{2,80})\)/giu,
      ' such as $1',
    )
    .replace(/\s*\((?:about\s+|approx(?:imately|\.)?\s+)?\d{1,3}\s*%(?:\s+of\s+(?:the\s+)?time)?\)/giu, '')
    .replace(/(?<=\p{Ll}{4}\)?)\s?\/\s?(?=(\p{Ll}{4}))(?!with\b)/gu, ' and ')
    .replace(/^([^.;:()]{0,300}?),?\s+etc\.{0,3}$/iu, (_, list: string) => lastJoined(list))
    .replace(/\.(?=\s+such as\s)/gu, '')
    .replace(THEIR, (whole, before: string) => (SEVERAL.test(before) ? whole : `${before}one’s`))
    .replace(/\s+/gu, ' ')
    .trim()
}

/** "their" without anybody or anything it could stand for is the learner's or worker's own. */
const THEIR = /^([^.;]{1,200}?)\b(?:their|his\/her|her\/his|his\s+or\s+her|her\s+or\s+his)\b/iu
const SEVERAL =
  /\p{L}{2,}s\b|\b(?:people|children|others|men|women|staff|everyone|each|person|who|\p{L}+['’])(?!\p{L})/iu

/** "(keep minutes, book rooms, etc.)" tells what is done; it is no list of examples. */
function startsAction(list: string): boolean {
  const verb = readVerb(/^[\p{L}-]+(?=\s+\p{L})/u.exec(list)?.[0] ?? '')
  return verb !== null && verb.form === 'base' && !isNounToo(verb.base)
}

/** "REST, SOAP, etc." → "REST and SOAP"; a list that has its joining word stays. */
function joined(list: string): string {
  const items = list.replace(/,?\s+etc\.{0,3}$/iu, '').trim()
  if (/\b(?:and|or)\b|;/iu.test(items)) return items
  const parts = items.split(/\s*,\s*/u)
  if (parts.length < 2) return items
  const last = parts[parts.length - 1] ?? ''
  return parts.length === 2 ? `${parts[0]} and ${last}` : `${parts.slice(0, -1).join(', ')}, and ${last}`
}

/** "tanks, mixers, pumps" at the end of a line "etc." closed: the last two are joined. */
function lastJoined(line: string): string {
  const at = line.lastIndexOf(', ')
  if (at < 0 || !/,/u.test(line.slice(0, at)) || /^(?:and|or)\b/u.test(line.slice(at + 2))) return line
  return `${line.slice(0, at)}, and ${line.slice(at + 2)}`
}

/** Words a passage of more than 25 words can spare: bracketed asides first, then closing examples. */
export function withinLength(text: string, most: number): string {
  if (count(text) <= most) return text
  const without = tidy(text.replace(/\s*\([^()]*\)/gu, ''))
  if (count(without) <= most) return without
  const examples = tidy(
    without.replace(
      /,?\s+(?:including|includes|such as|for example|for instance|e\.g\.)(?:,|\s)[^;]*$/iu,
      '',
    ),
  )
  return count(examples) >= 6 && !hasPredicate(without.slice(examples.length)) ? examples : without
}

/** True when a further action stands in the words: "…, including clerks, and prepares the budget". */
function hasPredicate(words: string): boolean {
  return [...words.matchAll(/(?:[,;]|\band)\s+(?:and\s+)?([\p{L}-]+)/giu)].some(([, word = '']) => {
    const verb = readVerb(word)
    return verb !== null && verb.form !== 'gerund' && !maybeNoun(word) && !isNounToo(verb.base)
  })
}

const count = (text: string): number => text.split(/\s+/u).length
const tidy = (text: string): string =>
  text
    .replace(/\s+([,;.])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
