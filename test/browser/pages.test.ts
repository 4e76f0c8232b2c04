import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentStates, refuseDocument } from '../../src/store/documents.js'
import { type App, startApp } from '../support/app.js'
import { accessibilityProblems, CHROMIUM, NO_CHROMIUM, useBrowser } from '../support/browser.js'
import { storeDocument } from '../support/storedDocument.js'
import { temporaryFolder } from '../support/temporaryFolder.js'
import { reviewProject } from './reviewProject.js'

const WIDTHS = [320, 768, 1440]
const LONG = `Datenverarbeitungsgrundverordnung${'sehrlang'.repeat(12)}`

/** Each page, and what must be there before it is looked at. */
const PAGES = [
  ['the frameworks', '/', '.card'],
  ['a new project', '/projects/new', '#new-project'],
  ['a project', '/projects/:id', '.competency'],
  ['a document', '/documents/:document?project=:id', '.unit'],
  ['the review', '/projects/:id/review', '#card-title'],
  ['a long review', '/projects/:long/review', '#card-title'],
  ['the reference frameworks', '/frameworks', '.card'],
  ['help', '/help', '.key-groups'],
  ['a page that is not there', '/nothing', '.notice'],
] as const

describe.skipIf(CHROMIUM === null)(`every page (${NO_CHROMIUM})`, () => {
  const browser = useBrowser()
  let app: App
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    if (CHROMIUM === null) return
    app = await startApp({ dataDir: await temporaryFolder() })
    const { db } = app.owner
    const project = await reviewProject(db, 'Budgeting certificate')
    ids.id = project.id
    const long = await reviewProject(db, LONG)
    ids.long = long.id
    await storeDocument(db, project.id, [`Explain ${LONG} to a client ${'and then another '.repeat(30)}.`])
    const [first] = await documentStates(db.kysely)
    ids.document = first?.sha256 ?? ''
    const refused = await storeDocument(db, project.id, ['Nothing that matters.'])
    const sentence = 'The PDF holds pictures of pages (a scan) and no text.'
    await refuseDocument(db.kysely, refused.document, {
      kind: 'refused',
      id: 'scanned_pdf',
      sentence,
      retryable: false,
    })
    const { page } = await browser.open()
    await page.goto(`${app.address}/projects/${project.id}/review`)
    for (const key of ['Shift+A', 'a']) {
      const title = await page.locator('#card-title').textContent()
      await page.keyboard.press(key)
      await page.locator('#card-title', { hasNotText: title ?? '' }).waitFor()
    }
    await page.goto(`${app.address}/projects/${project.id}`)
    await page.getByLabel('New group').fill('Money')
    await page.getByRole('button', { name: 'Create group' }).click()
    await page.getByRole('heading', { name: 'Money' }).waitFor()
    await page.close()
  })
  afterAll(() => app?.close())

  const path = (pattern: string) => pattern.replace(/:(\w+)/g, (_all, name) => ids[name] ?? '')

  /** How many pixels the page is wider than its window; things that scroll on their own do not count. */
  const overflow = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

  describe.each(PAGES)('%s', (_name, pattern, ready) => {
    it.each(WIDTHS)(
      'fits %i pixels in light and dark, without barriers, errors or blocked files',
      async (width) => {
        for (const dark of [false, true]) {
          const { page, problems } = await browser.open({ width, dark })
          const answer = await page.goto(`${app.address}${path(pattern)}`)
          await page.locator(ready).first().waitFor()
          expect(await overflow(page)).toBe(0)
          expect(await accessibilityProblems(page)).toEqual([])
          // The browser itself reports the answer 404 of the page that is not there.
          expect(answer?.status() === 404 ? [] : problems).toEqual([])
          await page.context().close()
        }
      },
    )

    it('still fits with text twice as large', async () => {
      const { page } = await browser.open({ width: 1280, height: 800 })
      await page.goto(`${app.address}${path(pattern)}`)
      await page.locator(ready).first().waitFor()
      await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
      expect(await overflow(page)).toBe(0)
      expect(await clippedTexts(page)).toEqual([])
      await page.context().close()
    })
  })

  /** Texts cut off by their own box: wider than a box that hides or clips what is too wide. */
  const clippedTexts = (page: Page) =>
    page.evaluate(`[...document.querySelectorAll('main *, header *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
      .filter((one) => getComputedStyle(one).overflowX === 'hidden' && !one.closest('.sr'))
      .map((one) => one.outerHTML.slice(0, 120))`)

  it.each([
    ['the reason for a rejection', 'r'],
    ['the wording being edited', 'e'],
    ['the keys', '?'],
  ])('the review has no barriers while showing %s', async (_what, key) => {
    for (const width of [320, 1440])
      for (const dark of [false, true]) {
        const { page, problems } = await browser.open({ width, dark })
        await page.goto(`${app.address}/projects/${ids.id}/review`)
        await page.locator('#card-title').waitFor()
        await page.keyboard.press(key)
        await page.locator('.reasons, .edit, dialog[open]').waitFor()
        expect(await overflow(page)).toBe(0)
        expect(await accessibilityProblems(page)).toEqual([])
        expect(problems).toEqual([])
        await page.context().close()
      }
  })

  it('can be reached, read and left with Tab alone: focus is always seen', async () => {
    for (const [, pattern, ready] of PAGES) {
      const { page } = await browser.open()
      await page.goto(`${app.address}${path(pattern)}`)
      await page.locator(ready).first().waitFor()
      const visited = new Set<string>()
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab')
        const seen = await page.evaluate<{ what: string; shown: boolean } | null>(`(() => {
          const one = document.activeElement
          if (!one || one === document.body) return null
          const style = getComputedStyle(one)
          const box = one.closest('.file-button, .choice')
          const outer = box ? getComputedStyle(box) : style
          const outlined = (s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2
          return { what: one.outerHTML.slice(0, 120), shown: outlined(style) || outlined(outer) }
        })()`)
        if (!seen) break
        expect(seen).toMatchObject({ shown: true })
        visited.add(seen.what)
      }
      expect(visited.size).toBeGreaterThan(5)
      await page.context().close()
    }
  })

  it('without JavaScript says what is needed', async () => {
    const answer = await fetch(`${app.address}/projects/new`)
    expect(await answer.text()).toContain('These pages need JavaScript, served from this computer only.')
  })
})
