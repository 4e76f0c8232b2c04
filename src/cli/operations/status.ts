import { z } from 'zod'
import { standingCounts } from '../../review/standingCounts.js'
import { type DocumentState, listDocuments } from '../../store/documents.js'
import { listFrameworks } from '../../store/frameworks.js'
import type { Owner } from '../owner.js'

export const statusParams = z.strictObject({})

export interface Status {
  readonly frameworks: readonly {
    readonly id: string
    readonly title: string
    readonly sample: boolean
    readonly documents: readonly DocumentState[]
    readonly open: number
    readonly accepted: number
    readonly rejected: number
    readonly skipped: number
  }[]
}

/** Every working framework with its documents and how far people have decided. */
export async function status(owner: Owner): Promise<Status> {
  const tx = owner.db.kysely
  const working = (await listFrameworks(tx)).filter((one) => one.role === 'working')
  const frameworks = []
  for (const { id, title, sample } of working) {
    const documents = await listDocuments(tx, { framework: id })
    frameworks.push({ id, title, sample, documents, ...(await standingCounts(owner.db, id)) })
  }
  return { frameworks }
}
