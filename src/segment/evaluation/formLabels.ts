/** A label that an evaluation form prints, with what a line of it looks like. */
export interface FormLabel {
  /** The label and in group 1 what stands behind it on its line. */
  readonly answered: RegExp
  /** The label alone on its line. */
  readonly bare: RegExp
}

const PERSON = String.raw`(?:(?:employee|staff member|intern|student|trainee|nurse|appraisee|ratee|resident|teacher|volunteer)(?:['’]?s?)?(?:\s+(?:full\s+|printed\s+)?name)?|name(?:\s+of\s+(?:the\s+)?(?:employee|staff member|student|intern|trainee|appraisee|evaluator|supervisor|rater|reviewer))?|(?:supervisor|manager|evaluator|reviewer|rater|appraiser|preceptor|instructor)(?:['’]?s?)?(?:\s+(?:printed\s+)?name)?|(?:evaluated|reviewed|rated|prepared|completed|signed)\s+by)`
const COMMENT = String.raw`(?:[\p{L}’' ]{0,40}?\b(?:comments?|remarks|feedback|narrative|accomplishments|strengths|areas (?:for|of|needing) (?:improvement|growth|development)|development plan|goals?(?: for [\p{L} ]{3,40})?))(?:\s*\([^)\n]{0,60}\))?`
const SIGN = String.raw`(?:[\p{L}’' /]{0,40}?\b(?:signature|signed|date(?: signed| of (?:review|evaluation|hire))?|(?:review|evaluation|appraisal|rating) (?:period|date)))`

/** Where an answer ends: at the next cell, after a line to write on, or at the next label of the form. */
const ANSWER = String.raw`([^\t|]*?)(?=$|\t|\s\|\s|[…_]\s*\p{L}|\s{2,}[\p{L}’' /]{2,40}:|\s+(?:date|(?:job )?title|position|department|supervisor|manager|review|evaluation|employee|signature|id|rating|phone|e-?mail)\b[^:]{0,25}:)`

function formLabel(words: string): FormLabel {
  return {
    answered: new RegExp(
      String.raw`(?:^|\t|\||[…_\s])\s*(?:\d+[.)]\s*)?${words}\s*(?::|\t|\s\|\s)\s*${ANSWER}`,
      'giu',
    ),
    bare: new RegExp(String.raw`^\s*(?:\d+[.)]\s*)?${words}\s*:?\s*$`, 'iu'),
  }
}

/** Labels of who is rated or rates, of remarks, and of signatures and dates. */
export const FORM_LABELS = {
  person: formLabel(PERSON),
  comment: formLabel(COMMENT),
  sign: formLabel(SIGN),
} as const
