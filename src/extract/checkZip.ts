import type { Refused } from '../domain/document.js'
import type { ExtractLimits } from './limits.js'
import { readableSize, refuse } from './refusals.js'

const NESTED = /\.(?:zip|7z|rar|gz|tgz|tar|jar|docx|docm|pptx|xlsx|xlsm|odt|epub)$/i

/**
 * Why a document that is a ZIP inside must not be opened, or null; `words` name it. Reads the ZIP through once without
 * keeping it: declared sizes first, then every member unpacked and counted, because a header may lie. Names with `..` or
 * a root, archives inside, members that share bytes and unpacked sizes beyond the limits are refused.
 */
export async function checkZip(
  bytes: Uint8Array,
  limits: ExtractLimits,
  words: string,
): Promise<Refused | null> {
  const { fromBuffer } = await import('yauzl')
  type ZipFile = import('yauzl').ZipFile
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve) => {
    let members = 0
    let total = 0
    let packed = 0
    const finish = (zip: ZipFile, outcome: Refused | null): void => {
      zip.removeAllListeners('entry')
      zip.close()
      resolve(outcome)
    }
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (failed, zip) => {
      if (failed || !zip) return resolve(refuseZipError(failed, words))
      if (zip.entryCount > limits.zipEntries)
        return finish(zip, refuse('archive_bomb', `${zip.entryCount} members`))
      zip.on('error', (error: Error) => finish(zip, refuseZipError(error, words)))
      zip.on('end', () => finish(zip, members === 0 ? refuse('damaged', words) : null))
      zip.on('entry', (entry: import('yauzl').Entry) => {
        const bad = judgeEntry(entry, limits)
        if (bad) return finish(zip, bad)
        members += 1
        packed += entry.compressedSize
        if (packed > buffer.length) return finish(zip, refuse('archive_unsafe', 'members that overlap'))
        if (members > limits.zipEntries) return finish(zip, refuse('archive_bomb', `${members} members`))
        zip.openReadStream(entry, (unreadable, stream) => {
          if (unreadable) return finish(zip, refuseZipError(unreadable, words))
          let size = 0
          let head = Buffer.alloc(0)
          stream.on('data', (chunk: Buffer) => {
            if (head.length < 4) head = Buffer.concat([head, chunk.subarray(0, 4)])
            size += chunk.length
            total += chunk.length
            const over = judgeSize(size, total, entry.compressedSize, limits)
            if (!over) return
            stream.destroy()
            finish(zip, over)
          })
          stream.on('error', (error: Error) => finish(zip, refuseZipError(error, words)))
          stream.on('end', () => {
            if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
              return finish(zip, refuse('archive_unsafe', 'an archive inside'))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

function judgeEntry(entry: import('yauzl').Entry, limits: ExtractLimits): Refused | null {
  if (entry.isEncrypted()) return refuse('password_office')
  if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(entry.fileName))
    return refuse('archive_unsafe', 'a member that points outside')
  if (NESTED.test(entry.fileName)) return refuse('archive_unsafe', 'an archive inside')
  return judgeSize(entry.uncompressedSize, entry.uncompressedSize, entry.compressedSize, limits)
}

function judgeSize(size: number, total: number, packed: number, limits: ExtractLimits): Refused | null {
  if (size > limits.zipEntryBytes)
    return refuse('archive_bomb', `one member above ${readableSize(limits.zipEntryBytes)}`)
  if (total > limits.zipTotalBytes)
    return refuse('archive_bomb', `more than ${readableSize(limits.zipTotalBytes)} in all`)
  if (size > limits.zipRatioFromBytes && size > packed * limits.zipRatio)
    return refuse('archive_bomb', `more than ${limits.zipRatio} times its packed size`)
  return null
}

function refuseZipError(error: Error | null, words: string): Refused {
  const message = error?.message ?? ''
  if (/too many bytes/.test(message)) return refuse('archive_bomb', 'its sizes are stated falsely')
  if (/(?:invalid|absolute) (?:relative )?path|invalid characters in fileName/.test(message))
    return refuse('archive_unsafe', 'a member that points outside')
  if (/encrypt/i.test(message)) return refuse('password_office')
  return refuse('damaged', words)
}
