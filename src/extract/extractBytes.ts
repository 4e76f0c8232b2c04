import type { DocumentFormat, ExtractOutcome } from '../domain/document.js'
import { checkZip } from './checkZip.js'
import { FORMAT_WORDS } from './formatWords.js'
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
  odt: async () => (await import('./odt.js')).readOdt,
  rtf: async () => (await import('./rtf.js')).readRtf,
  doc: async () => (await import('./doc.js')).readDoc,
  pptx: async () => (await import('./pptx.js')).readPptx,
  html: async () => (await import('./html.js')).readHtml,
  md: async () => (await import('./markdown.js')).readMarkdown,
  txt: async () => (await import('./plainText.js')).readPlainText,
  csv: async () => (await import('./csv.js')).readCsv,
  xlsx: async () => (await import('./xlsx.js')).readXlsx,
  image: async () => async () => refuse('picture'),
}

/** Formats that are ZIP files inside. */
const ZIPPED: readonly DocumentFormat[] = ['docx', 'odt', 'pptx', 'xlsx']

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
  if (ZIPPED.includes(format)) {
    const refused = await checkZip(bytes, limits, FORMAT_WORDS[format])
    if (refused) return refused
  }
  try {
    const read = await READERS[format]()
    return await read(bytes, limits, request.onPages)
  } catch (error) {
    // V8 throws RangeError when its stack is exhausted: input nested far beyond any real document.
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return refuse('too_deep', String(limits.depth))
    return refuse('damaged', FORMAT_WORDS[format])
  }
}
