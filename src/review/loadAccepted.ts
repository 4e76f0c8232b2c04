import { sql } from 'kysely'
import type { AcceptedAlignment, AcceptedFramework, AcceptedItem } from '../domain/accepted.js'
import type { Relation } from '../domain/relation.js'
import type { Db, Tx } from '../store/db.js'
import { getFramework } from '../store/frameworks.js'
import { failure } from '../wire/errors.js'

/** What people accepted in a working framework, in the order of its documents. @throws `not_found`. */
export async function loadAccepted(db: Db, id: string): Promise<AcceptedFramework> {
  const tx = db.kysely
  const row = await getFramework(tx, id)
  if (row?.role !== 'working') throw failure('not_found', ['This framework'])
  const perspective = row.perspective ?? 'academic'
  const items = await loadItems(tx, id)
  const { alignments, citations } = await loadAlignments(tx, id, items, perspective)
  const changes = [...items, ...alignments].map((one) => one.updatedAt)
  return {
    framework: {
      id,
      title: row.title,
      publisher: row.publisher,
      subject: row.subject ?? 'program',
      perspective,
      createdAt: row.created_at.toISOString(),
      updatedAt: [row.updated_at.toISOString(), ...changes].sort().at(-1) ?? row.updated_at.toISOString(),
    },
    groups: await loadGroups(tx, id),
    items,
    alignments,
    citations,
  }
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

async function loadItems(tx: Tx, framework: string): Promise<readonly AcceptedItem[]> {
  const rows = await tx
    .selectFrom('tributary.item as i')
    .innerJoin('tributary.statement as s', 's.id', 'i.statement')
    .innerJoin('tributary.framework_source as f', (join) =>
      join.onRef('f.document', '=', 's.document').onRef('f.framework', '=', 'i.framework'),
    )
    .select(['i.id', 'i.code', 'i.title', 'i.parent', 'i.updated_at', 's.kind'])
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
  }))
}

async function loadAlignments(
  tx: Tx,
  framework: string,
  items: readonly AcceptedItem[],
  perspective: AcceptedAlignment['perspective'],
): Promise<Pick<AcceptedFramework, 'alignments' | 'citations'>> {
  const rows = await tx
    .selectFrom('tributary.alignment as a')
    .innerJoin('tributary.standing as t', (join) =>
      join
        .onRef('t.framework', '=', 'a.framework')
        .on(
          sql<boolean>`t.subject = 'match:' || a.statement || ':' || a.target_framework || ':' || a.target_code`,
        ),
    )
    .leftJoin('tributary.decision as d', 'd.id', 't.last_decision')
    .leftJoin('tributary.framework as r', 'r.id', 'a.target_framework')
    .selectAll('a')
    .select(['t.value', 'd.decided_at', 'r.title as framework_title', 'r.citation'])
    .where('a.framework', '=', framework)
    .where('t.state', '=', 'accepted')
    .orderBy('a.target_framework')
    .orderBy('a.target_level')
    .orderBy('a.target_code')
    .execute()
  const place = new Map(items.map((item, index) => [item.id, index]))
  const mine = rows
    .filter((row) => place.has(row.item))
    .sort((a, b) => (place.get(a.item) ?? 0) - (place.get(b.item) ?? 0))
  return {
    alignments: mine.map((row) => ({
      id: row.id,
      item: row.item,
      targetFramework: row.target_framework,
      targetFrameworkTitle: row.framework_title ?? row.target_framework,
      level: row.target_level,
      code: row.target_code,
      title: row.target_title,
      relation: (row.value ?? 'overlap') as Relation,
      perspective,
      createdAt: row.created_at.toISOString(),
      updatedAt: (row.decided_at ?? row.created_at).toISOString(),
    })),
    citations: [...new Set(mine.flatMap((row) => (row.citation ? [row.citation] : [])))],
  }
}
