import type { Refused } from '../domain/document.js'

interface OutcomeSpec {
  readonly retryable: boolean
  readonly sentence: (...facts: readonly string[]) => string
}

const SAVE_AS = 'save it as .docx or PDF and add that file'

/** Why a document was not read. A sentence names cause and remedy; the caller names the file. */
export const OUTCOMES = {
  too_large: {
    retryable: false,
    sentence: (size, limit) =>
      `The file is ${size} large; the limit is ${limit}. Split it, or save a copy without pictures.`,
  },
  empty_file: { retryable: false, sentence: () => 'The file is empty (0 bytes). Copy or download it again.' },
  not_readable: {
    retryable: true,
    sentence: (cause) => `The file cannot be opened (${cause}). Check that it still exists and may be read.`,
  },
  wrong_extension: {
    retryable: false,
    sentence: (really, named, right) =>
      `The name ends in ${named}, but the file is really ${really}. Rename it to end in ${right} and add it again.`,
  },
  damaged: {
    retryable: false,
    sentence: (what) =>
      `The ${what} is damaged or cut off and cannot be opened. Download it again, or save a new copy from the program it was made with.`,
  },
  password_pdf: {
    retryable: false,
    sentence: () =>
      'The PDF is password-protected. Open it with the password, print or save a copy without password, and add that copy.',
  },
  password_office: {
    retryable: false,
    sentence: () =>
      'The document is password-protected. Open it, remove the password (File > Info > Protect Document), save it, and add it again.',
  },
  scanned_pdf: {
    retryable: false,
    sentence: () =>
      'The PDF holds pictures of pages (a scan) and no text. Run text recognition (OCR) on it first, or use the original document.',
  },
  garbled_pdf: {
    retryable: false,
    sentence: () =>
      'The letters of this PDF are stored in a form that cannot be read as text. Export the PDF again from the original document, or add the original.',
  },
  form_pdf: {
    retryable: false,
    sentence: () =>
      'The PDF is an Adobe form that only Adobe Reader can show. Open it there, print it to a PDF file, and add that file.',
  },
  no_text: {
    retryable: false,
    sentence: () =>
      'The document opens but holds no text. If its text is inside pictures, add a version with real text.',
  },
  too_many_pages: {
    retryable: false,
    sentence: (pages, limit) =>
      `The PDF has ${pages} pages; the limit is ${limit}. Split it into smaller files.`,
  },
  too_much_text: {
    retryable: false,
    sentence: (limit) => `The document holds more text than ${limit}. Split it into smaller files.`,
  },
  too_deep: {
    retryable: false,
    sentence: (limit) =>
      `The document nests its elements more than ${limit} deep, which no ordinary document does. Save it again as .docx or PDF.`,
  },
  archive_bomb: {
    retryable: false,
    sentence: (what) =>
      `The file unpacks to far more than an ordinary document (${what}), so it was not opened. Save it again as PDF.`,
  },
  archive_unsafe: {
    retryable: false,
    sentence: (what) =>
      `The file is built in an unusual and unsafe way (${what}), so it was not opened. Save it again from a word processor.`,
  },
  not_text: {
    retryable: false,
    sentence: (named) =>
      `The name ends in ${named}, but the file holds no readable text. Add the document as PDF, .docx, .html, .md or .txt.`,
  },
  unsupported_doc: {
    retryable: false,
    sentence: () => `Old Word files (.doc) are not read. Open it in Word or LibreOffice, ${SAVE_AS}.`,
  },
  unsupported_odt: {
    retryable: false,
    sentence: () => `OpenDocument files (.odt) are not read. Open it in LibreOffice, ${SAVE_AS}.`,
  },
  unsupported_rtf: {
    retryable: false,
    sentence: () => `Rich text files (.rtf) are not read. Open it in a word processor, ${SAVE_AS}.`,
  },
  unsupported_pages: {
    retryable: false,
    sentence: () =>
      'Apple Pages files are not read. In Pages choose File > Export To > Word and add that file.',
  },
  unsupported_slides: {
    retryable: false,
    sentence: () => 'Slides are not read. Export them as PDF and add that file.',
  },
  unsupported_sheet: {
    retryable: false,
    sentence: () => 'Spreadsheets are not read. Save the sheet as PDF, or paste its text into a .txt file.',
  },
  unsupported_archive: {
    retryable: false,
    sentence: () => 'Archives are not read. Unpack it and add the documents inside.',
  },
  unsupported_mail: {
    retryable: false,
    sentence: () =>
      'Mail and web archive files are not read. Add the attached document, or save the page as PDF.',
  },
  unsupported_image: {
    retryable: false,
    sentence: () => 'Pictures are not read. Add a version with real text (PDF, .docx, .html, .md or .txt).',
  },
  unsupported_google: {
    retryable: false,
    sentence: () =>
      'The file is only a link to Google Docs and holds no text. In Google Docs choose File > Download > Microsoft Word (.docx) and add that file.',
  },
  unsupported_unknown: {
    retryable: false,
    sentence: () =>
      'The type of this file is not known. Tributary reads PDF, .docx, .html, .md and .txt: save it as one of these and add it again.',
  },
} as const satisfies Record<string, OutcomeSpec>

export type OutcomeId = keyof typeof OUTCOMES

/** The refusal `id`; `facts` fill its sentence. */
export function refuse(id: OutcomeId, ...facts: readonly string[]): Refused {
  const spec: OutcomeSpec = OUTCOMES[id]
  return { kind: 'refused', id, sentence: spec.sentence(...facts), retryable: spec.retryable }
}

/** Bytes as people read them: "3.2 MB". */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const unit = bytes < 1024 * 1024 ? { size: 1024, name: 'KB' } : { size: 1024 * 1024, name: 'MB' }
  return `${Math.round((bytes / unit.size) * 10) / 10} ${unit.name}`
}
