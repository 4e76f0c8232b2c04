import type { Fact } from '../domain/fact.js'
import type { Tx } from './db.js'
import { storable } from './json.js'
import { pages } from './pages.js'

/** Makes `facts` the facts of a document; to be called in a transaction. */
export async function replaceFacts(tx: Tx, document: string, facts: readonly Fact[]): Promise<void> {
  await tx.deleteFrom('tributary.fact').where('document', '=', document).execute()
  const rows = facts.map(({ unit, factKind, name, evidence }, position) => ({
    ...{ document, position, unit, kind: factKind, name: storable(name), page: evidence.page },
    evidence_start: evidence.start,
    evidence_end: evidence.end,
    evidence_text: storable(evidence.text),
  }))
  for (const page of pages(rows))
    await tx
      .insertInto('tributary.fact')
      .values([...page])
      .execute()
}

/** The facts of a document in its order. */
export async function loadFacts(tx: Tx, document: string): Promise<readonly Fact[]> {
  const rows = await tx
    .selectFrom('tributary.fact')
    .selectAll()
    .where('document', '=', document)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    kind: 'fact',
    factKind: row.kind,
    unit: row.unit,
    name: row.name,
    evidence: {
      start: row.evidence_start,
      end: row.evidence_end,
      text: row.evidence_text,
      page: row.page,
    },
  }))
}
