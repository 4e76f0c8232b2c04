import {
  LEVELS,
  type Level,
  type Perspective,
  type ReferenceEdge,
  type ReferenceItem,
} from '../domain/framework.js'
import { associationType } from '../domain/relation.js'
import type { StatementKind } from '../domain/statement.js'
import type { Suggestion } from '../domain/suggestion.js'
import { matchLevel } from './matchLevel.js'
import { matchSkills } from './matchSkills.js'
import { type PreparedLevel, prepareLevel, type Searches, type VectorOf, vectorFor } from './prepareLevel.js'
import { type Fusion, readFusion } from './readFusion.js'
import { NO_VOTES, taskActivities, taskVotes } from './taskVotes.js'

export interface MatcherFramework {
  readonly framework: { readonly id: string; readonly title: string }
  readonly items: readonly ReferenceItem[]
  readonly edges: readonly ReferenceEdge[]
  /** Statements that call for no item. */
  readonly negatives: readonly string[]
  /** Vector of every text that `frameworkTexts` lists. */
  readonly vectorOf: VectorOf
}

export interface StatementToMatch {
  readonly text: string
  /** Unit vector of `matchText(text)`. */
  readonly vector: Float32Array
  /** Null when nothing is known about the text. */
  readonly statementKind: StatementKind | null
  readonly perspective: Perspective
  /** Suggestions per framework and level, 10 unless told. */
  readonly top?: number
  /** Levels to match, all unless told. */
  readonly levels?: readonly Level[]
  /** Codes of tasks that must not vote: evaluations hold whole occupation groups back. */
  readonly ignoreTask?: (code: string) => boolean
}

export interface Matcher {
  /** Per framework and level in falling probability. `match` is false below the threshold of its level. */
  readonly match: (statement: StatementToMatch) => readonly Suggestion[]
}

/**
 * Prepares the reference frameworks once; matching a statement is then one exact scan per level.
 * @throws `invalid_vector` for a framework text or statement whose vector is missing or cannot be compared.
 */
export function createMatcher(input: {
  readonly frameworks: readonly MatcherFramework[]
  readonly searches: Searches
  readonly fusion?: Fusion
}): Matcher {
  const fusion = input.fusion ?? readFusion()
  const matchers = input.frameworks.map((framework) => prepareFramework(framework, input.searches, fusion))
  return { match: (statement) => matchers.flatMap((match) => match(statement)) }
}

function prepareFramework(reference: MatcherFramework, searches: Searches, fusion: Fusion): Matcher['match'] {
  const { id } = reference.framework
  const levels = LEVELS.map(
    (level) => [level, reference.items.filter((item) => item.level === level)] as const,
  )
    .filter(([, items]) => items.length > 0)
    .map(([level, items]) => prepareLevel(id, level, items, reference.vectorOf, searches))
  const tasks = levels.find((level) => level.level === 'task')
  const activities = taskActivities(reference.items, reference.edges)
  const parents = parentsOf(reference)
  const titles = new Map(reference.items.map((item) => [item.code, item.title]))
  const negatives = searches.exact(reference.negatives.map((text) => vectorFor(text, id, reference.vectorOf)))

  return (statement) => {
    const wanted = levels.filter((level) => statement.levels?.includes(level.level) ?? true)
    const scans = new Map<PreparedLevel, Float32Array>()
    const scan = (level: PreparedLevel): Float32Array => {
      const known = scans.get(level) ?? level.rows.scan(statement.vector)
      scans.set(level, known)
      return known
    }
    const votes =
      tasks !== undefined &&
      activities.size > 0 &&
      wanted.some((level) => ['gwa', 'iwa', 'dwa'].includes(level.level))
        ? taskVotes(tasks, scan(tasks), activities, parents, statement.ignoreTask ?? (() => false))
        : NO_VOTES
    return wanted.flatMap((level): readonly Suggestion[] => {
      const query = { ...statement, cosines: scan(level) }
      const found =
        id === '21cs' && level.level === 'skill'
          ? matchSkills(level, negatives, query, fusion)
          : matchLevel(level, query, votes, fusion, (code) => above(code, parents, titles))
      return found.slice(0, statement.top ?? 10).map((suggestion) => ({
        kind: 'suggestion',
        framework: id,
        level: level.level,
        ...suggestion,
        type: associationType(suggestion.relation),
      }))
    })
  }
}

/** Code → code of the item above it, from the items themselves and from `child_of` edges. */
function parentsOf(reference: MatcherFramework): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  for (const edge of reference.edges) if (edge.kind === 'child_of') parents.set(edge.from, edge.to)
  for (const item of reference.items) if (item.parent !== null) parents.set(item.code, item.parent)
  return parents
}

function above(
  code: string,
  parents: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): readonly string[] {
  const found: string[] = []
  for (let next = parents.get(code); next !== undefined && found.length < 3; next = parents.get(next)) {
    const title = titles.get(next)
    if (title !== undefined) found.push(title)
  }
  return found
}
