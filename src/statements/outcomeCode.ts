const NUMBER = String.raw`(?:\d+(?:\.\d+)*[a-z]?|[A-K](?:\.?\d+)+|[A-K](?=[:.)]))`
const CLOSE = String.raw`(?:[:.)\]–—-]+\s*[–—-]?\s*|\s+)(?=\p{L})`

/** "PLO 1:", "SLO-2.1.", "GE.4)", "ILO 5 Apply": an abbreviation in capitals with a number. */
const SHORT = new RegExp(
  String.raw`^\s*[([]?(?:[A-Z]{0,4}LO|P?[ES]?O|GEO?|CO|KSA|ABET|SO)s?\s*[#.-]?\s*${NUMBER}\s*${CLOSE}`,
  'u',
)
/** "Outcome 3 –", "Program Learning Outcome 4:". */
const NAMED = new RegExp(
  String.raw`^\s*(?:(?:program(?:me)?|course|student|learning|institutional|performance)\s+)*(?:outcome|objective|goal|competency|standard|indicator)s?\s*#?\s*\d+(?:\.\d+)*[a-z]?\s*${CLOSE}`,
  'iu',
)
/** "1.2.3 Interpret …", "A.1 Apply …", "2b. Explain …", "[C3] Write …". */
const NUMBERED =
  /^\s*(?:[([]?(?:[A-Z]{1,5}[.-]?)?\d+(?:[.-]\d+)+[a-z]?[.:)\]]*|[([]?[A-Z]{1,4}[.-]?\d+[a-z]?[.:)\]]+|[A-K]\.\d+(?:\.\d+)*[.:)]*|\d+[a-z][.:)])\s*[–—-]?\s+(?=\p{L})/u

/** Characters of the code in front of an outcome, 0 when there is none. */
export function outcomeCode(text: string): number {
  const code = SHORT.exec(text) ?? NAMED.exec(text) ?? NUMBERED.exec(text)
  return code?.[0].length ?? 0
}
