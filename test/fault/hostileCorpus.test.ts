import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createParserPool, type ParserPool } from '../../src/extract/child/createParserPool.js'
import { guardsHere } from '../../src/extract/child/guards.js'
import { LIMITS } from '../../src/extract/limits.js'
import { fuzzFiles } from '../support/hostile/fuzzFiles.js'
import { drawn, hostileCorpus } from '../support/hostile/hostileCorpus.js'
import { hostileRun } from '../support/hostile/hostileRun.js'
import { LIMIT_TRIPS } from '../support/hostile/limitTrips.js'
import { isExpected, readFileWith } from '../support/hostile/readFileWith.js'
import { SEED_FILES } from '../support/seedFiles.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

/** Another seed draws another tenth and other mutations. */
const SEED = Number(process.env.HOSTILE_SEED ?? 20_260_301)
const SHARE = 0.1
const PICTURES = ['png', 'jpg']

const pools: ParserPool[] = []
afterEach(async () => {
  for (const one of pools.splice(0)) await one.close()
})
const read = async (
  file: { readonly name: string; readonly bytes: () => Uint8Array | Promise<Uint8Array> },
  limits = {},
) => {
  const pool = createParserPool({ size: 1, limits })
  pools.push(pool)
  const path = join(await temporaryFolder(), 'file')
  await writeFile(path, await file.bytes())
  return (await readFileWith(pool, { path, name: file.name }, await temporaryFolder())).outcome
}

describe('hostile files', () => {
  it('are at least 200, each with a name of its own', () => {
    const names = hostileCorpus(SEED).map((file) => file.what)
    expect(names.length).toBeGreaterThanOrEqual(200)
    expect(new Set(names).size).toBe(names.length)
  })

  it('a tenth of them: each ends with a named outcome in time, and the next file is read', async () => {
    const { readings, problems } = await hostileRun((traps) => drawn(hostileCorpus(SEED, traps), SHARE, SEED))
    expect(readings.length).toBeGreaterThan(20)
    expect(problems).toEqual([])
  })

  it('changed by chance, 15 of every format (3 of pictures): the same holds', async () => {
    const { problems } = await hostileRun(() =>
      fuzzFiles(SEED, (format) => (PICTURES.includes(format) ? 3 : 15)),
    )
    expect(problems).toEqual([])
  })
})

describe('the files these are made from', () => {
  it.each(SEED_FILES)('are read as they are: $format', async ({ format, bytes }) => {
    expect(await read({ name: `a.${format}`, bytes })).toMatch(/^(?:extracted|unpacked)$/)
  })
})

describe('every limit stops a file', () => {
  const capped = guardsHere().some((guard) => guard.id === 'memory' && guard.present)
  it.each(Object.entries(LIMIT_TRIPS))('%s', async (name, trip) => {
    if (trip.capped && !capped) return
    const outcome = await read(trip, trip.limits)
    expect(
      isExpected(outcome, trip.expect),
      `${name} (${LIMITS[name as keyof typeof LIMITS].about}): ${outcome}`,
    ).toBe(true)
  })
})
