import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../src/review/getCard.js'
import { createWorking } from '../../src/store/frameworks.js'
import { type App, startApp } from '../support/app.js'
import { accessibilityProblems, CHROMIUM, NO_CHROMIUM, useBrowser } from '../support/browser.js'
import { storeDocument } from '../support/storedDocument.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

/** Too long by what stands in brackets. */
const LONG =
  'Prepare a yearly budget for a small company from its own books and the figures of last year (the books of one office, with rent, payroll and taxes).'
const SHORT = 'Prepare a yearly budget for a small company from its own books and the figures of last year'
const TWICE = 'Understand cash flow and prepare a budget.'
const CLEAN = 'Explain cash flow to a client.'

describe.skipIf(CHROMIUM === null)(`the wording check on the card (${NO_CHROMIUM})`, () => {
  const browser = useBrowser()
  let app: App
  let project = ''
  let statements: readonly string[] = []
  let count = 0

  beforeAll(async () => {
    if (CHROMIUM !== null) app = await startApp({ dataDir: await temporaryFolder() })
  })
  afterAll(() => app?.close())

  /** A fresh project open at its first card; `change` alters every card on its way to the page. */
  async function review(
    change: (card: Card) => Partial<Card> = () => ({}),
    view: Parameters<typeof browser.open>[0] = {},
  ): Promise<Page> {
    count += 1
    const now = new Date('2026-01-01T08:00:00Z')
    project = await createWorking(app.owner.db.kysely, {
      ...{ title: `Wording ${count}`, subject: 'course', perspective: 'academic', sample: false, now },
    })
    const lines = [LONG, TWICE, CLEAN, `Describe wording ${count}.`]
    const stored = await storeDocument(app.owner.db, project, lines, now)
    statements = stored.statements.map((statement) => statement.id)
    const { page } = await browser.open(view)
    await page.route('**/cards/*', async (route) => {
      const answer = await route.fetch()
      const card = (await answer.json()) as Card
      await route.fulfill({ response: answer, json: { ...card, ...change(card) } })
    })
    await page.goto(`${app.address}/projects/${project}/review`)
    await shows(page, LONG)
    return page
  }

  const shows = (page: Page, wording: string) => page.locator('#card-title', { hasText: wording }).waitFor()
  const says = (page: Page, words: string | RegExp) => page.locator('#status', { hasText: words }).waitFor()
  const title = async (page: Page) => (await page.locator('#card-title').textContent())?.split(': ')[1]
  const press = async (page: Page, ...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const standing = async (index: number) =>
    (await app.owner.db.kysely
      .selectFrom('tributary.standing')
      .select(['state', 'value', 'reason'])
      .where('framework', '=', project)
      .where('subject', '=', `statement:${statements[index]}`)
      .executeTakeFirst()) ?? { state: 'open', value: null, reason: null }

  const check = (page: Page) => page.getByRole('region', { name: 'Wording check' })
  const draft = (page: Page) => page.getByText('Draft, not saved')

  it('a digit puts the new wording in as a draft, the check reads it again, and A accepts it', async () => {
    const page = await review()
    await check(page).getByText('This has 28 words').waitFor()
    await press(page, '9')
    expect(await title(page)).toBe(LONG)
    await press(page, '1')
    await says(page, `Wording changed: ${SHORT}. A accepts it.`)
    expect(await title(page)).toBe(SHORT)
    await draft(page).waitFor()
    expect(await check(page).count()).toBe(0)
    expect(await page.locator('.diff del').textContent()).toContain('the books of one office')
    expect(await standing(0)).toMatchObject({ state: 'open' })
    await press(page, 'a')
    await says(page, 'Accepted in your wording. Saved. 3 left.')
    await shows(page, TWICE)
    expect(await draft(page).count()).toBe(0)
    expect(await standing(0)).toEqual({ state: 'accepted', value: SHORT, reason: null })
    await press(page, 'u')
    await shows(page, LONG)
    expect(await standing(0)).toMatchObject({ state: 'open' })
  })

  it('Shift+A accepts the draft together with the matches', async () => {
    const page = await review()
    await press(page, '1', 'Shift+A')
    await says(page, 'Accepted with 1 match.')
    expect(await standing(0)).toMatchObject({ state: 'accepted', value: SHORT })
  })

  it('Escape or the button goes back to the suggestion, and so does leaving the card', async () => {
    const page = await review()
    await press(page, '1')
    await draft(page).waitFor()
    await press(page, 'Escape')
    await says(page, 'Back to the suggestion. Nothing was saved.')
    expect(await title(page)).toBe(LONG)
    await check(page).getByRole('button', { name: 'without brackets' }).focus()
    await press(page, 'Enter')
    await draft(page).waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('card-title')
    await page.getByRole('button', { name: 'Back to the suggestion' }).focus()
    await press(page, 'Enter')
    await draft(page).waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.id')).toBe('card-title')
    await press(page, '1', 'j')
    await shows(page, TWICE)
    await press(page, 'k')
    await shows(page, LONG)
    expect(await draft(page).count()).toBe(0)
    await press(page, '1', 'Escape', 'a')
    await says(page, 'Accepted. Saved.')
    expect(await standing(0)).toMatchObject({ state: 'accepted', value: LONG })
  })

  it('takes one fix after the other', async () => {
    const page = await review()
    await press(page, 'j')
    await shows(page, TWICE)
    const fixes = check(page).getByRole('button')
    const before = await fixes.count()
    for (let round = 0; round < before && (await check(page).count()) > 0; round += 1) {
      const wording = (await fixes.first().getAttribute('title')) ?? ''
      await press(page, '1')
      await says(page, 'Wording changed')
      expect(await title(page)).toBe(wording)
    }
    expect(await check(page).count()).toBe(0)
    const wording = await title(page)
    await press(page, 'a')
    await says(page, 'Accepted in your wording.')
    expect(await standing(1)).toMatchObject({ state: 'accepted', value: wording })
  })

  it('digits stay reasons while a reason is asked for, and a rejected draft is not kept', async () => {
    const page = await review()
    await press(page, '1', 'r')
    await page.getByRole('group', { name: 'Why not?' }).waitFor()
    expect(await check(page).locator('kbd').count()).toBe(0)
    await press(page, 'Escape')
    await draft(page).waitFor()
    await press(page, 'Escape', 'r', '1')
    await says(page, 'Rejected.')
    expect(await standing(0)).toEqual({ state: 'rejected', value: null, reason: 'not_a_competency' })
  })

  it('E edits the draft; the check follows the typing and its fixes change the field', async () => {
    const page = await review()
    await press(page, '1', 'e')
    const field = page.locator('textarea')
    expect(await field.inputValue()).toBe(SHORT)
    expect(await check(page).count()).toBe(0)
    await page.keyboard.type(' (the books of one office, with rent, payroll, taxes and 1)')
    await check(page).getByText('words; 25 or fewer').waitFor()
    await page.locator('form [role=status]', { hasText: 'Wording check: This has' }).waitFor({
      state: 'attached',
    })
    await check(page).getByRole('button', { name: 'without brackets' }).focus()
    await press(page, 'Enter')
    await expect.poll(() => field.inputValue()).toBe(SHORT)
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
    await page.keyboard.type(' by hand')
    await press(page, 'Enter')
    await says(page, 'Accepted in your wording.')
    expect(await standing(0)).toMatchObject({ state: 'accepted', value: `${SHORT} by hand` })
  })

  it('is silent once a person kept the wording of the source', async () => {
    const page = await review()
    await press(page, 'a')
    await shows(page, TWICE)
    await press(page, 'k')
    await shows(page, LONG)
    await page.locator('.eyebrow', { hasText: 'Accepted' }).waitFor()
    expect(await check(page).count()).toBe(0)
  })

  it('names the Bloom level until the wording begins with another verb', async () => {
    const page = await review(() => ({ bloom: { level: 'create', probability: 0.82 } }))
    const tag = page.locator('.eyebrow', { hasText: 'Bloom: Create, 82\u00a0%' })
    await tag.waitFor()
    await press(page, '1')
    await draft(page).waitFor()
    expect(await tag.count()).toBe(1)
    await press(page, 'e', 'Control+A')
    await page.keyboard.type('Plan a budget')
    await tag.waitFor({ state: 'detached' })
    await press(page, 'Escape')
    await tag.waitFor()
  })

  /** The first two cards of a project say the same. */
  const alike =
    (state: 'open' | 'accepted' | 'rejected') =>
    (card: Card): Partial<Card> =>
      card.statement !== statements[0]
        ? {}
        : {
            alike: {
              total: 3,
              others: [
                {
                  ...{ statement: statements[1] ?? '', text: TWICE, document: 'fall.pdf', state },
                  unit: { code: 'ACCT 101', title: 'Accounting' },
                },
              ],
            },
          }

  it('lists the other places, opens them, and D rejects what is said there already', async () => {
    const page = await review(alike('accepted'))
    await page.getByText('Accepted already in ACCT 101 Accounting · fall.pdf.').waitFor()
    await page.getByRole('button', { name: 'Appears in 3 places' }).focus()
    await press(page, 'Enter')
    const other = page.locator('.alike').getByRole('button', { name: TWICE })
    expect(await other.textContent()).toContain('Accepted')
    await page.getByText('and 1 more place').waitFor()
    await other.focus()
    await press(page, 'Enter')
    await shows(page, TWICE)
    await press(page, 'd')
    await says(page, 'No other place keeps this one.')
    await press(page, 'k')
    await shows(page, LONG)
    await press(page, 'd')
    await says(page, 'Rejected. Saved. 3 left.')
    expect(await standing(0)).toEqual({ state: 'rejected', value: null, reason: 'duplicate' })
  })

  it('does not let the last one of a group go', async () => {
    const page = await review(alike('rejected'))
    await press(page, 'd')
    await says(page, 'No other place keeps this one.')
    expect(await standing(0)).toMatchObject({ state: 'open' })
  })

  it('offers every other wording with its own button; W takes the first', async () => {
    const page = await review(() => ({
      offers: [
        { id: 'official', text: 'In the words of the source.' },
        { id: 'shorter', text: 'Prepare a budget' },
        { id: 'apply', text: 'Apply budgeting' },
      ],
    }))
    expect(await page.locator('.offer').count()).toBe(2)
    await page.locator('.offer', { hasText: 'Apply budgeting' }).getByRole('button').focus()
    await press(page, 'Enter')
    await says(page, 'Accepted in your wording.')
    expect(await standing(0)).toMatchObject({ value: 'Apply budgeting' })
    await shows(page, TWICE)
    await press(page, 'w')
    await says(page, '2 left')
    expect(await standing(1)).toMatchObject({ value: 'Prepare a budget' })
  })

  it.each([320, 1440])('has no barriers with all of it on screen, %i pixels wide', async (width) => {
    for (const dark of [false, true]) {
      const full = (card: Card) => ({
        ...alike('accepted')(card),
        bloom: { level: 'evaluate', probability: 0.61 } as const,
      })
      const page = await review(full, { width, dark })
      const settled = async () => {
        expect(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        ).toBe(0)
        expect(await accessibilityProblems(page)).toEqual([])
      }
      await page.locator('.alike .fold').focus()
      await press(page, 'Enter')
      await settled()
      await press(page, '1')
      await draft(page).waitFor()
      await settled()
      await press(page, 'Escape', 'e')
      await check(page).waitFor()
      await settled()
      await page.context().close()
    }
  })
})
