import type { Payload } from '../src/queue/jobs.js'
import { inTransaction } from '../src/store/inTransaction.js'
import { frameworksToGroup, loadLeaders, saveGroups, ungrouped } from '../src/store/nearDuplicates.js'
import type { WorkerContext } from './context.js'

/** Compares the new statements of a document with all others of each framework it serves and stores their groups. */
export async function groupDocument(
  { document }: Payload<'document.group'>,
  ctx: WorkerContext,
): Promise<void> {
  for (const framework of await frameworksToGroup(ctx.db.kysely, document)) {
    const entries = await ungrouped(ctx.db.kysely, framework, document)
    const leaders = await loadLeaders(ctx.db.kysely, framework)
    const groups = await ctx.engine.group({ leaders, entries }, (done, total) =>
      ctx.progress({ document, stage: 'group', done, total }),
    )
    const placed = entries.map(({ id }, index) => ({ statement: id, leader: groups[index] ?? id }))
    await inTransaction(ctx.db, (tx) => saveGroups(tx, framework, placed))
  }
}
