/** Names of steps of a rating scale. */
const STEP = String.raw`(?:(?:far |consistently |frequently |usually |sometimes |rarely |partially |fully |significantly |does not |fails to )*(?:exceeds?|exceeded|meets?|met|below|above|under|approach(?:es|ing)?|surpass(?:es)?)(?:\s+(?:most|some|all|the|job|performance))*\s+(?:expectations?|standards?|requirements?|average|target)|outstanding|exceptional|exemplary|distinguished|commendable|superior|excellent|very good|good|average|above average|below average|fair|poor|satisfactory|unsatisfactory|unacceptable|acceptable|marginal|adequate|inadequate|proficient|developing|emerging|novice|beginn(?:er|ing)|advanced|expert|needs? (?:improvement|development|work|attention)|improvement needed|not (?:applicable|observed|demonstrated|met|rated|evident)|n/?a|strongly (?:agree|disagree)|agree|disagree|neutral|always|often|usually|sometimes|seldom|rarely|never|low|medium|high|yes|no|pass|fail)`

/** "4 - Exceeds expectations", "Good (3)", "Meets expectations: …", "Below / Meets / Exceeds expectations". */
const LEGEND = new RegExp(
  String.raw`^[\s"“(\[]*(?:\d(?:\.\d)?\s*(?:[-–—=:.)\]]+\s*)?)?${STEP}(?:["”)\]]|\s*\(?\d(?:\s*[-–]\s*\d)?\)?)?\s*(?:$|[:=/|,;–—-]\s*|\.\s*$)`,
  'iu',
)
const SCALE_STEP = new RegExp(String.raw`^\s*${STEP}\s*(?:\(?\d+\)?)?\s*$`, 'iu')

/** Boxes, brackets, lines to write on and words such as "Rating:" that end what a criterion says. */
const TAIL =
  /\s*(?:[\u2610-\u2612□■○●◯◉⦿✓✔✗✘⊠🗹]|[[(]\s*[xX✓]?\s*[\])]|…|_{2,}|\.{4,}|\b(?:rating|score|points?|comments?|weight|grade)\s*[:=]|(?:\s|^)(?:circle|select|check)\s+one\b|(?<=[\s.])\d(?:[\s,/|–-]+\d){1,}(?:[\s,/|]+n\/?a)?\s*$|(?<=[\s.:])\d(?:\.\d)?(?:\s*\/\s*\d+)?\s*$|(?<=[\s.])(?:n\/?a)\s*$|[([]\s*\d+(?:\s*(?:%|points?|pts))?\s*[)\]]\s*$|\s\d{1,3}\s?%\s*$).*$/iu
const HEAD =
  /^(?:\s*(?:[\u2610-\u2612□■○●◯◉⦿✓✔✗✘⊠🗹•]|[[(]\s*[xX✓]?\s*[\])]|_{2,}|…|\(?(?:\d{1,2}|[a-hA-H])[.)]|\d+(?:\.\d+)+\.?|\d(?=\s+\p{Lu})|#\d+))+\s*/u

/** True for a step of a rating scale and its legend, and for the names of the steps in the head of a table. */
export function isRating(text: string): boolean {
  return !/\p{L}{2}/u.test(text) || LEGEND.test(text)
}

/** True when a column of a table holds the texts of one step of a scale, marks or remarks. */
export function isRatingColumn(header: string): boolean {
  return (
    SCALE_STEP.test(header.replace(/^\s*\d\s*[-–—=:.)]*/u, '')) ||
    /^\W*\d?\W*$/u.test(header) ||
    /\b(?:ratings?|scores?|comments?|remarks?|notes?|examples?|evidence|points|weights?|date|initials|signature|grade|level|goals?|results?|self|actual|progress|status|feedback|scale)\b/iu.test(
      header,
    )
  )
}

/** Boxes, figures and "N/A" in a row, as they stand beside each criterion. */
const MARKS =
  /(?:(?:[\u2610-\u2612□■○●◯◉⦿✓✔✗✘⊠🗹]|\[\s?[xX✓]?\s?\]|\(\s?[xX✓]?\s?\)|\b[0-5]\b|\bN\/?A\b)\s*){2,}/gu

/** Ranges between rows of marks: a sentence may hold several criteria when its lines had no other end. */
export function betweenMarks(text: string): readonly (readonly [start: number, end: number])[] {
  const ranges: (readonly [number, number])[] = []
  let from = 0
  for (const match of text.matchAll(MARKS)) {
    ranges.push([from, match.index])
    from = match.index + match[0].length
  }
  return [...ranges, [from, text.length] as const].filter(([start, end]) =>
    /\p{L}/u.test(text.slice(start, end)),
  )
}

/** The part of a line between boxes, numbers and marks that say how somebody was rated. */
export function withoutRatings(text: string): readonly [start: number, end: number] {
  const start = HEAD.exec(text)?.[0].length ?? 0
  const tail = TAIL.exec(text.slice(start))
  const end = tail === null ? text.length : start + tail.index
  return [start, Math.max(start, end)]
}
