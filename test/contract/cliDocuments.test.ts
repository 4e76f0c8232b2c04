import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { cli } from '../support/cli.js'
import { makeZip } from '../support/hostileFiles.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

const POSTING = `Bookkeeper

Duties
- Prepare the monthly payroll of a small firm.
- Explain invoices to customers.

Minimum Qualifications
- Three years of bookkeeping experience
- Bachelor's degree in accounting
- Proficiency in Microsoft Excel
- Valid driver's license
`
const SPANISH = `Programa del curso de contabilidad

Objetivos de aprendizaje
Al terminar el curso los estudiantes podrán preparar el presupuesto anual de una empresa pequeña, explicar los estados
financieros a un cliente y comparar las ofertas de los bancos. También aprenderán a escribir informes claros sobre la
situación de la empresa y a presentar los resultados ante el consejo de administración.
`
const VALUES = `Our Values

We treat each other with respect.
We keep our promises to customers.
We learn from our mistakes and share what we learn.
`
/** 230 courses, every second one of biology, each with an outcome. */
const CATALOG = Array.from(
  { length: 230 },
  (_, at) =>
    `## ${at % 2 === 0 ? 'BIOL' : 'CHEM'} ${100 + at} Topic number ${at} (3 credits)\n\nStudy of topic ${at}. Prerequisite: BIOL 99.\n\nStudents will be able to:\n\n- explain topic number ${at} to a client\n`,
).join('\n')

let folder: string
let data: string
const path = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await temporaryFolder()
  data = join(folder, 'data')
  await writeFile(path('posting.txt'), POSTING)
  await writeFile(path('programa.txt'), SPANISH)
  await writeFile(path('values.txt'), VALUES)
  await writeFile(path('catalog.md'), CATALOG)
  await writeFile(path('list.txt'), 'BIOL 100\nCHEM 101\n')
  await writeFile(path('drive.gdoc'), '{"doc_id": "x"}')
  await writeFile(
    path('mixed.zip'),
    await makeZip({ 'spring/posting.txt': POSTING, 'old.xls': 'x', 'inner.zip': await makeZip({ a: 'b' }) }),
  )
})

describe('tributary units', () => {
  it('prints the courses of a catalog in the documented shape and makes no workspace', async () => {
    const result = await cli(['units', path('catalog.md')], { data })
    expect(result.code).toBe(0)
    const [first] = result.rows()
    expect(result.rows()).toHaveLength(230)
    expect(first).toMatchObject({
      document: path('catalog.md'),
      code: 'BIOL 100',
      title: 'Topic number 0',
      credits: '3',
      prerequisites: 'BIOL 99.',
      description: 'Study of topic 0.',
      kind: 'catalog',
      page: null,
    })
    const documented = ['document', 'code', 'title', 'credits', 'prerequisites', 'description', 'kind']
    for (const key of [...documented, 'page', 'start', 'end']) expect(first).toHaveProperty(key)
  })

  it('prints a table for people', async () => {
    const result = await cli(['units', path('catalog.md'), '--format', 'table'], { data })
    expect(result.stdout.split('\n')[1]).toMatch(/^CHEM 101 +3 +Topic number 1$/)
  })
})

describe('tributary suggest on a large catalog', () => {
  const suggest = (...args: readonly string[]) => cli(['suggest', path('catalog.md'), ...args], { data })

  it('prints nothing, how many courses were parked and how to choose, and ends well', async () => {
    const result = await suggest()
    expect(result).toMatchObject({ code: 0, stdout: '' })
    expect(result.stderr).toContain('230 courses are parked')
    expect(result.stderr).toContain('--courses')
  })

  it('works on the chosen subject, on a list from a file, on all', async () => {
    const units = async (choice: string) =>
      (await suggest('--courses', choice)).rows().map((row) => (row.unit as { code: string }).code)
    expect(await units('chem 1')).toHaveLength(50)
    expect(await units(`@${path('list.txt')}`)).toEqual(['BIOL 100', 'CHEM 101'])
    expect(await units('all')).toHaveLength(230)
  })

  it('says what is wrong with the choice', async () => {
    expect(await suggest('--courses', '@nowhere.txt')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nowhere.txt'),
    })
    expect(await suggest('--courses', ' , ')).toMatchObject({ code: 2 })
  })
})

describe('tributary suggest', () => {
  it('prints facts beside the statements when asked to, and never as statements', async () => {
    const plain = (await cli(['suggest', path('posting.txt')], { data })).rows()
    const rows = (await cli(['suggest', path('posting.txt'), '--facts'], { data })).rows()
    const facts = rows.filter((row) => 'fact' in row)
    expect(rows.filter((row) => !('fact' in row))).toEqual(plain)
    expect(facts.map((row) => row.fact)).toEqual(['experience', 'education', 'technology', 'licence'])
    expect(facts[2]).toMatchObject({ name: 'Microsoft Excel', document: path('posting.txt') })
    expect(Object.keys(facts[0] ?? {})).toEqual(['document', 'unit', 'fact', 'name', 'evidence'])
  })

  it('names another language plainly and skips it', async () => {
    const result = await cli(['suggest', path('programa.txt')], { data })
    expect(result).toMatchObject({ code: 0, stdout: '' })
    expect(result.stderr).toContain('The text is in Spanish. Tributary reads English')
  })

  it('matches what an organization stands for with 21st Century Skills only', async () => {
    const rows = (await cli(['suggest', path('values.txt'), '--all'], { data })).rows()
    expect(rows.length).toBeGreaterThanOrEqual(3)
    const frameworks = rows.flatMap((row) =>
      (row.suggestions as { framework: string }[]).map((one) => one.framework),
    )
    expect(new Set(frameworks)).toEqual(new Set(['21cs']))
  })

  it('reads what is inside a ZIP archive, and refuses the rest by name', async () => {
    const result = await cli(['suggest', path('mixed.zip')], { data })
    expect(result.code).toBe(1)
    const documents = new Set(result.rows().map((row) => row.document))
    expect(documents).toEqual(new Set([`${path('mixed.zip')}/spring/posting.txt`]))
    expect(result.stderr).toMatch(/mixed\.zip\/inner\.zip: .*inside another/)
    expect(result.stderr).toMatch(/mixed\.zip\/old\.xls: .*\.xlsx or CSV/)
  })

  it('says what to do with a link to Google Docs', async () => {
    const result = await cli(['suggest', path('drive.gdoc')], { data })
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('File > Download > Microsoft Word (.docx)')
  })
})

describe('tributary process', () => {
  it('takes a ZIP archive and the chosen courses of a catalog; a later choice adds to them', async () => {
    const workspace = { data: join(folder, 'workspace') }
    const args = ['--framework', 'All', '--courses', 'CHEM 1']
    const first = await cli(['process', path('mixed.zip'), path('catalog.md'), ...args], workspace)
    expect(first.code).toBe(1)
    expect(first.stderr).toContain('180 courses are parked')
    const rowOf = (name: string) => first.rows().find((row) => row.document === name)
    const [posting, catalog] = [rowOf('mixed.zip/spring/posting.txt'), rowOf('catalog.md')]
    expect(posting).toMatchObject({ kind: 'job', state: 'done' })
    expect(catalog).toMatchObject({ statements: 50, parked: 180, state: 'done' })
    const more = await cli(
      ['process', path('catalog.md'), '--framework', 'All', '--courses', 'all'],
      workspace,
    )
    expect(more.code).toBe(0)
    expect(more.rows()[0]).toMatchObject({ statements: 230, state: 'done' })
  })
})
