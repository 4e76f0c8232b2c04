const SUBJECT = '[A-Z][A-Z&]{1,6}'
const CODED_FIRST = new RegExp(String.raw`^(${SUBJECT})\s*[-–—:]\s*\p{Lu}[^.;:]{2,90}$`, 'u')
const CODED_LAST = new RegExp(String.raw`^\p{Lu}[^.;:]{2,90}\s*[([](${SUBJECT})[)\]]$`, 'u')

/** The subject that a heading over courses names by its code: "ACCT - Accounting", "Accounting (ACCT)"; else null. */
export function subjectOf(heading: string): string | null {
  const line = heading
    .slice(0, 200)
    .replace(/\s+/gu, ' ')
    .replace(/^[*_#\s]+|[*_#\s]+$/gu, '')
  return CODED_FIRST.exec(line)?.[1] ?? CODED_LAST.exec(line)?.[1] ?? null
}
