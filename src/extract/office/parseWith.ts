import type { OfficeContentNode } from 'officeparser'
import type { ExtractLimits } from '../limits.js'

/** Cells that one table may be repeated to: a few bytes of an OpenDocument file can ask for any number. */
const TABLE_CELLS = 100_000

/** Reads an office file with officeparser: no pictures, no text recognition, no network, our ZIP limits. */
export async function parseWith(
  fileType: 'odt' | 'pptx',
  bytes: Uint8Array,
  limits: ExtractLimits,
  more: { readonly ignoreNotes?: boolean; readonly includeRawContent?: boolean } = {},
): Promise<readonly OfficeContentNode[]> {
  const { parseOffice } = await import('officeparser')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { content } = await parseOffice(buffer, {
    fileType,
    ocr: false,
    extractAttachments: false,
    ignoreComments: true,
    ignoreHeadersAndFooters: true,
    ignoreSlideMasters: true,
    onWarning: () => {},
    decompressionLimits: {
      maxUncompressedBytes: limits.zipTotalBytes,
      maxZipEntries: limits.zipEntries,
      maxTableCells: TABLE_CELLS,
    },
    ...more,
  })
  return content
}
