/** Whether a hyphen at a line end belongs to the word ("self-" + "directed") or only to the break. */
export type KeepsHyphen = (word: string) => boolean

/** The text of two lines as one. `keepsHyphen` decides about a hyphen at the end of the first (see `hyphensOf`). */
export function joinText(before: string, after: string, keepsHyphen: KeepsHyphen): string {
  const end = before.slice(-300)
  if (/https?:\/\/\S*[/_=&-]$/u.test(end) || (/https?:$/u.test(end) && after.startsWith('//')))
    return before + after
  // "CVEN 311/" above "EVEN 311", "Industrial/" above "Organizational".
  if (/[\p{L}\p{N}]\/$/u.test(end) && /^[\p{L}\p{N}]/u.test(after)) return before + after
  const broken = /(\p{L}+)[-\u2010\u00ad]$/u.exec(end)
  const tail = /^\p{Ll}[\p{L}]*/u.exec(after)
  if (broken && tail) {
    const keeps = keepsHyphen(`${broken[1]}-${tail[0]}`)
    return keeps ? before + after : before.slice(0, -1) + after
  }
  const goesOn = broken ? /^\p{L}/u : /\d[-\u2010]$/u.test(end) ? /^[\p{L}\d]/u : null
  return goesOn?.test(after) ? before + after : `${before} ${after}`
}

/** Says for a word broken at a hyphen ("self-directed") whether the rest of the text writes it with the hyphen. */
export function hyphensOf(texts: Iterable<string>): KeepsHyphen {
  const hyphenated = new Set<string>()
  const plain = new Set<string>()
  const broken: string[] = []
  for (const text of texts) {
    const line = text.toLowerCase()
    // Only behind a hyphen: one enormous word would be searched from each of its letters.
    const end = /[-\u2010]$/u.test(line) ? /(\p{L}+)[-\u2010]$/u.exec(line.slice(-100)) : null
    if (end?.[1] !== undefined) broken.push(end[1])
    for (const [word] of line
      .slice(0, end ? line.length - end[0].length : undefined)
      .matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      (word.includes('-') ? hyphenated : plain).add(word)
  }
  // Where nearly all ends are words ("computer-" above "mediated"), lines break at hyphens only and never inside words.
  const whole = broken.filter((word) => plain.has(word)).length
  const keepsAll = broken.length >= FEWEST_ENDS && whole >= WHOLE * broken.length
  return (word) => {
    const lower = word.toLowerCase()
    if (plain.has(lower.replace('-', ''))) return false
    return keepsAll || hyphenated.has(lower) || KEEP.test(lower)
  }
}

/** With fewer hyphens at line ends, they tell nothing about how the document is set. */
const FEWEST_ENDS = 20
const WHOLE = 0.75

const KEEP =
  /^(?:self|well|non|co|cross|high|low|long|short|full|part|real|problem|decision|evidence|data|community|student|team|in|on|up|follow|post|pre|multi|day|hands|state|face|peer|life|work|job|entry|first|second|third|mid|open|two|three|four|one)-/
