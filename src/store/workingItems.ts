import type { Tx } from './db.js'
import { itemId } from './ids.js'
import { storable } from './json.js'

interface Wording {
  readonly framework: string
  readonly statement: string
  readonly text: string
  readonly now: Date
}

/** Makes the competency of a statement, or brings it back and up to date. Its identifier and group never change. */
export async function putItem(tx: Tx, wording: Wording): Promise<void> {
  const row = rowOf(wording)
  const { title, updated_at } = row
  await tx
    .insertInto('tributary.item')
    .values({ ...row, retired: false })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ title, updated_at, retired: false })
        .where(({ or, eb }) =>
          or([eb('tributary.item.title', '<>', title), eb('tributary.item.retired', '=', true)]),
        ),
    )
    .execute()
}

/**
 * Identifier of the competency of a statement, for a match to hang on. One that is not there yet is made outside every
 * list and export, until its statement is accepted; one that is there stays as it is.
 */
export async function holdItem(tx: Tx, wording: Wording): Promise<string> {
  const row = rowOf(wording)
  await tx
    .insertInto('tributary.item')
    .values({ ...row, retired: true })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return row.id
}

function rowOf({ framework, statement, text, now }: Wording) {
  return {
    ...{ id: itemId(framework, statement), framework, statement },
    ...{ level: 'competency' as const, title: storable(text), updated_at: now },
    ...{ exemplars: '[]', cues: '[]' },
  }
}

/** Takes the competency of a statement out of the framework; nothing happens when there is none. */
export async function retireItem(tx: Tx, framework: string, statement: string, now: Date): Promise<void> {
  await tx
    .updateTable('tributary.item')
    .set({ retired: true, updated_at: now })
    .where('id', '=', itemId(framework, statement))
    .where('retired', '=', false)
    .execute()
}

/** Wording of the competencies of statements and whether they are in the framework, by identifier; a page at most. */
export async function loadHeld(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly title: string; readonly retired: boolean }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('tributary.item')
    .select(['id', 'title', 'retired'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}
