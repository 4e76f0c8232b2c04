import type { ExtractLimits, LimitName } from '../../../src/extract/limits.js'
import { docxOf } from '../documents.js'
import { makeDrawnPdf, makePdf, makeZip } from '../hostileFiles.js'
import { SEED_LINES, type SeedFormat, seedOf } from '../seedFiles.js'
import type { Expectation } from './hostileFile.js'

/** A file that is read with the usual limits and trips this one when it is lowered. */
export interface LimitTrip {
  readonly name: string
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
  /** The lowered limit, and those that have to give way for it. */
  readonly limits: Partial<ExtractLimits>
  readonly expect: Expectation
  /** Only where the system can cap the memory of a process. */
  readonly capped?: true
}

const MB = 1024 * 1024
const KILLED = ['lost_watchdog'] as const
const TOO_MUCH = ['container_too_much'] as const
const seed = (format: SeedFormat) => ({ name: `a.${format}`, bytes: () => seedOf(format) })
const text = (ending: string, content: () => string) => ({
  name: `a.${ending}`,
  bytes: () => new Uint8Array(Buffer.from(content())),
})
const pages = (count: number, lines = 1) => ({
  name: 'a.pdf',
  bytes: () => makePdf(Array.from({ length: count }, () => Array(lines).fill(SEED_LINES[1]))),
})
const dull = {
  name: 'a.docx',
  bytes: () => docxOf(`<w:p><w:r><w:t>${'budget '.repeat(70_000)}</w:t></w:r></w:p>`),
}
/** Takes a parser about a minute. */
const endless = text('md', () => '> - a\n\n'.repeat(60_000))

/** Takes a parser hundreds of megabytes. */
const hungry = text('html', () => '<b>x</b>'.repeat(2_000_000))

/** A mail of one attachment and no text. */
const attachedOnly = (): Uint8Array =>
  Buffer.from(
    [
      'From: a@example.com',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/csv; name="a.csv"',
      'Content-Disposition: attachment; filename="a.csv"',
      '',
      'Code,Title',
      '--b--',
      '',
    ].join('\r\n'),
  )

/** One trip for every limit: a limit without one does not compile. */
export const LIMIT_TRIPS: Readonly<Record<LimitName, LimitTrip>> = {
  bytes: { ...seed('txt'), limits: { bytes: 20 }, expect: ['too_large'] },
  zipEntries: { ...seed('docx'), limits: { zipEntries: 2 }, expect: ['archive_bomb'] },
  zipTotalBytes: { ...seed('odt'), limits: { zipTotalBytes: 500 }, expect: ['archive_bomb'] },
  zipEntryBytes: { ...seed('pptx'), limits: { zipEntryBytes: 200 }, expect: ['archive_bomb'] },
  zipRatio: { ...dull, limits: { zipRatio: 2, zipRatioFromBytes: 1000 }, expect: ['archive_bomb'] },
  zipRatioFromBytes: { ...dull, limits: { zipRatioFromBytes: 1000 }, expect: ['archive_bomb'] },
  pages: { ...pages(3), limits: { pages: 2 }, expect: ['too_many_pages'] },
  textChars: { ...seed('html'), limits: { textChars: 50 }, expect: ['too_much_text'] },
  blocks: { ...seed('rtf'), limits: { blocks: 1 }, expect: ['too_much_text'] },
  depth: {
    ...text('html', () => `<body>${'<div>'.repeat(20)}Prepare budgets.`),
    limits: { depth: 10 },
    expect: ['too_deep'],
  },
  startMs: { ...endless, limits: { startMs: 20 }, expect: KILLED },
  pageMs: { ...pages(600, 40), limits: { startMs: 1000, pageMs: 0 }, expect: KILLED },
  totalMs: { ...pages(300), limits: { totalMs: 1 }, expect: KILLED },
  rssBytes: { ...endless, limits: { rssBytes: 30 * MB }, expect: KILLED },
  dataBytes: { ...hungry, limits: { dataBytes: 150 * MB }, expect: ['lost_self'], capped: true },
  ocrPages: {
    name: 'a.pdf',
    bytes: () => makeDrawnPdf(3),
    limits: { ocrPages: 2 },
    expect: ['too_many_pictures'],
  },
  ocrPixels: { ...seed('png'), limits: { ocrPixels: 1000 }, expect: ['picture_too_large'] },
  ocrStartMs: { ...seed('png'), limits: { ocrStartMs: 100, ocrPageMs: 0 }, expect: KILLED },
  ocrPageMs: {
    name: 'a.pdf',
    bytes: () => makeDrawnPdf(40),
    limits: { ocrStartMs: 1500, ocrPageMs: 0 },
    expect: KILLED,
  },
  ocrRssBytes: { ...seed('jpg'), limits: { ocrRssBytes: 30 * MB }, expect: KILLED },
  ocrDataBytes: {
    ...seed('jpg'),
    limits: { ocrDataBytes: 60 * MB, ocrStartMs: 10_000 },
    expect: ['lost_self', 'lost_watchdog'],
    capped: true,
  },
  containerBytes: { ...seed('eml'), limits: { containerBytes: 100 }, expect: ['too_large'] },
  containerMembers: { ...seed('zip'), limits: { containerMembers: 1 }, expect: ['container_too_much'] },
  containerTotalBytes: {
    ...seed('zip'),
    limits: { containerTotalBytes: 50 },
    expect: ['container_too_much'],
  },
  mailHeadBytes: { ...seed('eml'), limits: { mailHeadBytes: 20 }, expect: TOO_MUCH },
  mailParts: { ...seed('eml'), limits: { mailParts: 1 }, expect: TOO_MUCH },
  mailDepth: { name: 'a.eml', bytes: attachedOnly, limits: { mailDepth: 0 }, expect: ['left_out'] },
  sheetColumns: { ...seed('xlsx'), limits: { sheetColumns: 2 }, expect: ['sheet_too_large'] },
  sheetCells: { ...seed('csv'), limits: { sheetCells: 4 }, expect: ['sheet_too_large'] },
  memberMs: {
    name: 'a.zip',
    bytes: () => makeZip(Object.fromEntries(Array.from({ length: 4900 }, (_, i) => [`${i}.txt`, 'x']))),
    limits: { startMs: 250, memberMs: 0 },
    expect: KILLED,
  },
}
