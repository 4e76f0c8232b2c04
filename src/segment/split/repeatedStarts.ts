import type { Line } from './readLines.js'

/** Lines at the top of a document whose labels are its form. */
const TOP = 12
const FEWEST_LABELS = 3
/** Fewest lines of one syllabus or posting. */
const SHORTEST = 8

/**
 * Where the labels of the top of the file come again in their order ("Title", "Salary", "Location", …) with other
 * values: files that hold many postings or syllabi mostly hold them in one form.
 */
export function repeatedStarts(lines: readonly Line[]): readonly number[] {
  const top = lines.slice(0, TOP).filter((line) => line.label !== null)
  const labels = top.map((line) => line.label)
  if (new Set(labels).size < FEWEST_LABELS) return []
  const starts: number[] = []
  for (let at = SHORTEST; at < lines.length; at++) {
    const first = top.find((line) => line.label === lines[at]?.label)
    if (first === undefined || first.at > 4 || at - (starts[starts.length - 1] ?? 0) < SHORTEST) continue
    const below = lines.slice(at, at + TOP)
    const again = inOrder(labels.slice(top.indexOf(first)), below)
    // The last of equal labels is the one that the others follow: a footer may carry the same.
    const later = below.slice(1, FEWEST_LABELS).some((line) => line.label === first.label)
    if (again.length < FEWEST_LABELS || later) continue
    const start = at - first.at
    const same = lines.slice(start, start + 3).every((line, row) => line.text === lines[row]?.text)
    if (!same) starts.push(start)
  }
  return starts
}

/** Lines of `below` that carry `labels`, each after the one before. */
function inOrder(labels: readonly (string | null)[], below: readonly Line[]): readonly Line[] {
  const found: Line[] = []
  let from = 0
  for (const label of new Set(labels)) {
    const next = below.findIndex((line, at) => at >= from && line.label === label)
    const line = below[next]
    if (line === undefined) continue
    found.push(line)
    from = next + 1
  }
  return found
}
