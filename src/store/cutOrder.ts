import type { Correction } from '../domain/correction.js'
import type { DocumentKind } from '../domain/document.js'
import { correctionLog, inForce } from './corrections.js'
import type { Tx } from './db.js'

/** How people want a document cut. `version` changes whenever they say something else. */
export interface CutOrder {
  readonly version: string
  readonly name: string
  /** The kind a person named, null when it is to be recognised. */
  readonly kind: DocumentKind | null
  readonly corrections: readonly Correction[]
}

/**
 * How a document is to be cut now, or null when it is not there or was refused. With `lock` nothing changes before the
 * transaction ends.
 */
export async function cutOrder(
  tx: Tx,
  document: string,
  options: { readonly lock?: boolean } = {},
): Promise<CutOrder | null> {
  const query = tx
    .selectFrom('tributary.document')
    .select(['name', 'kind', 'kind_fixed', 'refusal_id'])
    .where('sha256', '=', document)
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row || row.refusal_id !== null) return null
  const log = await correctionLog(tx, document)
  const kind = row.kind_fixed ? row.kind : null
  return { version: `${kind} ${log.length}`, name: row.name, kind, corrections: inForce(log) }
}
