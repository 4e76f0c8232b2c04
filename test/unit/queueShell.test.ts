import { describe, expect, it } from 'vitest'
import type { Correction } from '../../src/domain/correction.js'
import { addCorrection } from '../../src/store/corrections.js'
import { inTransaction } from '../../src/store/inTransaction.js'
import { failure } from '../../src/wire/errors.js'
import type { Log } from '../../src/wire/log.js'
import { childLost } from '../../workers/childLost.js'
import { mockEngine } from '../support/mockEngine.js'
import { mockParsers } from '../support/mockParsers.js'
import { useWorkspace } from '../support/workspace.js'

/** A log that remembers what was said how loudly. */
function recorder() {
  const lines: [level: string, message: string, fields: object][] = []
  const at = (level: string) => (fields: object, message: string) => void lines.push([level, message, fields])
  const log: Log = { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }
  return { log, lines, errors: () => lines.filter(([level]) => level === 'error') }
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => `Course ${index}`).join('\n')

const workspace = useWorkspace()

describe('documents on their way through the queue', () => {
  it('go from bytes to suggestions, one statement for each unit of a catalog', async () => {
    const engine = mockEngine()
    const catalog = await workspace.add(lines(120))
    const syllabus = await workspace.add('One course')
    await workspace.work({ engine })
    const states = await workspace.finish()
    expect(states.get(catalog)).toMatchObject({ state: 'done', units: 120, unitsDone: 120, statements: 120 })
    expect(states.get(syllabus)).toMatchObject({ state: 'done', units: 1, statements: 1 })
    expect(engine.asked.map((units) => units.length).sort((a, b) => a - b)).toEqual([1, 20, 50, 50])
  })

  it('are refused with a sentence when they cannot be read, while the others go on', async () => {
    const empty = await workspace.add('EMPTY')
    const fine = await workspace.add('fine')
    const parsers = mockParsers()
    const refused = {
      kind: 'refused',
      id: 'empty',
      sentence: 'The file holds no text.',
      retryable: false,
    } as const
    await workspace.work({
      parsers: { extract: async (file) => (file.path.includes(empty) ? refused : parsers.extract(file)) },
    })
    const states = await workspace.finish()
    expect(states.get(empty)).toMatchObject({ state: 'refused', sentence: 'The file holds no text.' })
    expect(states.get(fine)?.state).toBe('done')
  })

  it('are tried again after an error that may pass, and reported once when it does not', async () => {
    const document = await workspace.add('one')
    const { log, lines: said, errors } = recorder()
    let tries = 0
    const segment = async () => {
      tries += 1
      throw Object.assign(new Error('never in the log'), { retryable: true })
    }
    await workspace.work({ engine: mockEngine({ segment }), log })
    const states = await workspace.finish()
    expect(tries).toBe(3)
    expect(states.get(document)?.state).toBe('failed')
    expect(errors()).toHaveLength(1)
    expect(JSON.stringify(said)).not.toContain('never in the log')
  })

  it('are cut again when a person corrects the cut while it is being made', async () => {
    const document = await workspace.add('one\ntwo')
    const mock = mockEngine()
    const asked: (readonly Correction[])[] = []
    const correction: Correction = { kind: 'exclude', place: { at: 4, quote: 'two' } }
    await workspace.work({
      engine: mockEngine({
        segment: async (request) => {
          asked.push(request.corrections ?? [])
          if (asked.length === 1)
            await inTransaction(workspace.db, (tx) =>
              addCorrection(tx, correction, { document, reviewer: 'local', now: new Date() }),
            )
          return mock.segment(request)
        },
      }),
    })
    const states = await workspace.finish()
    expect(states.get(document)?.state).toBe('done')
    expect(asked).toEqual([[], [correction]])
  })

  it('are not tried again after an error that stays', async () => {
    const document = await workspace.add('one')
    let tries = 0
    const segment = async () => {
      tries += 1
      throw failure('invalid_vector', ['NaN'])
    }
    await workspace.work({ engine: mockEngine({ segment }) })
    const states = await workspace.finish()
    expect(tries).toBe(1)
    expect(states.get(document)).toMatchObject({ state: 'failed', sentence: expect.stringContaining('NaN') })
  })
})

describe('a poison document', () => {
  it.each([
    ['crashes its parser', 'CRASH'],
    ['hangs its parser', 'HANG'],
  ])('that %s is given up with a cause after the second time, the others are done', async (_, content) => {
    const poison = await workspace.add(`${content} it`)
    const fine = [await workspace.add('fine'), await workspace.add(lines(3))]
    const parsers = mockParsers()
    let tries = 0
    await workspace.work({
      parsers: {
        extract: async (file) => {
          if (file.path.includes(poison)) tries += 1
          return parsers.extract(file)
        },
      },
    })
    const states = await workspace.finish()
    expect(tries).toBe(2)
    expect(states.get(poison)).toMatchObject({
      state: 'failed',
      sentence: expect.stringContaining('parser process'),
    })
    for (const document of fine) expect(states.get(document)?.state).toBe('done')
  })

  it('stays given up when the workers start again', async () => {
    await workspace.add('CRASH')
    const first = await workspace.work()
    await workspace.finish()
    await first.close()
    let tries = 0
    await workspace.work({
      parsers: {
        extract: async () => {
          tries += 1
          throw new Error('not wanted')
        },
      },
    })
    await workspace.finish()
    expect(tries).toBe(0)
  })

  it('is run again without counting when its child was killed from outside, but not for ever', async () => {
    const killed = await workspace.add('KILLED')
    const parsers = mockParsers()
    let tries = 0
    await workspace.work({
      parsers: {
        extract: async (file) => {
          tries += 1
          return parsers.extract(file)
        },
      },
    })
    const states = await workspace.finish()
    expect(tries).toBe(11)
    expect(states.get(killed)).toMatchObject({
      state: 'failed',
      sentence: expect.stringContaining('ten times'),
    })
  })

  it('waits without counting while the engine cannot start', async () => {
    const document = await workspace.add('one')
    let broken = true
    const real = mockEngine()
    await workspace.work({
      engine: mockEngine({
        segment: async (request) => {
          if (!broken) return real.segment(request)
          broken = false
          throw failure('engine_lost', ['it did not start'])
        },
      }),
    })
    expect((await workspace.finish()).get(document)?.state).toBe('done')
  })
})

describe('a poison course in a catalog', () => {
  it.each([
    ['crashes the engine', () => childLost('engine_lost', 'self', 'SIGSEGV'), 4],
    ['fails in a stage', () => Object.assign(new TypeError('bug'), { retryable: false }), 2],
  ])('that %s is given up alone; the other courses are done', async (_, error, tries) => {
    const catalog = await workspace.add(lines(60))
    const engine = mockEngine()
    let asked = 0
    await workspace.work({
      engine: {
        ...engine,
        suggest: async (request) => {
          if (!request.only?.includes(7)) return engine.suggest(request)
          asked += 1
          throw error()
        },
      },
    })
    const states = await workspace.finish()
    expect(asked).toBe(tries)
    expect(states.get(catalog)).toMatchObject({
      state: 'failed',
      units: 60,
      unitsDone: 59,
      statements: 59,
      sentence: expect.any(String),
    })
  })
})
