import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentStates } from '../../src/store/documents.js'
import { loadUnits } from '../../src/store/units.js'
import { type App, startApp } from '../support/app.js'
import { accessibilityProblems, CHROMIUM, NO_CHROMIUM, useBrowser } from '../support/browser.js'
import { makeZip } from '../support/hostileFiles.js'
import { temporaryFolder } from '../support/temporaryFolder.js'
import { until } from '../support/until.js'

const SYLLABUS = `BUS 101 Payroll Basics

Course description
This course is about paying people.

Things to take away
Prepare a payroll run for a small firm.
Explain deductions to an employee.

Grading
Two exams.
`
const LIST = `Course #,Course Title,Units,Notes,SLOs
BUS 101,Payroll Basics,3,Taught in spring,Prepare a payroll run; Explain deductions to an employee
BUS 102,Business Taxes,4,Taught in fall,File a sales tax return; Compare entity types for tax purposes
`
const CATALOG = Array.from({ length: 230 }, (_, at) => {
  const subject = at % 2 === 0 ? 'BIOL' : 'CHEM'
  return `${subject} ${100 + at} Topic number ${at} (3 credits)\nStudy of topic ${at} in its field. Prerequisite: none.`
}).join('\n\n')

describe.skipIf(CHROMIUM === null)(`the page of a document (${NO_CHROMIUM})`, () => {
  const browser = useBrowser()
  let app: App
  let folder: string
  beforeAll(async () => {
    if (CHROMIUM === null) return
    folder = await temporaryFolder()
    app = await startApp({ dataDir: join(folder, 'data') })
  })
  afterAll(() => app?.close())

  /** Uploads files through the page of a new project and waits until they are read. */
  async function addFiles(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    await page.goto(`${app.address}/projects/new`)
    await page.getByLabel('Name', { exact: true }).fill('A project')
    const paths: string[] = []
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name)
      await writeFile(path, content)
      paths.push(path)
    }
    await page.locator('[data-files]').setInputFiles(paths)
    await page.getByRole('button', { name: 'Create project' }).click()
    await page.waitForURL(/projects\/[0-9a-f-]{36}$/)
    await settled()
    await page.reload()
  }

  const settled = () =>
    until(async () => {
      const states = await documentStates(app.owner.db.kysely)
      return states.every((one) => ['done', 'refused', 'failed'].includes(one.state))
    }, 60_000)

  async function open(page: Page, name: string): Promise<string> {
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    return new URL(page.url()).pathname.split('/').at(-1) ?? ''
  }

  it('says when nothing was found, and takes a section named by hand', async () => {
    const { page } = await browser.open()
    await addFiles(page, { 'payroll.txt': SYLLABUS })
    const sha = await open(page, 'payroll.txt')
    const before = (await documentStates(app.owner.db.kysely, [sha]))[0]?.statements ?? 0
    if (before === 0) await page.getByText('No competency was found. Below is what was read').waitFor()
    else await page.locator('summary', { hasText: 'What was read' }).click()
    await page
      .getByLabel('Another section begins at')
      .selectOption({ label: 'Prepare a payroll run for a small firm.' })
    await page.getByRole('button', { name: 'Name this section' }).click()
    await page.getByText('Corrected. The part is read again.').waitFor()
    await settled()
    const [state] = await documentStates(app.owner.db.kysely, [sha])
    expect(state?.statements).toBeGreaterThanOrEqual(2)
    await page.reload()
    await page.getByText('Section named').waitFor()
    await page.getByRole('button', { name: 'Undo the last correction' }).click()
    await page.getByText('Taken back.').waitFor()
    await settled()
    expect((await documentStates(app.owner.db.kysely, [sha]))[0]?.statements).toBe(before)
    await page.context().close()
  })

  it('splits, names and joins courses; other courses are not touched', async () => {
    const { page } = await browser.open()
    await addFiles(page, { 'catalog small.txt': CATALOG.split('\n\n').slice(0, 6).join('\n\n') })
    const sha = await open(page, 'catalog small.txt')
    const units = () => loadUnits(app.owner.db.kysely, sha)
    expect(await units()).toHaveLength(6)
    const second = page.locator('.unit').nth(1)
    await second.locator('summary', { hasText: 'Correct this cut' }).click()
    await second.getByRole('button', { name: 'Belongs to the one above' }).click()
    await page.getByText('Corrected. The part is read again.').waitFor()
    expect((await units()).map((unit) => unit.code)).not.toContain('CHEM 101')
    const first = page.locator('.unit').first()
    await first.locator('summary', { hasText: 'Correct this cut' }).click()
    await first.getByLabel('Title').first().fill('Two topics')
    await first.getByRole('button', { name: 'Save code and title' }).click()
    await page.getByRole('heading', { name: 'BIOL 100 Two topics' }).waitFor()
    await page.getByRole('button', { name: 'Undo the last correction' }).click()
    await page.getByRole('heading', { name: 'BIOL 100 Topic number 0' }).waitFor()
    expect(await units()).toHaveLength(5)
    await page.context().close()
  })

  it('shows the columns of a list, and reads it again as a person says', async () => {
    const { page } = await browser.open()
    await addFiles(page, { 'list.csv': LIST })
    const sha = await open(page, 'list.csv')
    await page.getByRole('heading', { name: 'BUS 101 Payroll Basics' }).waitFor()
    const before = (await documentStates(app.owner.db.kysely, [sha]))[0]?.statements ?? 0
    expect(before).toBeGreaterThanOrEqual(4)
    await page.locator('select[name=role4]').selectOption('ignore')
    await page.getByRole('button', { name: 'Read the list like this' }).click()
    await page.getByText('Corrected. The part is read again.').waitFor()
    await settled()
    expect((await documentStates(app.owner.db.kysely, [sha]))[0]?.statements).toBe(0)
    await page.context().close()
  })

  it('lets people choose the courses of a large catalog, and finds one by its code', async () => {
    const { page } = await browser.open()
    await addFiles(page, { 'catalog.txt': CATALOG })
    await page.getByText('230 courses wait to be chosen').waitFor()
    const sha = await open(page, 'catalog.txt')
    await page.getByLabel('Find a code or title').fill('CHEM 301')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('heading', { name: 'CHEM 301 Topic number 201' }).waitFor()
    expect(await page.locator('.unit').count()).toBe(1)
    await page.getByLabel('Subjects or codes').fill('chem\nBIOL 1')
    await page.getByRole('button', { name: 'Choose these' }).click()
    await page.getByText('Corrected. The part is read again.').waitFor()
    const [state] = await documentStates(app.owner.db.kysely, [sha])
    expect(state).toMatchObject({ units: 165, unitsParked: 65 })
    await page.context().close()
  })

  it('takes the documents out of a ZIP archive and says which file it could not take', async () => {
    const { page } = await browser.open()
    const zip = await makeZip({
      'spring/payroll.txt': SYLLABUS.replace('101', '301'),
      'inner.zip': await makeZip({ a: 'b' }),
    })
    await page.goto(`${app.address}/projects/new`)
    await page.getByLabel('Name', { exact: true }).fill('Packed')
    await writeFile(join(folder, 'pack.zip'), zip)
    await page.locator('[data-files]').setInputFiles([join(folder, 'pack.zip')])
    await page.getByRole('button', { name: 'Create project' }).click()
    await page.getByText(/pack\.zip\/inner\.zip: /).waitFor()
    await settled()
    const names = (await documentStates(app.owner.db.kysely)).map((one) => one.name)
    expect(names).toContain('pack.zip/spring/payroll.txt')
    await page.context().close()
  })

  it('shows what a document says as words, whatever it says', async () => {
    const { page, problems } = await browser.open()
    const trap = '<img src=x onerror=alert(1)>'
    const list = `Course #,Course Title,${trap},SLOs\nBUS 101 ${trap},Payroll ${trap},${trap},Prepare a payroll ${trap}\n`
    await addFiles(page, { [`${trap}.csv`]: list })
    await page.locator('a.name', { hasText: '.csv' }).first().click()
    await page.locator('.unit').first().waitFor()
    for (const summary of await page.locator('summary').all()) await summary.click()
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(await page.locator('body').textContent()).toContain(trap)
    expect(problems).toEqual([])
    await page.context().close()
  })

  it.each([320, 768, 1440])('fits %i pixels in light and dark, without barriers', async (width) => {
    const states = await documentStates(app.owner.db.kysely)
    for (const dark of [false, true]) {
      const { page, problems } = await browser.open({ width, dark })
      for (const { sha256 } of states) {
        await page.goto(`${app.address}/documents/${sha256}`)
        for (const summary of await page.locator('summary').all()) await summary.click()
        const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
        expect(await page.evaluate(wider)).toBe(0)
        expect(await accessibilityProblems(page)).toEqual([])
      }
      expect(problems).toEqual([])
      await page.context().close()
    }
  })
})
