import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import PDFDocument from 'pdfkit'
import { ZipFile } from 'yazl'

/** A PDF of one page for each list of lines; `secret` is its password. */
export function makePdf(pages: readonly (readonly string[])[], secret?: string): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, ...(secret && { userPassword: secret }) })
  const bytes = collect(pdf)
  for (const lines of pages) {
    pdf.addPage()
    for (const line of lines) pdf.text(line)
  }
  pdf.end()
  return bytes
}

/** A PDF whose pages hold nothing but a drawing, as a scan does. */
export function makeDrawnPdf(pages = 1): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false })
  const bytes = collect(pdf)
  for (let page = 0; page < pages; page++) pdf.addPage().rect(100, 100, 300, 400).fill('#888')
  pdf.end()
  return bytes
}

export async function makeDocx(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph(line))
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

/** A ZIP of the given members. */
export function makeZip(members: Readonly<Record<string, Uint8Array | string>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(members)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return collect(zip.outputStream as NodeJS.ReadableStream)
}

/** A ZIP whose one member states 10 bytes and unpacks to many more. */
export function makeLyingZip(name: string, bytes: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(bytes, 32))
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(10, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(10, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

async function collect(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return new Uint8Array(Buffer.concat(chunks))
}
