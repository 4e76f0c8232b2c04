import type { Tx } from './db.js'
import { alignmentId, itemId } from './ids.js'
import { storable } from './json.js'
import type { StoredSuggestion } from './proposals.js'

interface Wording {
  readonly framework: string
  readonly statement: string
  readonly text: string
  /** False keeps identifier and group for when it is accepted again, outside every list and export. */
  readonly accepted: boolean
  readonly now: Date
}

/** Makes the competency of a statement, or brings its wording up to date. Its identifier never changes. */
export async function putItem(
  tx: Tx,
  { framework, statement, text, accepted, now }: Wording,
): Promise<string> {
  const id = itemId(framework, statement)
  const facts = { title: storable(text), retired: !accepted, updated_at: now }
  await tx
    .insertInto('tributary.item')
    .values({ id, framework, level: 'competency', statement, exemplars: '[]', cues: '[]', ...facts })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
    .execute()
  return id
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

/** Makes the match of a competency at its first acceptance; afterwards it stays as it is (design §5). */
export async function ensureAlignment(
  tx: Tx,
  framework: string,
  item: string,
  target: StoredSuggestion,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('tributary.alignment')
    .values({
      id: alignmentId(framework, item, target),
      framework,
      item,
      statement: target.statement,
      target_framework: target.framework,
      target_code: target.code,
      target_level: target.level,
      target_title: target.title,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
