import { sql } from 'kysely'
import type { Db } from '../store/db.js'
import { inTransaction } from '../store/inTransaction.js'
import { storable } from '../store/json.js'
import { failure } from '../wire/errors.js'

interface SetGroup {
  readonly framework: string
  readonly item: string
  /** Id of a group; null takes the competency out of its group. */
  readonly group: string | null
  readonly now: Date
}

/** Puts a competency into a group of its framework. @throws `not_found`. */
export async function setGroup(db: Db, { framework, item, group, now }: SetGroup): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (group !== null) {
      const known = await tx
        .selectFrom('tributary.item')
        .select('id')
        .where('framework', '=', framework)
        // As text: what is no identifier names no group.
        .where(sql<string>`id::text`, '=', storable(group))
        .where('level', '=', 'group')
        .executeTakeFirst()
      if (!known) throw failure('not_found', ['This group'])
    }
    const { numUpdatedRows } = await tx
      .updateTable('tributary.item')
      .set({ parent: group, updated_at: now })
      .where('framework', '=', framework)
      .where('id', '=', item)
      .where('level', '=', 'competency')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw failure('not_found', ['This competency'])
  })
}
