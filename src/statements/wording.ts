/** Words that keep their capital in the middle of a sentence. */
const PROPER =
  /^(?:American|African|Adobe|Arabic|Asian|Chinese|Christian|Dewey|English|European|Excel|French|German|Google|Greek|Hebrew|Internet|Islamic|Italian|Japanese|Java|JavaScript|Jewish|Korean|Latin|Latino|Linux|Mandarin|Microsoft|Oracle|Outlook|PowerPoint|Python|Roman|Russian|Spanish|Western|Windows|Word|Tableau|Photoshop|Salesforce|Black)\b/u

/** First parts of words that are written with a hyphen; any other hyphen at a line end only marks the break. */
const COMPOUND =
  /^(?:long|short|mid|self|well|high|low|multi|cross|non|full|part|on|off|up|real|data|problem|decision|computer|evidence|team|student|user|post|pre|co|re|inter|anti|two|three|four|five|one|first|second|third|day|face|hands|in|out|policy|work|job|time|cost|risk|large|small|open|state|peer|voice|object|so)$/iu

/** One line without layout: single spaces, no list or emphasis marks, no closing mark. */
export function plain(text: string): string {
  // Most texts have neither: looking first is much faster than replacing nothing.
  const joined = text.includes('\n')
    ? text.replace(/(\p{L}+)-\s*\n\s*(?=\p{Ll})/gu, (_, start: string) =>
        COMPOUND.test(start) ? `${start}-` : start,
      )
    : text
  const line = joined.replace(/\s+/gu, ' ')
  const bare = /[*_]/u.test(line)
    ? line.replace(/\*\*|__|(?<!\p{L})_(?=\p{L})|(?<=\p{L})_(?!\p{L})/gu, '')
    : line
  return bare
    .replace(/^[\s"“”.…,;:–—-]+(?=\p{L}|\d)/u, '')
    .replace(/[\s.;,:]+$/u, (end) =>
      /\betc\.?$/iu.test(text.trim().replace(/[;,:]+$/u, '')) && end.startsWith('.') ? '.' : '',
    )
    .trim()
}

/** Upper-case first letter; words like "eBay" or "pH" stay. */
export function capitalise(text: string): string {
  return /^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)
}

/** Lower-case first letter, unless the text begins with a name or an acronym. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text.split(/\s+/u)
  const keeps = /^\p{Lu}{2}/u.test(first) || (/^\p{Lu}[^\p{Ll}]*$/u.test(first) && first.length > 1)
  if (keeps || /\p{Ll}\p{Lu}|\d/u.test(first) || PROPER.test(first) || /^\p{Lu}\p{Ll}/u.test(second))
    return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** True when two wordings differ in more than case of the first letter, spaces and closing marks. */
export function differs(a: string, b: string): boolean {
  const key = (text: string): string => plain(text).toLowerCase()
  return key(a) !== key(b)
}

/** Longest wording, in words, that needs no shorter offer (design: at most 25 words where the source allows). */
export const LONG = 25

/** The wording without bracketed examples and a closing "including …", when it is long and enough is left; or null. */
export function shorten(text: string): string | null {
  if (text.split(/\s+/u).length <= LONG) return null
  const short = text
    .replace(/\s*\([^()]*\)/gu, '')
    .replace(
      /,?\s+(?:including|such as|for example|e\.g\.,?|in accordance with|in compliance with)\s[^,]*(?:,.*)?$/iu,
      '',
    )
    .trim()
  return short !== text && short.split(/\s+/u).length >= 4 ? short : null
}
