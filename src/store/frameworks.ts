import type { Selectable } from 'kysely'
import type { Level, Perspective, ReferenceEdge, ReferenceItem, Subject } from '../domain/framework.js'
import type { Tx } from './db.js'
import { newId } from './ids.js'
import { storable } from './json.js'
import type { Schema } from './schema.js'

export type FrameworkRow = Selectable<Schema['tributary.framework']>

/** Every framework: references first, then working ones in the order they were made. */
export async function listFrameworks(tx: Tx): Promise<readonly FrameworkRow[]> {
  return tx
    .selectFrom('tributary.framework')
    .selectAll()
    .orderBy('role')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** One framework, or null. */
export async function getFramework(tx: Tx, id: string): Promise<FrameworkRow | null> {
  const row = await tx.selectFrom('tributary.framework').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

interface NewWorking {
  readonly title: string
  readonly subject: Subject
  readonly perspective: Perspective
  readonly sample: boolean
  readonly now: Date
}

/** Makes a working framework; its id. */
export async function createWorking(tx: Tx, { title, now, ...rest }: NewWorking): Promise<string> {
  const id = newId()
  await tx
    .insertInto('tributary.framework')
    .values({
      id,
      role: 'working',
      title: storable(title),
      revision: '',
      created_at: now,
      updated_at: now,
      ...rest,
    })
    .execute()
  return id
}

/** Renames a working framework. */
export async function renameWorking(tx: Tx, id: string, title: string, now: Date): Promise<void> {
  await tx
    .updateTable('tributary.framework')
    .set({ title: storable(title), updated_at: now })
    .where('id', '=', id)
    .where('role', '=', 'working')
    .execute()
}

/** Sets whose view a working framework takes and what it describes. */
export async function setPerspective(
  tx: Tx,
  id: string,
  perspective: Perspective,
  subject: Subject,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('tributary.framework')
    .set({ perspective, subject, updated_at: now })
    .where('id', '=', id)
    .where('role', '=', 'working')
    .execute()
}

/** Puts documents behind a working framework, after those it has; known ones stay where they are. */
export async function addSources(tx: Tx, framework: string, documents: readonly string[]): Promise<void> {
  if (documents.length === 0) return
  const { last } = await tx
    .selectFrom('tributary.framework_source')
    .select(({ fn }) => fn.coalesce(fn.max('position'), fn.count<number>('document')).as('last'))
    .where('framework', '=', framework)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('tributary.framework_source')
    .values(documents.map((document, index) => ({ framework, document, position: Number(last) + 1 + index })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Removes a framework with everything decided in it. Documents stay. */
export async function removeFramework(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('tributary.framework').where('id', '=', id).execute()
}

/** Number of entries that are not retired. */
export async function countItems(tx: Tx, framework: string): Promise<number> {
  const { count } = await tx
    .selectFrom('tributary.item')
    .select(({ fn }) => fn.countAll<string | number>().as('count'))
    .where('framework', '=', framework)
    .where('retired', '=', false)
    .where('level', '<>', 'group')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Entries of a reference framework that are not retired, by code, after the code `after`. */
export async function pageItems(
  tx: Tx,
  framework: string,
  after: string | null,
  limit: number,
): Promise<readonly ReferenceItem[]> {
  let query = tx
    .selectFrom('tributary.item')
    .select(['level', 'code', 'title', 'description', 'parent', 'exemplars', 'cues'])
    .where('framework', '=', framework)
    .where('retired', '=', false)
    .where('code', 'is not', null)
  if (after !== null) query = query.where('code', '>', after)
  const rows = await query.orderBy('code').limit(limit).execute()
  return rows.map((row) => ({
    kind: 'reference_item',
    framework,
    ...row,
    code: row.code as string,
    level: row.level as Level,
  }))
}

/** Links between the entries of a reference framework. */
export async function loadEdges(tx: Tx, framework: string): Promise<readonly ReferenceEdge[]> {
  const rows = await tx
    .selectFrom('tributary.item_edge')
    .select(['kind', 'from_code', 'to_code'])
    .where('framework', '=', framework)
    .orderBy('kind')
    .orderBy('from_code')
    .orderBy('to_code')
    .execute()
  return rows.map(({ kind, from_code, to_code }) => ({ kind, from: from_code, to: to_code }))
}

/** Sentences that call for no entry of a reference framework. */
export async function loadNegatives(tx: Tx, framework: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('tributary.framework_negative')
    .select('text')
    .where('framework', '=', framework)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.text)
}
