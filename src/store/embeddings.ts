import type { Tx } from './db.js'

/** Vectors of texts by the sha-256 of the text; texts without one are left out. At most a page of hashes at a time. */
export async function loadVectors(
  tx: Tx,
  modelRevision: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Float32Array>> {
  if (hashes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('tributary.embedding')
    .select(['text_sha256', 'vector'])
    .where('model_revision', '=', modelRevision)
    .where('text_sha256', 'in', hashes)
    .execute()
  // Copied: a view into a driver's buffer may not start at a multiple of four bytes.
  return new Map(rows.map((row) => [row.text_sha256, new Float32Array(Uint8Array.from(row.vector).buffer)]))
}

/** Keeps the vectors of texts, by the sha-256 of the text. */
export async function saveVectors(
  tx: Tx,
  modelRevision: string,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  if (vectors.size === 0) return
  await tx
    .insertInto('tributary.embedding')
    .values(
      [...vectors].map(([text_sha256, vector]) => ({
        text_sha256,
        model_revision: modelRevision,
        vector: new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
