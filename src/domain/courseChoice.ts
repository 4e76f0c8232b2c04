import type { CourseChoice } from './correction.js'

/** Units of one document beyond which nothing is suggested until somebody chooses (design §8). */
export const PARKED_FROM = 200

/** Reads "all", or entries parted by commas or line ends: subjects or beginnings of course codes. */
export function parseCourseChoice(text: string): CourseChoice | null {
  const entries = text
    .split(/[,;\n\r]+/u)
    .map((entry) => entry.trim())
    .filter((entry) => /[\p{L}\p{N}]/u.test(entry))
  if (entries.length === 0) return null
  return entries.some((entry) => entry.toLowerCase() === 'all') ? 'all' : entries
}

/** Whether a unit with this code is among the chosen ones. A unit without a code is chosen by "all" only. */
export function isChosen(choice: CourseChoice, code: string | null): boolean {
  if (choice === 'all') return true
  const own = courseKey(code ?? '')
  return own !== '' && choice.some((entry) => beginsWith(own, courseKey(entry)))
}

/** A course code as it is compared: "cs-2100 " and "CS 2100" are one. */
export function courseKey(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}&]+/gu, '')
}

/** "ART" chooses ART 101 and not ARTS 101; "ART 1" chooses every 100-level course. */
function beginsWith(code: string, entry: string): boolean {
  if (entry === '' || !code.startsWith(entry)) return false
  return !(/[\p{L}&]$/u.test(entry) && /^[\p{L}&]/u.test(code.slice(entry.length)))
}
