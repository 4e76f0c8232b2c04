import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ParserPool } from '../../../src/extract/child/createParserPool.js'
import { OUTCOMES } from '../../../src/extract/refusals.js'
import type { Expectation } from './hostileFile.js'

/** What became of one file. */
export interface Reading {
  readonly what: string
  /** `extracted`, `unpacked`, `left_out` (a container with nothing in it that may be read), the id of a refusal, or `lost_` and who ended the process. */
  readonly outcome: string
  readonly ms: number
}

interface Told {
  readonly outcome: string
  readonly text: string
}

/** Members of a container that are read as well. */
const MEMBERS_READ = 3
const BEGINNING = 500
const ENDS = ['extracted', 'unpacked', 'left_out', 'lost_watchdog', 'lost_self']

/** Reads a file; a container is unpacked into the empty `folder`, and a member that ends its parser counts for it. */
export async function readFileWith(
  pool: ParserPool,
  file: { readonly path: string; readonly name: string },
  folder: string,
): Promise<Told> {
  if (!/\.(?:zip|eml)$/i.test(file.name)) {
    const outcome = await pool.extract(file)
    return { outcome: wordOf(outcome), text: outcome.kind === 'extracted' ? outcome.text : '' }
  }
  const outcome = await pool.unpack(file, folder)
  const text = await textsIn(folder)
  if (outcome.kind !== 'unpacked') return { outcome: wordOf(outcome), text }
  for (const member of outcome.members.slice(0, MEMBERS_READ)) {
    const read = await pool.extract(member)
    if (read.kind === 'child_lost') return { outcome: wordOf(read), text }
  }
  return { outcome: outcome.members.length > 0 ? 'unpacked' : 'left_out', text }
}

/** True for a named outcome that is among the expected ones. */
export function isExpected(outcome: string, expect: Expectation): boolean {
  const refused = Object.hasOwn(OUTCOMES, outcome)
  if (!refused && !ENDS.includes(outcome)) return false
  if (expect === 'any') return outcome !== 'lost_self'
  return expect.includes(outcome) || (refused && expect.includes('refused'))
}

function wordOf(outcome: { readonly kind: string; readonly id?: string; readonly by?: string }): string {
  if (outcome.kind === 'refused') return outcome.id ?? ''
  return outcome.kind === 'child_lost' ? `lost_${outcome.by}` : outcome.kind
}

/** The beginnings of all files below `folder`. */
async function textsIn(folder: string): Promise<string> {
  const parts: string[] = []
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name)
    if (!(await stat(path)).isFile()) continue
    const file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0)
    await file.close()
    parts.push(buffer.toString('latin1', 0, bytesRead))
  }
  return parts.join('\n')
}
