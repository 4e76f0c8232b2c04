// npm run build && node scripts/screenshots.mjs: docs/images/{queue,card,new-project,document}.png from a real start with the
// samples in a temporary data folder. Needs Chromium or Chrome on the PATH, or its path in CHROME_PATH.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const images = join(root, 'docs/images')
const data = mkdtempSync(join(tmpdir(), 'tributary-screenshots-'))
const START_MS = 300_000

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const onPath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
const executablePath = process.env.CHROME_PATH || onPath.find(existsSync)
if (!executablePath) throw new Error('Chromium was not found. Put it on the PATH or name it in CHROME_PATH.')

const server = spawn(process.execPath, [
  join(root, 'bin/tributary.js'),
  '--data',
  data,
  'start',
  '--no-open',
  '--port',
  '0',
])
const ended = new Promise((resolve) => server.once('close', resolve))
try {
  const address = await readAddress()
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
  const page = await context.newPage()
  mkdirSync(images, { recursive: true })
  await takeNewProject(page, address)
  await takeReview(page, address)
  await takeDocument(page, address)
  await browser.close()
} finally {
  server.kill('SIGTERM')
  await ended
  rmSync(data, { recursive: true, force: true, maxRetries: 3 })
}

/** Address of the pages, once the samples are read. */
function readAddress() {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`The start took too long:\n${said}`)), START_MS)
    server.stderr.setEncoding('utf8').on('data', (chunk) => {
      said += chunk
      const found = /Review queue: (\S+)/.exec(said)
      if (!found) return
      clearTimeout(timer)
      resolve(new URL(found[1]).origin)
    })
    server.once('close', (code) => reject(new Error(`The start ended with ${code}:\n${said}`)))
  })
}

async function takeNewProject(page, address) {
  await page.goto(`${address}/projects/new`)
  await page.getByLabel('Name').fill('Data Analytics Certificate')
  const sample = (name) => join(root, 'corpora/samples', name)
  await page.getByLabel('Choose files').setInputFiles([sample('syllabus-introduction-to-data-analytics.pdf')])
  await page.screenshot({ path: join(images, 'new-project.png') })
}

/** The queue at a passage of the PDF syllabus, some decided; then a card of a job description with a changed wording. */
async function takeReview(page, address) {
  await openReview(page, address, 'Data analytics')
  const title = page.locator('#card-title')
  for (const key of ['Shift+A', 'a', 's', 'Shift+A']) {
    const before = (await title.textContent()) ?? ''
    await page.keyboard.press(key)
    await page.locator('#card-title', { hasNotText: before }).waitFor()
  }
  await openCard(page, 'Question assumptions and draw conclusions')
  await page.screenshot({ path: join(images, 'queue.png') })
  await openReview(page, address, 'Data analyst')
  await openCard(page, 'Think critically')
  await page.screenshot({ path: join(images, 'card.png') })
}

/** How a sample syllabus was read, with the sections of its one course open. */
async function takeDocument(page, address) {
  await page.goto(address)
  await page.locator('h2 a').first().click()
  await page.locator('[data-document] a.name').first().click()
  const read = page.locator('.unit details', { hasText: 'What was read' }).first()
  if ((await read.getAttribute('open')) === null) await read.locator('summary').first().click()
  await page.screenshot({ path: join(images, 'document.png') })
}

async function openReview(page, address, framework) {
  await page.goto(address)
  await page.getByRole('link', { name: new RegExp(`^Review ${framework}\\b`) }).click()
  await page.locator('#card-title').waitFor()
}

/** Finds a card by its words; the status line has gone by then. */
async function openCard(page, words) {
  const entry = page.locator('.entry', { hasText: words })
  while ((await entry.count()) === 0) {
    const shown = await page.locator('.entry').count()
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.locator('.entry').nth(shown).waitFor()
  }
  await entry.click()
  await page.locator('#card-title', { hasText: words }).waitFor()
  await page.locator('#status:empty').waitFor({ state: 'attached' })
  await page.mouse.move(0, 0)
}
