import type { DocumentFormat } from '../domain/document.js'

/** What people call a file of each format. */
export const FORMAT_WORDS: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  odt: 'OpenDocument text',
  rtf: 'rich text document',
  doc: 'Word document',
  pptx: 'presentation',
  html: 'web page',
  md: 'Markdown file',
  txt: 'text file',
  csv: 'CSV file',
  xlsx: 'Excel file',
  image: 'picture',
}
