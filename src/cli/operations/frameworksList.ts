import { z } from 'zod'
import { countItems, listFrameworks } from '../../store/frameworks.js'
import type { Owner } from '../owner.js'

export const frameworksListParams = z.strictObject({})

/** Every framework of the workspace with its size, release and citation. */
export async function frameworksList(owner: Owner) {
  const frameworks = await listFrameworks(owner.db.kysely)
  return Promise.all(
    frameworks.map(async ({ id, role, title, release, licence, citation, sample }) => {
      const items = await countItems(owner.db.kysely, id)
      return { id, role, title, release, licence, citation, sample, items }
    }),
  )
}
