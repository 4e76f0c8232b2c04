import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Extracted } from '../../src/domain/document.js'
import { extractBytes } from '../../src/extract/extractBytes.js'
import { NO_SHARED, SHARED } from '../support/shared.js'

const folder = (name: string) => join(SHARED ?? '', 'data/documents', name)

async function read(kind: string, name: string): Promise<Extracted> {
  const outcome = await extractBytes({
    name,
    bytes: new Uint8Array(await readFile(join(folder(kind), name))),
  })
  if (outcome.kind === 'refused') throw new Error(`${name}: ${outcome.sentence}`)
  return outcome
}

const textsOf = (document: Extracted, role: Extracted['blocks'][number]['role']) =>
  document.blocks
    .filter((block) => block.role === role)
    .map(({ start, end }) => document.text.slice(start, end))

describe.skipIf(SHARED === null)(`documents as institutions publish them (${NO_SHARED})`, () => {
  it('are all read, or refused by name; blocks and pages index the text exactly', async () => {
    const refused: string[] = []
    for (const kind of ['syllabi', 'jobs'])
      for (const name of await readdir(folder(kind))) {
        const outcome = await extractBytes({
          name,
          bytes: new Uint8Array(await readFile(join(folder(kind), name))),
        })
        if (outcome.kind === 'refused') refused.push(`${name.split('.').pop()} ${outcome.id}`)
        else expect(problemOf(outcome), name).toBe(null)
      }
    // Text recognition is a process of its own.
    expect(refused).toEqual(['pdf scanned_pdf'])
  }, 120_000)

  it.each(['csuf_posc428_environmental_policy', 'uiuc_lis561_seca_sp17'])(
    'have the same list items as PDF and as Word document: %s',
    async (name) => {
      const items = async (ending: string) =>
        textsOf(await read('syllabi', `${name}.${ending}`), 'bullet').map((item) => item.replace(/\s+/g, ''))
      expect(await items('pdf')).toEqual(await items('docx'))
    },
  )

  it('a catalog in columns is read one column after the other, without its running headers', async () => {
    const catalog = await read('catalogs', 'tamu_undergraduate_catalogue.pdf')
    expect(problemOf(catalog)).toBe(null)
    expect(catalog.pages).toHaveLength(379)
    const headings = textsOf(catalog, 'heading')
    // Two courses in one heading are the text of two columns run together.
    const mixed = headings.filter((text) => /[A-Z]{4} \d{3}\b(?!\/).{5,}\b[A-Z]{4} \d{3}\b/.test(text))
    expect(mixed).toEqual([])
    expect(headings).toContain('BEFB 474 Biliteracy for Bilingual and Dual Language Classrooms')
    const lines = catalog.text.split('\n')
    expect(lines.filter((line) => /^(?:.*\| )?\d{3,4}$|TAMU Undergraduate Catalog/.test(line))).toEqual([])
  }, 60_000)

  it('a posting in two columns is read in its order', async () => {
    const { text } = await read('jobs', 'la_accountant.pdf')
    const places = ['ANNUAL SALARY', 'DUTIES', 'PROCESS NOTES', 'SELECTION PROCESS'].map((one) =>
      text.indexOf(one),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text).toContain('records and reports in accordance with the principles of governmental')
  })
})

function problemOf({ text, blocks, pages }: Extracted): string | null {
  if (text.length < 1000) return 'little text'
  let at = 0
  for (const { start, end } of blocks) {
    if (start < at || end <= start || text.slice(start, end) !== text.slice(start, end).trim())
      return `block at ${start}`
    at = end
  }
  if (at !== text.length) return 'text behind the last block'
  const broken = pages.some(
    (page, index) => page.start !== (pages[index - 1]?.end ?? 0) || page.page !== index + 1,
  )
  return broken || (pages.length > 0 && pages.at(-1)?.end !== text.length) ? 'page map' : null
}
