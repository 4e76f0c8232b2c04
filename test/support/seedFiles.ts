import { docxOf } from './documents.js'
import { wordFile } from './hostile/oleFile.js'
import { pngOf } from './hostile/pictures.js'
import { makePdf, makeZip } from './hostileFiles.js'

/** A small valid file of one format. */
export interface SeedFile {
  readonly format: SeedFormat
  readonly bytes: () => Promise<Uint8Array>
}

export const SEED_FORMATS = [
  'pdf',
  'docx',
  'odt',
  'rtf',
  'doc',
  'pptx',
  'html',
  'md',
  'txt',
  'csv',
  'xlsx',
  'png',
  'jpg',
  'eml',
  'zip',
] as const
/** The format and the ending of its files. */
export type SeedFormat = (typeof SEED_FORMATS)[number]

export const SEED_LINES = [
  'Learning Outcomes',
  'Students will be able to prepare a monthly budget for a small firm.',
  'Students will be able to present survey results to a client who is no expert.',
] as const

const paragraphs = (open: string, close: string): string =>
  SEED_LINES.map((line) => `${open}${line}${close}`).join('')

const textOf = (text: string) => async () => new Uint8Array(Buffer.from(text))

const HTML = `<!doctype html><html><head><title>Budgets</title></head><body><h1>Budgets</h1>${paragraphs('<p>', '</p>')}</body></html>`

const EML = [
  'From: teacher@example.com',
  'To: office@example.com',
  'Subject: Syllabus of Budgets',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain; charset=utf-8',
  '',
  ...SEED_LINES,
  '--b1',
  'Content-Type: text/plain; name="outcomes.txt"',
  'Content-Disposition: attachment; filename="outcomes.txt"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(SEED_LINES.join('\n')).toString('base64'),
  '--b1--',
  '',
].join('\r\n')

/** An OpenDocument text with these elements in its body. */
export function odtOf(body: string, doctype = ''): Promise<Uint8Array> {
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>${doctype}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
  })
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`
const types = (list: readonly (readonly [part: string, type: string])[]): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${list.map(([part, type]) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join('')}</Types>`

/** Slides: one with these shapes (PresentationML, DrawingML). */
export function pptxOf(shapes: string, doctype = ''): Promise<Uint8Array> {
  const names = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`
  return makeZip({
    '[Content_Types].xml': types([
      ['/ppt/presentation.xml', 'presentationml.presentation.main'],
      ['/ppt/slides/slide1.xml', 'presentationml.slide'],
    ]),
    '_rels/.rels': relations([['officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<?xml version="1.0"?><p:presentation ${names}><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([['slide', 'slides/slide1.xml']]),
    'ppt/slides/slide1.xml': `<?xml version="1.0"?>${doctype}<p:sld ${names}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
  })
}

export const shapeOf = (text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="T"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`

interface SheetParts {
  /** Content of `sheetData`. */
  readonly rows: string
  readonly shared?: readonly string[]
  readonly doctype?: string
  /** Elements before and after the rows. */
  readonly before?: string
  readonly after?: string
}

/** A spreadsheet of one sheet (SpreadsheetML). */
export function xlsxOf({
  rows,
  shared = [],
  doctype = '',
  before = '',
  after = '',
}: SheetParts): Promise<Uint8Array> {
  const names = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"`
  return makeZip({
    '[Content_Types].xml': types([
      ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
      ['/xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'],
    ]),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${names}><sheets><sheet name="Courses" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${doctype}<worksheet ${names}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/sharedStrings.xml': `<?xml version="1.0"?>${doctype}<sst ${names}>${shared.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
  })
}

const cells = (row: number, texts: readonly number[]): string =>
  `<row r="${row}">${texts.map((text, column) => `<c r="${'ABC'[column]}${row}" t="s"><v>${text}</v></c>`).join('')}</row>`

/** A picture of one line of letters; where no font is found it stays white. */
async function picture(type: 'png' | 'jpeg'): Promise<Uint8Array> {
  const { createCanvas } = await import('@napi-rs/canvas').catch(() => ({ createCanvas: null }))
  if (!createCanvas) return pngOf(64, 32)
  const canvas = createCanvas(260, 36)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, 260, 36)
  pen.fillStyle = '#000'
  pen.font = '20px sans-serif'
  pen.fillText('Students prepare budgets.', 8, 25)
  return new Uint8Array(type === 'png' ? await canvas.encode('png') : await canvas.encode('jpeg', 60))
}

const MAKERS: Readonly<Record<SeedFormat, () => Promise<Uint8Array>>> = {
  pdf: () => makePdf([SEED_LINES]),
  docx: () => docxOf(paragraphs('<w:p><w:r><w:t>', '</w:t></w:r></w:p>')),
  odt: () => odtOf(paragraphs('<text:p>', '</text:p>')),
  rtf: textOf(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 ${paragraphs('', '\\par\n')}}`),
  doc: async () => wordFile(`${SEED_LINES.join('\n')}\n`),
  pptx: () => pptxOf(SEED_LINES.map(shapeOf).join('')),
  html: textOf(HTML),
  md: textOf(`# Budgets\n\n${SEED_LINES.map((line) => `- ${line}\n`).join('')}`),
  txt: textOf(`${SEED_LINES.join('\n')}\n`),
  csv: textOf(
    `Code,Title,Description\nBUS 101,Budgets,"${SEED_LINES[1]}"\nBUS 102,Surveys,"${SEED_LINES[2]}"\n`,
  ),
  xlsx: () =>
    xlsxOf({
      rows: `${cells(1, [0, 1, 2])}${cells(2, [3, 4, 5])}`,
      shared: ['Code', 'Title', 'Description', 'BUS 101', 'Budgets', SEED_LINES[1]],
    }),
  png: () => picture('png'),
  jpg: () => picture('jpeg'),
  eml: textOf(EML),
  zip: () => makeZip({ 'outcomes.txt': SEED_LINES.join('\n'), 'outcomes.html': HTML }),
}

/** One small valid file for each format, the same bytes each time but for dates that writers put in. */
export const SEED_FILES: readonly SeedFile[] = SEED_FORMATS.map((format) => ({
  format,
  bytes: MAKERS[format],
}))

export function seedOf(format: SeedFormat): Promise<Uint8Array> {
  return MAKERS[format]()
}
