// Pages a second of the sample syllabus through a parser child, against pdf-parse called in this process.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createParserPool } from '../../dist/src/extract/child/createParserPool.js'
import { PACKAGE_ROOT } from '../../dist/src/wire/packageRoot.js'
import { medianRate } from './median.mjs'

const name = 'syllabus-introduction-to-data-analytics.pdf'
const path = join(PACKAGE_ROOT, 'corpora/samples', name)
const FILES = 10

export async function benchExtract() {
  const pool = createParserPool({ size: 1 })
  const { PDFParse } = await import('pdf-parse')
  const bytes = await readFile(path)
  try {
    const rate = await medianRate(5, async () => {
      let pages = 0
      for (let file = 0; file < FILES; file += 1) pages += (await pool.extract({ path, name })).pages.length
      return pages
    })
    const baseline = await medianRate(5, async () => {
      let pages = 0
      for (let file = 0; file < FILES; file += 1) {
        const parser = new PDFParse({ data: new Uint8Array(bytes) })
        pages += (await parser.getText()).pages.length
        await parser.destroy()
      }
      return pages
    })
    return { name: 'extract', unit: 'pages/s', rate, baseline, baselineName: 'pdf-parse in this process' }
  } finally {
    await pool.close()
  }
}
