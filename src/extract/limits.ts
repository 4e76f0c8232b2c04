import { failure } from '../wire/errors.js'

interface LimitSpec {
  readonly value: number
  readonly about: string
}

const KB = 1024
const MB = 1024 * KB

/** Every limit on reading a document, with its default. Callers and tests may lower any of them. */
export const LIMITS = {
  bytes: { value: 25 * MB, about: 'largest file, in bytes' },
  zipEntries: { value: 2_000, about: 'members inside a DOCX, ODT, PPTX or XLSX' },
  zipTotalBytes: { value: 100 * MB, about: 'unpacked size of all members of such a document, in bytes' },
  zipEntryBytes: { value: 50 * MB, about: 'unpacked size of one member of such a document, in bytes' },
  zipRatio: {
    value: 100,
    about: 'unpacked to packed size of one member, once it is above zipRatioFromBytes',
  },
  zipRatioFromBytes: { value: MB, about: 'unpacked size from which zipRatio is held, in bytes' },
  pages: { value: 1_000, about: 'pages of a PDF' },
  textChars: { value: 5_000_000, about: 'length of the extracted text, in UTF-16 units' },
  blocks: { value: 200_000, about: 'headings, list items, table rows and paragraphs of one document' },
  depth: { value: 100, about: 'nesting of elements, lists and quotes' },
  startMs: { value: 30_000, about: 'time for one document before its pages are known, in milliseconds' },
  pageMs: { value: 1_000, about: 'more time for every page, in milliseconds' },
  totalMs: { value: 30 * 60_000, about: 'time for one document whatever its pages, in milliseconds' },
  rssBytes: { value: 1_200 * MB, about: 'resident memory of a parser process, in bytes' },
  dataBytes: {
    value: 2_400 * MB,
    about: 'writable memory of a parser process, in bytes (hard limit, where prlimit exists)',
  },
  ocrPages: { value: 100, about: 'pages of one document whose text is recognised in pictures' },
  ocrPixels: { value: 50_000_000, about: 'pixels of one picture whose text is recognised' },
  ocrStartMs: { value: 30_000, about: 'time for text recognition before its pages, in milliseconds' },
  ocrPageMs: { value: 15_000, about: 'more time for every page to recognise, in milliseconds' },
  ocrRssBytes: { value: 2_000 * MB, about: 'resident memory of a text recognition process, in bytes' },
  ocrDataBytes: {
    value: 4_000 * MB,
    about: 'writable memory of a text recognition process, in bytes (hard limit, where prlimit exists)',
  },
  containerBytes: { value: 2_048 * MB, about: 'largest ZIP archive or mail, in bytes' },
  containerMembers: { value: 5_000, about: 'files inside a ZIP archive or mail' },
  containerTotalBytes: {
    value: 4_096 * MB,
    about: 'unpacked size of all files in a ZIP archive or mail, in bytes',
  },
  mailHeadBytes: { value: MB, about: 'header lines of one part of a mail, in bytes' },
  mailParts: { value: 1_000, about: 'parts of a mail: texts, attachments and groups of them' },
  mailDepth: { value: 20, about: 'nesting of the parts of a mail' },
  sheetColumns: { value: 1_000, about: 'columns of one sheet or CSV file that hold anything' },
  sheetCells: { value: 2_000_000, about: 'rows times columns of all sheets of a file' },
  memberMs: { value: 1_000, about: 'more time for every file in a ZIP archive or mail, in milliseconds' },
} as const satisfies Record<string, LimitSpec>

export type LimitName = keyof typeof LIMITS
export type ExtractLimits = { readonly [name in LimitName]: number }

/** All limits, the given ones in place of their defaults. */
export function limitsWith(changed: Partial<ExtractLimits> = {}): ExtractLimits {
  const defaults = Object.fromEntries(Object.entries(LIMITS).map(([name, spec]) => [name, spec.value]))
  return { ...(defaults as ExtractLimits), ...changed }
}

/**
 * The limits of a setting such as "pages=2000,ocrPages=200".
 * @throws `invalid_config` for a name that is no limit.
 */
export function readLimits(setting: string): Partial<ExtractLimits> {
  const pairs = setting.split(',').flatMap((pair): readonly (readonly [string, number])[] => {
    const [name = '', value = ''] = pair.split('=').map((part) => part.trim())
    return name === '' ? [] : [[name, Number(value)]]
  })
  const unknown = pairs.find(([name]) => !Object.hasOwn(LIMITS, name))
  if (unknown) {
    const known = Object.keys(LIMITS).join(', ')
    throw failure('invalid_config', [`- TRIBUTARY_LIMITS: "${unknown[0]}" is no limit; there are ${known}.`])
  }
  return Object.fromEntries(pairs)
}
