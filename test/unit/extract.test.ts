import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Extracted } from '../../src/domain/document.js'
import { pageAt } from '../../src/domain/document.js'
import { extractBytes } from '../../src/extract/extractBytes.js'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'
import { makePdf } from '../support/hostileFiles.js'

const SAMPLES = join(PACKAGE_ROOT, 'corpora/samples')
const GOLDEN = join(PACKAGE_ROOT, 'test/golden/documents')

async function extract(name: string, content: string | Uint8Array): Promise<Extracted> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const outcome = await extractBytes({ name, bytes })
  if (outcome.kind !== 'extracted') throw new Error(outcome.sentence)
  return outcome
}

/** One line a block: role, level, page, text. */
const outline = ({ text, blocks, pages }: Extracted) =>
  blocks
    .map(({ role, level, start, end }) =>
      [role, level ?? '-', pageAt(pages, start) ?? '-', text.slice(start, end)].join('\t'),
    )
    .join('\n')

const short = (extracted: Extracted) =>
  extracted.blocks.map(({ role, start, end }) => [role, extracted.text.slice(start, end)])

/** The samples, and every golden folder with a `source.*` of its own. */
const RECORDED = [
  ...readdirSync(SAMPLES)
    .filter((name) => name !== 'README.md')
    .map((name) => [name, join(SAMPLES, name)] as const),
  ...readdirSync(GOLDEN).flatMap((name) =>
    readdirSync(join(GOLDEN, name))
      .filter((file) => file.startsWith('source.'))
      .map((file) => [name, join(GOLDEN, name, file)] as const),
  ),
]

describe('a recorded document', () => {
  it.each(RECORDED)('%s is read as recorded', async (name, path) => {
    const found = `${outline(await extract(basename(path), new Uint8Array(readFileSync(path))))}\n`
    const file = join(GOLDEN, name, 'expected.tsv')
    if (!existsSync(file) || process.env.UPDATE_GOLDEN) {
      mkdirSync(join(GOLDEN, name), { recursive: true })
      writeFileSync(file, found)
      if (!process.env.UPDATE_GOLDEN) throw new Error(`${file} was missing and is written now: look at it.`)
    }
    expect(found).toBe(readFileSync(file, 'utf8'))
  })
})

describe('a PDF', () => {
  it('has a page for every page, without page numbers and running headers', async () => {
    const page = (number: number) => [
      'Example College Syllabus',
      `Chapter ${number} tells how to prepare a budget for a small firm.`,
      `Students compare ${number} plans and explain the differences to a client.`,
      `${number}`,
    ]
    const extracted = await extract('a.pdf', await makePdf([page(1), page(2), page(3)]))
    expect(extracted.pages.map((one) => one.page)).toEqual([1, 2, 3])
    expect(extracted.pages[0]?.start).toBe(0)
    expect(extracted.pages.at(-1)?.end).toBe(extracted.text.length)
    expect(extracted.text).not.toContain('Example College')
    expect(pageAt(extracted.pages, extracted.text.indexOf('Chapter 2'))).toBe(2)
    expect(extracted.text.split('\n')).not.toContain('2')
  })
})

describe('a web page', () => {
  it('gives its content without navigation, scripts and hidden text; cells do not run together', async () => {
    const extracted = await extract(
      'a.html',
      `<html><head><title>Job</title><style>p{}</style></head><body><nav>Home | Jobs</nav><script>alert(1)</script>
       <main><h1>Data Analyst</h1><p>You will:</p><ul><li>Write <b>SQL</b> queries<ul><li>in PostgreSQL</li></ul></li></ul>
       <table><tr><th>Tool</th><th>Level</th></tr><tr><td>SQL</td><td>good</td></tr></table>
       <p style="display:none">secret</p></main><footer>© Firm</footer></body></html>`,
    )
    expect(extracted.title).toBe('Job')
    expect(short(extracted)).toEqual([
      ['heading', 'Data Analyst'],
      ['paragraph', 'You will:'],
      ['bullet', 'Write SQL queries'],
      ['bullet', 'in PostgreSQL'],
      ['table_row', 'Tool | Level'],
      ['table_row', 'SQL | good'],
    ])
  })

  it('is decoded as it says', async () => {
    const latin = Buffer.from('<meta charset="iso-8859-1"><p>r\u00e9sum\u00e9 writing</p>', 'latin1')
    expect((await extract('a.html', latin)).text).toBe('r\u00e9sum\u00e9 writing')
  })
})

describe('Markdown', () => {
  it('gives headings, nested lists, tables and plain words', async () => {
    const extracted = await extract(
      'a.md',
      '---\ntitle: x\n---\n# BUS 101 & more\n\nStudents **will** [write](http://x):\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | `2` |\n',
    )
    expect(short(extracted)).toEqual([
      ['heading', 'BUS 101 & more'],
      ['paragraph', 'Students will write:'],
      ['bullet', 'one'],
      ['bullet', 'two'],
      ['table_row', 'a | b'],
      ['table_row', '1 | 2'],
    ])
  })
})

describe('a text file', () => {
  it('joins wrapped lines and keeps list items apart', async () => {
    const extracted = await extract(
      'a.txt',
      'COURSE OUTCOMES\n\nStudents will be able to:\n1. Prepare a monthly cash budget for a small\n   firm.\n2. Present results.\n',
    )
    expect(short(extracted)).toEqual([
      ['heading', 'COURSE OUTCOMES'],
      ['paragraph', 'Students will be able to:'],
      ['bullet', 'Prepare a monthly cash budget for a small firm.'],
      ['bullet', 'Present results.'],
    ])
  })

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16, high byte first, without a mark', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ])('is read in %s', async (_name, encode) => {
    const text = 'Students will be able to write a r\u00e9sum\u00e9.'
    expect(await extract('a.txt', encode(text))).toMatchObject({ text, warnings: [] })
  })

  it('says when it had to guess the encoding', async () => {
    const extracted = await extract('a.txt', Buffer.from('caf\u00e9 management', 'latin1'))
    expect(extracted.text).toBe('caf\u00e9 management')
    expect(extracted.warnings.map((one) => one.id)).toEqual(['old_encoding'])
  })
})
