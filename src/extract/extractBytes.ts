import type { DocumentFormat, ExtractOutcome, Refused } from '../domain/document.js'
import { checkZip } from './checkZip.js'
import { type ExtractLimits, limitsWith } from './limits.js'
import { recogniseFormat } from './recogniseFormat.js'
import { readableSize, refuse } from './refusals.js'

/** Reads one format. `onPages` is told the number of pages as soon as it is known. */
export type ReadFormat = (
  bytes: Uint8Array,
  limits: ExtractLimits,
  onPages?: (pages: number) => void,
) => Promise<ExtractOutcome>

const READERS: Readonly<Record<DocumentFormat, () => Promise<ReadFormat>>> = {
  pdf: async () => (await import('./pdf.js')).readPdf,
  docx: async () => (await import('./docx.js')).readDocx,
  html: async () => (await import('./html.js')).readHtml,
  md: async () => (await import('./markdown.js')).readMarkdown,
  txt: async () => (await import('./plainText.js')).readPlainText,
}

const WORDS: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  html: 'web page',
  md: 'Markdown file',
  txt: 'text file',
}

interface ExtractRequest {
  /** File name with its ending; only the ending is used. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly limits?: Partial<ExtractLimits>
  readonly onPages?: (pages: number) => void
}

/**
 * Extracts the text of one document, or says why not. Never throws for what a file contains; a hostile file may still
 * take all time and memory, so documents of others go through `createParserPool`. May change `bytes`.
 */
export async function extractBytes(request: ExtractRequest): Promise<ExtractOutcome> {
  const { name, bytes } = request
  const limits = limitsWith(request.limits)
  if (bytes.length > limits.bytes)
    return refuse('too_large', readableSize(bytes.length), readableSize(limits.bytes))
  if (bytes.length === 0) return refuse('empty_file')
  const format = recogniseFormat(name, bytes)
  if (typeof format !== 'string') return format
  if (format === 'docx') {
    const refused = await refuseZip(name, bytes, limits)
    if (refused) return refused
  }
  try {
    const read = await READERS[format]()
    return await read(bytes, limits, request.onPages)
  } catch (error) {
    // V8 throws RangeError when its stack is exhausted: input nested far beyond any real document.
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return refuse('too_deep', String(limits.depth))
    return refuse('damaged', WORDS[format])
  }
}

/** The ZIP pre-flight, and what the archive is if not a Word document. */
async function refuseZip(name: string, bytes: Uint8Array, limits: ExtractLimits): Promise<Refused | null> {
  const zip = await checkZip(bytes, limits)
  if (zip.kind === 'refused') return zip
  const has = (start: string): boolean => zip.names.some((member) => member.startsWith(start))
  if (has('word/')) return null
  const ending = /\.[a-z0-9]+$/i.exec(name)?.[0] ?? '(nothing)'
  if (has('ppt/')) return refuse('wrong_extension', 'a PowerPoint file', ending, '.pptx')
  if (has('xl/')) return refuse('wrong_extension', 'an Excel file', ending, '.xlsx')
  if (has('content.xml')) return refuse('wrong_extension', 'an OpenDocument file', ending, '.odt')
  return zip.names.length === 0
    ? refuse('damaged', 'Word document')
    : refuse('wrong_extension', 'a ZIP archive', ending, '.zip')
}
