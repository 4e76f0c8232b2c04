import type { Refused } from '../domain/document.js'

interface OutcomeSpec {
  readonly retryable: boolean
  readonly sentence: (...facts: readonly string[]) => string
}

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
  too_many_pictures: {
    retryable: false,
    sentence: (pages, limit) =>
      `${pages} pages are pictures; text is recognised on at most ${limit}. Split the document into smaller files.`,
  },
  picture_too_large: {
    retryable: false,
    sentence: (size, limit) => `The picture has ${size}; the limit is ${limit}. Save a smaller copy.`,
  },
  no_words_seen: {
    retryable: false,
    sentence: () =>
      'No text could be recognised in the pictures of this document. Scan it again, straight, sharp and at 300 dpi, or add a version with real text.',
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
      `The file is built in an unusual and unsafe way (${what}), so it was not opened. Make it again with the program it comes from.`,
  },
  container_too_much: {
    retryable: false,
    sentence: (what, limit) =>
      `The archive or mail holds ${what}; the limit is ${limit}. Split it into smaller ones.`,
  },
  container_password: {
    retryable: false,
    sentence: () =>
      'The archive is password-protected. Unpack it with the password and add the documents inside.',
  },
  sheet_too_large: {
    retryable: false,
    sentence: (what) => `The table has more than ${what}. Split it into smaller files.`,
  },
  not_text: {
    retryable: false,
    sentence: (named) =>
      `The name ends in ${named}, but the file holds no readable text. Add the document as PDF or .docx.`,
  },
  picture: {
    retryable: false,
    sentence: () =>
      'The file is a picture, and text recognition is not at work. Add a version with real text.',
  },
  unsupported_pages: {
    retryable: false,
    sentence: () =>
      'Apple Pages files are not read. In Pages choose File > Export To > Word and add that file.',
  },
  unsupported_slides: {
    retryable: false,
    sentence: () => 'Slides of this kind are not read. Save them as .pptx or PDF and add that file.',
  },
  unsupported_sheet: {
    retryable: false,
    sentence: () => 'Spreadsheets of this kind are not read. Save it as .xlsx or CSV and add that file.',
  },
  unsupported_archive: {
    retryable: false,
    sentence: () => 'This archive is not read here. Unpack it and add the documents inside.',
  },
  unsupported_mail: {
    retryable: false,
    sentence: () =>
      'This mail or web archive is not read here. Add the attached document, or save the page as PDF.',
  },
  unsupported_image: {
    retryable: false,
    sentence: () =>
      'Pictures of this kind are not read. Save it as .png or .jpg, or add a version with real text.',
  },
  unsupported_google: {
    retryable: false,
    sentence: () =>
      'The file is only a link to Google Docs and holds no text. In Google Docs choose File > Download > Microsoft Word (.docx) and add that file.',
  },
  unsupported_unknown: {
    retryable: false,
    sentence: () => 'The type of this file is not known. Save it as PDF or .docx and add it again.',
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
