import type { Perspective, Subject } from '../domain/framework.js'
import { standingCounts } from '../review/standingCounts.js'
import { type DocumentState, listDocuments } from '../store/documents.js'
import { listFrameworks } from '../store/frameworks.js'
import type { WebOwner } from './webOwner.js'

export interface Counts {
  readonly open: number
  readonly accepted: number
  readonly rejected: number
  readonly skipped: number
}

/** A working framework as lists show it. */
export interface ProjectSummary {
  readonly id: string
  readonly title: string
  readonly subject: Subject | null
  readonly perspective: Perspective | null
  readonly sample: boolean
  readonly counts: Counts
  readonly documents: readonly DocumentState[]
}

/** Every working framework with its documents and how far people have decided. */
export async function readProjects(owner: WebOwner): Promise<ProjectSummary[]> {
  const working = (await listFrameworks(owner.db.kysely)).filter((one) => one.role === 'working')
  const summaries: ProjectSummary[] = []
  // One after the other: the embedded database answers one query at a time anyway.
  for (const { id, title, subject, perspective, sample } of working) {
    const counts = await standingCounts(owner.db, id)
    const documents = await listDocuments(owner.db.kysely, { framework: id })
    summaries.push({ id, title, subject, perspective, sample, counts, documents })
  }
  return summaries
}

/** True while a document still needs work. */
export const isBusy = (document: Pick<DocumentState, 'state'>): boolean =>
  ['waiting', 'reading', 'matching'].includes(document.state)
