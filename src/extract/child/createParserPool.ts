import { copyFile, link, mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExtractOutcome, Refused } from '../../domain/document.js'
import { failure } from '../../wire/errors.js'
import type { Unpacked } from '../container/unpack.js'
import { type ExtractLimits, limitsWith } from '../limits.js'
import { needsRecognition, withPictures } from '../ocr/needsRecognition.js'
import { readableSize, refuse } from '../refusals.js'
import { createChildren } from './createChildren.js'
import { type Child, type ChildLost, startChild } from './startChild.js'

export type { ChildLost } from './startChild.js'

/** A file as it lies on disk; `name` tells the format by its ending. */
interface GivenFile {
  readonly path: string
  readonly name: string
}

/** Processes that read documents side by side; one that ends is replaced when the next document comes. */
export interface ParserPool {
  /** The text of a file or why it was not read; text in pictures is recognised. */
  extract(file: GivenFile): Promise<ExtractOutcome | ChildLost>
  /** Takes the files out of a ZIP archive or mail into `folder`, which must be empty. */
  unpack(file: GivenFile, folder: string): Promise<Unpacked | Refused | ChildLost>
  /** Process ids of the parsers that run. */
  pids(): readonly number[]
  close(): Promise<void>
}

/** A pool of at most `size` parsers, started when they are needed, and one process for text recognition. */
export function createParserPool(options: {
  readonly size: number
  readonly limits?: Partial<ExtractLimits>
}): ParserPool {
  const limits = limitsWith(options.limits)
  const parsers = createChildren('parser', options.size, limits)
  const recognisers = createChildren('recogniser', 1, limits)
  const unpackers = new Set<{ close(): Promise<void> }>()
  let closed = false

  async function extract({ path, name }: GivenFile): Promise<ExtractOutcome | ChildLost> {
    // The bytes are fetched when a child is free for them: documents that wait take no memory.
    const ask = async (child: Child<'parser'> | Child<'recogniser'>) => {
      const bytes = await bytesOf(path, limits)
      return bytes instanceof Uint8Array ? child.ask({ bytes, name, limits }) : bytes
    }
    const read = await parsers.use(ask)
    if (read.kind === 'child_lost' || !needsRecognition(read)) return read
    return withPictures(read, await recognisers.use(ask))
  }

  async function unpack({ path, name }: GivenFile, folder: string): Promise<Unpacked | Refused | ChildLost> {
    const { size } = await stat(path)
    if (size > limits.containerBytes)
      return refuse('too_large', readableSize(size), readableSize(limits.containerBytes))
    // The child may open nothing outside its folder.
    const [own, out] = [join(folder, 'given'), join(folder, 'files')]
    await link(path, own).catch(() => copyFile(path, own))
    await mkdir(out)
    const child = startChild('unpacker', limits, folder)
    unpackers.add(child)
    try {
      return await child.ask({ path: own, name, folder: out, limits })
    } finally {
      await child.close()
      unpackers.delete(child)
    }
  }

  return {
    async extract(file) {
      if (closed) throw failure('parser_lost', ['it was closed'])
      return extract(file)
    },
    async unpack(file, folder) {
      if (closed) throw failure('parser_lost', ['it was closed'])
      return unpack(file, folder)
    },
    pids: parsers.pids,
    async close() {
      closed = true
      await Promise.all([...unpackers, parsers, recognisers].map((one) => one.close()))
    },
  }
}

async function bytesOf(path: string, limits: ExtractLimits): Promise<Uint8Array | Refused> {
  try {
    const { size } = await stat(path)
    if (size > limits.bytes) return refuse('too_large', readableSize(size), readableSize(limits.bytes))
    return new Uint8Array(await readFile(path))
  } catch (error) {
    return refuse('not_readable', (error as NodeJS.ErrnoException).code ?? 'unknown cause')
  }
}
