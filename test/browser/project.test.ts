import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureSamples } from '../../src/cli/ensureSamples.js'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'
import { type App, startApp } from '../support/app.js'
import { CHROMIUM, NO_CHROMIUM, useBrowser } from '../support/browser.js'
import { temporaryFolder } from '../support/temporaryFolder.js'
import { reviewProject } from './reviewProject.js'

const SAMPLE = join(PACKAGE_ROOT, 'corpora/samples/syllabus-introduction-to-data-analytics.pdf')
const READ_MS = 25_000

const SYLLABUS = `BUS 214: Budgeting for Small Firms

Learning Outcomes
Students will be able to:
- Prepare a monthly cash budget for a small firm.
- Present budget results orally to a client.
`

describe.skipIf(CHROMIUM === null)(`a project (${NO_CHROMIUM})`, () => {
  const browser = useBrowser()
  let app: App
  let folder: string

  beforeAll(async () => {
    if (CHROMIUM === null) return
    folder = await temporaryFolder()
    app = await startApp({ dataDir: join(folder, 'data') })
  })
  afterAll(() => app?.close())

  const says = (page: Page, words: string | RegExp) => page.locator('#status', { hasText: words }).waitFor()
  const choose = (page: Page, ...files: string[]) => page.getByLabel('Choose files').setInputFiles(files)

  async function open(path: string): Promise<Page> {
    const { page } = await browser.open()
    await page.goto(`${app.address}${path}`)
    return page
  }

  async function textFile(name: string, text: string): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  it('is made from what it describes, whose view it is and a file, which is then read and reviewed', async () => {
    const page = await open('/projects/new')
    await page.getByRole('radio', { name: /^Course/ }).check()
    await page.getByRole('radio', { name: /^Academic/ }).check()
    await page.getByLabel('Name', { exact: true }).fill('Introduction to Data Analytics')
    await choose(page, SAMPLE)
    await page.getByText('syllabus-introduction-to-data-analytics.pdf').waitFor()
    await page.getByRole('button', { name: 'Create project' }).click()
    await page.getByRole('heading', { name: 'Introduction to Data Analytics', level: 1 }).waitFor()
    await page.getByText('Course · Academic').waitFor()
    const row = page.locator('.row-item', { hasText: 'syllabus-introduction' })
    await row.getByText('Ready', { exact: true }).waitFor({ timeout: READ_MS })
    await row.getByText(/\d+ suggestions/).waitFor()
    await page.getByText(/\d+ suggestions to review/).waitFor()
    await expect.poll(() => row.locator('select').inputValue()).toBe('syllabus')
    await page.getByRole('link', { name: 'Review suggestions' }).click()
    await page.locator('#card-title').waitFor()
    await page.getByText(/pdf, page \d/).waitFor()
    const mark = await page.locator('mark').textContent()
    expect(mark?.length).toBeGreaterThan(10)
  })

  it('needs a name, says so and keeps what was chosen', async () => {
    const page = await open('/projects/new')
    await choose(page, await textFile('kept.txt', SYLLABUS))
    await page.getByRole('button', { name: 'Create project' }).click()
    await page.getByText('Give the project a name.').waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('title')
    await page.getByText('kept.txt').waitFor()
    await page.getByRole('button', { name: 'Remove kept.txt' }).click()
    expect(await page.locator('[data-chosen] li').count()).toBe(0)
  })

  it('tells of a file that cannot be read why, and what to do; the others are read', async () => {
    const page = await open('/projects/new')
    await page.getByLabel('Name', { exact: true }).fill('Mixed')
    const named = join(folder, 'renamed.docx')
    await writeFile(named, Buffer.concat([await readFile(SAMPLE), Buffer.from('\n% another file\n')]))
    await choose(page, named, await textFile('budgeting.txt', SYLLABUS))
    await page.getByRole('button', { name: 'Create project' }).click()
    const refused = page.locator('.row-item', { hasText: 'renamed.docx' })
    await refused.getByText('Not read').waitFor({ timeout: READ_MS })
    await refused.getByText('Rename it to end in .pdf and add it again.').waitFor()
    const ready = page.locator('.row-item', { hasText: 'budgeting.txt' })
    await ready.getByText('Ready', { exact: true }).waitFor({ timeout: READ_MS })
    await ready.getByText('2 suggestions').waitFor()
  })

  it('takes documents that are already here, and more later; states change without a reload', async () => {
    const page = await open('/projects/new')
    await page.getByLabel('Name', { exact: true }).fill('Again')
    await page.getByText('Or use documents that are already here').click()
    await page.getByRole('checkbox', { name: /budgeting\.txt/ }).check()
    await page.getByRole('button', { name: 'Create project' }).click()
    await page.locator('.row-item', { hasText: 'budgeting.txt' }).getByText('2 suggestions').waitFor()
    const add = page.getByRole('button', { name: 'Add', exact: true })
    expect(await add.isDisabled()).toBe(true)
    await choose(page, await textFile('more.txt', SYLLABUS.replace('orally', 'in writing')))
    await add.click()
    const row = page.locator('.row-item', { hasText: 'more.txt' })
    await row.getByText('Ready', { exact: true }).waitFor({ timeout: READ_MS })
    await page.getByText('4 suggestions to review').waitFor()
  })

  it('lists what was accepted, in groups people make, and gives it away as valid JSON', async () => {
    const { id } = await reviewProject(app.owner.db, 'Accepted')
    const page = await open(`/projects/${id}`)
    await page.getByText('Accept a competency first; then it can be exported.').waitFor()
    await page.getByRole('link', { name: 'Review suggestions' }).click()
    await page.locator('#card-title').waitFor()
    await page.keyboard.press('Shift+A')
    await says(page, '4 left')
    await page.keyboard.press('a')
    await says(page, '3 left')
    await page.goto(`${app.address}/projects/${id}`)
    const entry = page.locator('.competency', { hasText: 'Prepare a yearly budget' })
    await entry.getByText('Critical Thinking').waitFor()
    await page.getByLabel('New group').fill('Money')
    await page.getByRole('button', { name: 'Create group' }).click()
    await page.getByRole('heading', { name: 'Money' }).waitFor()
    await entry.getByLabel(/^Group/).selectOption({ label: 'Money' })
    await says(page, 'Saved.')
    await expect
      .poll(() => page.locator('h3:has-text("Money") + ul .competency').count(), { timeout: 10_000 })
      .toBe(1)
    for (const name of ['CASE 1.1', 'CASE 1.0']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.json$/)
      const text = await readFile(await download.path(), 'utf8')
      expect(JSON.parse(text)).toHaveProperty('CFDocument.title', 'Accepted')
      expect(text).toContain('Prepare a yearly budget')
      expect(text).not.toContain('Analyze survey data')
    }
  })

  it('can be renamed and seen from the other side', async () => {
    const { id } = await reviewProject(app.owner.db, 'Old name')
    const page = await open(`/projects/${id}`)
    await page.getByLabel('Name', { exact: true }).fill('New name')
    await page.getByLabel('Whose view is it?').selectOption('employer')
    await page.getByRole('button', { name: 'Save settings' }).click()
    await says(page, 'Saved.')
    await page.getByRole('heading', { name: 'New name', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Review suggestions' }).click()
    await page.getByText('“Prepare a yearly budget” calls for “Critical Thinking”').waitFor()
  })

  it('of the samples goes in one step, after a question', async () => {
    await reviewProject(app.owner.db, 'Mine')
    const sampled = await startApp({ dataDir: join(folder, 'sampled') })
    try {
      await ensureSamples(sampled.owner)
      const { page } = await browser.open()
      await page.goto(sampled.address)
      expect(await page.locator('.card').count()).toBe(2)
      page.once('dialog', (dialog) => dialog.dismiss())
      await page.getByRole('button', { name: 'Remove the samples' }).click()
      expect(await page.locator('.card').count()).toBe(2)
      page.once('dialog', (dialog) => dialog.accept())
      await page.getByRole('button', { name: 'Remove the samples' }).click()
      await says(page, 'The samples are gone.')
      await page.getByText('Nothing here yet.').waitFor()
    } finally {
      await sampled.close()
    }
  })
})
