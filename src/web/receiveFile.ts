import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { failure } from '../wire/errors.js'

/** Writes what comes over the wire to `path`; a file above `limit` bytes is a `file_too_large`. */
export async function receiveFile(stream: Readable, path: string, limit: number): Promise<void> {
  let size = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      done(size > limit ? failure('file_too_large') : null, chunk)
    },
  })
  await pipeline(stream, counted, createWriteStream(path, { mode: 0o600 }))
}
