import { actionVerb, gerundBase } from './actionNouns.js'
import { compoundAction } from './compoundAction.js'
import { baseChain, guessedChain, nominalChain } from './verbChain.js'
import { ingOf, isNounToo, readVerb } from './verbs.js'
import { capitalise, lowerFirst, plain } from './wording.js'

/** Employer's name after "for" or "at" where nothing else depends on it. */
const FOR_EMPLOYER =
  /\s+(?:for|at)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.&’']*\s+)*(?:City|County|State|Board|Department|Office|University|College|District|Agency|Commission|Company|Bureau|Division|Authority)(?:\s+of(?:\s+the)?(?:\s+(?:and\s+)?\p{Lu}[\p{L}.&’']*)+)?(?=[,.;]|$)/u

/** "the agency’s records" belong to whoever has the competency. */
const OF_EMPLOYER =
  /\b(?:our|your|the)\s+(?:agency|company|city|county|department|district|organi[sz]ation|university|college|center|division|firm|institution)['’]s\s+/giu

/** A duty as a stand-alone competency: verb first in base form, no "responsible for", no employer. */
export function rewordDuty(evidence: string): string {
  const text = plain(evidence)
    .replace(/^(?:and|or)\s+/iu, '')
    .replace(
      /^(?:(?:may|will|shall|must|can|should)\s+(?:also\s+)?|(?:is|are)\s+|be\s+(?=(?:responsible|accountable|tasked|required|able|\p{L}+ing)\b))*(?:(?:responsible|accountable)\s+for\s+|tasked\s+with\s+|required\s+to\s+)?/iu,
      '',
    )
    .replace(/^(?:have|has|having)\s+(?:the\s+)?ability\s+to\s+/iu, '')
    .replace(/^(?:have|has|having)\s+an?\s+(?:\p{L}+\s+)?understanding\s+of\s+/iu, 'understand ')
    .replace(
      /^(?:the\s+)?(?:overall|general)\s+(?=(?:management|administration|supervision|coordination|planning)\s+of\s)/iu,
      '',
    )
    .replace(/^you(?:['’]ll|\s+will)\s+(?:also\s+)?(?:be\s+(?=\p{L}+ing\s))?/iu, '')
    .replace(/\band\s+(?:you\s+)?will\s+(?:also\s+)?(?!be\b)(?=\p{Ll})/gu, 'and ')
    .replace(/^(help)(?:s|ing)?\s+to\s+(?=\p{Ll})/iu, '$1 ')
    .replace(/^all\s+aspects\s+of\s+(?:the\s+)?management\s+of\s+/iu, 'manage all aspects of ')
    .replace(/,\s+as\s+(?:required|requested|scheduled|directed|assigned),(?=\s)/giu, '')
    .replace(/^the\s+(?=\p{L}+ing\s+(?!(?:and|or)\s+\p{L}+(?:ion|ment|ance)\b))/iu, '')
    .replace(/\bresponsible\s+for\s+and\s+(?=\p{L}+s\s)/giu, '')
    .replace(
      /((?:,|\band\b)\s+(?:and\s+)?)(?:is|are)\s+(?:also\s+)?responsible\s+for\s+(\p{L}+ing)(?=\s)/giu,
      (whole, join: string, word: string) => {
        const verb = readVerb(word)
        return verb === null ? whole : `${join}${verb.base}`
      },
    )
    .replace(FOR_EMPLOYER, '')
    .replace(OF_EMPLOYER, 'the ')
    .replace(/^(\S+(?:\s+and\s+\S+)?\s+)(?:their|his\s+or\s+her|his\/her|her\/his|your)\s+/iu, '$1one’s ')
    .replace(/\b(?:our|your|their)\s+own\b/gu, 'one’s own')
    .replace(OURS, (_, noun: string) => (/s$/u.test(noun) && !/(?:ss|us|is)$/u.test(noun) ? '' : 'the '))
    .replace(/\b(?:our|your)\s+(?=\p{L})/gu, 'the ')
    .replace(/^(help(?:s|ing)?)\s+(?:with|in)\s+(?=(?:the\s+)?\p{L}+ing\s)(?:the\s+)?(\p{L}+)/iu, helped)
    .replace(
      /^(assist(?:s|ing)?|help(?:s|ing)?)\s+(?:in|with)\s+the\s+([\p{L}, ]{5,80}?)\s+of\s+/iu,
      assisted,
    )
    .replace(/^learn(?:s|ing)?\s+(?:how\s+)?to\s+(?=\p{Ll})/iu, '')
  const work =
    /^(?:does|do|performs?)\s+(?:[\p{L}-]+\s+){0,4}work\s+(?:in|involving|including)\s+(the\s+.*|\p{L}+ing\b.*)$/iu.exec(
      text,
    )?.[1]
  const inside = work === undefined ? null : (nominalChain(work) ?? baseChain(work))
  return (
    inside ??
    nominalChain(text) ??
    carriedOut(text) ??
    twoActions(text) ??
    namedAction(text) ??
    baseChain(text) ??
    compoundAction(text) ??
    provided(text) ??
    carriesOut(text) ??
    guessedChain(text) ??
    capitalise(text)
  )
}

/** "Provides supervision of clerks" → "Supervise clerks"; null when more is said of the action than its name. */
export function carriedOut(text: string): string | null {
  const noun =
    /^(?:provid|perform|conduct|carry|carri)(?:e|es|s|ing)?\s+(?:out\s+)?(?:the\s+)?(?=(?:regular\s+|routine\s+)?\p{L}+(?:,?\s+(?:and|or)\s+\p{L}+)?\s+of\s)/iu.exec(
      text,
    )?.[0].length ?? 0
  return noun === 0
    ? null
    : nominalChain(text.slice(noun).replace(/^((?:\p{L}+\s+)?\p{L}+(?:ion|ment))s(?=\s+of\s)/iu, '$1'))
}

/** "our", "your" with the noun it belongs to: "our marketing activities" is any, "our budget" is the one at hand. */
const OURS =
  /\b(?:our|your)\s+(?=(?:[\p{L}-]+\s+){0,4}?([\p{L}-]+)(?:$|[,.;:()]|\s\(|\s+(?:and|or|of|to|in|on|for|with|by|at|as|from|that|which|based|through|using|we|are|is|meet|while)\b))/gu

/** "Help with organizing outings" → "Help organize outings". */
function helped(whole: string, help: string, word: string): string {
  const base = gerundBase(word)
  return base === null ? whole : `${help} ${base}`
}

/** "Assist in the development and review of plans" → "Assist in developing and reviewing plans". */
function assisted(whole: string, help: string, nouns: string): string {
  const parts = nouns.split(/(,?\s+and\s+|,\s+)/iu)
  const words = parts.map((part, at) => (at % 2 === 1 ? part : gerundOfNoun(part)))
  if (words.some((word) => word === null)) return whole
  if (!/^help/iu.test(help)) return `${help} in ${words.join('')} `
  return `${help} ${words.map((word, at) => (at % 2 === 1 ? word : gerundBase(word ?? ''))).join('')} `
}

function gerundOfNoun(noun: string): string | null {
  if (/ing$/iu.test(noun)) return gerundBase(noun) === null ? null : noun
  const verb = actionVerb(noun)
  return verb === null ? null : ingOf(verb)
}

/** "Hardware installation and assembly of parts" → "Install hardware and assemble parts". */
function twoActions(text: string): string | null {
  const [, left, right] = /^([\p{L}-]+\s+\p{L}+)\s+and\s+(\p{L}+\s+of\s.+)$/iu.exec(text) ?? []
  const first = left === undefined ? null : compoundAction(left)
  const second =
    right === undefined
      ? null
      : (nominalChain(right) ?? (/^\p{L}+ing\s/iu.test(right) ? baseChain(right) : null))
  return first === null || second === null ? null : `${first} and ${lowerFirst(second)}`
}

/** "Fundraising, marketing, and outreach" → "Carry out fundraising, marketing, and outreach". */
function carriesOut(text: string): string | null {
  const fields = /^\p{L}+ing,\s/iu.test(text) && /(?:ing|ion|ment|outreach|work)$/iu.test(text)
  const activity =
    /^(?:[\p{L}-]+\s+){1,3}(?:outreach|control|entry|assurance|testing|analysis|research|inspections?)(?:$|\s+(?:and|of|for|with|in)\s)/iu.test(
      text,
    )
  return fields || activity ? `Carry out ${lowerFirst(text)}` : null
}

/** "Hands-on leadership for teams" → "Provide hands-on leadership for teams". */
function provided(text: string): string | null {
  const given =
    /^(?:[\p{L}-]+\s+){0,6}(?:leadership|support|assistance|guidance|advice|training|services?|counseling|mentorship)(?:$|\s+(?:to|for|of|in|on|and|with)\s)/iu
  return given.test(text) ? `Provide ${lowerFirst(text)}` : null
}

/** Actions named by a noun that keep their preposition: "Preparation for events" → "Prepare for events". */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^preparation\s+for\b/iu, 'Prepare for'],
  [/^participation\s+in\b/iu, 'Participate in'],
  [/^active\s+participation\s+in\b/iu, 'Participate actively in'],
  [/^collaboration\s+with\b/iu, 'Collaborate with'],
  [/^communication\s+with\b/iu, 'Communicate with'],
  [/^coordination\s+with\b/iu, 'Coordinate with'],
  [/^cooperation\s+with\b/iu, 'Cooperate with'],
  [/^interaction\s+with\b/iu, 'Interact with'],
  [/^liaison\s+with\b/iu, 'Liaise with'],
  [/^compliance\s+with\b/iu, 'Comply with'],
  [/^adherence\s+to\b/iu, 'Adhere to'],
  [/^contribution\s+to\b/iu, 'Contribute to'],
  [/^assistance\s+(?:with|in)\b/iu, 'Assist with'],
  [/^line\s+management\s+of\b/iu, 'Line manage'],
]

function namedAction(text: string): string | null {
  const row = NAMED.find(([pattern]) => pattern.test(text))
  if (row !== undefined) return text.replace(row[0], row[1])
  // "Budget tracking": the first word is a verb as well, but here it is what is tracked.
  const first = readVerb(/^\p{L}+/u.exec(text)?.[0] ?? '')
  return first?.form === 'base' && isNounToo(first.base) ? compoundAction(text) : null
}
