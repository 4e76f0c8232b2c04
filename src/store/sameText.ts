import { type TextSignature, textSimilarity } from '../domain/textSignature.js'
import type { Tx } from './db.js'

/** Similarity from which two documents hold the same text: formats of one document reach it, other terms do not. */
const SAME = 0.8
/** Texts whose lengths differ more than this are not compared. */
const LENGTHS = 0.15

/** The earliest document with the same text in other bytes, or null. */
export async function findSameText(
  tx: Tx,
  document: string,
  signature: TextSignature,
): Promise<string | null> {
  const rows = await tx
    .selectFrom('tributary.document')
    .select(['sha256', 'signature', 'words'])
    .where('words', '>=', Math.floor(signature.words * (1 - LENGTHS)))
    .where('words', '<=', Math.ceil(signature.words * (1 + LENGTHS)))
    .where('sha256', '<>', document)
    // Two never point at each other.
    .where((where) => where.or([where('same_text_as', 'is', null), where('same_text_as', '<>', document)]))
    .orderBy('created_at')
    .orderBy('sha256')
    .execute()
  const same = rows.find(
    ({ signature: hashes, words }) =>
      hashes !== null && textSimilarity(signature, { hashes, words: words ?? 0 }) >= SAME,
  )
  return same?.sha256 ?? null
}
