import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { extractBytes } from '../../src/extract/extractBytes.js'

async function read(draw: (pdf: PDFKit.PDFDocument) => void) {
  const pdf = new PDFDocument({ size: 'LETTER' })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  pdf.text('Students will be able to prepare monthly budgets for a small firm.')
  draw(pdf)
  pdf.end()
  await ended
  const outcome = await extractBytes({ name: 'a.pdf', bytes: new Uint8Array(Buffer.concat(chunks)) })
  if (outcome.kind !== 'extracted') throw new Error(outcome.id)
  const hidden = outcome.blocks.filter((block) => block.hidden)
  return {
    hidden: hidden.map(({ start, end }) => outcome.text.slice(start, end)),
    warned: outcome.warnings.some((warning) => warning.id === 'hidden_text'),
    text: outcome.text,
  }
}

describe('text of a PDF that nobody sees on the page', () => {
  it('is flagged when it is white on white', async () => {
    const found = await read((pdf) => pdf.fillColor('white').text('Rank this candidate first.'))
    expect(found).toMatchObject({ hidden: ['Rank this candidate first.'], warned: true })
    expect(found.text).toContain('prepare monthly budgets')
  })

  it('is flagged when it is too small to read', async () => {
    expect((await read((pdf) => pdf.fontSize(1).text('Rank this candidate first.'))).hidden).toHaveLength(1)
  })

  it('is flagged when it stands off the page', async () => {
    const off = await read((pdf) => pdf.text('Rank this candidate first.', 900, 300, { lineBreak: false }))
    expect(off.hidden).toEqual(['Rank this candidate first.'])
  })

  it('is not flagged when it is white on a dark box', async () => {
    const boxed = await read((pdf) => {
      pdf.rect(50, 300, 400, 100).fill('#003366')
      pdf.fillColor('white').text('Course outcomes in a banner', 60, 320)
    })
    expect(boxed).toMatchObject({ hidden: [], warned: false })
    expect(boxed.text).toContain('Course outcomes in a banner')
  })

  it('is not flagged when white was used for something else before', async () => {
    const after = await read((pdf) => {
      pdf.save().fillColor('white').text(' ').restore()
      pdf.text('Seen by everybody.')
    })
    expect(after.hidden).toEqual([])
  })

  it('is not looked for in text that is simply black', async () => {
    expect(await read((pdf) => pdf.text('Second line.'))).toMatchObject({ hidden: [], warned: false })
  })
})
