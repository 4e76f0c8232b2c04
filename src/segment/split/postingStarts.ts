import { blockStart, FAR } from './blockStart.js'
import { type Line, wordsOf } from './readLines.js'

const JOB_LABEL =
  /^(?:(?:job|position|class|working|posting|role)\s+title|title|position|vacancy|opening)\s*[:\t|]\s*(\S.{2,90})$/iu
const JOB_NOUN =
  /\b(?:manager|director|coordinator|specialist|analyst|assistant|technician|engineer|officer|administrator|supervisor|clerk|representative|associate|worker|consultant|developer|designer|teacher|instructor|nurse|aide|operator|agent|counselor|lead|head|chief|intern|planner|inspector|cook|chef|driver|mechanic|electrician|welder|librarian|editor|writer|scientist|researcher|trainer|advisor|adviser|buyer|cashier|receptionist|secretary|accountant|bookkeeper|custodian|guard|attendant|architect|therapist|pharmacist|dispatcher|foreman|professor|\p{L}{3,}(?:ist|er|or))(?:\s+[IV]{1,3}|\s+\d)?\b/iu

/** Titles of further postings: a repeated label ("Job Title: …"), else the title line above sections that begin anew. */
export function postingStarts(lines: readonly Line[]): readonly number[] {
  const labels = lines.filter((line) => JOB_LABEL.test(line.text))
  const titles = new Set(labels.map((line) => wordsOf(JOB_LABEL.exec(line.text)?.[1] ?? '')))
  if (titles.size >= 2)
    return [...new Set(labels.map((line) => (line.at < 6 ? 0 : blockStart(lines, line.at))))]
  const starts: number[] = []
  let open: Line[] = []
  for (const line of lines) {
    if (line.heading === null || line.role === null) continue
    const complete = ['duties', 'requirements'].every((role) => open.some((seen) => seen.role === role))
    const again = open.some((seen) => seen.heading === line.heading)
    const anew = again || line.role === 'duties' || line.role === 'description'
    const title = complete && anew ? titleAbove(lines, line.at, open[open.length - 1]?.at ?? 0) : null
    if (title !== null && (again || isMarked(lines[title]))) {
      starts.push(blockStart(lines, title))
      open = []
    }
    open.push(line)
  }
  return starts
}

/** A title that its layout sets apart: a heading of the format or a line in capitals. */
function isMarked(line: Line | undefined): boolean {
  return line !== undefined && line.piece.form === 'heading'
}

/** Nearest line above `at`, below `floor`, that reads as the title of a job; null when there is none. */
function titleAbove(lines: readonly Line[], at: number, floor: number): number | null {
  for (let above = at - 1; above > floor && above >= at - FAR; above--) {
    const line = lines[above]
    if (line === undefined || line.piece.form === 'bullet' || line.role !== null) continue
    const words = line.text.split(/\s+/u)
    const named = JOB_LABEL.test(line.text) || (JOB_NOUN.test(line.text) && !/[.:;,?!]$|:\s/u.test(line.text))
    if (named && words.length <= 10 && /^\p{Lu}/u.test(line.text) && (line.piece.gap || isMarked(line)))
      return above
  }
  return null
}
