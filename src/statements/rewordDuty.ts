import { compoundAction } from './compoundAction.js'
import { baseChain, nominalChain } from './verbChain.js'
import { readVerb } from './verbs.js'
import { capitalise, plain } from './wording.js'

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
      /^(?:(?:may|will|shall|must|can|should)\s+(?:also\s+)?|(?:is|are|be)\s+)*(?:(?:responsible|accountable)\s+for\s+|tasked\s+with\s+|required\s+to\s+)?/iu,
      '',
    )
    .replace(/^the\s+(?=\p{L}+ing\s)/iu, '')
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
    .replace(/\b(?:our|your)\s+(?=\p{Ll})/gu, 'the ')
  const work =
    /^(?:does|do|performs?)\s+(?:[\p{L}-]+\s+){0,4}work\s+(?:in|involving|including)\s+(the\s+.*|\p{L}+ing\b.*)$/iu.exec(
      text,
    )?.[1]
  const inside = work === undefined ? null : (nominalChain(work) ?? baseChain(work))
  return inside ?? nominalChain(text) ?? carriedOut(text) ?? baseChain(text) ?? compoundAction(text) ?? capitalise(text)
}

/** "Provides supervision of clerks" → "Supervise clerks"; null when more is said of the action than its name. */
export function carriedOut(text: string): string | null {
  const noun =
    /^(?:provid|perform|conduct|carry|carri)(?:e|es|s|ing)?\s+(?:out\s+)?(?:the\s+)?(?=\p{L}+(?:,?\s+(?:and|or)\s+\p{L}+)?\s+of\s)/iu.exec(
      text,
    )?.[0].length ?? 0
  return noun === 0 ? null : nominalChain(text.slice(noun))
}
