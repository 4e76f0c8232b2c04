// Time of a document of 20 pages through a parser child that is used again, against pdf-parse called in this process.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { createParserPool } from '../../dist/src/extract/child/createParserPool.js'
import { medianRate } from './median.mjs'

const PAGES = 20
const FILES = 5

export async function benchChild() {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-'))
  const pool = createParserPool({ size: 1 })
  try {
    const bytes = await twentyPages()
    const path = join(folder, 'long.pdf')
    await writeFile(path, bytes)
    const { PDFParse } = await import('pdf-parse')
    const rate = await medianRate(7, async () => {
      for (let file = 0; file < FILES; file += 1) await pool.extract({ path, name: 'long.pdf' })
      return FILES * PAGES
    })
    const baseline = await medianRate(7, async () => {
      for (let file = 0; file < FILES; file += 1) {
        const parser = new PDFParse({ data: new Uint8Array(bytes) })
        await parser.getText()
        await parser.destroy()
      }
      return FILES * PAGES
    })
    return {
      name: 'child',
      unit: 'pages/s',
      rate,
      baseline,
      baselineName: 'pdf-parse in this process, 20 pages',
    }
  } finally {
    await pool.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A syllabus-like document: a heading, text and a list on every page. */
function twentyPages() {
  const pdf = new PDFDocument()
  const chunks = []
  pdf.on('data', (chunk) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))))
  for (let page = 1; page <= PAGES; page += 1) {
    if (page > 1) pdf.addPage()
    pdf.font('Helvetica-Bold').fontSize(16).text(`Module ${page}: planning and budgets`)
    pdf.font('Helvetica').fontSize(11)
    for (let line = 1; line <= 30; line += 1)
      pdf.text(
        `Line ${line} of page ${page} says how a small firm plans its money, people and time for a year.`,
      )
    pdf.list(['Prepare a yearly budget', 'Explain cash flow to a client', 'Compare two offers of a bank'])
  }
  pdf.end()
  return ended
}
