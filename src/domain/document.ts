/** What a document is, as people name it. */
export const DOCUMENT_KINDS = [
  'syllabus',
  'job',
  'evaluation',
  'values',
  'outcomes',
  'catalog',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Who may see a document. */
export const CONFIDENTIALITY = ['public', 'internal', 'confidential'] as const
export type Confidentiality = (typeof CONFIDENTIALITY)[number]

/** File formats the product reads. */
export const DOCUMENT_FORMATS = [
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
  'image',
] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** One page of the extracted text: a half-open range of UTF-16 units. */
export interface PageSpan {
  readonly page: number
  readonly start: number
  readonly end: number
}

export const BLOCK_ROLES = ['heading', 'bullet', 'table_row', 'paragraph'] as const
export type BlockRole = (typeof BLOCK_ROLES)[number]

/** A visual line group of the extracted text: half-open range of UTF-16 units, in document order, not overlapping. */
export interface Block {
  readonly role: BlockRole
  /** Heading level 1-6 or list depth 1-n; absent when the format does not tell. */
  readonly level?: number
  readonly start: number
  readonly end: number
  /** True when a reader of the page would not see it: white, tiny, off the page, marked as hidden. */
  readonly hidden?: true
}

/** What a column of a list of courses or postings holds. */
export const COLUMN_ROLES = [
  'code',
  'title',
  'credits',
  'prerequisites',
  'description',
  'outcomes',
  'duties',
  'requirements',
  'ignore',
] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** A list of courses or postings: one row is one unit. Ranges are half-open UTF-16 units of the extracted text. */
export interface Sheet {
  readonly name: string | null
  /** `role` is a guess that people can correct. */
  readonly columns: readonly { readonly header: string; readonly role: ColumnRole }[]
  /** One range per column; null for an empty cell. */
  readonly rows: readonly (readonly (readonly [start: number, end: number] | null)[])[]
}

/** How sure text recognition was, 0-1, over all and page by page (recognised pages only). */
export interface Recognition {
  readonly confidence: number
  readonly pages: readonly { readonly page: number; readonly confidence: number }[]
}

/** Something a person should know about a document that was read. */
export interface Warning {
  readonly id: string
  readonly sentence: string
}

/** The text of one document with its page map and blocks. `pages` is empty when the format has no pages. */
export interface Extracted {
  readonly kind: 'extracted'
  readonly format: DocumentFormat
  readonly title: string | null
  readonly text: string
  readonly pages: readonly PageSpan[]
  readonly blocks: readonly Block[]
  readonly warnings: readonly Warning[]
  /** Given by spreadsheets and CSV files that list courses or postings. */
  readonly sheets?: readonly Sheet[]
  /** Given when some of the text was recognised in pictures. */
  readonly recognition?: Recognition
}

/** A named outcome: why a document was not read. `sentence` names cause and remedy, not the file. */
export interface Refused {
  readonly kind: 'refused'
  readonly id: string
  readonly sentence: string
  /** True when the same file may succeed later (for example: the parser child was killed from outside). */
  readonly retryable: boolean
}

export type ExtractOutcome = Extracted | Refused

/** The 1-based page that holds `offset`, or null when the format has no pages. */
export function pageAt(pages: readonly PageSpan[], offset: number): number | null {
  for (const page of pages) if (offset >= page.start && offset < page.end) return page.page
  return pages.length > 0 && offset >= (pages[pages.length - 1]?.end ?? 0)
    ? (pages[pages.length - 1]?.page ?? null)
    : null
}
