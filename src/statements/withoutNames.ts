const CODE = String.raw`\p{Lu}{2,5}[ -]?\d{3}\p{Lu}?`
const AT_END = '(?=$|[,.;])'
const IN = String.raw`\s+(?:in|for|at|of|within|throughout|during|from)\s+`
/** "… in ENG 101" where nothing else depends on the code. */
const IN_COURSE = new RegExp(`${IN}(?:the\\s+course\\s+)?${CODE}${AT_END}`, 'gu')

/**
 * Takes the names of the course or employer out of a wording where nothing depends on them ("… at Elm Grove"); their
 * possessive becomes `owner` ("the organization’s"). A name that carries the meaning stays. `names` are the unit's
 * title, code and employer, as the document spells them.
 */
export function withoutNames(text: string, names: readonly string[], owner: string): string {
  let line = text.replace(IN_COURSE, '')
  for (const name of names) {
    const known = name.trim()
    // A name of one word may be the subject itself: "methods in Statistics".
    if (known.length < 3) continue
    const literal = known.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+')
    line = line.replace(new RegExp(`(?:\\bthe\\s+)?(?<!\\p{L})${literal}['’]s(?!\\p{L})`, 'giu'), owner)
    if (/\s|\d/u.test(known))
      line = withoutPlace(line, new RegExp(`${IN}(?:the\\s+)?${literal}${AT_END}`, 'gu'))
  }
  return line.trim()
}

/** Nouns that say little without what they are in: "competence in Music Theory" keeps its subject. */
const NEEDS_SUBJECT =
  /\b(?:competen\p{L}+|skills?|knowledge|proficien\p{L}+|experience|topics?|issues?|concepts?|methods?|principles?|expertise|interest|theor\p{L}+|standards?|\p{L}+ing)$/iu

function withoutPlace(line: string, place: RegExp): string {
  return line.replace(place, (whole, at: number) => {
    const before = line.slice(0, at)
    return before.split(/\s+/u).length < 4 || NEEDS_SUBJECT.test(before) ? whole : ''
  })
}
