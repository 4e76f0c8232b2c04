import { splitSentences } from '../splitSentences.js'
import { creditsAtStart } from './readCredits.js'

/** What a stretch of a course entry is. */
export type RemarkKind = 'description' | 'prerequisites' | 'cross_listing' | 'credits' | 'other'

/** The kinds that a label tells. */
export type Label = Exclude<RemarkKind, 'description' | 'credits'>

/** A stretch of one kind: half-open range in the text given. `valueAt` is behind the label. */
export interface Remark {
  readonly kind: RemarkKind
  readonly start: number
  readonly valueAt: number
  readonly end: number
}

const LABELS: readonly (readonly [Label, RegExp])[] = [
  [
    'prerequisites',
    /^(?:(?:recommended|required|suggested)\s+)?(?:pre-?\s?requisites?(?:\(s\))?|prereqs?\b\.?)(?:\s*(?:\/|and\/or|and|or)\s*co-?requisites?(?:\(s\))?)?\s*[:.–—-]?\s*/iu,
  ],
  ['other', /^co-?\s?requisites?(?:\(s\))?\s*[:.–—-]?\s*|^coreqs?\b\.?\s*:?\s*/iu],
  [
    'cross_listing',
    /^(?:cross[-\s]?list(?:ing|ed)s?(?:\s+(?:with|as))?|(?:same|also (?:offered|listed|taught)) as)\s*:?\s*(?=[A-Z])/iu,
  ],
  [
    'other',
    /^(?:grad(?:e|ing) (?:mode|basis|type|option|scale)|grading|(?:lab|course|material)?\s*fees?|(?:typically |usually )?offered|terms?(?: (?:typically )?offered)?|when offered|frequency|schedule type|lecture hours?|lab hours?|contact hours?|distribution|attributes?|repeatab(?:le|ility)|transfer(?:able|s)?(?: to)?|campus(?:es)?|delivery(?: mode)?|department|level|instructors?|course (?:id|fee|attributes?)|restrictions?)\s*:\s*/iu,
  ],
]

/** How a sentence behind the prerequisites begins that goes on with them. */
export const GOES_ON =
  /^(?:(?:freshman|sophomore|junior|senior|graduate|upper|lower|must (?:be taken|have)|(?:instructor|department(?:al)?|written|prior)?\s*(?:approval|permission|consent)|admission|enrol?lment|registration|concurrent|completion of (?!this)|grade|minimum|credit (?:in|for)|open (?:only )?to|not open|restricted|limited to|for \p{L}+ majors)\b|[A-Z]{2,5}\s?\d{3}|(?!(?:may|this|the|students?)\b)(?:\S+\s+){0,10}(?:classification|standing)\b)/iu

/**
 * Cuts the text of a course entry at its labels ("Prerequisite:", "Cross Listing:"). A label counts at the start and
 * behind a sentence; what belongs to it is its own sentence and, for prerequisites, those that go on with them.
 */
export function splitRemarks(text: string): readonly Remark[] {
  const remarks: Remark[] = []
  for (const [start, end] of splitSentences(text)) {
    for (const part of atLabels(text, start, end)) {
      const last = remarks.at(-1)
      const goesOn =
        last?.kind === 'prerequisites' &&
        part.kind === 'description' &&
        GOES_ON.test(text.slice(part.start, part.end))
      const isBare = last !== undefined && last.kind !== 'description' && last.valueAt >= last.end
      if (last !== undefined && (goesOn || isBare || last.kind === part.kind) && part.valueAt === part.start)
        remarks[remarks.length - 1] = { ...last, end: part.end }
      else remarks.push(part)
    }
  }
  return remarks
}

/** A sentence cut where a label begins inside it ("…; junior standing Cross Listing: …" lost its period). */
function atLabels(text: string, start: number, end: number): readonly Remark[] {
  const sentence = text.slice(start, end)
  const starts = [0]
  for (const match of sentence.matchAll(INSIDE)) if (match.index > 0) starts.push(match.index)
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? sentence.length
    const part = sentence.slice(from, to).trimEnd()
    const label = labelAt(part)
    const isCredits = label === null && (creditsAtStart(part)?.end ?? 0) >= part.length
    const kind: RemarkKind = label?.kind ?? (isCredits ? 'credits' : 'description')
    const at = start + from
    return { kind, start: at, valueAt: at + (label?.length ?? 0), end: at + part.length }
  })
}

function labelAt(part: string): { readonly kind: Label; readonly length: number } | null {
  for (const [kind, pattern] of LABELS) {
    const length = pattern.exec(part)?.[0].length ?? 0
    if (length > 0) return { kind, length }
  }
  return null
}

/** What the label tells that a line begins with; null when it begins with none. */
export const labelOf = (line: string): Label | null => labelAt(line)?.kind ?? null

/** Labels and closing credits that stand inside a sentence: nothing ends a sentence before "3 credits.". */
const INSIDE =
  /(?<=[\s(.;)])(?:Prerequisites?(?:\(s\))?|Pre-requisites?|Corequisites?(?:\(s\))?|Cross[-\s]?List(?:ing|ed)s?(?: with| as)?)\s*:|(?<=[.!?]\s)\d{1,2}(?:\s*(?:-|–|to)\s*\d{1,2})?\s+(?:[Cc]redit [Hh]ours?|[Cc]redits?|[Uu]nits?)\.?$/gu
