import type { CourseChoice } from '../../domain/correction.js'
import { chooseCourses } from '../../store/corrections.js'
import { addDocument } from '../../store/documents.js'
import { addSources } from '../../store/frameworks.js'
import { inTransaction } from '../../store/inTransaction.js'
import { REVIEWER } from '../../wire/reviewer.js'
import type { Owner } from '../owner.js'

/** One file as a person gave it. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Stores files as documents of a working framework and wakes the queue. Same bytes are one document, however often
 * they are given. `courses` chooses among the units of large catalogs. Returns the sha-256 of each file in order; returns before the documents are read.
 */
export async function addDocuments(
  owner: Owner,
  framework: string,
  files: readonly GivenFile[],
  options: { readonly courses?: CourseChoice } = {},
): Promise<readonly string[]> {
  const shas: string[] = []
  for (const file of files) {
    // Blob before row: a row whose blob is missing could never be read, a blob without a row is only unused space.
    const sha256 = await owner.blobs.put(file.bytes)
    await inTransaction(owner.db, async (tx) => {
      const document = {
        sha256,
        name: file.name,
        bytes: file.bytes.byteLength,
        sample: false,
      }
      await addDocument(tx, { ...document, now: owner.clock() })
      if (options.courses !== undefined)
        await chooseCourses(tx, options.courses, { document: sha256, reviewer: REVIEWER, now: owner.clock() })
      await addSources(tx, framework, [sha256])
    })
    shas.push(sha256)
  }
  await owner.startWork()
  await owner.wake()
  return shas
}
