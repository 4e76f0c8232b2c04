import { existsSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { Extracted } from '../../src/domain/document.js'
import { type ExtractLimits, limitsWith } from '../../src/extract/limits.js'
import { openDrawing } from '../../src/extract/ocr/openDrawing.js'
import { pictureSize } from '../../src/extract/ocr/pictureSize.js'
import { recognise } from '../../src/extract/ocr/recognise.js'
import { readPdf } from '../../src/extract/pdf.js'
import { bytesOf, type PdfDocument, pdfOf } from '../support/documents.js'

const OUTCOMES = [
  'Explain how a claim differs from the evidence that supports it.',
  'Compare two sources that disagree and decide which of them to trust.',
  'Write a short memo that a manager without training in statistics can use.',
]
const AIM =
  'Students practise on data that were collected for another purpose by other people, because that is how analysts work in companies and agencies. Every week ends with a short talk in front of the group.'

function drawSyllabus(pdf: PdfDocument): void {
  pdf.font('Helvetica-Bold').fontSize(20).text('Reading Evidence')
  pdf.font('Helvetica').fontSize(11).text(' ').text(AIM).text(' ')
  pdf.font('Helvetica-Bold').fontSize(14).text('Learning outcomes').font('Helvetica').fontSize(11).text(' ')
  for (const outcome of OUTCOMES) {
    const { y } = pdf
    const dot = pdf as unknown as { circle(x: number, y: number, radius: number): PdfDocument }
    dot.circle(84, y + 5, 2).fill('black')
    pdf.fillColor('black').text(outcome, 96, y).text(' ', 72)
  }
}

/** The pages of a PDF as a scanner at `dpi` would give them, turned by `degrees`. */
async function scan(draw: (pdf: PdfDocument) => void, dpi = 150, degrees = 0): Promise<Buffer[]> {
  const drawing = await openDrawing(await pdfOf(draw), 1e7)
  const page = await drawing.draw(1, dpi / 72)
  await drawing.close()
  const sideways = Math.abs(degrees) === 90
  const canvas = createCanvas(sideways ? page.height : page.width, sideways ? page.width : page.height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(page, -page.width / 2, -page.height / 2)
  return [canvas.toBuffer('image/png')]
}

const pageOf = (pdf: PdfDocument, picture: Buffer): void => {
  const canvas = pdf as unknown as { image(file: Buffer, x: number, y: number, size: object): void }
  canvas.image(picture, 0, 0, { width: 612 })
}
const scannedPdf = async (picture: Buffer): Promise<Uint8Array> => pdfOf((pdf) => pageOf(pdf, picture))

const see = (bytes: Uint8Array, limits: Partial<ExtractLimits> = {}, name = 'a.pdf') =>
  recognise(bytes, { name, limits: limitsWith(limits) })

async function read(bytes: Uint8Array, name?: string): Promise<Extracted> {
  const outcome = await see(bytes, {}, name)
  if (outcome.kind === 'refused') throw new Error(outcome.sentence)
  return outcome
}

const blocksOf = ({ text, blocks }: Extracted) =>
  blocks.map(({ role, level, start, end }) => `${role}${level ?? ''}: ${text.slice(start, end)}`)

const SYLLABUS = [
  'heading1: Reading Evidence',
  `paragraph: ${AIM}`,
  'heading2: Learning outcomes',
  ...OUTCOMES.map((outcome) => `bullet1: ${outcome}`),
]

/** A PNG file that claims a size; nothing follows its header. */
function pngHeader(width: number, height: number): Uint8Array {
  const file = Buffer.from(bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\x08\0\0\0\0'))
  file.writeUInt32BE(width, 16)
  file.writeUInt32BE(height, 20)
  return new Uint8Array(file)
}

/** An uncompressed grey TIFF file with a page for each picture. */
async function tiffOf(pictures: readonly Buffer[]): Promise<Uint8Array> {
  const parts: Buffer[] = [Buffer.from('II*\0\x08\0\0\0', 'latin1')]
  let at = 8
  for (const [index, picture] of pictures.entries()) {
    const image = await loadImage(picture)
    const { width, height } = image
    const canvas = createCanvas(width, height)
    canvas.getContext('2d').drawImage(image, 0, 0)
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
    const tags = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, at + 2 + 8 * 12 + 4],
      [278, height],
      [279, width * height],
    ]
    const directory = Buffer.alloc(2 + tags.length * 12 + 4)
    directory.writeUInt16LE(tags.length)
    tags.forEach(([tag = 0, value = 0], entry) => {
      directory.writeUInt16LE(tag, 2 + entry * 12)
      directory.writeUInt16LE(4, 4 + entry * 12)
      directory.writeUInt32LE(1, 6 + entry * 12)
      directory.writeUInt32LE(value, 10 + entry * 12)
    })
    const grey = Buffer.from(Uint8Array.from({ length: width * height }, (_, pixel) => data[4 * pixel] ?? 0))
    at += directory.length + grey.length
    directory.writeUInt32LE(index + 1 < pictures.length ? at : 0, directory.length - 4)
    parts.push(directory, grey)
  }
  return new Uint8Array(Buffer.concat(parts))
}

describe('a picture that cannot be read', () => {
  it.each([
    ['cut short in its header', () => pngHeader(100, 100).slice(0, 20), 'damaged'],
    ['cut short after its header', () => pngHeader(100, 100), 'damaged'],
    ['that is no picture', () => bytesOf('nothing at all, only words'), 'damaged'],
    [
      'with a TIFF directory that points to itself',
      () => bytesOf('II*\0\x08\0\0\0\0\0\x08\0\0\0'),
      'damaged',
    ],
    ['of a kind that is not decoded (BMP)', () => bytesOf('BM and more'), 'unsupported_image'],
    ['with more pixels than allowed', () => pngHeader(60_000, 60_000), 'picture_too_large'],
  ])('%s is refused by name', async (_, make, id) => {
    expect(await see(make(), {}, 'a.png')).toMatchObject({ kind: 'refused', id, retryable: false })
  })

  it('is refused by the size its header claims, in megapixels', async () => {
    const outcome = await see(pngHeader(60_000, 1_000), {}, 'a.png')
    expect(outcome).toMatchObject({ sentence: expect.stringContaining('60 megapixels') })
  })

  it('is refused when no word is in it', async () => {
    const blank = createCanvas(400, 300)
    blank.getContext('2d').fillRect(20, 20, 300, 200)
    expect(await see(blank.toBuffer('image/png'), {}, 'a.png')).toMatchObject({ id: 'no_words_seen' })
  })

  it('is refused as a scan of more pages than allowed', async () => {
    const [page = Buffer.alloc(0)] = await scan((pdf) => pdf.text('One'), 40)
    const pdf = await pdfOf((all) => {
      pageOf(all, page)
      pageOf(all.addPage(), page)
    })
    const outcome = await see(pdf, { ocrPages: 1 })
    expect(outcome).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/\b2 pages.*\b1\b/) })
  })

  it('is refused as a PDF with a password, and as a damaged one', async () => {
    const locked = await pdfOf((pdf) => pdf.text('secret'), { userPassword: 'x' })
    expect(await see(locked)).toMatchObject({ id: 'password_pdf' })
    expect(await see(bytesOf('%PDF-1.4 and nothing more'))).toMatchObject({ id: 'damaged' })
  })
})

describe('a scan', () => {
  it('gives headings, text and list items, says how sure it is, and is read the same way again', async () => {
    const [page = Buffer.alloc(0)] = await scan(drawSyllabus, 150, 0.9)
    const pdf = await scannedPdf(page)
    const document = await read(pdf.slice())
    expect(blocksOf(document)).toEqual(SYLLABUS)
    expect(document).toMatchObject({ format: 'pdf', title: 'Reading Evidence' })
    expect(document.recognition?.pages).toEqual([{ page: 1, confidence: expect.any(Number) }])
    expect(document.recognition?.confidence).toBeGreaterThan(0.8)
    expect(document.warnings).toEqual([
      {
        id: 'recognised_text',
        sentence: expect.stringMatching(
          /^Page 1 is a picture; its text was recognised \(\d\d % sure\)\. Check names and numbers\.$/,
        ),
      },
    ])
    expect(await read(pdf)).toEqual(document)
    expect(existsSync('eng.traineddata')).toBe(false)
  })

  it('between pages of text leaves those as they are; blank pages are no loss', async () => {
    const [page = Buffer.alloc(0)] = await scan((pdf) => pdf.fontSize(12).text('Apply models of demand.'))
    const pdf = await pdfOf((all) => {
      all.text(AIM).addPage()
      pageOf(all, page)
      all.addPage().addPage().text(OUTCOMES.join(' '))
    })
    const plain = await readPdf(pdf.slice(), limitsWith())
    expect(plain).toMatchObject({
      warnings: [{ id: 'pages_without_text', sentence: expect.stringMatching(/^Page 2 is a picture/) }],
    })
    const seen: string[] = []
    const onPage = (done: number, total: number) => seen.push(`${done}/${total}`)
    const document = await recognise(pdf, { name: 'a.pdf', limits: limitsWith(), onPage })
    expect(document).toMatchObject({
      text: [AIM, 'Apply models of demand.', OUTCOMES.join(' ')].join('\n'),
      recognition: { pages: [{ page: 2 }] },
      warnings: [{ id: 'recognised_text' }],
    })
    expect(seen).toEqual(['0/1', '1/1'])
  })

  it('that names its pages at the same place of each, read a little differently, gives them once and for all', async () => {
    const pages = [
      'Reading Evidence - M. Sample',
      'Reading Evldence - M. Sample',
      'Reading Evidence - N. Sample',
    ]
    const scans = await Promise.all(
      pages.map((header, index) =>
        scan(
          (pdf) =>
            pdf
              .text(header, 72, 40)
              .text(OUTCOMES[index] ?? '', 72, 200)
              .text(AIM, 72, 300),
          130,
        ),
      ),
    )
    const pdf = await pdfOf((all) =>
      scans.forEach(([page = Buffer.alloc(0)], index) => {
        pageOf(index > 0 ? all.addPage() : all, page)
      }),
    )
    const { text } = await read(pdf)
    expect(text).not.toMatch(/Sample/)
    for (const outcome of OUTCOMES) expect(text).toContain(outcome)
  })
})

describe('a picture', () => {
  it.each([90, -90, 180])('as a photo turned by %d degrees is read', async (degrees) => {
    const [page = Buffer.alloc(0)] = await scan(drawSyllabus, 120, degrees)
    const canvas = await loadImage(page)
    const photo = createCanvas(canvas.width, canvas.height)
    photo.getContext('2d').drawImage(canvas, 0, 0)
    const document = await read(photo.toBuffer('image/jpeg', 85), 'a.jpg')
    expect(document.format).toBe('image')
    expect(blocksOf(document).slice(-3)).toEqual(SYLLABUS.slice(-3))
  })

  it('as a TIFF file of two pages is read', async () => {
    const draw = (text: string) => scan((pdf) => pdf.fontSize(12).text(text), 100)
    const pages = await Promise.all([draw('Apply models of demand.'), draw('Defend a choice in a talk.')])
    const document = await read(await tiffOf(pages.flat()), 'a.tif')
    expect(document.text).toBe('Apply models of demand.\nDefend a choice in a talk.')
    expect(document.pages).toHaveLength(2)
    expect(document.warnings[0]?.sentence).toMatch(/^Pages 1-2 are pictures/)
  })

  it.each(['image/png', 'image/jpeg', 'image/webp'] as const)('as %s tells its size undecoded', (format) => {
    const file = createCanvas(123, 45).toBuffer(format as 'image/png')
    expect(pictureSize(new Uint8Array(file))).toEqual({ width: 123, height: 45 })
  })

  it('as GIF tells its size undecoded', () => {
    expect(pictureSize(bytesOf('GIF89a\x7b\0\x2d\0\x80\0\0'))).toEqual({ width: 123, height: 45 })
  })
})
