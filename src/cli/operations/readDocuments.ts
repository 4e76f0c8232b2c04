import type { Extracted } from '../../domain/document.js'
import type { Segmented } from '../../domain/segmented.js'
import { failure } from '../../wire/errors.js'
import type { Bench, Emit } from '../owner.js'
import { collectFiles } from './collectFiles.js'
import { eachDocument, type GivenDocument } from './eachDocument.js'

/** A document that was read and cut, without being stored. */
export interface ReadDocument {
  readonly given: Extract<GivenDocument, { kind: 'document' }>
  readonly extracted: Extracted
  readonly segmented: Segmented
}

/**
 * Reads the documents below `paths` one after the other and hands each to `use`. Each one that is not read is told in a
 * sentence, and so is what people should know of the others. Returns how many were refused.
 */
export async function readDocuments(
  bench: Bench,
  paths: readonly string[],
  emit: Emit,
  use: (read: ReadDocument) => Promise<void>,
): Promise<{ refused: number }> {
  const { files, missing } = await collectFiles(paths)
  for (const sentence of missing) emit({ kind: 'note', sentence })
  let refused = missing.length
  let done = 0
  for await (const given of eachDocument(bench.parsers, files)) {
    emit({ kind: 'progress', label: given.shown, done, total: Math.max(files.length, done + 1) })
    done += 1
    const problem = given.kind === 'refused' ? given.sentence : await readOne(bench, given, emit, use)
    if (problem === null) continue
    refused += 1
    emit({ kind: 'note', sentence: `${given.shown}: ${problem}` })
  }
  emit({ kind: 'progress', label: 'done', done, total: done })
  return { refused }
}

/** The sentence of a document's refusal, or null. */
async function readOne(
  bench: Bench,
  given: ReadDocument['given'],
  emit: Emit,
  use: (read: ReadDocument) => Promise<void>,
): Promise<string | null> {
  const outcome = await bench.parsers.extract(given)
  if (outcome.kind === 'refused') return outcome.sentence
  if (outcome.kind === 'child_lost') return failure('parser_lost', [outcome.detail]).message
  const segmented = await bench.engine.segment({ extracted: outcome, name: given.name })
  for (const { sentence } of [...outcome.warnings, ...segmented.notices])
    emit({ kind: 'note', sentence: `${given.shown}: ${sentence}` })
  await use({ given, extracted: outcome, segmented })
  return null
}
