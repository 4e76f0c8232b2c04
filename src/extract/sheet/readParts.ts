import type { Entry } from 'yauzl'
import type { Refused } from '../../domain/document.js'
import type { ExtractLimits } from '../limits.js'
import { readableSize, refuse } from '../refusals.js'

/** Hears the elements of an XML part; names are without prefix. True stops reading. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
  readonly enough?: () => boolean
}

export interface PackageParts {
  readonly names: readonly string[]
  /** Streams one part through `listener`; a missing part is no error. */
  readonly read: (name: string, listener: XmlListener) => Promise<Refused | null>
  readonly close: () => void
}

/**
 * Opens the ZIP of an office document and reads its XML parts as streams, each within the limits of one member and all
 * within those of the document. No entity but the five of XML is known and no other file is ever opened.
 */
export async function openParts(bytes: Uint8Array, limits: ExtractLimits): Promise<PackageParts> {
  const [{ fromBufferPromise }, { Parser }] = await Promise.all([import('yauzl'), import('htmlparser2')])
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    autoClose: false,
    validateEntrySizes: true,
  })
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, entry)
    if (entries.size > limits.zipEntries) break
  }
  let total = 0

  const read = async (name: string, listener: XmlListener): Promise<Refused | null> => {
    const entry = entries.get(name)
    if (!entry) return null
    const parser = new Parser(
      {
        onopentag: (tag, attributes) => listener.open?.(localName(tag), attributes),
        ontext: (text) => listener.text?.(text),
        onclosetag: (tag) => listener.close?.(localName(tag)),
      },
      { xmlMode: true, decodeEntities: true },
    )
    const decoder = new TextDecoder('utf-8')
    let size = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length
      total += chunk.length
      const over = overOf(size, total, entry.compressedSize, limits)
      if (over) return over
      parser.write(decoder.decode(chunk, { stream: true }))
      if (listener.enough?.()) return null
    }
    parser.end(decoder.decode())
    return null
  }
  return { names: [...entries.keys()], read, close: () => zip.close() }
}

function overOf(size: number, total: number, packed: number, limits: ExtractLimits): Refused | null {
  if (size > limits.zipEntryBytes)
    return refuse('archive_bomb', `one member above ${readableSize(limits.zipEntryBytes)}`)
  if (total > limits.zipTotalBytes)
    return refuse('archive_bomb', `more than ${readableSize(limits.zipTotalBytes)} in all`)
  return size > limits.zipRatioFromBytes && size > packed * limits.zipRatio
    ? refuse('archive_bomb', `more than ${limits.zipRatio} times its packed size`)
    : null
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
