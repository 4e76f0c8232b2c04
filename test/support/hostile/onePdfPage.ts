import { deflateSync } from 'node:zlib'
import { pdfOfObjects } from '../documents.js'
import { SEED_LINES } from '../seedFiles.js'
import { type Expectation, type HostileFile, hostile } from './hostileFile.js'

export const SHOW = `BT /F 12 Tf 72 700 Td (${SEED_LINES[1]}) Tj ET`
export const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const RESOURCES = '<< /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >>'
export const page = (extra = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources ${RESOURCES} ${extra}>>`
export const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`
export const packed = (content: string | Buffer, entries = ''): string =>
  stream(deflateSync(content).toString('latin1'), `/Filter /FlateDecode ${entries}`)

export interface PdfParts {
  readonly catalog?: string
  readonly pages?: string
  readonly page?: string
  readonly content?: string
  readonly font?: string
  /** Objects from number 6 on. */
  readonly more?: readonly string[]
}

/** A PDF of one page whose parts are given; object numbers: 1 catalog, 2 pages, 3 page, 4 content, 5 font, 6 … more. */
export function onePdfPage(parts: PdfParts): Uint8Array {
  return pdfOfObjects([
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''}>>`,
    parts.pages ?? PAGES,
    parts.page ?? page(),
    parts.content ?? stream(SHOW),
    parts.font ?? FONT,
    ...(parts.more ?? []),
  ])
}

/** A hostile PDF of one page. */
export function hostilePdf(what: string, parts: () => PdfParts, expect: Expectation = 'any'): HostileFile {
  return hostile(`pdf: ${what}`, 'a.pdf', () => onePdfPage(parts()), expect)
}
