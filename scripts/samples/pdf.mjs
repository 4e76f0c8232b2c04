// Content blocks → PDF, with the Liberation Sans files that come with pdfjs-dist embedded as subsets.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import { entry, runs } from './blocks.mjs'

const fonts = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
)
const SIZE = 10.5
const MARGIN = 64
const INK = '#1a1a1a'
const RULE = '#8a8a8a'
const ACCENT = '#1f3d5c'

export function makePdf({ title, subject, author, date, footer, blocks }) {
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: { top: MARGIN, bottom: 76, left: MARGIN, right: MARGIN },
    bufferPages: true,
    lang: 'en-US',
    displayTitle: true,
    info: {
      Title: title,
      Subject: subject,
      Author: author,
      CreationDate: new Date(date),
      ModDate: new Date(date),
    },
  })
  doc.registerFont('plain', join(fonts, 'LiberationSans-Regular.ttf'))
  doc.registerFont('bold', join(fonts, 'LiberationSans-Bold.ttf'))
  const chunks = []
  doc.on('data', (chunk) => chunks.push(chunk))
  const done = new Promise((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))))
  const page = { left: MARGIN, width: doc.page.width - 2 * MARGIN, bottom: () => doc.page.height - 76 }

  for (const block of blocks) draw(doc, page, block)
  footers(doc, page, footer)
  doc.end()
  return done
}

function draw(doc, page, block) {
  if (block.title) titleLines(doc, page, block.title)
  else if (block.h1) heading(doc, page, block.h1, 13, 14)
  else if (block.h2) heading(doc, page, block.h2, 11, 8)
  else if (block.p) {
    need(doc, page, 28)
    rich(doc, block.p, page.left, page.width)
    doc.y += 5
  } else if (block.ul) list(doc, page, block.ul, () => '•', 0)
  else if (block.ol) list(doc, page, block.ol, (n) => `${n}.`, 0)
  else if (block.facts)
    table(doc, page, { widths: [0.26, 0.74], rows: block.facts.map(([k, v]) => [`**${k}**`, v]) })
  else if (block.table) table(doc, page, block.table)
  else throw new Error(`unknown block: ${Object.keys(block).join(', ')}`)
}

function titleLines(doc, page, lines) {
  lines.forEach((line, i) => {
    const last = i === lines.length - 1
    doc.font(i === 0 || last ? 'bold' : 'plain').fontSize(last ? 18 : 11.5)
    doc.fillColor(last ? ACCENT : INK).text(line, page.left, doc.y, { width: page.width, align: 'center' })
    doc.y += 3
  })
  doc.y += 9
}

function heading(doc, page, text, size, space) {
  need(doc, page, space + size + 44)
  if (doc.y > MARGIN) doc.y += space
  doc.font('bold').fontSize(size).fillColor(ACCENT).text(text, page.left, doc.y, { width: page.width })
  doc.y += 4
}

function list(doc, page, items, mark, depth) {
  const left = page.left + 10 + depth * 18
  items.forEach((item, i) => {
    const [text, below] = entry(item)
    need(doc, page, 28)
    doc.font('plain').fontSize(SIZE).fillColor(INK)
    const { y } = doc
    doc.text(mark(i + 1), left, y, { lineBreak: false })
    doc.y = y
    rich(doc, text, left + 18, page.left + page.width - left - 18)
    doc.y += 3
    if (below.length > 0) list(doc, page, below, (n) => `${String.fromCharCode(96 + n)})`, depth + 1)
  })
  if (depth === 0) doc.y += 4
}

/** Text with **bold** runs, flowing over a page end where it must. */
function rich(doc, text, x, width, y = doc.y) {
  const parts = runs(text)
  doc.fontSize(SIZE).fillColor(INK)
  parts.forEach((part, i) => {
    const options = { width, lineGap: 1.5, continued: i < parts.length - 1 }
    doc.font(part.bold ? 'bold' : 'plain')
    if (i === 0) doc.text(part.text, x, y, options)
    else doc.text(part.text, options)
  })
}

function table(doc, page, { widths, head, rows }) {
  const pad = 4
  const columns = widths.map((w) => w * page.width)
  const cellText = (text, isHead) => (isHead ? `**${text}**` : text)
  const height = (row, isHead) =>
    2 * pad +
    Math.max(
      ...row.map((text, i) => {
        doc.font(isHead || text.startsWith('**') ? 'bold' : 'plain').fontSize(SIZE)
        return doc.heightOfString(text.replaceAll('**', ''), { width: columns[i] - 2 * pad, lineGap: 1.5 })
      }),
    )
  const rowAt = (row, isHead) => {
    const top = doc.y
    const tall = height(row, isHead)
    let x = page.left
    row.forEach((text, i) => {
      if (isHead) doc.rect(x, top, columns[i], tall).fill('#e6ebf1')
      doc.rect(x, top, columns[i], tall).lineWidth(0.5).stroke(RULE)
      if (text !== '') rich(doc, cellText(text, isHead), x + pad, columns[i] - 2 * pad, top + pad)
      x += columns[i]
    })
    doc.y = top + tall
  }
  if (head) {
    need(doc, page, height(head, true) + height(rows[0], false))
    rowAt(head, true)
  }
  for (const row of rows) {
    if (need(doc, page, height(row, false)) && head) rowAt(head, true)
    rowAt(row, false)
  }
  doc.y += 9
}

/** Starts a new page when fewer than `space` points are left; says whether it did. */
function need(doc, page, space) {
  if (doc.y + space <= page.bottom()) return false
  doc.addPage()
  return true
}

function footers(doc, page, text) {
  const { count } = doc.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i)
    doc.page.margins.bottom = 0
    const y = doc.page.height - 50
    doc
      .moveTo(page.left, y - 6)
      .lineTo(page.left + page.width, y - 6)
      .lineWidth(0.5)
      .stroke(RULE)
    doc.font('plain').fontSize(8.5).fillColor('#4a4a4a')
    doc.text(text, page.left, y, { lineBreak: false })
    doc.text(`Page ${i + 1} of ${count}`, page.left, y, { width: page.width, align: 'right' })
  }
}
