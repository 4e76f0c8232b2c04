import { isField, readVerb } from '../verbs.js'
import { capitalise, shorten } from '../wording.js'

/** Course codes and what hangs on them: "developed in MARE 451". */
const COURSE =
  /,?\s+(?:(?:as\s+)?(?:developed|begun|started|learned|introduced|presented|covered|described)\s+)?(?:in|from|of)\s+[A-Z]{3,4}[ -]?\d{3}\w?\b/gu
const HERE =
  /,?\s+(?:in|throughout|during|for|from)\s+(?:this|the|previous|prior|earlier)\s+(?:courses?|class(?:es)?|semesters?|seminar)\b(?!\s+of\b)/giu
/** What may go from the end of a wording that is too long, longest tails first. */
const TAILS: readonly RegExp[] = [
  /,?\s+(?:including|such as|to include|for example|e\.g\.,?|with (?:an? )?(?:special |particular )?(?:emphasis|focus|attention))\s.*$/iu,
  /,?\s+(?:in order to|so that|within the context of|in the context of|as well as|according to|in accordance with|based on)\s.*$/iu,
]
const LONG = 25

/** The wording of an action clause: a sentence case line of at most 25 words where the source allows. */
export function wordAction(said: string): string {
  const text = said
    .replace(COURSE, '')
    .replace(HERE, '')
    .replace(/^((?:use|apply)\b.*?)\s+for\s+(?:the\s+)?(\p{L}+ing)\s+(?!of\b)/iu, toVerb)
    .replace(/^((?:apply)\b.*?)\s+(?:to|in)\s+(?:the\s+)?(\p{L}+ing)\s+(?!of\b)/iu, toVerb)
    .replace(/\b(?:your|students['’]|the student['’]s|his\/her|his or her)\s+(?:own\s+)?/giu, 'one’s ')
    .replace(
      /\b((?:enhance|improve|strengthen|refine|express|expand|present|support)\s+)their\s+(?:own\s+)?/giu,
      '$1one’s ',
    )
    .replace(/^((?:\p{L}+, )*\p{L}+), (\p{L}+)(?= (?!and\b|or\b))/u, lastAnd)
    .replace(/^(\p{L}+),\s+(and|or)\s+/u, '$1 $2 ')
    .replace(/\bour\s+/giu, '')
    .replace(/,?\s+including:.*$/iu, '')
    .replace(/\s*\(\s*\)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return capitalise(shortened(text).replace(/(?<!\b\p{Lu}\.\p{Lu})[\s.,;:]+$/u, '')).replace(
    /\b(\p{Lu}\.\p{Lu})$/u,
    '$1.',
  )
}

/** "prepare, present, evaluate reports" is written with its "and". */
function lastAnd(whole: string, before: string, last: string): string {
  const isChain = [...before.split(', '), last].every((word) => readVerb(word)?.form === 'base')
  return isChain ? `${before} and ${last}` : whole
}

/** "use digital tools for conducting research" → "use digital tools to conduct research". */
function toVerb(whole: string, before: string, word: string): string {
  const verb = readVerb(word)
  return verb === null || verb.form !== 'gerund' || isField(word) ? whole : `${before} to ${verb.base} `
}

function shortened(text: string): string {
  const first = shorten(text) ?? text
  return TAILS.reduce((line, tail) => {
    if (line.split(' ').length <= LONG) return line
    const short = line.replace(tail, '')
    return short.split(' ').length >= 3 ? short : line
  }, first)
}
