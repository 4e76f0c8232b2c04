import { z } from 'zod'

/**
 * Tables of a dump and the order of their rows, in an order that satisfies every foreign key. `embedding` is left out:
 * vectors are made again from the texts. A new table belongs here (a test compares this list with the database).
 */
export const DUMPED_TABLES = {
  framework: 'id',
  item: 'framework, id',
  item_edge: 'framework, kind, from_code, to_code',
  item_alias: 'framework, alias',
  framework_negative: 'framework, position',
  document: 'sha256',
  framework_source: 'framework, position, document',
  document_text: 'document',
  unit: 'document, ordinal',
  fact: 'document, position',
  document_decision: 'seq',
  run: 'document, created_at, id',
  statement: 'document, position, id',
  statement_version: 'statement, run',
  near_duplicate: 'framework, statement',
  suggestion: 'statement, run, framework, code',
  // A decision that takes another back comes after it.
  decision: 'seq',
  standing: 'framework, subject',
  alignment: 'framework, id',
  stage_marker: 'document, stage, unit',
  poison: 'document, stage, unit',
} as const

export const MANIFEST = 'manifest.json'
const NAME = /^(?:tables\/[a-z_]+\.jsonl|blobs\/[0-9a-f]{64})$/

/** `manifest.json` of a dump: a ZIP file with one JSON object a line per table, and the originals. */
export const manifestSchema = z.object({
  kind: z.literal('tributary_dump'),
  format: z.literal(1),
  toolVersion: z.string(),
  createdAt: z.string(),
  /** Number of the newest migration of the database it was taken from. */
  migration: z.number().int().min(1),
  entries: z.record(
    z.string().regex(NAME),
    z.object({ sha256: z.string(), bytes: z.number(), rows: z.number() }),
  ),
})

export type Manifest = z.infer<typeof manifestSchema>
