import { growLeft } from './growLeft.js'
import { isAskedFor } from './isAskedFor.js'
import type { Named, Passage } from './passage.js'
import { phraseEnd, withoutTail } from './phraseEnd.js'

const DRIVER =
  /\b(?:(?:driver|operator|chauffeur)(?:['’]?s['’]?)?|driving) licen[sc]es?\b|\bCDL\b(?: licen[sc]e)?/giu
const DRIVER_PART =
  /^(?:valid|current|unrestricted|active|clean|unexpired|commercial|class|[A-Z](?:\/[A-Z])?|[“"][A-Z][”"]|\([A-Z]{2,3}\)|of|state|state-issued|in-state|motor|vehicle|basic|[A-Z][a-z]+(?:['’]s)?)$/u
/** First words of a line or clause, capitals or not, that belong to no name. */
const OPENER =
  /^(?:of|an?|the|and|or|must|possession|possess(?:es|ing)?|have|has|having|hold(?:s|ing)?|obtain(?:s|ing)?|maintain(?:s|ing)?|some|any|all|required?|requires?|requirements?|preferred|with|for|to|in|your|their|his|her|this|that|ability|able|need(?:s|ed)?|who|is|are|may|appropriate|applicable|necessary|proper|other|license|licen[sc]es?|special|includes?|including|candidates?|applicants?|employees?)$/iu

const LICENCE =
  /\b(?:licen[sc]es?|licensure)\b(?! (?:plates?|fees?|agreements?|renewals?|holders?|applications?|transactions?|compliance|management|numbers?|keys?|server|tracking|type))/giu
const NO_KIND =
  /^(?:software|business|liquor|dog|pet|marriage|site|commons|open|source|issues?|process(?:es)?|review(?:s)?|product|permits|trade|patent|valid|state|professional|and|or|current|active|required|appropriate|driver\S*)$/iu
const LICENSED =
  /\b(?:(?:currently |duly )?licensed|registered)(?: (?:as|to practice)(?: an?)?)? (?=[A-Za-z])(?!in\b|by\b|and\b|or\b|software\b|voters?\b|trademark|copies\b|premises\b|mail\b|facilit|with\b|students?\b|users?\b|for\b|under\b|veterinarian\b|sex\b|office\b|student\b|apprentice)/giu
const BAR =
  /\b(?:(?:[Aa]ctive |[Cc]urrent )?[Mm]ember(?:ship)?(?: in good standing)? (?:of|in|with)(?: good standing (?:of|with|in))? (?:the )?(?:[A-Z][\w.]* |of ){0,4}Bar\b(?: Association)?|admi(?:tted|ssion) to (?:practice law|the (?:[A-Z][\w.]* |of ){0,4}[Bb]ar))(?: (?:in|of) (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,3})?/gu
const TEACHING =
  /\b(?:teaching|teacher['’]?s?|administrative services?) (?:credential|certificate|licen[sc]e|certification)s?\b/giu
const TAIL =
  /^(?: \([^()]{1,24}\))?(?: class [A-Z]\b)?(?: with (?:an? )?(?:[\w-]+ ){0,4}?endorsements?\b)?(?: to practice (?:law|medicine|nursing|[a-z]+(?: [a-z]+)?)\b)?(?: as an? (?=[a-z]))?/iu

/** Licences that a posting asks for: to drive, to practise a profession, to plead. */
export function findLicences(passage: Passage): readonly Named[] {
  const { text } = passage
  if (!/licen[sc]|CDL|registered|\bbar\b|credential|certifica/iu.test(text)) return []
  return [...drivers(passage), ...kinds(passage), ...people(passage), ...fixed(passage)]
}

function drivers(passage: Passage): readonly Named[] {
  const { text } = passage
  return [...text.matchAll(DRIVER)].flatMap((match) => {
    const left = growLeft(
      text,
      match.index,
      7,
      (word) => DRIVER_PART.test(word) && (word === 'A' || !isOpener(word)),
    )
    const start = skipOf(text, left, match.index)
    const end = match.index + match[0].length
    return keep(passage, start, end + (TAIL.exec(text.slice(end, end + 90))?.[0].length ?? 0))
  })
}

function kinds(passage: Passage): readonly Named[] {
  const { text } = passage
  return [...text.matchAll(LICENCE)].flatMap((match) => {
    const isPart = (word: string) => /^[(\p{L}\p{N}][\p{L}\p{N}.'’/&)-]*$/u.test(word) && !isOpener(word)
    const start = skipOf(text, growLeft(text, match.index, 6, isPart), match.index)
    const end = match.index + match[0].length
    const kind = text.slice(start, match.index).trim().split(' ')
    const tail = TAIL.exec(text.slice(end, end + 90))?.[0] ?? ''
    const last = kind[kind.length - 1] ?? ''
    const named =
      kind.some((word) => word !== '' && !NO_KIND.test(word)) &&
      !/^(?:software|business|liquor|dog|marriage|open|source|commons|driver\S*|driving|operator\S*|CDL|issues?)$/iu.test(
        last,
      )
    if (!named && !/ (?:to practice|as) /iu.test(`${tail} `)) return []
    const to = tail.endsWith(' ') ? phraseEnd(text, end + tail.length) : end + tail.length
    return keep(passage, start, to)
  })
}

/** "licensed clinical social worker (LCSW)", "Registered Nurse". */
function people(passage: Passage): readonly Named[] {
  const { text } = passage
  return [...text.matchAll(LICENSED)].flatMap((match) => {
    const start = match.index
    if (
      /\b(?:under|direction of|supervision of|by|with|from|assists?|of) (?:an? |the )?$/iu.test(
        text.slice(Math.max(0, start - 30), start),
      )
    )
      return []
    const from = start + match[0].length
    const isRegistered = /^registered/iu.test(match[0])
    const rest = isRegistered
      ? (/^(?:[A-Z][\w/-]*(?: |$)){1,4}/u.exec(text.slice(from, from + 90))?.[0] ?? '')
      : text.slice(from, Math.min(phraseEnd(text, from), from + 60))
    if (
      rest === '' ||
      /^(?:certificat|certified)/iu.test(text.slice(from + rest.length, from + rest.length + 14))
    )
      return []
    const letters =
      /^ ?\([A-Z][\w./ -]{1,12}\)/u.exec(text.slice(from + rest.trimEnd().length, from + 110))?.[0] ?? ''
    // "Registered Veterinary Technician (RVT) certificate" is a certification.
    const after = text.slice(from + rest.trimEnd().length + letters.length).slice(0, 16)
    if (/^ (?:certifica|certified)/iu.test(after)) return []
    return keep(passage, start, from + rest.trimEnd().length + letters.length)
  })
}

function fixed(passage: Passage): readonly Named[] {
  return [BAR, TEACHING].flatMap((pattern) =>
    [...passage.text.matchAll(pattern)].flatMap((match) =>
      keep(passage, match.index, match.index + match[0].length),
    ),
  )
}

function isOpener(word: string): boolean {
  return OPENER.test(word) && word !== 'of'
}

/** Drops an "of" and opening words left at the front ("Possession of a" never is part of the name). */
function skipOf(text: string, start: number, end: number): number {
  let from = start
  for (const word of text.slice(start, end).split(' ')) {
    if (!OPENER.test(word) || word === '') break
    from += word.length + 1
  }
  return Math.min(from, end)
}

function keep(passage: Passage, start: number, end: number): readonly Named[] {
  const name = withoutTail(passage.text.slice(start, end))
  if (!isAskedFor(passage, start, start + name.length)) return []
  return [{ factKind: 'licence', start, end: start + name.length, name }]
}
