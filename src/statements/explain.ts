import type { Section, Sentence } from '../domain/unit.js'
import type { Rule } from './rules.js'

const REASON: Readonly<Record<Rule, string>> = {
  outcome_listed: 'an item of a list of outcomes',
  outcome_section_item: 'an item of a part about outcomes',
  outcome_section_sentence: 'a sentence of a part about outcomes that says what learners will do or know',
  outcome_learner_sentence: 'says what learners will be able to do or know',
  duty_listed: 'an item of a list of duties',
  duty_section_sentence: 'a sentence of a part about duties that says what the person does',
  duty_noun_item: 'an item of a list of duties that names the work without a verb',
  duty_elsewhere: 'says what the person in this job does',
  duty_verb_line: 'a line that starts with what the person does',
  requirement_listed: 'an item of a list of requirements',
  requirement_cue: 'asks for a skill, an ability or knowledge',
  requirement_run_on: 'one part of a running list of knowledge, skills and abilities',
  requirement_plain_item: 'stands in a part about requirements',
  requirement_elsewhere: 'asks for a skill, an ability or knowledge outside a part about requirements',
  criterion_sentence: 'a criterion of an evaluation form that says what people do or bring',
  criterion_named: 'a criterion of an evaluation form that names a quality',
  value_sentence: 'says how people of this organization act',
  value_named: 'names a value',
  description_noun: 'an action named in the course description',
  description_verb: 'something learners do, in the course description',
}

/** Reasons a person can read, most telling first. */
export function explain(rule: Rule, section: Section, sentence: Sentence): readonly string[] {
  const why: string[] = []
  if (sentence.leadIn !== null) why.push(`in the list under “${shorten(sentence.leadIn)}”`)
  else if (section.heading !== null) why.push(`under the heading “${shorten(section.heading)}”`)
  return [...why, REASON[rule]]
}

function shorten(line: string): string {
  const plain = line.replace(/\s+/gu, ' ').replace(/[\s:.]+$/u, '')
  return plain.length > 80 ? `${plain.slice(0, 77).trimEnd()}…` : plain
}
