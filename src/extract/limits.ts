interface LimitSpec {
  readonly value: number
  readonly about: string
}

const KB = 1024
const MB = 1024 * KB

/** Every limit on reading a document, with its default. Callers and tests may lower any of them. */
export const LIMITS = {
  bytes: { value: 25 * MB, about: 'largest file, in bytes' },
  zipEntries: { value: 2_000, about: 'members inside a DOCX' },
  zipTotalBytes: { value: 100 * MB, about: 'unpacked size of all members of a DOCX, in bytes' },
  zipEntryBytes: { value: 50 * MB, about: 'unpacked size of one member of a DOCX, in bytes' },
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
  totalMs: { value: 20 * 60_000, about: 'time for one document whatever its pages, in milliseconds' },
  rssBytes: { value: 1_200 * MB, about: 'resident memory of a parser process, in bytes (Linux only)' },
} as const satisfies Record<string, LimitSpec>

export type LimitName = keyof typeof LIMITS
export type ExtractLimits = { readonly [name in LimitName]: number }

/** All limits, the given ones in place of their defaults. */
export function limitsWith(changed: Partial<ExtractLimits> = {}): ExtractLimits {
  const defaults = Object.fromEntries(Object.entries(LIMITS).map(([name, spec]) => [name, spec.value]))
  return { ...(defaults as ExtractLimits), ...changed }
}
