import { z } from 'zod'
import { BUILT_IN } from '../../frameworks/loadBuiltIn.js'
import { getFramework, removeFramework } from '../../store/frameworks.js'
import { failure } from '../../wire/errors.js'
import { backUp } from '../openWorkspace.js'
import type { Owner } from '../owner.js'

export const frameworksRemoveParams = z.strictObject({ id: z.string().min(1) })

/** Backs the workspace up, then removes a working framework with its decisions; built-in references stay, other suggestions need them. */
export async function frameworksRemove(owner: Owner, params: z.infer<typeof frameworksRemoveParams>) {
  const framework = await getFramework(owner.db.kysely, params.id)
  if (!framework) throw failure('not_found', [`A framework with the id "${params.id}"`])
  if ((BUILT_IN as readonly string[]).includes(params.id)) {
    throw failure('invalid_request', [`${framework.title} is built in and cannot be removed.`])
  }
  // Decisions are never lost: what is removed can be brought back.
  const backup = await backUp(owner.db, owner.config.dataDir, owner.blobs, owner.clock(), 'before-removal')
  await removeFramework(owner.db.kysely, params.id)
  return { removed: params.id, title: framework.title, backup }
}
