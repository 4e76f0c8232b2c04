import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry, ZipFile } from 'yauzl'
import type { Refused } from '../../domain/document.js'
import { readableSize, refuse } from '../refusals.js'
import type { ByteBudget, ContainerLimits } from './containerLimits.js'
import { distinctNames, judgeMemberName } from './memberName.js'
import { memberSentence } from './memberOutcomes.js'
import type { Member, RefusedMember, Unpacked } from './unpack.js'
import { writeMember } from './writeMember.js'

/**
 * Streams the files of a ZIP archive into `folder`, one after the other; neither the archive nor a member is ever
 * whole in memory. A member that cannot be had is named in `refused`, the others go on. Refuses a damaged archive and
 * one beyond the limits.
 */
export async function unpackZip(
  path: string,
  folder: string,
  limits: ContainerLimits,
  onMembers?: (members: number) => void,
): Promise<Unpacked | Refused> {
  const { openPromise } = await import('yauzl')
  let zip: ZipFile
  try {
    // Names are judged here: the library would give up the whole archive for one that points outside.
    zip = await openPromise(path, { decodeStrings: false, validateEntrySizes: false, autoClose: false })
  } catch (error) {
    return refuseArchive(error)
  }
  try {
    if (zip.entryCount > limits.containerMembers) return tooMany(zip.entryCount, limits)
    onMembers?.(zip.entryCount)
    return await unpackEntries(zip, folder, limits)
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    return refuseArchive(error)
  } finally {
    zip.close()
  }
}

async function unpackEntries(
  zip: ZipFile,
  folder: string,
  limits: ContainerLimits,
): Promise<Unpacked | Refused> {
  const { getFileNameLowLevel } = await import('yauzl')
  const members: Member[] = []
  const refused: RefusedMember[] = []
  const distinct = distinctNames()
  const budget: ByteBudget = { left: limits.containerTotalBytes }
  let packed = 0
  let count = 0
  for await (const entry of zip.eachEntry()) {
    const written = getFileNameLowLevel(
      entry.generalPurposeBitFlag,
      entry.fileNameRaw,
      entry.extraFields,
      true,
    )
    count += 1
    // Members that share bytes unpack one bomb many times.
    packed += entry.compressedSize
    if (packed > zip.fileSize) return refuse('archive_unsafe', 'files that overlap')
    const judged = judgeMemberName(written)
    if (judged.kind === 'skip') continue
    if (judged.kind === 'refuse') {
      refused.push({ name: judged.name, sentence: memberSentence(judged.why) })
      continue
    }
    // A number of its own: what failed before may still be on its way to the disk.
    const target = join(folder, `member-${String(count).padStart(5, '0')}`)
    const sentence = await unpackEntry(zip, entry, target, budget, limits)
    if (sentence === 'total')
      return refuse('container_too_much', 'too much in all', readableSize(limits.containerTotalBytes))
    if (sentence === null) members.push({ name: distinct(judged.name), path: target })
    else refused.push({ name: judged.name, sentence })
  }
  return { kind: 'unpacked', members, refused }
}

/** Null when the member is in `target`, else why not; `total` when the whole archive is too much. */
async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  target: string,
  budget: ByteBudget,
  limits: ContainerLimits,
): Promise<string | null> {
  if (entry.isEncrypted()) return memberSentence('password')
  if (isLink(entry)) return memberSentence('link')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return memberSentence('method')
  const tooLarge = memberSentence('too_large', readableSize(limits.bytes))
  if (entry.uncompressedSize > limits.bytes) return tooLarge
  let stream: import('node:stream').Readable
  try {
    stream = await zip.openReadStreamPromise(entry)
  } catch {
    return memberSentence('damaged')
  }
  const result = await writeMember(stream, target, entry.compressedSize, budget, limits)
  if (result.kind === 'written') {
    if (result.bytes === entry.uncompressedSize && result.crc === entry.crc32) return null
    await rm(target, { force: true })
    return memberSentence('damaged')
  }
  if (result.why === 'total') return 'total'
  if (result.why === 'too_large') return tooLarge
  return result.why === 'bomb' ? memberSentence('bomb', String(limits.zipRatio)) : memberSentence('damaged')
}

/** APPNOTE 4.4.15: the high half holds the mode of a file packed on Unix; 0120000 is a symbolic link. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

function tooMany(count: number, limits: ContainerLimits): Refused {
  return refuse('container_too_much', `${count} files`, String(limits.containerMembers))
}

function refuseArchive(error: unknown): Refused {
  const message = error instanceof Error ? error.message : ''
  if (/encryption/i.test(message)) return refuse('container_password')
  return refuse('damaged', 'ZIP archive')
}
