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
export const DOCUMENT_FORMATS = ['pdf', 'docx', 'html', 'md', 'txt'] as const
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
