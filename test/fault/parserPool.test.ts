import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createParserPool, type ParserPool } from '../../src/extract/child/createParserPool.js'
import { builtEntry } from '../../src/wire/packageRoot.js'
import { pdfWithoutLetters } from '../support/documents.js'
import { makePdf } from '../support/hostileFiles.js'
import { temporaryFolder } from '../support/temporaryFolder.js'
import { until } from '../support/until.js'

const pools: ParserPool[] = []
const pool = (options: Parameters<typeof createParserPool>[0]): ParserPool => {
  const made = createParserPool(options)
  pools.push(made)
  return made
}
afterEach(async () => {
  for (const one of pools.splice(0)) await one.close()
})

async function file(name: string, content: string | Uint8Array) {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, content)
  return { path, name }
}
const easy = () => file('easy.txt', 'Students will be able to prepare budgets.')
/** Takes a parser about a minute. */
const endless = () => file('endless.md', '> - a\n\n'.repeat(60_000))
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('the parser processes', () => {
  it('read documents side by side and are used again', async () => {
    const parsers = pool({ size: 2 })
    const given = await easy()
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => parsers.extract(given)))
    expect(outcomes.map((one) => one.kind)).toEqual(Array(6).fill('extracted'))
    expect(parsers.pids()).toHaveLength(2)
  })

  it('hand over to text recognition what only the look of its pages tells', async () => {
    const words = 'Students will be able to prepare a monthly budget for a small firm.'
    const given = await file('garbled.pdf', pdfWithoutLetters(words))
    expect(await pool({ size: 1 }).extract(given)).toMatchObject({
      kind: 'extracted',
      text: words,
      warnings: [{ id: 'recognised_text' }],
      recognition: { pages: [{ page: 1 }] },
    })
  })

  it('say of a file that is not there why it cannot be opened; it may come back', async () => {
    const path = join(await temporaryFolder(), 'no.txt')
    const outcome = await pool({ size: 1 }).extract({ path, name: 'no.txt' })
    expect(outcome).toMatchObject({ kind: 'refused', id: 'not_readable', retryable: true })
  })
})

describe('a parser process under fire', () => {
  it('that takes too long is killed by the watchdog', async () => {
    const parsers = pool({ size: 1, limits: { startMs: 500 } })
    expect(await parsers.extract(await endless())).toMatchObject({
      kind: 'child_lost',
      by: 'watchdog',
      detail: 'it took too long',
    })
  })

  it.skipIf(process.platform === 'win32').each([
    ['SIGSEGV', 'self'],
    ['SIGABRT', 'self'],
    ['SIGKILL', 'outside'],
    ['SIGTERM', 'nobody'],
  ] as const)('ended by %s is told as lost by %s, and the next document is read', async (signal, by) => {
    const parsers = pool({ size: 1 })
    await parsers.extract(await easy())
    const [pid = 0] = parsers.pids()
    const reading = parsers.extract(await endless())
    process.kill(pid, signal)
    if (by === 'nobody') {
      // It leaves when its owner says so.
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(isAlive(pid)).toBe(true)
      process.kill(pid, 'SIGKILL')
    }
    expect(await reading).toMatchObject({ kind: 'child_lost', by: by === 'nobody' ? 'outside' : by })
    expect((await parsers.extract(await easy())).kind).toBe('extracted')
    expect(parsers.pids()).not.toContain(pid)
  })

  it('that runs out of memory is lost by its own doing, and its owner lives on', async () => {
    const parsers = pool({
      size: 1,
      limits: { bytes: 50_000_000 },
    })
    const hungry = await file('hungry.html', '<b>x</b>'.repeat(4_000_000))
    expect(await parsers.extract(hungry)).toMatchObject({ kind: 'child_lost', by: 'self' })
    expect((await parsers.extract(await easy())).kind).toBe('extracted')
  }, 120_000)

  it.skipIf(process.platform !== 'linux')(
    'that holds more memory than allowed is killed by the watchdog',
    async () => {
      const parsers = pool({ size: 1, limits: { rssBytes: 30_000_000 } })
      expect(await parsers.extract(await endless())).toMatchObject({
        kind: 'child_lost',
        by: 'watchdog',
        detail: 'it needed too much memory',
      })
    },
  )

  it('has more time for a document of many pages', async () => {
    const pages = Array.from({ length: 400 }, (_, page) => [
      `Page ${page} tells about the budget of a small firm.`,
    ])
    const given = await file('long.pdf', await makePdf(pages))
    const patient = pool({ size: 1 })
    expect((await patient.extract(given)).kind).toBe('extracted')
    // Until the pages are known, the time at the start counts; then every page adds its own.
    const strict = pool({ size: 1, limits: { totalMs: 1, pageMs: 0 } })
    expect(await strict.extract(given)).toMatchObject({ kind: 'child_lost', by: 'watchdog' })
  })

  it('is not to blame when the pool closes while it reads', async () => {
    const parsers = pool({ size: 1 })
    await parsers.extract(await easy())
    const [pid = 0] = parsers.pids()
    const reading = parsers.extract(await endless())
    await parsers.close()
    expect(await reading).toMatchObject({ kind: 'child_lost', by: 'outside' })
    expect(isAlive(pid)).toBe(false)
    await expect(parsers.extract(await easy())).rejects.toThrow()
  })

  it.skipIf(process.platform !== 'linux')('knows no settings and no secrets of its owner', async () => {
    process.env.TRIBUTARY_TEST_SECRET = 'hush'
    const parsers = pool({ size: 1 })
    await parsers.extract(await easy())
    delete process.env.TRIBUTARY_TEST_SECRET
    const environment = await readFile(`/proc/${parsers.pids()[0]}/environ`, 'utf8')
    expect(environment).not.toMatch(/hush|DATABASE_URL|TRIBUTARY|npm_/)
  })

  it('ends with its owner, even in the middle of a document', async () => {
    const given = await endless()
    const script = `import { createParserPool } from ${JSON.stringify(builtEntry('src/extract/child/createParserPool.js'))}
      const parsers = createParserPool({ size: 1 })
      void parsers.extract(${JSON.stringify(given)})
      setTimeout(() => process.stdout.write(String(parsers.pids()[0])), 500)`
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    owner.stdout.on('data', (chunk) => {
      said += chunk
    })
    await until(() => said !== '')
    expect(isAlive(Number(said))).toBe(true)
    owner.kill('SIGKILL')
    await until(() => !isAlive(Number(said)), 10_000)
  })
})
