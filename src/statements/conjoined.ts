const DEGREE = String.raw`(?:(?:the|an?|some|strong|excellent|good|great|solid|proven|demonstrated|working|basic|advanced|prior|previous|high|deep|extensive)\s+)*`
const CUE = String.raw`(?:abilit(?:y|ies)\s+to|able\s+to|capable\s+of|experienced?\s+(?:in|with|using|\p{L}+ing)|expertise\s+in|skilled\s+(?:in|at)|skills\s+in|knowledge\s+of|understanding\s+of|familiarity\s+with|familiar\s+with|proficien(?:t|cy)\s+(?:in|with)|commitment\s+to|dedication\s+to|passion\s+for|passionate\s+about|attention\s+to|willing(?:ness)?\s+to|eager(?:ness)?\s+to|desire\s+(?:to|for)|interest\s+in|enthusiasm\s+for|comfortable\s+with|(?:degree|level)\s+of\s+integrity|(?:[\p{L}-]+\s+){1,3}skills(?=[,;]|\s+and\s+(?:the\s+)?(?:\p{L}+\s+)?(?:ability|skills)|$))`
const JOINT = new RegExp(
  String.raw`(?:,?\s+(?:and|plus|as\s+well\s+as|with)|[,;])\s+(?:and\s+)?(?=${DEGREE}${CUE}(?:[\s,;]|$))`,
  'giu',
)
const SKILLS_NEXT = new RegExp(String.raw`^${DEGREE}(?:[\p{L}-]+\s+){1,3}skills\b`, 'iu')

/** What may stand before such a joint: itself something asked for, not an object. */
const ASKED =
  /\b(?:skills?|abilit(?:y|ies)|experience|proficien\p{L}+|expertise|attention|integrity|judge?ment|attitude|communication|mind|commitment|passion|willing\p{L}*|eager|desire|interest|challenged|comfortable|organi[sz]ed|motivated|competent|proficient|skilled|(?:detail|goal|team|people)[- ]oriented)\b|\p{L}(?:ive|able|ful|ous)$/iu

/** "Excellent time management skills and ability to multitask" → its two requirements; one part when it is one. */
export function conjoined(text: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(JOINT)) {
    const before = text.slice(from, match.index)
    // "Knowledge of X and ability to apply it" is one requirement.
    const isKnowledge = /^(?:\S+\s+){0,4}(?:knowledge|understanding)\b/iu.test(before)
    if (isKnowledge ? !/^able\b/iu.test(text.slice(match.index + match[0].length)) : !ASKED.test(before))
      continue
    // "leadership skills, with the ability to …" says what the skills are for.
    if (/^,?\s+with/iu.test(match[0]) && /\bskills?$/iu.test(before)) continue
    // "organizational and leadership skills" is one list; "listening skills and leadership skills" are two.
    if (
      SKILLS_NEXT.test(text.slice(match.index + match[0].length)) &&
      !/\b(?:skills|abilities|detail|integrity|attitude|[- ]oriented|motivated|organized)$/iu.test(before)
    )
      continue
    if (before.split('(').length !== before.split(')').length) continue
    parts.push(before)
    from = match.index + match[0].length
  }
  return [...parts, text.slice(from)]
}
