import { courseKey } from '../domain/courseChoice.js'
import type { Tx } from './db.js'

/** For each of these codes, the names of other documents with a unit of the same code. */
export async function sameCourses(
  tx: Tx,
  document: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const keys = [...new Set(codes.map(courseKey))].filter((key) => key !== '')
  const found = new Map<string, string[]>()
  if (keys.length === 0) return found
  const rows = await tx
    .selectFrom('tributary.unit')
    .innerJoin('tributary.document', 'tributary.document.sha256', 'tributary.unit.document')
    .select(['tributary.unit.course', 'tributary.document.name'])
    .where('tributary.unit.course', 'in', keys)
    .where('tributary.unit.document', '<>', document)
    .orderBy('tributary.document.name')
    .execute()
  for (const code of codes) {
    const names = rows.filter((row) => row.course === courseKey(code)).map((row) => row.name)
    if (names.length > 0) found.set(code, [...new Set(names)])
  }
  return found
}
