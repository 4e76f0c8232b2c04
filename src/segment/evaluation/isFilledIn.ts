import type { Extracted } from '../../domain/document.js'
import { FORM_LABELS, type FormLabel } from './formLabels.js'

/** What waits for a pen or shows what to write: "____", "…", "[name]", "<date>", "Click to enter text", "N/A". */
const PLACEHOLDER =
  /[._\s]{4,}|…|[[<{(][^\])}>]{0,40}[\])}>]|\b(?:click(?: or tap)?(?: here)?|tap here|enter (?:text|name|date)|type here|choose (?:an item|a date)|select (?:one|an item)|mm\s?\/\s?dd|dd\s?\/\s?mm|n\/a|tbd)\b[^\n]*/giu

/** A box or option that somebody marked, or a rating written down. */
const MARKED =
  /[☒☑✓✔✗✘⊠⦿◉🗹]|[[(]\s*[xX✓✔]\s*[\])]|\b(?:overall\s+)?(?:rating|score)(?:\s+(?:given|awarded))?\s*[:=]\s*(?:\d(?:[.,]\d+)?(?!\s*(?:[-–—=/|]|to\b|\s\d))|\d(?:\.\d+)?\s*(?:\/|out of)\s*\d+|(?:exceeds|meets|below|outstanding|satisfactory|unsatisfactory|excellent|good|fair|poor)\b(?![^\n]*[/|☐□○]))/iu

/**
 * True when an evaluation form holds what somebody wrote about a person: a name, a marked rating, comments, a signature
 * or a date. Labels followed by nothing, by a line to write on or by a placeholder are an empty form.
 */
export function isFilledIn(extracted: Extracted): boolean {
  const lines = extracted.text
    .split('\n')
    .map(narrow)
    .filter((line) => line !== '')
  if (lines.some((line) => MARKED.test(line) && !isLegend(line))) return true
  const { person, comment, sign } = FORM_LABELS
  return lines.some((line, at) => {
    const below = lines[at + 1] ?? ''
    return (
      answers(line, person).some(isName) ||
      answers(line, sign).some((answer) => isDate(answer) || isSigned(answer)) ||
      answers(line, comment).some(isProse) ||
      (comment.bare.test(line) && isComment(below)) ||
      (person.bare.test(line) && isName(below))
    )
  })
}

/** Long runs of blanks say no more than short ones and would be tried from each of their blanks. */
function narrow(line: string): string {
  return line.replace(/\s+/gu, (run) => (run.includes('\t') ? '\t' : run.length > 1 ? '  ' : ' ')).trimEnd()
}

/** What stands behind each label of a line or table row, without lines to write on and placeholders. */
function answers(line: string, label: FormLabel): readonly string[] {
  return [...line.matchAll(label.answered)].map(
    (match) => (match[1] ?? '').replace(PLACEHOLDER, '\n').split('\n')[0]?.trim() ?? '',
  )
}

/** "Maria Lopez", "LOPEZ, Maria J.": two or more capitalised words that are no words of the form. */
function isName(answer: string): boolean {
  const words = answer.split(/[\s,]+/u).filter((word) => word !== '')
  if (words.length < 2 || words.length > 5 || FORM_WORDS.test(answer)) return false
  return words.every((word) => /^(?:\p{Lu}[\p{L}’'.-]*|de|da|van|von|der|del|la|bin|al)$/u.test(word))
}

const FORM_WORDS =
  /\b(?:name|title|department|date|position|signature|supervisor|employee|manager|evaluator|rating|review|period|printed|job|id|number|comments?|student|site|evaluation|appraisal|performance|information|form|expectations|work|quality)\b/iu

function isDate(answer: string): boolean {
  return /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2},?\s+\d{4}\b|\b\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s+\d{4}\b/iu.test(
    answer,
  )
}

function isSigned(answer: string): boolean {
  return (
    /^\/s\/|^\p{Lu}[\p{L}’'.-]*\s+\p{Lu}[\p{L}’'.-]+/u.test(answer) &&
    isName(answer.replace(/^\/s\/\s*/u, ''))
  )
}

/** A sentence or a phrase; short words such as "required" or "optional" belong to the form. */
function isProse(answer: string): boolean {
  const words = answer.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word))
  return words.length >= 4 && !INSTRUCTION.test(answer)
}

/** The line below a label of comments: somebody's words unless it tells what to write there. */
function isComment(line: string): boolean {
  const answer = line.replace(PLACEHOLDER, ' ').trim()
  return isProse(answer) && /[.!]$/u.test(answer) && !/^\s*(?:\d+[.)]|[•●▪-])/u.test(line)
}

const INSTRUCTION =
  /^(?:please|describe|list|provide|explain|enter|note|identify|include|attach|give|use|add|indicate|comment|summari[sz]e|state|write|discuss|what|how|which|if|optional|required|mandatory|attach|to be completed|for (?:any|each|all)|any rating)\b|\?$/iu

/** "5 = Outstanding  4 = Exceeds": the key of a scale shows marks that nobody made. */
function isLegend(line: string): boolean {
  return /\b(?:mark|check|tick|use|place|put)\b[^\n]*[☒☑✓✔[(]/iu.test(line)
}
