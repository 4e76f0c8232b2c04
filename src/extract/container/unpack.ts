import { open, stat } from 'node:fs/promises'
import type { Refused } from '../../domain/document.js'
import { readableSize, refuse } from '../refusals.js'
import type { ContainerLimits } from './containerLimits.js'

/** One file of a container. */
export interface Member {
  /** Path inside the container with forward slashes; never leads outside, distinct in one container. */
  readonly name: string
  /** Where its bytes were written. */
  readonly path: string
}

export interface RefusedMember {
  readonly name: string
  readonly sentence: string
}

export interface Unpacked {
  readonly kind: 'unpacked'
  readonly members: readonly Member[]
  readonly refused: readonly RefusedMember[]
}

/**
 * Takes the files out of the ZIP archive or mail at `path` and writes each into `folder`, under a number. `name` tells
 * which of both it is. The text of a mail becomes a file as well. `onMembers` is told how many files to expect, more
 * than once when more are found. The caller removes `folder`, also after a refusal.
 */
export async function unpack(
  path: string,
  name: string,
  folder: string,
  limits: ContainerLimits,
  onMembers?: (members: number) => void,
): Promise<Unpacked | Refused> {
  const { size } = await stat(path)
  if (size === 0) return refuse('empty_file')
  if (size > limits.containerBytes)
    return refuse('too_large', readableSize(size), readableSize(limits.containerBytes))
  const isZip = await startsAsZip(path)
  if (!/\.eml$/i.test(name.trim()))
    return (await import('./unpackZip.js')).unpackZip(path, folder, limits, onMembers)
  if (isZip) return refuse('wrong_extension', 'a ZIP archive', '.eml', '.zip')
  return (await import('./unpackMail.js')).unpackMail(path, name, folder, limits, onMembers)
}

async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1') === 'PK\u0003\u0004'
  } finally {
    await file.close()
  }
}
