import { getFramework } from '../store/frameworks.js'
import { failure } from '../wire/errors.js'
import type { WebOwner } from './webOwner.js'

/** The working framework `id`, or `not_found`. */
export async function requireProject(owner: WebOwner, id: string) {
  const framework = await getFramework(owner.db.kysely, id)
  if (framework?.role !== 'working') throw failure('not_found', ['This framework'])
  return framework
}
