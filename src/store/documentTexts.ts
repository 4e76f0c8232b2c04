import type { DocumentFormat, Extracted } from '../domain/document.js'
import type { Tx } from './db.js'
import { json, storable } from './json.js'
import { putMarker, WHOLE_DOCUMENT } from './markers.js'

/** Saves the text of a document with its marker; to be called in a transaction. */
export async function saveExtracted(
  tx: Tx,
  document: string,
  extracted: Extracted,
  now: Date,
): Promise<void> {
  const { title, text, pages, blocks, warnings, format, sheets, recognition } = extracted
  await tx
    .insertInto('tributary.document_text')
    .values({
      document,
      title: title === null ? null : storable(title),
      text: storable(text),
      pages: json(pages),
      blocks: json(blocks),
      warnings: json(warnings),
      sheets: sheets ? json(sheets) : null,
      recognition: recognition ? json(recognition) : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx.updateTable('tributary.document').set({ format }).where('sha256', '=', document).execute()
  await putMarker(tx, document, 'extract', WHOLE_DOCUMENT, now)
}

/** The text of a document as it was extracted, or null before. */
export async function loadExtracted(tx: Tx, document: string): Promise<Extracted | null> {
  const row = await tx
    .selectFrom('tributary.document_text')
    .innerJoin('tributary.document', 'tributary.document.sha256', 'tributary.document_text.document')
    .select(['title', 'text', 'pages', 'blocks', 'warnings', 'sheets', 'recognition', 'format'])
    .where('document', '=', document)
    .executeTakeFirst()
  if (!row) return null
  // Written by `saveExtracted` only, so the columns hold what an Extracted held.
  const { pages, blocks, warnings, sheets, recognition } = row as unknown as Pick<
    Extracted,
    'pages' | 'blocks' | 'warnings' | 'sheets' | 'recognition'
  >
  return {
    kind: 'extracted',
    format: row.format as DocumentFormat,
    title: row.title,
    text: row.text,
    pages,
    blocks,
    warnings,
    ...(sheets && { sheets }),
    ...(recognition && { recognition }),
  }
}
