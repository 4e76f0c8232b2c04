import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { BLOOM_LEVELS, type Bloom } from '../../src/domain/bloom.js'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'
import { cli } from '../support/cli.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

const SYLLABUS = `BUS 214: Budgeting for Small Firms

Course Description
This course introduces budgets.

Learning Outcomes
Students will be able to:
- Prepare a monthly cash budget for a small firm.
- Deliver a persuasive speech to a live audience.

Grading
Attendance is worth 10 percent of the grade.
`

let folder: string
let data: string
let syllabus: string

beforeAll(async () => {
  folder = await temporaryFolder()
  data = join(folder, 'data')
  syllabus = join(folder, 'budgeting.txt')
  await writeFile(syllabus, SYLLABUS)
})

describe('tributary suggest', () => {
  it('prints one JSON object a statement in the documented shape and makes no workspace', async () => {
    const result = await cli(['suggest', syllabus], { data })
    expect(result.code).toBe(0)
    const rows = result.rows()
    expect(rows.map((row) => row.statement)).toEqual([
      'Prepare a monthly cash budget for a small firm',
      'Deliver a persuasive speech to a live audience',
    ])
    const [first] = rows
    expect(Object.keys(first ?? {})).toEqual([
      'document',
      'unit',
      'kind',
      'evidence',
      'statement',
      'probability',
      'bloom',
      'lint',
      'group',
      'suggestions',
    ])
    expect(first).toMatchObject({ document: syllabus, kind: 'outcome', lint: [], group: 1 })
    expect(BLOOM_LEVELS).toContain((first?.bloom as Bloom | undefined)?.level)
    const { start, end, text, page } = (first as { evidence: unknown }).evidence as {
      start: number
      end: number
      text: string
      page: null
    }
    expect(page).toBeNull()
    expect(text).toHaveLength(end - start)
    const oral = rows[1]?.suggestions as { framework: string; code: string; sentence: string; type: string }[]
    expect(oral.find((one) => one.framework === '21cs')).toMatchObject({ code: 'OC', type: 'isRelatedTo' })
    expect(oral.find((one) => one.framework === '21cs')?.sentence).toContain('develops “Oral Communication”')
    expect(existsSync(join(data, 'pg'))).toBe(false)
  })

  it('goes on after a file it cannot read, names it with cause and remedy, and exits 1', async () => {
    const empty = join(folder, 'empty.pdf')
    await writeFile(empty, '')
    const result = await cli(['suggest', empty, join(folder, 'absent.docx'), syllabus], { data })
    expect(result.code).toBe(1)
    expect(result.rows()).toHaveLength(2)
    expect(result.stderr).toContain(`${empty}: `)
    expect(result.stderr).toContain('there is no such file or folder')
    expect(result.stderr).not.toMatch(/\bat .*\.js:\d+/)
  })

  it('lists at least three matches a level with --all, the weak ones marked', async () => {
    const result = await cli(['suggest', '--all', syllabus], { data })
    const [first] = result.rows()
    const suggestions = first?.suggestions as { framework: string; level: string; match: boolean }[]
    expect(suggestions.filter((one) => one.framework === '21cs').length).toBeGreaterThanOrEqual(3)
    expect(suggestions.filter((one) => one.level === 'gwa').length).toBeGreaterThanOrEqual(3)
    expect(suggestions.some((one) => !one.match)).toBe(true)
  })

  it('gives the same answer twice', async () => {
    const [one, two] = [
      await cli(['suggest', syllabus], { data }),
      await cli(['suggest', syllabus], { data }),
    ]
    expect(one.stdout).toBe(two.stdout)
  })
})

describe('tributary align', () => {
  it('answers each line in order and says "no good match" with an empty list', async () => {
    const stdin = 'Speak clearly to a large audience\nzzz qqq xxx\n'
    const result = await cli(['align', '--framework', '21cs', '--top', '2'], { data, stdin })
    expect(result.code).toBe(0)
    const rows = result.rows() as { text: string; matches: { code: string; level: string }[] }[]
    expect(rows.map((row) => row.text)).toEqual(['Speak clearly to a large audience', 'zzz qqq xxx'])
    expect(rows[0]?.matches[0]).toMatchObject({ framework: '21cs', level: 'skill', code: 'OC', match: true })
    expect(rows[1]?.matches).toEqual([])
  })

  it('matches with the labels of a file', async () => {
    const labels = join(folder, 'labels.txt')
    await writeFile(labels, 'budget planning\nwelding\nplay the violin\n')
    const result = await cli(['align', '--framework', labels, '--top', '1', '--all'], {
      data,
      stdin: 'Plan a budget\n',
    })
    expect(result.rows()[0]).toMatchObject({
      matches: [{ code: 'budget planning', title: 'budget planning' }],
    })
  })
})

describe('the command line', () => {
  it.each([
    [['units']],
    [['suggest']],
    [['suggest', 'x.txt', '--duplicates']],
    [['suggest', 'x.txt', '--kinds', 'recommended']],
    [['align', '--framework', '21cs', '--level', 'technology']],
    [['export', '--framework', 'x', '--format', 'csv']],
    [['web']],
  ])('refuses %j as a usage error until its issue builds it', async (args) => {
    const result = await cli(args, { data })
    expect(result.code).toBe(2)
    expect(result.stdout).toBe('')
    expect(result.stderr).not.toBe('')
  })

  it('explains itself', async () => {
    const result = await cli(['--help'], { data })
    expect(result.code).toBe(0)
    for (const name of [
      'start',
      'suggest',
      'align',
      'process',
      'status',
      'export',
      'frameworks',
      'backup',
      'restore',
      'doctor',
    ])
      expect(result.stdout).toContain(name)
  })
})

describe('a workspace from the command line', () => {
  it('processes a folder once, reports refused files, and exports what is accepted', async () => {
    const inbox = join(folder, 'inbox')
    await mkdir(inbox)
    await writeFile(join(inbox, 'budgeting.txt'), SYLLABUS)
    await writeFile(join(inbox, 'old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    const first = await cli(['process', inbox, '--framework', 'Budgeting'], { data })
    expect(first.code).toBe(1)
    expect(first.rows()).toEqual([
      { document: 'budgeting.txt', kind: 'syllabus', state: 'done', statements: 2 },
      expect.objectContaining({
        document: 'old.doc',
        state: 'refused',
        sentence: expect.stringMatching(/save/i),
      }),
    ])
    const again = await cli(['process', inbox, '--framework', 'Budgeting'], { data })
    expect(again.stdout).toBe(first.stdout)
    const status = await cli(['status', '--format', 'jsonl'], { data })
    expect(status.rows()).toMatchObject([{ title: 'Budgeting', open: 2, accepted: 0 }])
    const file = join(folder, 'out.json')
    const exported = await cli(['export', '--framework', 'Budgeting', '--out', file], { data })
    expect(exported.code).toBe(0)
    expect(JSON.parse(await readFile(file, 'utf8')).CFDocument.title).toBe('Budgeting')
  })

  it('brings a backup back and moves the present folder aside', async () => {
    const file = join(folder, 'backup.tributary')
    expect((await cli(['backup', file], { data })).code).toBe(0)
    const restored = await cli(['restore', file], { data })
    expect(restored.code).toBe(0)
    expect(restored.stderr).toContain('before')
    const status = await cli(['status', '--format', 'jsonl'], { data })
    expect(status.rows()).toMatchObject([{ title: 'Budgeting', open: 2 }])
  })

  it('refuses a damaged backup with a sentence and leaves the workspace as it was', async () => {
    const file = join(folder, 'damaged.tributary')
    const bytes = await readFile(join(folder, 'backup.tributary'))
    await writeFile(file, bytes.subarray(0, Math.floor(bytes.length / 2)))
    const restored = await cli(['restore', file], { data })
    expect(restored.code).toBe(2)
    expect(restored.stderr).toContain('cannot be read')
    expect((await cli(['status', '--format', 'jsonl'], { data })).rows()).toMatchObject([
      { title: 'Budgeting' },
    ])
  })

  it('names the process that holds the folder and exits 3', async () => {
    await writeFile(join(folder, 'note.txt'), 'x')
    const held = join(folder, 'held')
    const { takeFolderLock } = await import('../../src/store/takeFolderLock.js')
    await mkdir(held, { recursive: true })
    const lock = await takeFolderLock(held)
    const result = await cli(['status'], { data: held })
    await lock.release()
    expect(result.code).toBe(3)
    expect(result.stderr).toContain(String(process.pid))
  })

  it('has a doctor that finds nothing wrong here', async () => {
    const result = await cli(['doctor'], { data })
    expect(result.stdout).not.toContain('PROBLEM')
    for (const name of ['folder lock', 'model', 'engine', 'parser', 'disk', 'permissions'])
      expect(result.stdout).toContain(`${name}:`)
  })
})

describe('tributary start', () => {
  it('names the port that another program uses, and what to do', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const port = String((other.address() as AddressInfo).port)
    const result = await cli(['start', '--no-samples', '--no-open', '--port', port], {
      data: join(folder, 'port'),
    })
    other.close()
    expect(result.code).toBe(2)
    expect(result.stderr).toContain(`Port ${port} is used by another program`)
  })
})

describe('the configuration', () => {
  it('reports every wrong setting at once', async () => {
    const { readConfig } = await import('../../src/wire/config.js')
    expect(() => readConfig({}, { TRIBUTARY_PORT: 'many', TRIBUTARY_PARSERS: '0' })).toThrow(
      /TRIBUTARY_PORT[\s\S]*TRIBUTARY_PARSERS/,
    )
  })

  it('refuses to listen beyond this computer', async () => {
    const { readConfig } = await import('../../src/wire/config.js')
    expect(() => readConfig({}, { TRIBUTARY_LISTEN: '0.0.0.0' })).toThrow(/loopback/)
  })

  it('is documented from its own table in the README', async () => {
    const { SETTINGS } = await import('../../src/wire/config.js')
    const readme = await readFile(join(PACKAGE_ROOT, 'README.md'), 'utf8')
    for (const { env, about } of Object.values(SETTINGS))
      expect(readme.replace(/ +\|/g, ' |')).toContain(`| \`${env}\` | ${about} |`)
  })
})
