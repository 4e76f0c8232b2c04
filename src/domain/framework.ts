/** Levels of the built-in and imported reference frameworks (design §8). `item` is any other framework's only level. */
export const LEVELS = [
  'skill',
  'gwa',
  'iwa',
  'dwa',
  'task',
  'knowledge',
  'ability',
  'work_style',
  'item',
] as const
export type Level = (typeof LEVELS)[number]

export const PERSPECTIVES = ['academic', 'employer'] as const
export type Perspective = (typeof PERSPECTIVES)[number]

/** What a working framework describes. */
export const SUBJECTS = ['credential', 'program', 'course', 'job_role'] as const
export type Subject = (typeof SUBJECTS)[number]

/** One entry of a reference framework, as the matcher sees it. */
export interface ReferenceItem {
  readonly kind: 'reference_item'
  readonly framework: string
  readonly level: Level
  readonly code: string
  readonly title: string
  readonly description: string | null
  /** Code of the item above it, for example the work activity of a detailed work activity. */
  readonly parent: string | null
  /** Our own example sentences that help matching; never shown as the framework's text, never exported. */
  readonly exemplars: readonly string[]
  /** Lower-case phrases that signal the item. */
  readonly cues: readonly string[]
}

/** A link between two items of one reference framework, for example a task and its detailed work activity. */
export interface ReferenceEdge {
  readonly kind: 'child_of' | 'task_activity' | 'crosswalk'
  readonly from: string
  readonly to: string
}

/** A reference framework read from disk, before it is stored. */
export interface ReferenceFramework {
  readonly kind: 'reference_framework'
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly release: string | null
  readonly citation: string
  readonly licence: string
  readonly items: readonly ReferenceItem[]
  readonly edges: readonly ReferenceEdge[]
  /** Statements that call for no item; the matcher learns "no good match" from them. */
  readonly negatives: readonly string[]
}

/** Traits and topics only ever get "is related to" (design §6.5). */
export function isTraitOrTopic(framework: string, level: Level): boolean {
  if (framework === '21cs') return true
  return framework === 'onet' && ['skill', 'ability', 'knowledge', 'work_style'].includes(level)
}
