import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReferenceFramework, ReferenceItem } from '../../src/domain/framework.js'
import { aliasesByTitle } from '../../src/frameworks/aliasesByTitle.js'
import { mergeRelease } from '../../src/frameworks/mergeRelease.js'
import { readOnetRelease } from '../../src/frameworks/readOnetRelease.js'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'
import { NEW_RELEASE, OLD_RELEASE, type Tables, writeRelease } from '../support/onetRelease.js'
import { NO_SHARED, SHARED } from '../support/shared.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

const levels = (framework: ReferenceFramework) => {
  const counts: Record<string, number> = {}
  for (const item of framework.items) counts[item.level] = (counts[item.level] ?? 0) + 1
  return counts
}
const byCode = (framework: ReferenceFramework, code: string) =>
  framework.items.find((item) => item.code === code)
const without = (tables: Tables, ...names: string[]): Tables =>
  Object.fromEntries(Object.entries(tables).filter(([name]) => !names.includes(name)))

describe('reading an O*NET release', () => {
  it('reads the layout used until 30.2, with blanks and LF', async () => {
    const { framework, report } = await readOnetRelease(
      await writeRelease(await temporaryFolder(), OLD_RELEASE, '\n'),
    )
    expect(report).toMatchObject({ release: '30.0', skipped: [] })
    expect(report.missing).toEqual([
      'Knowledge',
      'Abilities',
      'Work Styles',
      'Work Activities',
      'Abilities to Work Activities',
    ])
    expect(levels(framework)).toEqual({
      skill: 2,
      knowledge: 1,
      ability: 1,
      work_style: 1,
      gwa: 2,
      iwa: 3,
      dwa: 4,
      task: 3,
    })
    expect(framework.citation).toContain('O*NET 30.0 Database')
    expect(framework.edges).toContainEqual({ kind: 'crosswalk', from: '2.A.1.a', to: '4.A.1.a.1' })
  })

  it('reads the layout used since 30.3, with n/a and CRLF, one folder down', async () => {
    const outer = await temporaryFolder()
    await writeRelease(join(outer, 'db_30_3_text'), without(NEW_RELEASE, 'Read Me'), '\r\n')
    const { framework, report } = await readOnetRelease(outer)
    expect(report).toMatchObject({ release: '30.3', skipped: [] })
    expect(levels(framework)).toEqual({
      skill: 2,
      knowledge: 1,
      ability: 1,
      work_style: 1,
      gwa: 3,
      iwa: 3,
      dwa: 4,
      task: 3,
    })
    expect(byCode(framework, '4.A.3.b.2.a.2')).toMatchObject({ level: 'dwa', parent: '4.A.3.b.2.a' })
    expect(byCode(framework, '2.B.1.a')?.description).toBeNull()
    expect(byCode(framework, '1.D.1.a')?.level).toBe('work_style')
    expect(framework.edges.filter((edge) => edge.kind === 'crosswalk')).toHaveLength(2)
  })

  it('keeps quotes as they are and tasks of one wording under several occupations apart', async () => {
    const { framework } = await readOnetRelease(
      await writeRelease(await temporaryFolder(), NEW_RELEASE, '\r\n'),
    )
    expect(byCode(framework, '101')?.title).toBe('Sketch "first" ideas for garden plans.')
    expect(byCode(framework, '102')?.title).toBe(byCode(framework, '103')?.title)
    expect(framework.edges).toContainEqual({ kind: 'task_activity', from: '103', to: '4.A.1.a.1.a.1' })
  })

  it('takes the elements that are rated where the rating table is there', async () => {
    const tables = { ...OLD_RELEASE, Skills: (OLD_RELEASE.Skills ?? []).slice(0, 3) }
    const { framework } = await readOnetRelease(await writeRelease(await temporaryFolder(), tables, '\n'))
    expect(byCode(framework, '2.A.1.a')).toBeDefined()
    expect(byCode(framework, '2.B.1.a')).toBeUndefined()
  })

  it('leaves out broken rows and says which ones', async () => {
    const folder = await writeRelease(await temporaryFolder(), OLD_RELEASE, '\n')
    const tasks = [
      'O*NET-SOC Code\tTask ID\tTask\tTask Type',
      '11-1011.00\t101\tSketch ideas.\tCore',
      '11-1011.00\t\tNo number.\tCore',
      '11-1011.00\t104\tA tab\tmoved this.\tCore',
      '',
      '11-1011.00\t101\tAnother text.\tCore',
      '11-1011.00\t105\tTrimmed line.',
    ]
    await writeFile(join(folder, 'Task Statements.txt'), `${tasks.join('\n')}\n`)
    const { framework, report } = await readOnetRelease(folder)
    expect(framework.items.filter((item) => item.level === 'task').map((item) => item.code)).toEqual([
      '101',
      '105',
    ])
    expect(report.skipped).toEqual([
      { table: 'Task Statements', row: 3, reason: '"Task ID" is empty' },
      { table: 'Task Statements', row: 4, reason: 'it has 5 columns, the header has 4' },
      { table: 'Task Statements', row: 6, reason: 'task 101 was listed before' },
      { table: 'Tasks to DWAs', row: 3, reason: 'task 102 is not in Task Statements' },
      { table: 'Tasks to DWAs', row: 4, reason: 'task 103 is not in Task Statements' },
    ])
  })

  it('reads a release without tasks and names the missing tables', async () => {
    const folder = await writeRelease(await temporaryFolder(), without(OLD_RELEASE, 'Task Statements'), '\n')
    const { framework, report } = await readOnetRelease(folder)
    expect(levels(framework)).toMatchObject({ iwa: 3, dwa: 4 })
    expect(report.missing).toContain('Task Statements')
    expect(report.skipped).toEqual([])
  })
})

describe('a folder that is no O*NET release', () => {
  it('is refused with the missing table and what to do', async () => {
    await expect(readOnetRelease(await temporaryFolder())).rejects.toMatchObject({
      id: 'framework_unreadable',
      message: expect.stringMatching(
        /"Content Model Reference\.txt" is missing.*Download the "Text" database/,
      ),
    })
    await expect(readOnetRelease(join(await temporaryFolder(), 'nowhere'))).rejects.toMatchObject({
      id: 'framework_unreadable',
    })
  })

  it('names every table that nothing works without', async () => {
    const folder = await writeRelease(
      await temporaryFolder(),
      without(OLD_RELEASE, 'IWA Reference', 'DWA Reference'),
      '\n',
    )
    await expect(readOnetRelease(folder)).rejects.toThrow(
      '"IWA Reference.txt" and "DWA Reference.txt". Download',
    )
  })

  it('is refused when it mixes two releases or a table has other columns', async () => {
    const mixed = await writeRelease(await temporaryFolder(), { ...OLD_RELEASE, ...NEW_RELEASE }, '\n')
    await expect(readOnetRelease(mixed)).rejects.toThrow('mixes tables of two releases')
    const tables = { ...OLD_RELEASE, 'IWA Reference': NEW_RELEASE['GWAs to IWAs'] ?? [] }
    const wrong = await writeRelease(await temporaryFolder(), tables, '\n')
    await expect(readOnetRelease(wrong)).rejects.toThrow('no column "Element ID", "IWA ID", "IWA Title"')
  })
})

describe('moving to another release', () => {
  it('follows activities whose ids moved by their exact title and level', async () => {
    const old = await readOnetRelease(await writeRelease(await temporaryFolder(), OLD_RELEASE, '\n'))
    const now = await readOnetRelease(await writeRelease(await temporaryFolder(), NEW_RELEASE, '\r\n'))
    const aliases = aliasesByTitle(old.framework.items, now.framework.items)
    expect(Object.fromEntries(aliases.map(({ alias, code }) => [alias, code]))).toEqual({
      '4.A.1.a.1.I01': '4.A.1.a.1.a',
      '4.A.2.b.2.I02': '4.A.3.b.2.a',
      '4.A.2.b.2.I05': '4.A.2.b.2.a',
      '4.A.1.a.1.I01.D01': '4.A.1.a.1.a.1',
      '4.A.2.b.2.I02.D01': '4.A.3.b.2.a.1',
      '4.A.2.b.2.I02.D03': '4.A.3.b.2.a.2',
      '4.A.2.b.2.I05.D01': '4.A.2.b.2.a.1',
    })
  })

  it('refuses to guess when a title is missing or double', () => {
    const dwa = (code: string, title: string) => ({ level: 'dwa' as const, code, title })
    expect(
      aliasesByTitle(
        [dwa('a', 'Plan.'), dwa('b', 'Plan.'), dwa('c', 'Sing.'), dwa('d', 'Dance.'), dwa('e', 'Read.')],
        [dwa('1', 'Plan.'), dwa('2', 'Dance.'), dwa('3', 'Dance.'), dwa('e', 'Write.'), dwa('4', 'Read.')],
      ),
    ).toEqual([])
  })

  it('puts official descriptions over ours and keeps our examples, cues and negatives', () => {
    const item = (code: string, extra: Partial<ReferenceItem>): ReferenceItem => ({
      kind: 'reference_item',
      framework: 'onet',
      level: 'skill',
      code,
      title: code,
      description: null,
      parent: null,
      exemplars: [],
      cues: [],
      ...extra,
    })
    const base = { kind: 'reference_framework', id: 'onet', publisher: 'p', licence: 'l', edges: [] } as const
    const builtIn: ReferenceFramework = {
      ...base,
      title: 'old',
      release: '30.0',
      citation: 'ours',
      items: [
        item('2.A.1.a', { description: 'ours', exemplars: ['Read a map'], cues: ['read'] }),
        item('9.Z', {}),
      ],
      negatives: ['Paid holidays'],
    }
    const release: ReferenceFramework = {
      ...base,
      title: 'new',
      release: '30.3',
      citation: 'Official.',
      items: [item('2.A.1.a', { title: 'Reading', description: 'official' }), item('2.A.1.b', {})],
      negatives: [],
    }
    const merged = mergeRelease(builtIn, release)
    expect(merged.items).toEqual([
      item('2.A.1.a', {
        title: 'Reading',
        description: 'official',
        exemplars: ['Read a map'],
        cues: ['read'],
      }),
      item('2.A.1.b', {}),
    ])
    expect(merged).toMatchObject({ release: '30.3', negatives: ['Paid holidays'] })
    expect(merged.citation).toMatch(/^Official\. Tributary has modified/)
  })
})

describe.skipIf(SHARED === null)(`the team's real releases (${NO_SHARED})`, () => {
  const folder = (release: string) => join(SHARED ?? '', 'data/onet', release)
  const lines = (release: string, table: string) =>
    readFileSync(join(folder(release), `${table}.txt`), 'utf8')
      .split('\n')
      .filter(Boolean).length - 1

  it('reads all of 30.0 without losing a row', async () => {
    const { framework, report } = await readOnetRelease(folder('30.0'))
    expect(report.release).toBe('30.0')
    expect(report.skipped).toEqual([])
    expect(report.missing).toEqual(['Abilities', 'Work Activities'])
    for (const { name, rows } of report.tables) expect([name, rows]).toEqual([name, lines('30.0', name)])
    expect(levels(framework)).toEqual({
      skill: 35,
      knowledge: 33,
      ability: 52,
      work_style: 16,
      gwa: 41,
      iwa: 332,
      dwa: 2087,
      task: lines('30.0', 'Task Statements'),
    })
    const edges = (kind: string) => framework.edges.filter((edge) => edge.kind === kind).length
    expect(edges('child_of')).toBe(332 + 2087)
    expect(edges('task_activity')).toBe(lines('30.0', 'Tasks to DWAs'))
    expect(edges('crosswalk')).toBe(232 + 381)
  })

  it('has the same elements as the built-in content model', async () => {
    const { framework } = await readOnetRelease(folder('30.0'))
    const builtIn = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'corpora/frameworks/onet.json'), 'utf8')) as {
      items: { code: string; level: string; title: string }[]
    }
    const official = new Map(framework.items.map((item) => [item.code, `${item.level} ${item.title}`]))
    for (const item of builtIn.items) expect(official.get(item.code)).toBe(`${item.level} ${item.title}`)
  })

  it('reads the four tables of 24.2 and finds ids unchanged until 30.0', async () => {
    const old = await readOnetRelease(folder('24.2'))
    const now = await readOnetRelease(folder('30.0'))
    expect(levels(old.framework)).toMatchObject({ iwa: 332, dwa: 2067 })
    expect(old.report.missing).toContain('Task Statements')
    expect(aliasesByTitle(old.framework.items, now.framework.items)).toEqual([])
  })
})
