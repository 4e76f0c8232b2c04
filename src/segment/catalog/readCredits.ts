/** Credits found in a line: as written without the word, and the half-open range of the whole remark. */
export interface Credits {
  readonly credits: string
  readonly start: number
  readonly end: number
}

const ONE = String.raw`\d{1,2}(?:\.\d+)?`
const NUMBER = String.raw`${ONE}(?:\s*(?:to|or|-|–|—|,)\s*${ONE})*`
const CREDIT = String.raw`(?:(?:semester|quarter|total|academic)\s+)?(?:credits?(?:[\s-]*(?:hours?|hrs?\.?|units?))?(?:\(s\))?|units?|crs?\.?|hrs?\.?|s\.?h\.?|(?:semester|sem\.?|quarter)\s+(?:hours?|hrs?\.?|units?|credits?))`
/** "(3-0-3)": lecture, laboratory and credit hours. */
const TRIPLE = String.raw`\d{1,2}\s*[-–:]\s*\d{1,2}\s*[-–:]\s*(\d{1,2})`

/** Ways to write credits behind a title, the most telling first. Group 1, 2 … is the number. */
const BEHIND_TITLE: readonly RegExp[] = [
  new RegExp(String.raw`[([]\s*(${NUMBER})\s*(?:${CREDIT}|hours?)[^()[\]]{0,40}[)\]]`, 'iu'),
  new RegExp(String.raw`[([]\s*${CREDIT}\s*:?\s*(${NUMBER})[^()[\]]{0,40}[)\]]`, 'iu'),
  new RegExp(String.raw`[([]?\s*(?<![\d.-])${TRIPLE}(?![-–:.]?\d)\s*[)\]]?`, 'u'),
  new RegExp(String.raw`[([]\s*(${NUMBER})\s*(?:[,;]\s*\p{Lu}[^()[\]]{0,20})?[)\]]`, 'u'),
  // Hand-made lists lose an opening bracket.
  new RegExp(String.raw`(?<=^[^([]*\s)(${NUMBER})\s*[)\]]`, 'u'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])${CREDIT}\s*[:.]?\s*(${NUMBER})(?![\d%])`, 'iu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}.-])(${NUMBER})\s*(?:${CREDIT}|hours?)(?![\p{L}\p{N}])\.?`, 'iu'),
]

/** A line below the title that begins with the credits. */
const OPENS_LINE: readonly RegExp[] = [
  new RegExp(String.raw`^[*_([]*\s*${CREDIT}\s*[:.]?[*_]*\s*(${NUMBER})(?![\d%])\s*[)\]]?`, 'iu'),
  new RegExp(String.raw`^(?:hours?|semester hours?)\s*[:.]?\s*(${NUMBER})(?![\d%])`, 'iu'),
  new RegExp(
    String.raw`^[([]?\s*(${NUMBER})\s*(?:${CREDIT}|hours?(?=\s*(?:[.;,:)\]]|$)))(?![\p{L}\p{N}])\s*[)\]]?`,
    'iu',
  ),
  new RegExp(String.raw`^[([]\s*${TRIPLE}\s*[)\]]`, 'u'),
  new RegExp(String.raw`^[([]\s*(${NUMBER})\s*[)\]]`, 'u'),
]

/** Contact hours and marks behind the credits: "3 Lecture Hours. 2 Lab Hours.", "Lecture 3, Lab 0". */
const TEACHING = '(?:lecture|lec|laboratory|lab|contact|clinic(?:al)?|studio|other|discussion|activity)'
const HOURS = new RegExp(
  String.raw`^(?:[\s.;,:|/)\]-]*(?:${NUMBER}\s+(?:\p{L}+[\s/-]+){0,2}(?:hours?|hrs?\.?)(?:\s+(?:per|a|each)\s+week)?(?:\s+(?:of\s+)?${TEACHING})?|${TEACHING}(?:\s+hours?)?\s*:?\s*${NUMBER}(?:\s+hours?)?)(?![\p{L}\p{N}]))*[\s.;,:|/)\]–—-]*`,
  'iu',
)

/** Credits and contact hours take no more room than this. */
const LONGEST_REMARK = 200

/** Credits behind a title in its line; null when it tells none. */
export function creditsInHeading(line: string): Credits | null {
  let best: Credits | null = null
  for (const pattern of BEHIND_TITLE) {
    const found = creditsOf(pattern.exec(line))
    if (found !== null && (best === null || found.start < best.start)) best = found
  }
  if (best === null) return null
  // "(3-0). Credit 3.": contact hours in brackets, then the credits.
  const named = creditsOf(NAMED.exec(line.slice(best.end)))
  return named === null ? best : { ...named, start: best.start, end: best.end + named.end }
}

const NAMED = new RegExp(String.raw`^[\s.,;]*credits?\s*:?\s*(${NUMBER})(?![\d%])`, 'iu')

/** Credits that a line opens with, the contact hours behind them taken along; null when it opens otherwise. */
export function creditsAtStart(content: string): Credits | null {
  const line = content.slice(0, LONGEST_REMARK)
  for (const pattern of OPENS_LINE) {
    const found = creditsOf(pattern.exec(line))
    if (found === null) continue
    const hours = HOURS.exec(line.slice(found.end))?.[0].length ?? 0
    return { ...found, end: found.end + hours }
  }
  return null
}

function creditsOf(match: RegExpExecArray | null): Credits | null {
  const number = match?.[1]
  if (match === null || number === undefined) return null
  return { credits: number.replace(/\s+/gu, ' '), start: match.index, end: match.index + match[0].length }
}
