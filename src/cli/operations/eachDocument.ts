import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ParserPool } from '../../extract/child/createParserPool.js'
import { failure } from '../../wire/errors.js'
import type { FoundFile } from './collectFiles.js'

/** A document to read, or one that cannot be had. `shown` is how people know it: its path, inside a ZIP or mail too. */
export type GivenDocument =
  | ({ readonly kind: 'document'; readonly shown: string } & FoundFile)
  | { readonly kind: 'refused'; readonly shown: string; readonly sentence: string }

/** ZIP archives and mails are not documents; the files inside them are. */
export const isContainer = (name: string): boolean => /\.(?:zip|eml)$/i.test(name.trim())

/**
 * The documents of the given files, those inside ZIP archives and mails one by one in their place. What was unpacked
 * lies in a temporary folder and is gone when the next file is asked for.
 */
export async function* eachDocument(
  parsers: ParserPool,
  files: readonly FoundFile[],
): AsyncGenerator<GivenDocument> {
  for (const file of files) {
    if (isContainer(file.name)) yield* membersOf(parsers, file)
    else yield { kind: 'document', shown: file.path, ...file }
  }
}

async function* membersOf(parsers: ParserPool, file: FoundFile): AsyncGenerator<GivenDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-unpack-'))
  try {
    const unpacked = await parsers.unpack(file, folder)
    const refused = (sentence: string) => ({ kind: 'refused', shown: file.path, sentence }) as const
    if (unpacked.kind === 'refused') return yield refused(unpacked.sentence)
    if (unpacked.kind === 'child_lost')
      return yield refused(failure('parser_lost', [unpacked.detail]).message)
    for (const { name, path } of unpacked.members)
      yield { kind: 'document', shown: `${file.path}/${name}`, path, name: `${file.name}/${name}` }
    for (const { name, sentence } of unpacked.refused)
      yield { kind: 'refused', shown: `${file.path}/${name}`, sentence }
    if (unpacked.members.length + unpacked.refused.length === 0) yield refused('It holds no files.')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
