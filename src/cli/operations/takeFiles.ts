import { readFile, stat } from 'node:fs/promises'
import type { CourseChoice } from '../../domain/correction.js'
import { LIMITS } from '../../extract/limits.js'
import { readableSize, refuse } from '../../extract/refusals.js'
import type { Owner } from '../owner.js'
import { addDocuments } from './addDocuments.js'
import type { FoundFile } from './collectFiles.js'
import { eachDocument } from './eachDocument.js'

/** What became of files that were given: those taken as documents, and those that could not be had. */
export interface Taken {
  readonly documents: readonly { readonly name: string; readonly sha256: string }[]
  readonly refused: readonly { readonly shown: string; readonly sentence: string }[]
}

/** Takes files into a working framework, one in memory at a time; ZIP archives and mails give the files inside. */
export async function takeFiles(
  owner: Owner,
  framework: string,
  files: readonly FoundFile[],
  options: { readonly courses?: CourseChoice } = {},
): Promise<Taken> {
  const documents: { name: string; sha256: string }[] = []
  const refused: { shown: string; sentence: string }[] = []
  for await (const given of eachDocument(owner.parsers, files)) {
    const problem = given.kind === 'refused' ? given.sentence : await sizeProblem(given.path)
    if (problem !== null) refused.push({ shown: given.shown, sentence: problem })
    else if (given.kind === 'document') {
      const { name, path } = given
      const [sha256] = await addDocuments(owner, framework, [{ name, bytes: await readFile(path) }], options)
      if (sha256) documents.push({ name, sha256 })
    }
  }
  return { documents, refused }
}

async function sizeProblem(path: string): Promise<string | null> {
  const { size } = await stat(path)
  const limit = LIMITS.bytes.value
  return size > limit ? refuse('too_large', readableSize(size), readableSize(limit)).sentence : null
}
