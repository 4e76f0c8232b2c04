import type { AcceptedAlignment, AcceptedFramework } from '../domain/accepted.js'
import type { Perspective, Subject } from '../domain/framework.js'
import { relationNote } from '../domain/relation.js'
import type { StatementKind } from '../domain/statement.js'
import { oneLine } from './caseText.js'

/** Item types a package defines, in the order of their `hierarchyCode`. */
export const ITEM_TYPES = {
  group: { title: 'Group', hierarchyCode: '1', description: 'A heading that competencies belong under.' },
  competency: {
    title: 'Competency',
    hierarchyCode: '2',
    description: 'A competency statement that people accepted.',
  },
  knowledge: {
    title: 'Knowledge',
    hierarchyCode: '3',
    description: 'A subject to know, as people accepted it.',
  },
} as const
export type ItemType = keyof typeof ITEM_TYPES

export function itemType(kind: StatementKind): Exclude<ItemType, 'group'> {
  return kind === 'knowledge' ? 'knowledge' : 'competency'
}

/** Creator of a framework whose publisher nobody has named; CASE requires one. */
export const NO_CREATOR = 'Not stated'

const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  credential: 'a credential',
  program: 'a program',
  course: 'a course',
  job_role: 'a job role',
}

/** One sentence for CFDocument.description. */
export function describe(subject: Subject, perspective: Perspective): string {
  const side = perspective === 'academic' ? 'academic' : 'employer'
  return `Competencies of ${SUBJECT_WORDS[subject]}, seen from the ${side} side. People decided on each of them.`
}

/** The subject and perspective that `describe` turned into this sentence, or null. */
export function readDescription(
  text: string | undefined,
): { subject: Subject; perspective: Perspective } | null {
  for (const subject of Object.keys(SUBJECT_WORDS) as Subject[])
    for (const perspective of ['academic', 'employer'] as const)
      if (describe(subject, perspective) === text) return { subject, perspective }
  return null
}

/** CFDocument.notes: tool, state of the record and the credits that reference frameworks ask for. */
export function documentNotes(accepted: AcceptedFramework, toolVersion: string, changedAt: string): string {
  const made = `Made with Tributary ${toolVersion} from decisions up to ${changedAt.slice(0, 10)}.`
  return [made, ...new Set(accepted.citations)].map(oneLine).join(' ')
}

/**
 * What 1.0 has no type for: our competency is broader than the target. Written into the item's notes, naming the
 * target by code and node title; null for the other relations.
 */
export function broaderNote(
  alignment: Pick<AcceptedAlignment, 'relation' | 'code'>,
  nodeTitle: string,
): string | null {
  const note = relationNote(alignment.relation)
  return note === null ? null : `Related to ${oneLine(alignment.code)} ${nodeTitle}: ${note}`
}
