import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createParserPool, type ParserPool } from '../../../src/extract/child/createParserPool.js'
import { type ExtractLimits, LIMITS } from '../../../src/extract/limits.js'
import { SEED_LINES } from '../seedFiles.js'
import { temporaryFolder } from '../temporaryFolder.js'
import type { Traps } from './entities.js'
import type { HostileFile } from './hostileFile.js'
import { isExpected, type Reading, readFileWith } from './readFileWith.js'
import { watchMemory } from './watchMemory.js'

interface HostileRun {
  readonly readings: readonly Reading[]
  /** One line for everything that must not happen; empty when all went well. */
  readonly problems: readonly string[]
}

const SECRET = 'words that only this machine may know 4711'
const LANES = 2
/** Longest time a limit gives one file here. */
const LIMIT_MS = 5000
/** Starting a process, a slow disk and a busy machine come on top. */
const SLACK_MS = 12_000
/** Two files at once, each of up to 25 MB, some of it twice on its way to a child. */
const OWNER_BYTES = 300 * 1024 * 1024

/** Time limits a test can wait for; every other limit as it is. */
function shortLimits(): Partial<ExtractLimits> {
  const times = Object.entries(LIMITS).filter(([name]) => name.endsWith('Ms'))
  return Object.fromEntries(times.map(([name, spec]) => [name, Math.min(spec.value, LIMIT_MS)]))
}

/**
 * Reads files through a pool of two parsers, a harmless one after each, and looks at what must hold for all: a named
 * outcome that is expected, in time, within the owner's memory, nothing written, no file or server of the machine read.
 */
export async function hostileRun(make: (traps: Traps) => readonly HostileFile[]): Promise<HostileRun> {
  const root = await temporaryFolder()
  const traps = await setTraps(root)
  const files = make(traps)
  // All files first: what it takes to make them is not the owner's memory.
  for (const [index, file] of files.entries()) await writeFile(join(root, `${index}`), await file.bytes())
  await writeFile(join(root, 'harmless'), SEED_LINES.join('\n'))
  const pool = createParserPool({ size: LANES, limits: shortLimits() })
  const memory = watchMemory()
  const readings: Reading[] = []
  const problems: string[] = []
  try {
    const todo = [...files.entries()]
    const lane = async (): Promise<void> => {
      for (let next = todo.shift(); next; next = todo.shift()) {
        const [index, file] = next
        const reading = await readOne(pool, file, join(root, `${index}`), root)
        readings.push(reading)
        problems.push(...reading.problems.map((problem) => `${file.what}: ${problem}`))
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
  } finally {
    await pool.close()
    traps.close()
  }
  const grown = memory.stop()
  if (grown > OWNER_BYTES) problems.push(`The owner grew by ${Math.round(grown / 1e6)} MB.`)
  if (traps.asked.length > 0) problems.push(`A server was asked for ${traps.asked.join(' ')}`)
  const left = (await readdir(root)).filter((name) => !/^(?:secret\.txt|harmless)$/.test(name))
  const escaped = (await readdir(tmpdir())).filter((name) => name.includes('escaped'))
  if (left.length + escaped.length > 0) problems.push(`Written: ${[...left, ...escaped].join(' ')}`)
  return { readings, problems }
}

/** A secret file and a server that nothing in a document may read. */
async function setTraps(root: string): Promise<Traps & { readonly asked: string[]; close(): void }> {
  const file = join(root, 'secret.txt')
  await writeFile(file, SECRET)
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end(SECRET)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { file, address: `http://127.0.0.1:${port}`, asked, close: () => void server.close() }
}

/** Reads one hostile file, removes it, and reads a harmless one. */
async function readOne(
  pool: ParserPool,
  file: HostileFile,
  path: string,
  root: string,
): Promise<Reading & { readonly problems: readonly string[] }> {
  const problems: string[] = []
  const folder = `${path}-unpacked`
  await mkdir(folder)
  const started = performance.now()
  const { outcome, text } = await readFileWith(pool, { path, name: file.name }, folder)
  const ms = Math.round(performance.now() - started)
  if (!isExpected(outcome, file.expect)) problems.push(`${outcome}, expected ${file.expect}`)
  if (ms > LIMIT_MS + SLACK_MS) problems.push(`took ${ms} ms`)
  if (text.includes(SECRET)) problems.push('a file or server of the machine was read')
  if (text.length > LIMITS.textChars.value) problems.push(`gave ${text.length} characters`)
  await rm(folder, { recursive: true })
  await rm(path)
  const next = await readFileWith(pool, { path: join(root, 'harmless'), name: 'harmless.txt' }, root)
  if (next.outcome !== 'extracted') problems.push(`the next file: ${next.outcome}`)
  return { what: file.what, outcome, ms, problems }
}
