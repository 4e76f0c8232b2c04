import type { AcceptedAlignment, AcceptedFramework, AcceptedItem } from '../domain/accepted.js'
import { loadAcceptedMatches } from '../store/alignments.js'
import type { Db, Tx } from '../store/db.js'
import { type FrameworkRow, getFramework, listFrameworks } from '../store/frameworks.js'
import { pages } from '../store/pages.js'
import { failure } from '../wire/errors.js'

/** What people accepted in a working framework, in the order of its documents. @throws `not_found`. */
export async function loadAccepted(db: Db, id: string): Promise<AcceptedFramework> {
  const tx = db.kysely
  const row = await getFramework(tx, id)
  if (row?.role !== 'working') throw failure('not_found', ['This framework'])
  const perspective = row.perspective ?? 'academic'
  const items = await loadItems(tx, id)
  const { alignments, citations } = await loadMatches(tx, id, items, perspective)
  return {
    framework: {
      id,
      title: row.title,
      publisher: row.publisher,
      subject: row.subject ?? 'program',
      perspective,
      createdAt: row.created_at.toISOString(),
      updatedAt: (await lastChange(tx, row)).toISOString(),
    },
    groups: await loadGroups(tx, id),
    items: items.map(({ statement: _, ...item }) => item),
    alignments,
    citations,
  }
}

/** When anything an export shows last changed: what was taken back counts too. */
async function lastChange(tx: Tx, { id, updated_at }: FrameworkRow): Promise<Date> {
  const { items } = await tx
    .selectFrom('tributary.item')
    .select(({ fn }) => fn.max('updated_at').as('items'))
    .where('framework', '=', id)
    .executeTakeFirstOrThrow()
  const { matches } = await tx
    .selectFrom('tributary.decision')
    .select(({ fn }) => fn.max('decided_at').as('matches'))
    .where('framework', '=', id)
    .where('target_code', 'is not', null)
    .executeTakeFirstOrThrow()
  return new Date(Math.max(...[updated_at, items, matches].map((time) => Number(time ?? 0))))
}

async function loadGroups(tx: Tx, framework: string): Promise<AcceptedFramework['groups']> {
  return tx
    .selectFrom('tributary.item')
    .select(['id', 'code', 'title', 'position'])
    .where('framework', '=', framework)
    .where('level', '=', 'group')
    .orderBy('position')
    .orderBy('id')
    .execute()
}

type LoadedItem = AcceptedItem & { readonly statement: string }

async function loadItems(tx: Tx, framework: string): Promise<readonly LoadedItem[]> {
  const rows = await tx
    .selectFrom('tributary.item as i')
    .innerJoin('tributary.statement as s', 's.id', 'i.statement')
    .innerJoin('tributary.framework_source as f', (join) =>
      join.onRef('f.document', '=', 's.document').onRef('f.framework', '=', 'i.framework'),
    )
    .select(['i.id', 'i.code', 'i.title', 'i.parent', 'i.updated_at', 's.kind', 's.id as statement'])
    .where('i.framework', '=', framework)
    .where('i.level', '=', 'competency')
    .where('i.retired', '=', false)
    .orderBy('f.position')
    .orderBy('s.document')
    .orderBy('s.unit')
    .orderBy('s.position')
    .orderBy('i.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    text: row.title,
    kind: row.kind,
    group: row.parent,
    updatedAt: row.updated_at.toISOString(),
    statement: row.statement,
  }))
}

async function loadMatches(
  tx: Tx,
  framework: string,
  items: readonly LoadedItem[],
  perspective: AcceptedAlignment['perspective'],
): Promise<Pick<AcceptedFramework, 'alignments' | 'citations'>> {
  const targets = new Map((await listFrameworks(tx)).map((one) => [one.id, one]))
  const byItem = new Map<string, AcceptedAlignment[]>()
  for (const page of pages(items)) {
    const statements = page.map((item) => item.statement)
    for (const row of await loadAcceptedMatches(tx, framework, statements)) {
      const match = {
        id: row.id,
        item: row.item,
        targetFramework: row.target_framework,
        targetFrameworkTitle: targets.get(row.target_framework)?.title ?? row.target_framework,
        level: row.target_level,
        code: row.target_code,
        title: row.target_title,
        relation: row.relation,
        perspective,
        createdAt: row.created_at.toISOString(),
        updatedAt: row.decided_at.toISOString(),
      }
      byItem.set(row.item, [...(byItem.get(row.item) ?? []), match])
    }
  }
  const alignments = items.flatMap((item) => byItem.get(item.id) ?? [])
  const matched = [...new Set(alignments.map((one) => one.targetFramework))].sort()
  return { alignments, citations: [...new Set(matched.flatMap((id) => targets.get(id)?.citation ?? []))] }
}
