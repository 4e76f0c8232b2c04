/** What a headed part of a unit is about. */
export const SECTION_ROLES = [
  'outcomes',
  'duties',
  'requirements',
  'description',
  'topics',
  'assessment',
  'policy',
  'boilerplate',
] as const
export type SectionRole = (typeof SECTION_ROLES)[number]

/** One sentence, bullet or table row: half-open range of UTF-16 units in the extracted text. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly form: 'bullet' | 'table_row' | 'sentence'
  /** The line that introduces this bullet ("Students will be able to:"), trimmed, when there is one. */
  readonly leadIn: string | null
}

/** A headed part of a unit. `heading` is null for text before the first heading. */
export interface Section {
  readonly role: SectionRole
  readonly heading: string | null
  readonly start: number
  readonly end: number
  readonly sentences: readonly Sentence[]
}

/** One course or posting inside a document. */
export interface Unit {
  readonly kind: 'unit'
  readonly ordinal: number
  readonly code: string | null
  readonly title: string | null
  /** As written, without the word: "3", "1 to 4". */
  readonly credits: string | null
  /** What must come before, as written, without the word. */
  readonly prerequisites: string | null
  /** Other codes of the same course. */
  readonly crossListed: readonly string[]
  /** Name of the language when it is not English; nothing is suggested from such a unit. */
  readonly language: string | null
  /** True when a person said that it is no course or job; nothing is suggested from it. */
  readonly excluded: boolean
  /** False when a person said that it is another course than others with its code. */
  readonly sameCourse: boolean
  readonly start: number
  readonly end: number
  readonly sections: readonly Section[]
}

/** Whether anything is suggested from a unit. */
export function isSkipped(unit: Pick<Unit, 'language' | 'excluded'>): boolean {
  return unit.excluded || unit.language !== null
}
