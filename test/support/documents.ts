import { makeZip } from './hostileFiles.js'

/** What the tests use of pdfkit, which has no types. */
export interface PdfDocument {
  readonly y: number
  text(text: string, x?: number, y?: number, options?: object): this
  font(name: string): this
  fontSize(points: number): this
  fillColor(color: string): this
  rect(x: number, y: number, width: number, height: number): this
  fill(color: string): this
  addPage(): this
  on(event: string, listener: (chunk: Buffer) => void): this
  end(): void
}

/** A PDF drawn by `draw`; `options` are pdfkit's (passwords, margins). The first page is there already. */
export async function pdfOf(draw: (pdf: PdfDocument) => void, options: object = {}): Promise<Uint8Array> {
  const module = 'pdfkit'
  const { default: PDFDocument } = (await import(module)) as { default: new (options: object) => PdfDocument }
  const pdf = new PDFDocument({ size: 'LETTER', margin: 72, ...options })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  draw(pdf)
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** One page that says `word` with a font whose letters are mapped to nothing that is a letter. */
export function pdfWithoutLetters(word: string): Uint8Array {
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <20> <7E> <E020> endbfrange
endcmap end end`
  const show = `BT /F 12 Tf 72 700 Td (${word}) Tj ET`
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${show.length} >>\nstream\n${show}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
  ])
}

/** A PDF of the given objects, numbered from 1; the first is the catalog. */
export function pdfOfObjects(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return bytesOf(file + table + trailer)
}

/** A Word document with these body elements (WordprocessingML). */
export function docxOf(body: string): Promise<Uint8Array> {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return makeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="${type}"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })
}

/** Bytes of a text, one a character. */
export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
