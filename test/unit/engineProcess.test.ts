import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReferenceItem } from '../../src/domain/framework.js'
import { type Engine, startEngine } from '../../src/engine/startEngine.js'
import { SILENT } from '../../src/wire/log.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

const text =
  'Course Syllabus\n\nLearning Outcomes\nStudents will be able to:\nPrepare a monthly budget report.\nExplain ethical issues to clients.\n'
const extracted = {
  kind: 'extracted',
  format: 'txt',
  title: null,
  text,
  pages: [],
  warnings: [],
  blocks: [
    { role: 'heading', level: 1, ...range('Course Syllabus') },
    { role: 'heading', level: 2, ...range('Learning Outcomes') },
    { role: 'paragraph', ...range('Students will be able to:') },
    { role: 'bullet', level: 1, ...range('Prepare a monthly budget report.') },
    { role: 'bullet', level: 1, ...range('Explain ethical issues to clients.') },
  ],
} as const

function range(part: string) {
  const start = text.indexOf(part)
  return { start, end: start + part.length }
}

const meta = { kind: 'reference_framework', title: 'Labels', edges: [], negatives: [] } as const
const item = (title: string): ReferenceItem => ({
  kind: 'reference_item',
  framework: 'labels',
  level: 'item',
  code: title,
  title,
  description: null,
  parent: null,
  exemplars: [],
  cues: [],
})
const LABELS = ['Prepare budget reports', 'Water the garden', 'Discuss ethics with clients'].map(item)

let engine: Engine
let reads = 0
beforeAll(async () => {
  engine = await startEngine({ cacheDir: await temporaryFolder(), log: SILENT })
  await engine.putFramework({ ...meta, id: 'labels', revision: 'r1' }, function* (cached) {
    reads += 1
    expect(cached).toBe(reads > 1)
    yield { items: LABELS, vectors: new Map() }
  })
})
afterAll(() => engine?.close())

const suggest = async () => {
  const { kind, units } = await engine.segment({ extracted, name: 'syllabus.txt' })
  return engine.suggest({
    key: 'a document',
    extracted,
    units,
    documentSha: 'a'.repeat(64),
    documentKind: kind,
    perspective: 'academic',
  })
}

/** What a request ends with while its child is being ended by `signal`. */
async function interrupted(
  signal: NodeJS.Signals,
  meanwhile = () => {},
): Promise<{ id?: string; by?: string }> {
  await engine.embed(['a child runs'])
  const pid = engine.pid()
  if (!pid) throw new Error('no child')
  const running = engine.embed(
    Array.from({ length: 500 }, (_, index) => `A long list of texts, number ${index}`),
  )
  meanwhile()
  process.kill(pid, signal)
  return running.then(() => ({})).catch((error) => error)
}

describe('the engine', () => {
  it('finds statements in a document and matches them with its frameworks', async () => {
    const found = await suggest()
    expect(found.map(({ statement }) => statement.text)).toEqual([
      expect.stringContaining('monthly budget report'),
      expect.stringContaining('ethical issues'),
    ])
    expect(found[0]?.suggestions[0]?.code).toBe('Prepare budget reports')
    expect(found[1]?.suggestions[0]?.code).toBe('Discuss ethics with clients')
  })

  it('reports how far it is', async () => {
    const seen: [number, number][] = []
    await engine.align({ framework: 'labels', texts: Array(20).fill('Water plants') }, (done, total) =>
      seen.push([done, total]),
    )
    expect(seen.at(-1)).toEqual([20, 20])
    expect(seen.length).toBeGreaterThan(1)
  })

  it('gives a text the same vector whatever is asked with it', async () => {
    const [alone] = await engine.embed(['Prepare a monthly budget report'])
    const many = await engine.embed([
      'x',
      'Prepare a monthly budget report',
      'A much longer text beside it, to be sure',
    ])
    expect(many[1]).toEqual(alone)
    expect(alone).toBeInstanceOf(Float32Array)
  })

  it('says that a crash was its own', async () => {
    expect(await interrupted('SIGSEGV')).toMatchObject({
      id: 'engine_lost',
      by: 'self',
    })
  })

  it('says that somebody else killed it', async () => {
    expect(await interrupted('SIGKILL')).toMatchObject({
      id: 'engine_lost',
      by: 'outside',
    })
  })

  it('comes back by itself with the same frameworks and the same answers', async () => {
    const before = await suggest()
    const readsBefore = reads
    await interrupted('SIGKILL')
    expect(await suggest()).toEqual(before)
    expect(reads).toBe(readsBefore + 1)
  })

  it('fails one request when it crashes; those that wait are served by the next child', async () => {
    let waiting: Promise<readonly Float32Array[]> | null = null
    const doomed = await interrupted('SIGSEGV', () => {
      waiting = engine.embed(['still served'])
    })
    expect(doomed).toMatchObject({ by: 'self' })
    expect(await waiting).toHaveLength(1)
  })

  it('is ended by the watchdog when it stays silent', async () => {
    const impatient = await startEngine({ cacheDir: await temporaryFolder(), log: SILENT, patience: 1e-5 })
    try {
      await expect(impatient.embed(['never answered in time'])).rejects.toMatchObject({
        id: 'engine_lost',
        by: 'watchdog',
      })
    } finally {
      await impatient.close()
    }
  })

  it('names the framework it does not have', async () => {
    await expect(engine.align({ framework: 'nothing', texts: ['x'] })).rejects.toMatchObject({
      id: 'not_found',
    })
  })

  it('replaces a framework by a newer revision', async () => {
    await engine.putFramework({ ...meta, id: 'labels', revision: 'r2' }, [item('Only this one')])
    expect(engine.hasFramework('labels', 'r1')).toBe(false)
    expect(engine.hasFramework('labels', 'r2')).toBe(true)
    const [matches] = await engine.align({ framework: 'labels', texts: ['Water plants'] })
    expect(matches?.map((match) => match.code)).toEqual(['Only this one'])
  })

  it('starts only with an intact model', async () => {
    const start = startEngine({
      cacheDir: await temporaryFolder(),
      modelDir: await temporaryFolder(),
      log: SILENT,
    })
    await expect(start).rejects.toMatchObject({ id: 'model_damaged' })
  })
})
