import type { Sentence } from '../../domain/unit.js'
import { isCourseAdmin } from '../notCompetency.js'
import type { Finding, Rule } from '../rules.js'
import { plain } from '../wording.js'
import { isAdmin } from './contentOnly.js'
import { type ActionClause, splitActions } from './splitActions.js'
import { wordAction } from './wordAction.js'

/** A clause of fewer words says too little, one of more is a paragraph. */
const FEWEST = 2
const MOST = 60
/** Two words with such a verb say nothing: "Use tools". */
const VAGUE = /^(?:analyze|use|apply|identify|determine|develop|evaluate|integrate|present)\s+\S+$/iu

/** "how its visual language …": the noun it speaks of stands elsewhere. */
const OPEN = /\b(?:how|what|whether|why|that)\s+(?:its|their|it|they)\b/iu

/**
 * Finds the actions that a sentence of a course description names, each with the range of its own clause: "Preparation
 * of financial statements" → "Prepare financial statements". Content one only hears about, teaching and administration
 * are none.
 */
export function judgeDescription(sentence: Sentence): readonly Finding[] {
  const text = sentence.text.replace(/\s/gu, ' ')
  if (/\?\s*$/u.test(text) || /^(?:we|i|the instructor)\b/iu.test(text) || isCourseAdmin(text, false))
    return []
  return splitActions(text).flatMap((clause) => {
    const [start, end] = clause.range
    const words = text.slice(start, end).split(' ').length
    if (words < FEWEST || words > MOST || isAdmin(text.slice(start, end))) return []
    const said = wordAction(plain(clause.action.said))
    if (VAGUE.test(said) || OPEN.test(said) || isCutInBrackets(said)) return []
    return [{ statementKind: 'description' as const, start, end, rule: ruleOf(clause), lead: null, said }]
  })
}

/** A clause that begins or ends inside brackets is no whole one. */
function isCutInBrackets(said: string): boolean {
  return said.split('(').length !== said.split(')').length || /^[^(]*\)/u.test(said)
}

function ruleOf({ action }: ActionClause): Rule {
  return action.form === 'nominal' ? 'description_noun' : 'description_verb'
}
