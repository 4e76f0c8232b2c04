import { afterAll, describe, expect, it } from 'vitest'
import { extractBytes } from '../../src/extract/extractBytes.js'
import type { ExtractLimits } from '../../src/extract/limits.js'
import { OUTCOMES, type OutcomeId } from '../../src/extract/refusals.js'
import { bytesOf, docxOf, type PdfDocument, pdfOf, pdfWithoutLetters } from '../support/documents.js'
import { makeDocx, makeDrawnPdf, makeLyingZip, makePdf, makeZip } from '../support/hostileFiles.js'

type Bytes = Uint8Array | Promise<Uint8Array>
/** What the file is, its outcome, its name, how it is made, limits that are lowered, what the sentence also tells. */
type Case = readonly [
  what: string,
  id: OutcomeId,
  name: string,
  make: () => Bytes,
  limits?: Partial<ExtractLimits>,
  told?: RegExp,
]

const SENTENCE =
  'Students will be able to prepare a monthly budget and to present it to a client who is no expert.'
const text = (words: string) => () => bytesOf(words)
const half = async (bytes: Bytes) => (await bytes).subarray(0, (await bytes).length / 2)
const ole = (stream: string) => () =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const nestedTables = (depth: number) => () =>
  docxOf(
    `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph(SENTENCE)}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`,
  )
const stamped = (pdf: PdfDocument) => {
  for (let page = 1; page <= 3; page++) {
    if (page > 1) pdf.addPage()
    pdf.rect(50, 50, 500, 600).fill('#999').fillColor('black').text(`${page}`)
  }
}
const threePages = () => makePdf([[SENTENCE], [SENTENCE], [SENTENCE]])
const FORM =
  'Please wait... If this message is not eventually replaced by the proper contents of the document, your PDF viewer may not be able to display this type of document.'
const nestedList = Array.from({ length: 120 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n')
const manyMembers = Object.fromEntries(
  Array.from({ length: 30 }, (_, i) => [`word/document${i || ''}.xml`, 'x']),
)
const longText = `${SENTENCE}\n\n`.repeat(20)

const CASES: readonly Case[] = [
  ['an empty file', 'empty_file', 'a.pdf', text('')],
  [
    'a file beyond the size limit',
    'too_large',
    'a.txt',
    text('x'.repeat(2048)),
    { bytes: 1024 },
    /2 KB.*1 KB/,
  ],
  ['a PDF called .txt', 'wrong_extension', 'a.txt', threePages, {}, /really a PDF.*\.pdf/],
  ['a PDF called .docx', 'wrong_extension', 'a.docx', threePages],
  ['a Word document called .pdf', 'wrong_extension', 'a.pdf', () => makeDocx([SENTENCE])],
  ['a web page called .txt', 'wrong_extension', 'a.txt', text('<!doctype html><p>Hello')],
  ['plain text called .pdf', 'wrong_extension', 'a.pdf', text(SENTENCE)],
  ['an old Word file called .docx', 'wrong_extension', 'a.docx', ole('WordDocument'), {}, /\.doc/],
  [
    'a spreadsheet called .docx',
    'wrong_extension',
    'a.docx',
    () => makeZip({ 'xl/workbook.xml': 'x' }),
    {},
    /Excel/,
  ],
  ['a PDF cut off in the middle', 'damaged', 'a.pdf', () => half(threePages())],
  ['a PDF of noise', 'damaged', 'a.pdf', text(`%PDF-1.7\n${'\u0001'.repeat(300)}`)],
  ['a Word document cut off in the middle', 'damaged', 'a.docx', () => half(makeDocx([SENTENCE]))],
  ['noise called .docx', 'damaged', 'a.docx', text('\u0000\u0001\u0002'.repeat(99))],
  ['a Word document of broken XML', 'damaged', 'a.docx', () => docxOf('<w:p><w:r>')],
  ['a PDF with a password', 'password_pdf', 'a.pdf', () => makePdf([[SENTENCE]], 'secret')],
  ['a Word document with a password', 'password_office', 'a.docx', ole('EncryptedPackage')],
  ['a scan', 'scanned_pdf', 'a.pdf', makeDrawnPdf, {}, /OCR/],
  ['a scan with stamped page numbers', 'scanned_pdf', 'a.pdf', () => pdfOf(stamped)],
  ['a PDF whose letters mean nothing', 'garbled_pdf', 'a.pdf', () => pdfWithoutLetters(SENTENCE)],
  ['an Adobe form', 'form_pdf', 'a.pdf', () => makePdf([[FORM]])],
  ['a text of blanks and rules', 'no_text', 'a.txt', text(' \n-----\n\n*****\n')],
  ['a Word document without words', 'no_text', 'a.docx', () => docxOf(paragraph(' '))],
  ['a PDF of too many pages', 'too_many_pages', 'a.pdf', threePages, { pages: 2 }, /3 pages.*2/],
  ['too much text', 'too_much_text', 'a.txt', text(longText), { textChars: 1000 }],
  ['too much Markdown', 'too_much_text', 'a.md', text(longText), { textChars: 1000 }],
  [
    'too much of a web page',
    'too_much_text',
    'a.html',
    text(longText.replaceAll('\n', '<p>')),
    { textChars: 1000 },
  ],
  ['too much text in a PDF', 'too_much_text', 'a.pdf', threePages, { textChars: 200 }],
  ['too many paragraphs', 'too_much_text', 'a.txt', text(longText), { blocks: 10 }],
  ['a web page of 50,000 nested elements', 'too_deep', 'a.html', text(`<p>${'<div>'.repeat(50_000)}x`)],
  ['300 nested quotes', 'too_deep', 'a.md', text(`${'>'.repeat(300)} x\n`)],
  ['a list nested without end', 'too_deep', 'a.md', text(nestedList)],
  ['300 nested Word tables', 'too_deep', 'a.docx', nestedTables(300)],
  ['20,000 nested Word tables', 'too_deep', 'a.docx', nestedTables(20_000)],
  ['a bomb', 'archive_bomb', 'a.docx', () => makeZip({ 'word/document.xml': Buffer.alloc(60_000_000, 32) })],
  [
    'a bomb that lies about its size',
    'archive_bomb',
    'a.docx',
    () => makeLyingZip('word/document.xml', 40_000_000),
  ],
  ['too many members', 'archive_bomb', 'a.docx', () => makeZip(manyMembers), { zipEntries: 20 }],
  [
    'a member that points outside',
    'archive_unsafe',
    'a.docx',
    () => makeLyingZip('../word/document.xml', 10),
  ],
  [
    'an archive inside',
    'archive_unsafe',
    'a.docx',
    async () => makeZip({ 'word/document.xml': 'x', 'word/a.zip': await makeZip({ a: 'b' }) }),
  ],
  [
    'an archive inside under another name',
    'archive_unsafe',
    'a.docx',
    async () => makeZip({ 'word/document.xml': await makeZip({ a: 'b' }) }),
  ],
  [
    'a table of too many columns',
    'sheet_too_large',
    'a.csv',
    text('Code,Title,Credits\nBUS 101,Payroll,3\n'),
    { sheetColumns: 2 },
  ],
  ['noise called .txt', 'not_text', 'a.txt', text('\u0000\u0001'.repeat(50))],
  ['an Apple Pages file', 'unsupported_pages', 'a.pages', () => makeZip({ a: 'x' })],
  ['old slides', 'unsupported_slides', 'a.ppt', ole('PowerPoint Document')],
  ['an old spreadsheet', 'unsupported_sheet', 'a.xls', ole('Workbook')],
  ['an archive', 'unsupported_archive', 'a.zip', () => makeZip({ a: 'x' })],
  ['a mail', 'unsupported_mail', 'a.eml', text('From: a@example.com\n')],
  ['a picture of a telephone', 'unsupported_image', 'a.heic', text('\u0000\u0000\u0000\u0018ftypheic')],
  ['a picture without text recognition', 'picture', 'a.png', text('\u0089PNG\r\n')],
  ['a picture called .txt', 'wrong_extension', 'a.txt', text('\u0089PNG\r\n\u0000'), {}, /picture.*\.png/],
  ['a rich text document called .doc', 'wrong_extension', 'a.doc', text('{\\rtf1 Hello}'), {}, /\.rtf/],
  [
    'an OpenDocument text called .docx',
    'wrong_extension',
    'a.docx',
    () => makeZip({ 'content.xml': 'x' }),
    {},
    /\.odt/,
  ],
  ['an old Word document cut off in the middle', 'damaged', 'a.doc', ole('WordDocument')],
  ['an OpenDocument text of broken XML', 'damaged', 'a.odt', () => makeZip({ 'content.xml': 'x' })],
  ['a link to Google Docs', 'unsupported_google', 'a.gdoc', text('{"doc_id": 1}')],
  ['an unknown type', 'unsupported_unknown', 'a.xyz', text('Hello')],
]

const met = new Set<string>()

describe('a file that cannot be read', () => {
  for (const [what, id, name, make, limits = {}, told = /./] of CASES)
    it(`is refused by name: ${what} (${id})`, async () => {
      const outcome = await extractBytes({ name, bytes: await make(), limits })
      expect(outcome).toMatchObject({ kind: 'refused', id, retryable: false })
      if (outcome.kind !== 'refused') return
      met.add(outcome.id)
      // Cause and remedy, not a message of a library.
      expect(outcome.sentence).toMatch(/^\p{Lu}.+\. .+\.$|^\p{Lu}.+: .+\.$/u)
      expect(outcome.sentence).not.toMatch(/undefined|null|Error|\bat \w+ \(/)
      expect(outcome.sentence).toMatch(told)
    })

  afterAll(() => {
    // Met by other processes: parserPool.test.ts, containers.test.ts and ocr.test.ts.
    const elsewhere = ['not_readable', 'container_too_much', 'container_password', 'too_many_pictures']
    elsewhere.push('picture_too_large', 'no_words_seen')
    const untested = Object.keys(OUTCOMES).filter((id) => !elsewhere.includes(id) && !met.has(id))
    expect(untested).toEqual([])
  })
})
