import { contentWords } from '../domain/contentWords.js'
import { isTraitOrTopic, type Level } from '../domain/framework.js'
import type { Relation } from '../domain/relation.js'
import type { StatementKind } from '../domain/statement.js'

/** Activities are written as classes of tasks: one person's statement falls inside them unless it says the same. */
const CLASSES: readonly Level[] = ['gwa', 'iwa', 'dwa']

/**
 * The relation proposed between our statement and a reference item (design §6.5); people decide.
 * Traits and topics only overlap. Near-identical wording is the same. A statement that says everything the target
 * says and more detail lies inside it; a target that says everything we say and more lies inside ours.
 * `cosine` compares the statement with the target's title.
 */
export function relate(pair: {
  readonly framework: string
  readonly level: Level
  readonly statement: string
  readonly statementKind: StatementKind | null
  readonly title: string
  readonly cosine: number
}): Relation {
  if (isTraitOrTopic(pair.framework, pair.level)) return 'overlap'
  const ours = new Set(contentWords(pair.statement).map((word) => word.stem))
  const theirs = new Set(contentWords(pair.title).map((word) => word.stem))
  const shared = [...ours].filter((stem) => theirs.has(stem)).length
  const all = ours.size + theirs.size - shared
  // A label like "Other" says nothing that could hold ours, or be held by it.
  if (ours.size === 0 || theirs.size === 0) return 'overlap'
  if (shared === all) return 'same'
  if (pair.cosine >= 0.92 && shared / all >= 0.6) return 'same'
  // Knowing a subject is not a part of doing something with it.
  if (pair.statementKind === 'knowledge') return 'overlap'
  if (shared === theirs.size && ours.size > shared) return 'inside_theirs'
  if (shared === ours.size && theirs.size > shared && shared >= 2) return 'inside_ours'
  if (!CLASSES.includes(pair.level)) return 'overlap'
  if (pair.level === 'dwa')
    return pair.cosine >= 0.5 && ours.size >= theirs.size ? 'inside_theirs' : 'overlap'
  return pair.cosine >= 0.3 ? 'inside_theirs' : 'overlap'
}
