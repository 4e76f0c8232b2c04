import { isField, nominalVerb, readVerb } from './verbs.js'

/** Further nouns of actions, with their verb; used for wording only, so that what is found does not depend on them. */
const MORE: Readonly<Record<string, string>> = Object.fromEntries(
  `addition:add acquisition:acquire activation:activate adoption:adopt appraisal:appraise approval:approve arrangement:arrange automation:automate
  certification:certify clarification:clarify consolidation:consolidate conversion:convert correction:correct
  customization:customize definition:define deployment:deploy detection:detect determination:determine
  diagnosis:diagnose digitization:digitize elimination:eliminate engagement:engage enhancement:enhance estimation:estimate
  expansion:expand exploration:explore extraction:extract fulfillment:fulfill generation:generate initiation:initiate insertion:insert
  minimization:minimize mitigation:mitigate moderation:moderate modification:modify optimization:optimize
  prevention:prevent prioritization:prioritize protection:protect publication:publish reassembly:reassemble reduction:reduce
  refinement:refine removal:remove replacement:replace restoration:restore retention:retain retrieval:retrieve simulation:simulate
  submission:submit transformation:transform validation:validate visualization:visualize`
    .split(/\s+/u)
    .map((pair) => pair.split(':') as [string, string]),
)

/** Verb of a noun that names an action ("deployment", "reviews"), British spelling kept; null when it names none. */
export function actionVerb(noun: string): string | null {
  const word = noun.toLowerCase()
  const known = nominalVerb(word) ?? MORE[word]
  if (known !== undefined) return known
  const american = word.replace(/isation$/u, 'ization')
  const twin = american === word ? undefined : (nominalVerb(american) ?? MORE[american])
  return twin === undefined ? null : twin.replace(/ize$/u, 'ise')
}

/** Words in -ing that are no verbs in a list of actions. */
const NO_VERB =
  /^(?:any|every|some|no)thing$|^(?:accounting|being|building|ceiling|clothing|during|engineering|evening|housing|incoming|king|marketing|meeting|morning|nursing|ongoing|outgoing|outstanding|pricing|ring|spring|string|thing|understanding|upcoming|wedding|wing)$/u

/** Base form of a word in -ing; one that the verb table lacks is read by its spelling. Null when it is no verb. */
export function gerundBase(word: string): string | null {
  const lower = word.toLowerCase()
  const verb = readVerb(lower)
  if (verb !== null) return verb.form === 'gerund' && !isField(lower) ? verb.base : null
  const stem = /^(\p{Ll}{3,20})ing$/u.exec(lower)?.[1]
  if (stem === undefined || NO_VERB.test(lower) || !/[aeiouy]/u.test(stem)) return null
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1)
  return LOST_E.test(stem) ? `${stem}e` : stem
}

/** Spellings of a stem before -ing that has lost its "e": "scop", "prototyp", "visualiz", "schedul". */
const LOST_E =
  /^[^aeiou]{1,3}[aeiou][^aeiouwxy]$|[^aeiou](?:a[cdkmrt]|i[drsvz]|u[cdlmrst]|o[ks]|yp)$|[bcdgkpt]l$|[uvz]$|[aeiounr][cs]$|[aenr]g$/u
