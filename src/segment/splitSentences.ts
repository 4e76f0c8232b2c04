const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A break after one of these is no sentence end. */
const ABBREVIATION =
  /(?:^|[\s([“"])(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|Ave|Blvd|Jr|Sr|vs|etc|e\.g|i\.e|eg|ie|cf|al|approx|dept|Dept|No|no|Nos|pp|p|vol|Vol|ed|eds|Ed|fig|Fig|Inc|Ltd|Co|Corp|Univ|U\.S|U\.K|N\.C|D\.C|L\.A|Ph\.D|M\.D|Ed\.D|B\.A|B\.S|M\.A|M\.S|M\.B\.A|B\.Sc|M\.Sc|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|A\.M|P\.M|rm|Rm|ext|Ext|hrs?|min|max|incl|esp|sec|Sec|ch|Ch|chs|chap)\.$/u

/**
 * Sentence ranges of `text`, half-open, trimmed, in order. `Intl.Segmenter` proposes; breaks after abbreviations
 * ("Ph.D.", "e.g.", "9 a.m.") and before a lower-case word or a closing bracket are taken back.
 */
export function splitSentences(text: string): readonly (readonly [number, number])[] {
  // Without a stop inside there is nothing to split.
  if (!/[.!?…‽。！？][\s"”’)\]]*\S/u.test(text)) {
    const whole = trimRange(text, 0, text.length)
    return whole[1] > whole[0] ? [whole] : []
  }
  const ranges: [number, number][] = []
  // Line breaks inside a paragraph are wrapping, not sentence ends; a space keeps every offset.
  for (const { index, segment } of segmenter.segment(text.replace(/\s/gu, ' '))) {
    const last = ranges[ranges.length - 1]
    if (last !== undefined && continues(text.slice(last[0], last[1]).trimEnd(), segment))
      last[1] = index + segment.length
    else ranges.push([index, index + segment.length])
  }
  return ranges.map(([start, end]) => trimRange(text, start, end)).filter(([start, end]) => end > start)
}

function continues(before: string, next: string): boolean {
  if (!/[.!?:;"”’)\]]$/u.test(before)) return true
  // A bracketed remark after the period still belongs to its sentence ("… component parts. [Exams]").
  if (/^\s*(?:[a-z)\],;]|\[[^\]]*\]\s*$)/u.test(next)) return true
  if (!ABBREVIATION.test(before)) return false
  // "…at 9 a.m. Bring a pen": a known opener after "a.m." or "etc." does start a sentence.
  return !(
    /\b(?:etc|[ap]\.m|Inc|Ltd|Co|Ph\.D|M\.D)\.$/iu.test(before) &&
    /^\s*(?:The|This|These|A|An|In|It|You|Students?|We|All|Please|If)\b/u.test(next)
  )
}

function trimRange(text: string, start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
  return [from, to]
}
