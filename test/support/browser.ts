import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium of this machine, or null: what CHROME_PATH names, else the first one found. */
export const CHROMIUM: string | null = process.env.CHROME_PATH || (installed() ?? null)

/** Reason printed by tests that skip because `CHROMIUM` is null. */
export const NO_CHROMIUM = 'needs Chromium or Chrome on the PATH, or its path in CHROME_PATH'

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find(
    existsSync,
  )
}

interface View {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
}

export interface Screen {
  readonly page: Page
  /** Console errors, failed scripts and requests, and refusals of the content security policy so far. */
  readonly problems: readonly string[]
}

/** One headless browser for the tests of a file; `open` gives each its own window with empty storage. */
export function useBrowser(): { open(view?: View): Promise<Screen> } {
  let browser: Browser | undefined
  beforeAll(async () => {
    if (CHROMIUM === null) return
    const root = process.getuid?.() === 0
    browser = await chromium.launch({ executablePath: CHROMIUM, args: root ? ['--no-sandbox'] : [] })
  })
  afterAll(() => browser?.close())
  return {
    async open({ width = 1440, height = 900, dark = false } = {}) {
      if (!browser) throw new Error(NO_CHROMIUM)
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        acceptDownloads: true,
      })
      const page = await context.newPage()
      // Below the limit of a test, so that a failure names what was awaited.
      page.setDefaultTimeout(10_000)
      const problems: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(error.message))
      return { page, problems }
    },
  }
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

/** What axe-core finds against WCAG 2.2 A and AA on the page as it stands: one line a rule and place. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  // Handed over by the debugger, not as a script tag: the page's own policy stays as strict as it is for people.
  await page.evaluate(readFileSync(AXE, 'utf8'))
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`),
  )
}
