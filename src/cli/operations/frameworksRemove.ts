import { z } from 'zod'
import { getFramework, removeFramework } from '../../store/frameworks.js'
import { failure } from '../../wire/errors.js'
import type { Owner } from '../owner.js'

export const frameworksRemoveParams = z.strictObject({ id: z.string().min(1) })

const BUILT_IN = ['21cs', 'onet']

/** Removes a working framework with its decisions; built-in references stay, other suggestions need them. */
export async function frameworksRemove(owner: Owner, params: z.infer<typeof frameworksRemoveParams>) {
  const framework = await getFramework(owner.db.kysely, params.id)
  if (!framework) throw failure('not_found', [`A framework with the id "${params.id}"`])
  if (BUILT_IN.includes(params.id)) {
    throw failure('invalid_request', [`${framework.title} is built in and cannot be removed.`])
  }
  await removeFramework(owner.db.kysely, params.id)
  return { removed: params.id, title: framework.title }
}
