/** Shorter words with one letter more are other words. */
const LONG = 6

/**
 * Whether one long word is the other with a letter too many, or with two neighbours swapped ("indentified"). A replaced
 * letter does not count: "nitrate" and "nitrite" are two things. Nor does a first letter: "asymmetric".
 */
export function isMisspelled(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LONG || a[0] !== b[0] || /[\d+#^]/.test(a + b)) return false
  let at = 1
  while (at < a.length && a[at] === b[at]) at += 1
  if (a.length === b.length)
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  return long.length === short.length + 1 && long.slice(at + 1) === short.slice(at)
}
