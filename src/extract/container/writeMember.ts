import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import type { ByteBudget, ContainerLimits } from './containerLimits.js'

export type Written =
  | { readonly kind: 'written'; readonly bytes: number; readonly crc: number }
  /** `total`: the budget of the whole container is spent. `damaged`: the stream failed. */
  | { readonly kind: 'failed'; readonly why: 'too_large' | 'bomb' | 'damaged' | 'total' }

/**
 * Streams one member into the new file `path`, counting what really comes. `packed` is its packed size, null when it
 * is not packed. A file that cannot be completed is removed; errors of the disk are thrown.
 */
export async function writeMember(
  content: Readable,
  path: string,
  packed: number | null,
  budget: ByteBudget,
  limits: ContainerLimits,
): Promise<Written> {
  let bytes = 0
  let crc = 0
  let over: 'too_large' | 'bomb' | 'total' | null = null
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  let diskError: Error | null = null
  file.once('error', (error) => {
    if ('syscall' in error) diskError = error
  })
  try {
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length
          budget.left -= chunk.length
          crc = crc32(chunk, crc)
          over = overOf(bytes, packed, budget, limits)
          if (over) throw new Error(over)
          yield chunk
        }
      },
      file,
    )
    return { kind: 'written', bytes, crc }
  } catch {
    if (diskError) throw diskError
    await rm(path, { force: true })
    return { kind: 'failed', why: over ?? 'damaged' }
  }
}

function overOf(
  bytes: number,
  packed: number | null,
  budget: ByteBudget,
  limits: ContainerLimits,
): 'too_large' | 'bomb' | 'total' | null {
  if (budget.left < 0) return 'total'
  if (packed !== null && bytes > limits.zipRatioFromBytes && bytes > packed * limits.zipRatio) return 'bomb'
  return bytes > limits.bytes ? 'too_large' : null
}
