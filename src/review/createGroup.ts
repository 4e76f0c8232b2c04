import type { AcceptedGroup } from '../domain/accepted.js'
import type { Db } from '../store/db.js'
import { newId } from '../store/ids.js'
import { inTransaction } from '../store/inTransaction.js'
import { storable } from '../store/json.js'

/** Makes a group for accepted competencies, after the groups there are. */
export async function createGroup(
  db: Db,
  { framework, title, now }: { readonly framework: string; readonly title: string; readonly now: Date },
): Promise<AcceptedGroup> {
  return inTransaction(db, async (tx) => {
    const { last } = await tx
      .selectFrom('tributary.item')
      .select(({ fn }) => fn.max('position').as('last'))
      .where('framework', '=', framework)
      .where('level', '=', 'group')
      .executeTakeFirstOrThrow()
    const group = { id: newId(), code: null, title: storable(title), position: (last ?? 0) + 1 }
    await tx
      .insertInto('tributary.item')
      .values({ ...group, framework, level: 'group', exemplars: '[]', cues: '[]', updated_at: now })
      .execute()
    return group
  })
}
