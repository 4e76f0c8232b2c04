// Writes the PDF and DOCX samples into corpora/samples/. Same content, same Node version: same bytes.
// Change a text in content/*.mjs, then run `node scripts/samples/make.mjs [output folder]`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import communicating from './content/communicating-with-data.mjs'
import analyst from './content/data-analyst.mjs'
import introduction from './content/introduction-to-data-analytics.mjs'
import { makeDocx } from './docx.mjs'
import { makePdf } from './pdf.mjs'

process.env.TZ = 'UTC' // zip entries carry local time

const here = dirname(fileURLToPath(import.meta.url))
const out = process.argv[2] ?? join(here, '../../corpora/samples')
const samples = [
  ['syllabus-introduction-to-data-analytics.pdf', makePdf, introduction],
  ['syllabus-communicating-with-data.docx', makeDocx, communicating],
  ['job-data-analyst.docx', makeDocx, analyst],
]

mkdirSync(out, { recursive: true })
for (const [name, make, content] of samples) {
  const bytes = await make(content)
  writeFileSync(join(out, name), bytes)
  process.stderr.write(`${name}: ${bytes.length} bytes\n`)
}
