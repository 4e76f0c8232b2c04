/** A heading written in capitals, or between rules such as "=== JOB DETAILS ===". */
export function isShouted(line: string): boolean {
  if (/^[=#*~-]{2,}\s*\p{L}.*[=#*~-]{2,}$/u.test(line)) return true
  const letters = line.replace(/[^\p{L}]/gu, '')
  if (line.length > 90 || letters.length < 4 || /[.;,]$/u.test(line)) return false
  if (/\$|\d{3,}|@|\||:\s*\S/u.test(line) || !/\p{L}{4}/u.test(line)) return false
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** "Course Objectives:" is a heading; "Students will be able to:" leads in a list. */
export function isLabel(line: string): boolean {
  if (!/^\p{Lu}[^:.;]*:$/u.test(line) || line.length > 60 || line.split(' ').length > 6) return false
  return !/\b(?:will|should|can|may|must|able|include|includes|including|following|are|is|to)\b/i.test(line)
}
