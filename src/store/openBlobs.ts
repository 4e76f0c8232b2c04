import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failure } from '../wire/errors.js'

/** Originals by the sha-256 of their bytes. */
export interface Blobs {
  /** Stores bytes and answers their sha-256; storing the same bytes again does nothing. */
  put(bytes: Uint8Array): Promise<string>
  /** Path of a stored original. */
  path(sha256: string): string
  has(sha256: string): Promise<boolean>
  /** The bytes; `not_found`, or `workspace_damaged` when they no longer have their sha-256. */
  read(sha256: string): Promise<Uint8Array>
  remove(sha256: string): Promise<void>
}

const SHA256 = /^[0-9a-f]{64}$/

/** Blobs as files `blobs/<sha256>` of a data folder, readable by their owner only. */
export async function openBlobs(dataDir: string): Promise<Blobs> {
  const folder = join(dataDir, 'blobs')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = (sha256: string) => {
    if (!SHA256.test(sha256)) throw failure('not_found', ['This original'])
    return join(folder, sha256)
  }
  const has = (sha256: string) =>
    access(path(sha256)).then(
      () => true,
      () => false,
    )
  return {
    path,
    has,
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      if (!(await has(sha256))) await writeWhole(path(sha256), bytes)
      return sha256
    },
    async read(sha256) {
      const bytes = await readFile(path(sha256)).catch((error: unknown) => {
        throw failure('not_found', ['This original'], error)
      })
      if (sha256Of(bytes) !== sha256)
        throw failure('workspace_damaged', [dataDir, `the original ${sha256} has changed`])
      return bytes
    },
    async remove(sha256) {
      await rm(path(sha256), { force: true })
    },
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Under its final name a file is complete: written beside it, flushed, renamed. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}
