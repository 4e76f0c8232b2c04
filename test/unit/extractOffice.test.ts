import { describe, expect, it } from 'vitest'
import type { Extracted, ExtractOutcome } from '../../src/domain/document.js'
import { readDoc } from '../../src/extract/doc.js'
import { readDocx } from '../../src/extract/docx.js'
import { readHtml } from '../../src/extract/html.js'
import { htmlPieces } from '../../src/extract/htmlPieces.js'
import { limitsWith } from '../../src/extract/limits.js'
import { readOdt } from '../../src/extract/odt.js'
import { docPieces } from '../../src/extract/office/docPieces.js'
import { rtfHtml } from '../../src/extract/office/rtfHtml.js'
import { readPptx } from '../../src/extract/pptx.js'
import { readRtf } from '../../src/extract/rtf.js'
import { segmentText } from '../../src/segment/segmentText.js'
import { findStatements } from '../../src/statements/findStatements.js'
import { bytesOf, docxOf } from '../support/documents.js'
import { makeZip } from '../support/hostileFiles.js'

const limits = limitsWith()
const SENTENCE = 'Students prepare a monthly budget.'

const odt = (body: string, more: Record<string, string> = {}, styles = '') =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  })

const rtf = (body: string, head = '') => bytesOf(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}\n${body}}`)

const shape = (paragraphs: string, type = 'body') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>${paragraphs}</p:txBody></p:sp>`
const line = (text: string, props = '') => `<a:p>${props}<a:r><a:t>${text}</a:t></a:r></a:p>`
const slide = (shapes: string, tag = 'p:sld') =>
  `<?xml version="1.0"?><${tag} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></${tag}>`
const pptx = (slides: readonly string[], more: Record<string, string> = {}) =>
  makeZip({
    'ppt/presentation.xml': slide('', 'p:presentation'),
    ...Object.fromEntries(slides.map((shapes, at) => [`ppt/slides/slide${at + 1}.xml`, slide(shapes)])),
    ...more,
  })

/** MS-CFB and MS-DOC: a container of two streams, a text of one piece in UTF-16. */
function doc(text: string, flags = 0): Uint8Array {
  const sector = 512
  const main = Buffer.alloc(Math.ceil((1024 + text.length * 2) / sector + 8) * sector)
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(flags, 10)
  main.writeUInt32LE(1024, 0x18)
  main.writeUInt32LE(text.length, 0x4c)
  main.writeUInt32LE(4, 0xfe)
  main.writeUInt32LE(4, 0x106)
  main.write(text, 1024, 'utf16le')
  const table = Buffer.alloc(4096)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(16, 1)
  table.writeUInt32LE(text.length, 9)
  table.writeUInt32LE(1024, 15)
  const mainSectors = main.length / sector
  const tableAt = 2 + mainSectors
  const allocation = Buffer.alloc(sector, 0xff)
  const chain = (from: number, count: number): void => {
    for (let at = 0; at < count; at += 1)
      allocation.writeInt32LE(at + 1 === count ? -2 : from + at + 1, (from + at) * 4)
  }
  allocation.writeInt32LE(-3, 0)
  chain(1, 1)
  chain(2, mainSectors)
  chain(tableAt, 8)
  const directory = Buffer.alloc(sector)
  const entry = (
    at: number,
    name: string,
    type: number,
    links: readonly number[],
    start: number,
    size: number,
  ) => {
    directory.write(name, at * 128, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, at * 128 + 64)
    directory.writeUInt8(type, at * 128 + 66)
    directory.writeUInt8(1, at * 128 + 67)
    for (const [index, link] of links.entries()) directory.writeInt32LE(link, at * 128 + 68 + index * 4)
    directory.writeInt32LE(start, at * 128 + 116)
    directory.writeUInt32LE(size, at * 128 + 120)
  }
  entry(0, 'Root Entry', 5, [-1, -1, 1], -2, 0)
  entry(1, 'WordDocument', 2, [2, -1, -1], 2, main.length)
  entry(2, '0Table', 2, [-1, -1, -1], tableAt, table.length)
  const header = Buffer.alloc(sector, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.fill(0, 8, 76)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeInt32LE(1, 44)
  header.writeInt32LE(1, 48)
  header.writeInt32LE(4096, 56)
  header.writeInt32LE(-2, 60)
  header.writeInt32LE(-2, 68)
  header.writeInt32LE(0, 76)
  return new Uint8Array(Buffer.concat([header, allocation, directory, main, table]))
}

const blocks = (outcome: ExtractOutcome): readonly (readonly unknown[])[] => {
  if (outcome.kind !== 'extracted') throw new Error(outcome.sentence)
  return outcome.blocks.map(({ role, level, start, end }) => [
    level === undefined ? role : `${role} ${level}`,
    outcome.text.slice(start, end),
  ])
}
const textOf = (outcome: ExtractOutcome): string => (outcome as Extracted).text

describe('a file that cannot be read', () => {
  const manifest =
    '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  it.each([
    [
      'an OpenDocument text with a password',
      'password_office',
      () => odt('x', { 'META-INF/manifest.xml': manifest }),
      readOdt,
    ],
    [
      'an OpenDocument text of broken XML',
      'damaged',
      () => makeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:' }),
      readOdt,
    ],
    ['an OpenDocument text without its content', 'damaged', () => makeZip({ mimetype: 'x' }), readOdt],
    [
      'an OpenDocument text cut off',
      'damaged',
      async () => (await odt(`<text:p>${SENTENCE}</text:p>`)).subarray(0, 300),
      readOdt,
    ],
    ['an OpenDocument text without words', 'no_text', () => odt('<text:p> </text:p>'), readOdt],
    [
      'a presentation cut off',
      'damaged',
      async () => (await pptx([shape(line(SENTENCE))])).subarray(0, 300),
      readPptx,
    ],
    ['a presentation without words', 'no_text', () => pptx([shape(line(' '))]), readPptx],
    ['noise called .pptx', 'damaged', () => bytesOf('\u0001\u0002'.repeat(500)), readPptx],
    ['a rich text document cut off', 'damaged', () => rtf(`${SENTENCE}\\par`).subarray(0, 50), readRtf],
    ['noise called .rtf', 'damaged', () => bytesOf('\u0001\u0002'.repeat(500)), readRtf],
    ['a rich text document of 50,000 groups', 'too_deep', () => rtf('{'.repeat(50_000)), readRtf],
    ['a rich text document of pictures', 'no_text', () => rtf('{\\pict\\pngblip 89504e47}'), readRtf],
    ['an old Word document with a password', 'password_office', () => doc(SENTENCE, 0x0100), readDoc],
    ['an old Word document cut off', 'damaged', () => doc(SENTENCE).subarray(0, 2048), readDoc],
    ['a ZIP called .doc', 'damaged', () => docxOf('<w:p/>'), readDoc],
    ['an old Word document without words', 'no_text', () => doc('\r\r'), readDoc],
  ] as const)('%s is refused by name (%s)', async (_what, id, make, read) => {
    expect(await read(await make(), limits)).toMatchObject({ kind: 'refused', id })
  })

  it('with more text than the limit is refused', async () => {
    const low = limitsWith({ textChars: 100 })
    expect(await readRtf(rtf(`${SENTENCE}\\par `.repeat(9)), low)).toMatchObject({ id: 'too_much_text' })
    expect(await readDoc(doc(`${SENTENCE}\r`.repeat(9)), low)).toMatchObject({ id: 'too_much_text' })
    const lines = `<text:p>${SENTENCE}</text:p>`.repeat(9)
    expect(await readOdt(await odt(lines), low)).toMatchObject({ id: 'too_much_text' })
  })

  it('does not take long for hostile rich text', () => {
    const started = performance.now()
    rtfHtml(`{\\rtf1 ${'{\\b x}\\par '.repeat(200_000)}`, 100)
    rtfHtml(`{\\rtf1 ${"\\'e9".repeat(300_000)}}`, 100)
    rtfHtml(`{\\rtf1 {\\pict ${'00ff'.repeat(2_000_000)}}}`, 100)
    rtfHtml(`{\\rtf1 ${'\\trowd\\cell'.repeat(100_000)}}`, 100)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('an OpenDocument text', () => {
  it('keeps headings, list items with their depth, and table rows', async () => {
    const outcome = await readOdt(
      await odt(
        `<text:h text:outline-level="1">Course Outcomes</text:h><text:p>Students can:</text:p>
        <text:list text:style-name="L1"><text:list-item><text:p>plan a survey</text:p><text:list><text:list-item><text:p>draw a sample</text:p></text:list-item></text:list></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell><text:p>Exam</text:p></table:table-cell><table:table-cell><text:p>40 %</text:p></table:table-cell></table:table-row></table:table>`,
        {},
        '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="◦"/></text:list-style>',
      ),
      limits,
    )
    expect(blocks(outcome)).toEqual([
      ['heading 1', 'Course Outcomes'],
      ['paragraph', 'Students can:'],
      ['bullet 1', 'plan a survey'],
      ['bullet 2', 'draw a sample'],
      ['table_row', 'Exam | 40 %'],
    ])
    expect(outcome).toMatchObject({ format: 'odt', title: 'Course Outcomes' })
  })
})

describe('a rich text document', () => {
  it('is read in its code pages, without the stand-ins of Unicode characters', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}'
    const outcome = await readRtf(
      rtf(
        "I\\u8217'll wait\\~here \\endash  caf\\'e9 {\\f1 \\'cf\\'f0\\'e8} \\uc2\\u8212\\'97\\'97 self\\_made {\\*\\unknown gone}{\\header gone}\\par",
        fonts,
      ),
      limits,
    )
    expect(textOf(outcome)).toBe('I’ll wait here – café При — self-made')
  })

  it('keeps headings by style and outline level, lists of Word, WordPad and typed marks', async () => {
    const outcome = await readRtf(
      rtf(
        '{\\pard\\s3 Outcomes\\par}{\\pard\\outlinelevel1\\b Skills\\par}' +
          "{\\listtext\\'b7\\tab}\\pard\\ls1\\ilvl0 plan a survey\\par{\\listtext o\\tab}\\pard\\ls1\\ilvl1 draw a sample\\par" +
          "\\pard{\\pntext\\'B7\\tab}{\\*\\pn\\pnlvlblt}\\fi-360\\li720 write a report\\par" +
          '\\pard\\fi-360\\li360 \\bullet\\tab present it\\par\\pard\\fi-360\\li360 2.\\tab defend it\\par\\pard Grading comes later.\\par',
        '{\\stylesheet{\\s0 Normal;}{\\s3\\b heading 1;}}',
      ),
      limits,
    )
    expect(blocks(outcome)).toEqual([
      ['heading 1', 'Outcomes'],
      ['heading 2', 'Skills'],
      ['bullet 1', 'plan a survey'],
      ['bullet 2', 'draw a sample'],
      ['bullet 1', 'write a report'],
      ['bullet 1', 'present it'],
      ['bullet 1', 'defend it'],
      ['paragraph', 'Grading comes later.'],
    ])
  })

  it('keeps table rows, one in another too, and ends the table where it ends', async () => {
    const row = '\\trowd\\cellx100\\cellx200\\pard\\intbl Exam\\cell 40 %\\cell\\row'
    const nested =
      '\\trowd\\cellx100\\pard\\intbl\\itap2 Week 1\\nestcell Surveys\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}\\pard\\intbl\\cell\\row'
    const outcome = await readRtf(rtf(`${row}${row}\\pard After it.\\par ${nested}`), limits)
    expect(blocks(outcome)).toEqual([
      ['table_row', 'Exam | 40 %'],
      ['table_row', 'Exam | 40 %'],
      ['paragraph', 'After it.'],
      ['table_row', 'Week 1 | Surveys'],
    ])
  })

  it('puts footnotes last and leaves deleted text out', async () => {
    const outcome = await readRtf(
      rtf('One{\\super\\chftn}{\\footnote\\pard A note.\\par} two{\\deleted  three}.\\par'),
      limits,
    )
    expect(blocks(outcome)).toEqual([
      ['paragraph', 'One two.'],
      ['bullet 1', 'A note.'],
    ])
  })
})

describe('a presentation', () => {
  it('reads slide titles, items, tables, and not the notes', async () => {
    const table = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl>${['Exam', 'Paper'].map((name) => `<a:tr>${[name, '40 %'].map((cell) => `<a:tc><a:txBody>${line(cell)}</a:txBody></a:tc>`).join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
    const outcome = await readPptx(
      await pptx(
        [
          shape(line('Survey Design'), 'ctrTitle') + shape(line('Spring Term', '<a:pPr><a:buNone/></a:pPr>')),
          shape(line('Outcomes'), 'title') +
            shape(line('plan a survey') + line('draw a sample', '<a:pPr lvl="1"/>')) +
            shape(line('2'), 'sldNum'),
          shape(line('Grades'), 'title') + table,
        ],
        { 'ppt/notesSlides/notesSlide2.xml': slide(shape(line('Tell a joke here.')), 'p:notes') },
      ),
      limits,
    )
    expect(blocks(outcome)).toEqual([
      ['heading 1', 'Survey Design'],
      ['paragraph', 'Spring Term'],
      ['heading 1', 'Outcomes'],
      ['bullet 1', 'plan a survey'],
      ['bullet 2', 'draw a sample'],
      ['heading 1', 'Grades'],
      ['table_row', 'Exam | 40 %'],
      ['table_row', 'Paper | 40 %'],
    ])
  })
})

describe('an old Word document', () => {
  it('is read line by line, with typed list marks and headings in capitals', async () => {
    const outcome = await readDoc(
      doc('COURSE OUTCOMES\rStudents can:\r• plan a survey\r• draw a sample\r'),
      limits,
    )
    expect(blocks(outcome)).toEqual([
      ['heading', 'COURSE OUTCOMES'],
      ['paragraph', 'Students can:'],
      ['bullet', 'plan a survey'],
      ['bullet', 'draw a sample'],
    ])
  })

  it('has its tables as rows, wrapped lines joined and broken hyphens repaired', () => {
    const pieces = docPieces(
      'Exam\t40 %\t\nA\t90-100\nB\t80-89\nInstructor:\tA. Example\nThe reports of the first term are written in a small team and then\nread by all.\nself\u001epaced infor' +
        'undefinedmation',
    )
    expect(pieces.map(({ role, text }) => [role, text])).toEqual([
      ['table_row', 'Exam | 40 %'],
      ['table_row', 'A | 90-100'],
      ['table_row', 'B | 80-89'],
      ['table_row', 'Instructor: | A. Example'],
      ['paragraph', 'The reports of the first term are written in a small team and then read by all.'],
      ['paragraph', 'self-paced information'],
    ])
  })
})

describe('hidden text', () => {
  const hiddenOf = async (html: string) => {
    const found = await htmlPieces(html, limits)
    return found === 'too_deep'
      ? []
      : found.pieces.filter((piece) => piece.hidden).map((piece) => piece.text.trim())
  }

  it('stands after its block and is marked', async () => {
    const found = await htmlPieces('<p>Seen <hidden-text>unseen</hidden-text>here.</p>', limits)
    expect(found).toMatchObject({
      pieces: [{ text: 'Seen here.' }, { text: 'unseen', hidden: true }],
    })
  })

  it('of a rich text document is hidden or white, but not white in a table or on a ground', async () => {
    const colours = '{\\colortbl;\\red255\\green255\\blue255;}'
    const body =
      'Seen {\\v unseen}{\\cf1 white}{\\cf1\\chcbpat2 on blue}\\par \\trowd\\cellx9\\pard\\intbl\\cf1 in a table\\cell\\row'
    const read = rtfHtml(`{\\rtf1${colours}${body}}`, 100)
    expect(await hiddenOf(typeof read === 'string' ? '' : read.html)).toEqual(['unseenwhite'])
  })

  it('of a Word document does not stand in the sentence around it', async () => {
    const run = (text: string, props = '') =>
      `<w:r><w:rPr>${props}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const body = `<w:p>${run('Seen ')}${run('unseen', '<w:vanish/>')}${run('white', '<w:color w:val="FFFFFF"/>')}${run('here.')}</w:p>`
    expect(blocks(await readDocx(await docxOf(body), limits))).toEqual([
      ['paragraph', 'Seen here.'],
      ['paragraph', 'unseenwhite'],
    ])
  })

  it('of an OpenDocument text is in a hidden style or white', async () => {
    const styles =
      '<style:style style:name="P9" style:family="paragraph"><style:text-properties text:display="none"/></style:style><style:style style:name="T9" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>'
    const body =
      '<text:p>Seen <text:span text:style-name="T9">white</text:span>here.</text:p><text:p text:style-name="P9">unseen</text:p>'
    expect(blocks(await readOdt(await odt(body, {}, styles), limits))).toEqual([
      ['paragraph', 'Seen here.'],
      ['paragraph', 'white'],
      ['paragraph', 'unseen'],
    ])
  })
})

describe('one syllabus in several formats', () => {
  const LEAD = 'By the end of the term, students should be able to demonstrate the following:'
  const ITEM = 'Students can plan a survey, draw a fair sample, and write up what the answers mean.'
  const OUTCOMES = ['Plan a household survey with a fair sample', 'Explain the limits of a small sample']

  const statements = (outcome: ExtractOutcome): readonly string[] => {
    if (outcome.kind !== 'extracted') throw new Error(outcome.sentence)
    const units = segmentText(outcome, 'syllabus')
    const input = { extracted: outcome, units, documentSha: 'a', documentKind: 'syllabus' as const }
    return findStatements(input).map(({ text }) => text)
  }

  it('states the same, whether a caption in the list is a heading or not', async () => {
    const html = `<h2>Learning Outcomes</h2><p>Students will be able to:</p><ul>${OUTCOMES.map((one) => `<li>${one}</li>`).join('')}</ul><h2>Benchmarks</h2><p>${LEAD}</p><h4>Survey I</h4><p>${ITEM}</p>`
    const lines = ['LEARNING OUTCOMES', 'Students will be able to:', ...OUTCOMES.map((one) => `• ${one}`)]
    const rich = `{\\pard\\outlinelevel0 Learning Outcomes\\par}{\\pard Students will be able to:\\par}${OUTCOMES.map((one) => `{\\pard\\fi-360\\li360 \\bullet\\tab ${one}\\par}`).join('')}{\\pard\\outlinelevel0 Benchmarks\\par}{\\pard ${LEAD}\\par}{\\pard survey i\\par}{\\pard ${ITEM}\\par}`
    const first = statements(await readHtml(bytesOf(html), limits))
    expect(first).toHaveLength(3)
    expect(statements(await readRtf(rtf(rich), limits))).toEqual(first)
    const old = [...lines, 'BENCHMARKS', LEAD, 'survey i', ITEM].join('\r')
    expect(statements(await readDoc(doc(old), limits))).toEqual(first)
  })

  it('keeps labelled paragraphs of an old Word document as the list they are', () => {
    const pieces = docPieces(
      'The course has the following aims:\nSurvey Design: You will plan surveys. They are small.\nClear Writing: You will report what you found.\nGrading follows later.',
    )
    expect(pieces.map(({ role }) => role)).toEqual(['paragraph', 'bullet', 'bullet', 'paragraph'])
  })
})
