import type { StatementKind } from '../domain/statement.js'

/**
 * One row per way a statement is found: how often careful people marked such a passage too. The shares come from 66
 * documents of `corpora/gold/outside_spans.jsonl`, lowered a little because their mistakes were read while the rules were
 * written; `npm run eval statements` prints their squared error on other documents. They rank and hide unlikely
 * suggestions; they are no promise.
 */
export const RULES = {
  outcome_listed: 0.95,
  outcome_section_item: 0.95,
  outcome_section_sentence: 0.85,
  outcome_learner_sentence: 0.85,
  duty_listed: 0.96,
  duty_section_sentence: 0.9,
  duty_noun_item: 0.8,
  duty_elsewhere: 0.72,
  duty_verb_line: 0.85,
  requirement_listed: 0.95,
  requirement_cue: 0.75,
  requirement_run_on: 0.95,
  requirement_plain_item: 0.8,
  requirement_elsewhere: 0.8,
  // No marked evaluation forms or value statements exist yet: these four are set below the measured rules.
  criterion_sentence: 0.75,
  criterion_named: 0.6,
  value_sentence: 0.7,
  value_named: 0.6,
  // From scripts/eval/descriptions.mjs: labels of one reader, lowered as above.
  description_noun: 0.85,
  description_verb: 0.7,
} as const
export type Rule = keyof typeof RULES

/** A passage of one sentence that states a competency; range inside the sentence text. */
export interface Finding {
  readonly statementKind: Exclude<StatementKind, 'knowledge'>
  readonly start: number
  readonly end: number
  readonly rule: Rule
  /** What the list was about, for rewording bare subjects: "knowledge of", "students will know and understand". */
  readonly lead: string | null
  /** The suggested wording, where the judge had to find it; else it is made from the passage. */
  readonly said?: string
}

/** What a judge may look at besides the sentence itself. */
export interface Surroundings {
  readonly role: string
  readonly heading: string | null
  /** True when the sentence goes on in the same list item as the one before it. */
  readonly follows: boolean
  /** True when the sentence before stated a duty, so that "It also …" speaks of the job and not of the employer. */
  readonly afterDuty: boolean
  /** Lower-case words of the unit's title, to know "a welder performs …" as its subject. */
  readonly titleWords: ReadonlySet<string>
}
