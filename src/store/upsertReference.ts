import { createHash } from 'node:crypto'
import type { ReferenceFramework, ReferenceItem } from '../domain/framework.js'
import type { Tx } from './db.js'
import { getFramework } from './frameworks.js'
import { frameworkUuid, uuidV5 } from './ids.js'
import { json, storable } from './json.js'
import { pages } from './pages.js'

/** An older code of an entry and the code it has now. */
interface Alias {
  readonly alias: string
  readonly code: string
}

export interface ReferenceChange {
  readonly items: number
  /** Entries that are here no longer: kept for past decisions, not proposed any more. */
  readonly retired: number
}

/**
 * Stores a reference framework, in place of an earlier state of it: equal codes stay the same entries. To be called in
 * a transaction. Null when it is stored already.
 */
export async function upsertReference(
  tx: Tx,
  framework: ReferenceFramework,
  now: Date,
  aliases: readonly Alias[] = [],
): Promise<ReferenceChange | null> {
  const { id, title, publisher, release, citation, licence, items, edges, negatives } = framework
  const revision = revisionOf(framework)
  if ((await getFramework(tx, id))?.revision === revision) return null
  const facts = { title, publisher, release, citation, licence, revision, updated_at: now }
  await tx
    .insertInto('tributary.framework')
    .values({ id, role: 'reference', created_at: now, ...facts })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
    .execute()
  await tx.updateTable('tributary.item').set({ retired: true }).where('framework', '=', id).execute()
  for (const page of pages(items)) await writeItems(tx, id, page, now)
  const { count } = await tx
    .selectFrom('tributary.item')
    .select(({ fn }) => fn.countAll<string | number>().as('count'))
    .where('framework', '=', id)
    .where('retired', '=', true)
    .executeTakeFirstOrThrow()

  await tx.deleteFrom('tributary.item_edge').where('framework', '=', id).execute()
  for (const page of pages(edges)) {
    await tx
      .insertInto('tributary.item_edge')
      .values(page.map(({ kind, from, to }) => ({ framework: id, kind, from_code: from, to_code: to })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await tx.deleteFrom('tributary.framework_negative').where('framework', '=', id).execute()
  for (const page of pages(negatives.map((text, position) => ({ framework: id, position, text })))) {
    await tx
      .insertInto('tributary.framework_negative')
      .values([...page])
      .execute()
  }
  for (const page of pages(aliases)) {
    await tx
      .insertInto('tributary.item_alias')
      .values(page.map(({ alias, code }) => ({ framework: id, alias, code })))
      .onConflict((conflict) =>
        conflict.columns(['framework', 'alias']).doUpdateSet((row) => ({ code: row.ref('excluded.code') })),
      )
      .execute()
  }
  return { items: items.length, retired: Number(count) }
}

/** Names the content: equal content is equal on every machine. */
export function revisionOf({
  items,
  edges,
  negatives,
  title,
  release,
  citation,
}: ReferenceFramework): string {
  const content = JSON.stringify([title, release, citation, items, edges, negatives])
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

async function writeItems(
  tx: Tx,
  framework: string,
  items: readonly ReferenceItem[],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('tributary.item')
    .values(
      items.map(({ code, level, title, description, parent, exemplars, cues }) => ({
        id: uuidV5(frameworkUuid(framework), code),
        ...{ framework, code, level, parent },
        title: storable(title),
        description: description === null ? null : storable(description),
        exemplars: json(exemplars),
        cues: json(cues),
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        level: row.ref('excluded.level'),
        title: row.ref('excluded.title'),
        description: row.ref('excluded.description'),
        parent: row.ref('excluded.parent'),
        exemplars: row.ref('excluded.exemplars'),
        cues: row.ref('excluded.cues'),
        updated_at: row.ref('excluded.updated_at'),
        retired: false,
      })),
    )
    .execute()
}
