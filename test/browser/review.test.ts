import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../support/app.js'
import { CHROMIUM, NO_CHROMIUM, useBrowser } from '../support/browser.js'
import { storeDocument } from '../support/storedDocument.js'
import { temporaryFolder } from '../support/temporaryFolder.js'
import { type ReviewProject, reviewProject } from './reviewProject.js'

const BUDGET = 'Prepare a yearly budget.'
const CASH = 'Explain cash flow to a client.'
const SURVEY = 'Analyze survey data with a spreadsheet.'

describe.skipIf(CHROMIUM === null)(`reviewing with the keyboard (${NO_CHROMIUM})`, () => {
  const browser = useBrowser()
  let app: App
  let project: ReviewProject
  let count = 0

  beforeAll(async () => {
    if (CHROMIUM !== null) app = await startApp({ dataDir: await temporaryFolder() })
  })
  afterAll(() => app?.close())

  /** A fresh project, open at its first card. */
  async function review(): Promise<Page> {
    count += 1
    project = await reviewProject(app.owner.db, `Project ${count}`)
    const { page } = await browser.open()
    return open(page, app.address)
  }

  async function open(page: Page, address: string): Promise<Page> {
    await page.goto(`${address}/projects/${project.id}/review`)
    await shows(page, BUDGET)
    return page
  }

  const shows = (page: Page, statement: string) =>
    page.locator('#card-title', { hasText: statement }).waitFor()
  const says = (page: Page, words: string | RegExp) => page.locator('#status', { hasText: words }).waitFor()
  const progress = (page: Page, words: string) => page.locator('.progress-line', { hasText: words }).waitFor()

  /** Presses keys one after the other; each waits until the decision before it is saved, as people do. */
  async function press(page: Page, ...keys: readonly string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key)
  }

  /** What is stored about a statement, or about its match with `code`. */
  async function standing(index: number, code?: string) {
    const subject = code
      ? `match:${project.statements[index]}:${code === 'CT' ? '21cs' : 'onet'}:${code}`
      : `statement:${project.statements[index]}`
    const row = await app.owner.db.kysely
      .selectFrom('tributary.standing')
      .select(['state', 'value', 'reason'])
      .where('framework', '=', project.id)
      .where('subject', '=', subject)
      .executeTakeFirst()
    return row ?? { state: 'open', value: null, reason: null }
  }

  it('A accepts, says that it is saved, and goes on to the next', async () => {
    const page = await review()
    await progress(page, '0 of 5 decided')
    await press(page, 'a')
    await shows(page, CASH)
    await says(page, 'Accepted. Saved. 4 left. U to undo.')
    await progress(page, '1 of 5 decided')
    expect(await page.locator('#status').getAttribute('aria-live')).toBe('polite')
    expect(await page.evaluate('document.activeElement.id')).toBe('card-title')
    expect(await standing(0)).toMatchObject({ state: 'accepted' })
    expect(await standing(0, 'CT')).toMatchObject({ state: 'open' })
  })

  it('Shift+A accepts with the listed matches, and U takes the whole step back', async () => {
    const page = await review()
    await press(page, 'Shift+A')
    await says(page, 'Accepted with 2 matches. Saved. 4 left.')
    expect(await standing(0, 'CT')).toMatchObject({ state: 'accepted' })
    expect(await standing(0, '4.A.2.a.4')).toMatchObject({ state: 'accepted' })
    await shows(page, CASH)
    await press(page, 'u')
    await shows(page, BUDGET)
    await says(page, 'Undone')
    expect(await standing(0)).toMatchObject({ state: 'open' })
    expect(await standing(0, 'CT')).toMatchObject({ state: 'open' })
    expect(await standing(0, '4.A.2.a.4')).toMatchObject({ state: 'open' })
    await progress(page, '0 of 5 decided')
  })

  it('E opens the wording, shows every change to the source, and Enter accepts it', async () => {
    const page = await review()
    const diff = page.locator('.diff')
    expect(await diff.locator('del').textContent()).toContain('Students will be able to')
    await press(page, 'e')
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
    await press(page, 'Control+A')
    await page.keyboard.type('Prepare a quarterly budget.')
    await diff.locator('ins', { hasText: 'quarterly' }).waitFor()
    await press(page, 'Enter')
    await says(page, 'Accepted in your wording. Saved. 4 left.')
    await shows(page, CASH)
    expect(await standing(0)).toEqual({
      state: 'accepted',
      value: 'Prepare a quarterly budget.',
      reason: null,
    })
    await press(page, 'k')
    await shows(page, 'Prepare a quarterly budget.')
  })

  it('Escape leaves the wording as it was and decides nothing', async () => {
    const page = await review()
    await press(page, 'e')
    await page.keyboard.type(' XYZ')
    await press(page, 'Escape')
    await page.locator('textarea').waitFor({ state: 'detached' })
    await shows(page, BUDGET)
    expect(await standing(0)).toMatchObject({ state: 'open' })
  })

  it('a letter typed right after E decides nothing, even before the field is there', async () => {
    const page = await review()
    await page.evaluate(
      "for (const key of 'ea') document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))",
    )
    await page.locator('textarea').waitFor()
    await press(page, 'Escape', 's')
    await says(page, 'Skipped.')
    expect(await standing(0)).toMatchObject({ state: 'skipped' })
    await progress(page, '1 of 5 decided')
  })

  it('R asks why and takes one digit; no other key decides meanwhile', async () => {
    const page = await review()
    await press(page, 'r')
    await page.getByRole('group', { name: 'Why not?' }).waitFor()
    await press(page, 'a', 's', '9')
    expect(await standing(0)).toMatchObject({ state: 'open' })
    await press(page, '2')
    await says(page, 'Rejected. Saved. 4 left.')
    await shows(page, CASH)
    expect(await standing(0)).toMatchObject({ state: 'rejected', reason: 'too_vague' })
    await press(page, 'r', 'Escape', 'a')
    await says(page, 'Accepted.')
    expect(await standing(1)).toMatchObject({ state: 'accepted' })
  })

  it('S skips, J and K move and say where the list ends', async () => {
    const page = await review()
    await press(page, 'k')
    await says(page, 'This is the first one.')
    await press(page, 's')
    await says(page, 'Skipped. Saved. 4 left.')
    await shows(page, CASH)
    expect(await standing(0)).toMatchObject({ state: 'skipped' })
    await press(page, 'j')
    await shows(page, SURVEY)
    await press(page, 'k')
    await shows(page, CASH)
    await press(page, 'k')
    await shows(page, BUDGET)
    await page.locator('.eyebrow', { hasText: 'Skipped' }).waitFor()
  })

  it('decides every suggestion and then says that nothing is left', async () => {
    const page = await review()
    for (const left of [4, 3, 2, 1, 0]) {
      await press(page, 'a')
      await says(page, `${left} left`)
    }
    await page.getByRole('heading', { name: 'Everything is decided.' }).waitFor()
    await press(page, 'a', 'Shift+A', 'e', 'r', 'y', 'n')
    await press(page, 'u')
    await says(page, 'Undone')
    await progress(page, '4 of 5 decided')
  })

  it.each([
    ['=', 'same'],
    ['i', 'inside_theirs'],
    ['b', 'inside_ours'],
    ['l', 'overlap'],
  ])('%s accepts the current match as “%s”', async (key, relation) => {
    const page = await review()
    await press(page, 'm')
    await page.locator('.match.current', { hasText: 'Analyzing Data' }).waitFor()
    await press(page, key)
    await says(page, 'Match accepted. Saved.')
    expect(await standing(0, '4.A.2.a.4')).toMatchObject({ state: 'accepted', value: relation })
    expect(await standing(0)).toMatchObject({ state: 'open' })
  })

  it('offers no other relation for a trait than that it is developed', async () => {
    const page = await review()
    const trait = page.locator('.match', { hasText: 'Critical Thinking' })
    expect(await trait.textContent()).toContain('“Prepare a yearly budget” develops “Critical Thinking”')
    await press(page, '=', 'i', 'b')
    await press(page, 'y')
    await says(page, 'Match accepted.')
    expect(await standing(0, 'CT')).toMatchObject({ state: 'accepted', value: 'overlap' })
  })

  it('Y and N decide the matches one after the other', async () => {
    const page = await review()
    await press(page, 'y')
    await says(page, 'Match accepted.')
    await page.locator('.match.current', { hasText: 'Analyzing Data' }).waitFor()
    await press(page, 'n', '2')
    await says(page, 'Match rejected.')
    expect(await standing(0, '4.A.2.a.4')).toMatchObject({ state: 'rejected', reason: 'too_broad' })
    await press(page, 'u')
    await says(page, 'Undone')
    expect(await standing(0, '4.A.2.a.4')).toMatchObject({ state: 'open' })
    expect(await standing(0, 'CT')).toMatchObject({ state: 'accepted' })
  })

  it('shows the passage marked in its document, with the page, in view', async () => {
    const page = await review()
    const source = page.getByRole('region', { name: 'Source passage' })
    await source.getByText('syllabus.txt, page 1').waitFor()
    expect(await source.locator('mark').textContent()).toBe(
      'Students will be able to prepare a yearly budget.',
    )
    expect(await source.locator('.passage').textContent()).toContain(CASH)
    await press(page, 'j', 'j')
    await shows(page, SURVEY)
    expect(await source.locator('mark').textContent()).toBe(SURVEY)
    const inView = await page.evaluate(`(() => {
      const box = document.querySelector('.passage').getBoundingClientRect()
      const mark = document.querySelector('.passage mark').getBoundingClientRect()
      return mark.top >= box.top && mark.bottom <= box.bottom
    })()`)
    expect(inView).toBe(true)
  })

  it('? shows the keys; switched off, no letter decides, also after a reload', async () => {
    const page = await review()
    await press(page, '?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await dialog.waitFor()
    await press(page, 'a')
    expect(await standing(0)).toMatchObject({ state: 'open' })
    await dialog.getByLabel('Single-letter keys').focus()
    await press(page, 'Space')
    await says(page, 'Single-letter keys are off.')
    await press(page, 'Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.reload()
    await shows(page, BUDGET)
    await press(page, 'a', 'r', '1')
    expect(await page.locator('kbd:visible').count()).toBe(0)
    expect(await standing(0)).toMatchObject({ state: 'open' })
    await page.getByRole('button', { name: 'Accept', exact: true }).focus()
    await press(page, 'Enter')
    await says(page, 'Accepted. Saved.')
  })

  it('/ searches; letters typed there decide nothing', async () => {
    const page = await review()
    await press(page, '/')
    await page.keyboard.type('survey')
    await shows(page, SURVEY)
    expect(await page.locator('.entry').count()).toBe(1)
    await page.keyboard.type(' arse zebra')
    expect(await standing(2)).toMatchObject({ state: 'open' })
    await page.getByText('Nothing here. Change the filters').first().waitFor()
  })

  it('filters by status, kind and document with the keyboard alone', async () => {
    const page = await review()
    await press(page, 'a')
    await says(page, 'Accepted.')
    await page.getByLabel('Status').focus()
    await page.keyboard.type('Acc')
    await shows(page, BUDGET)
    await expect.poll(() => page.locator('.entry').count()).toBe(1)
    await press(page, 'End')
    await expect.poll(() => page.locator('.entry').count()).toBe(5)
    await page.locator('.more-filters summary').focus()
    await press(page, 'Enter')
    await page.getByLabel('Kind').focus()
    expect(await page.getByLabel('Kind').locator('option').allTextContents()).toContain('Course content')
    await press(page, 'End')
    await page.getByText('Nothing here. Change the filters').first().waitFor()
    await press(page, 'Home')
    await expect.poll(() => page.locator('.entry').count()).toBe(5)
    expect(
      await page.getByRole('combobox', { name: 'Document' }).locator('option').allTextContents(),
    ).toEqual(['Every document', 'syllabus.txt'])
  })

  it('tells of suggestions that arrive meanwhile and shows them when asked; the list does not move by itself', async () => {
    const page = await review()
    await storeDocument(app.owner.db, project.id, [`Compare budgets of ${project.id}.`])
    await page.getByText('1 new suggestion.').waitFor()
    expect(await page.locator('.entry').count()).toBe(5)
    await press(page, 'j')
    await shows(page, CASH)
    await page.getByRole('button', { name: 'Show them' }).focus()
    await press(page, 'Enter')
    await expect.poll(() => page.locator('.entry').count()).toBe(6)
    await shows(page, CASH)
    await progress(page, '0 of 6 decided')
  })

  it('says so when somebody else was faster, shows their decision and overwrites nothing', async () => {
    const page = await review()
    const other = await browser.open()
    await open(other.page, app.address)
    await press(other.page, 'r', '5')
    await says(other.page, 'Rejected.')
    await press(page, 'a')
    await says(page, 'Somebody decided this before you.')
    await shows(page, BUDGET)
    await page.locator('.eyebrow', { hasText: 'Rejected' }).waitFor()
    expect(await standing(0)).toMatchObject({ state: 'rejected', reason: 'out_of_scope' })
    await press(page, 'a')
    await says(page, 'Accepted. Saved. 4 left.')
    expect(await standing(0)).toMatchObject({ state: 'accepted' })
  })

  it('keeps the wording one typed when somebody else was faster', async () => {
    const page = await review()
    await press(page, 'e', 'Control+A')
    await page.keyboard.type('Prepare a monthly budget.')
    const other = await browser.open()
    await open(other.page, app.address)
    await press(other.page, 'a')
    await says(other.page, 'Accepted.')
    await press(page, 'Enter')
    await says(page, 'Somebody decided this before you.')
    expect(await page.locator('textarea').inputValue()).toBe('Prepare a monthly budget.')
    await page.locator('textarea').focus()
    await press(page, 'Enter')
    await says(page, 'Accepted in your wording.')
    expect(await standing(0)).toMatchObject({ state: 'accepted', value: 'Prepare a monthly budget.' })
  })

  it('undoes after a restart, also from a page opened before it', async () => {
    const dataDir = await temporaryFolder()
    const first = app
    app = await startApp({ dataDir })
    try {
      const page = await review()
      await press(page, 'a')
      await says(page, 'Accepted.')
      await shows(page, CASH)
      await app.close()
      await press(page, 'a')
      await says(page, 'Not saved: Tributary does not answer.')
      app = await startApp({ dataDir })
      await page.goto(`${app.address}/projects/${project.id}/review`)
      await progress(page, '1 of 5 decided')
      await shows(page, CASH)
      await press(page, 'u')
      await shows(page, BUDGET)
      await says(page, 'Undone: Prepare a yearly budget')
      await progress(page, '0 of 5 decided')
      expect(await standing(0)).toMatchObject({ state: 'open' })
      await press(page, 'u')
      await says(page, 'There is nothing to undo.')
    } finally {
      await app.close()
      app = first
    }
  })
})
