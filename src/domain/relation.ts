import { isTraitOrTopic, type Level, type Perspective } from './framework.js'

/** The one question people answer about a match (design §6.5). */
export const RELATIONS = ['same', 'inside_theirs', 'inside_ours', 'overlap'] as const
export type Relation = (typeof RELATIONS)[number]

export const ASSOCIATION_TYPES = ['exactMatchOf', 'isPartOf', 'isRelatedTo'] as const
export type AssociationType = (typeof ASSOCIATION_TYPES)[number]

interface Target {
  readonly framework: string
  readonly frameworkTitle: string
  readonly level: Level
  readonly title: string
}

/** People's word for a level, used to tell "Critical Thinking" the skill of one framework from that of another. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  skill: 'skill',
  gwa: 'work activity',
  iwa: 'intermediate work activity',
  dwa: 'detailed work activity',
  task: 'task',
  knowledge: 'knowledge area',
  ability: 'ability',
  work_style: 'work style',
  item: 'competency',
}

/** Relations a person may choose for a target: traits and topics allow only "overlap". */
export function allowedRelations(framework: string, level: Level): readonly Relation[] {
  return isTraitOrTopic(framework, level) ? ['overlap'] : RELATIONS
}

/** CASE association type of a relation, our item being the origin (design §6.5). */
export function associationType(relation: Relation): AssociationType {
  if (relation === 'same') return 'exactMatchOf'
  return relation === 'inside_theirs' ? 'isPartOf' : 'isRelatedTo'
}

/** The note that keeps "theirs is inside ours", which CASE 1.0 has no type for; null for the other relations. */
export function relationNote(relation: Relation): string | null {
  return relation === 'inside_ours' ? 'Our competency is broader than the one it is related to.' : null
}

/** The finished sentence people read: our statement first, framework and kind always named. */
export function relationSentence(
  statement: string,
  relation: Relation,
  target: Target,
  perspective: Perspective,
): string {
  const ours = `“${statement.replace(/[.\s]+$/u, '')}”`
  const theirs = `“${target.title.replace(/[.\s]+$/u, '')}” (${target.frameworkTitle}, ${LEVEL_WORDS[target.level]})`
  if (isTraitOrTopic(target.framework, target.level))
    return `${ours} ${perspective === 'academic' ? 'develops' : 'calls for'} ${theirs}.`
  if (relation === 'same') return `${ours} means the same as ${theirs}.`
  if (relation === 'inside_theirs') return `${ours} is part of ${theirs}.`
  if (relation === 'inside_ours') return `${ours} includes ${theirs} and more.`
  return `${ours} overlaps with ${theirs}.`
}
