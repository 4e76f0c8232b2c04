import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEngine } from '../../engine/startEngine.js'
import { createParserPool } from '../../extract/child/createParserPool.js'
import { guardsHere } from '../../extract/child/guards.js'
import { SILENT } from '../../wire/log.js'
import { type Check, ok, problem, reason, warning } from './check.js'

const PLATFORM_FIX =
  'Run "npm ci" again on this machine. If it still fails, this platform may lack the native encoder: see the README, Limits.'

/** Starts a real engine and a real parser in a temporary folder and asks each for one answer. */
export async function checkChildren(): Promise<readonly Check[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-doctor-'))
  try {
    return [await checkEngine(folder), await checkParser(folder), checkGuards()]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function checkEngine(folder: string): Promise<Check> {
  try {
    const engine = await startEngine({ cacheDir: folder, log: SILENT })
    try {
      const [vector] = await engine.embed(['Prepare a monthly budget report'])
      if (vector?.length !== 384) return problem('engine', 'The engine gave no usable vector.', PLATFORM_FIX)
      return ok('engine', 'The engine starts and encodes a sentence.')
    } finally {
      await engine.close()
    }
  } catch (error) {
    return problem('engine', `The engine does not start: ${reason(error)}`, PLATFORM_FIX)
  }
}

async function checkParser(folder: string): Promise<Check> {
  const pool = createParserPool({ size: 1 })
  try {
    const path = join(folder, 'probe.txt')
    await writeFile(path, 'Students will be able to prepare a monthly budget report.\n')
    const outcome = await pool.extract({ path, name: 'probe.txt' })
    if (outcome.kind === 'extracted') return ok('parser', 'A parser starts and reads a file.')
    return problem('parser', 'The parser does not read a plain text file.', PLATFORM_FIX)
  } catch (error) {
    return problem('parser', `The parser does not start: ${reason(error)}`, PLATFORM_FIX)
  } finally {
    await pool.close()
  }
}

/** Guards around parsers that this platform lacks are named; reading works without them. */
function checkGuards(): Check {
  const lacking = guardsHere().filter((guard) => !guard.present)
  if (lacking.length === 0) return ok('parser guards', 'Every guard around documents is at work.')
  return warning(
    'parser guards',
    `Not every guard is at work on this machine: ${lacking.map((guard) => guard.about).join('; ')}.`,
    'Read documents of strangers on a Linux machine with util-linux, or accept the lesser protection.',
  )
}
