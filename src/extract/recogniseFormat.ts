import { DOCUMENT_FORMATS, type DocumentFormat, type Refused } from '../domain/document.js'
import { FORMAT_WORDS } from './formatWords.js'
import { type OutcomeId, refuse } from './refusals.js'
import { unmarkedUtf16 } from './unmarkedUtf16.js'

/** What the bytes are, whatever the name says. `container` is an OLE file, `office` a half Office document. */
type Content =
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'pptx'
  | 'xlsx'
  | 'office'
  | 'zip'
  | 'container'
  | 'rtf'
  | 'html'
  | 'image'
  | 'archive'
  | 'mail'
  | 'text'
  | 'binary'

/** Every format with the endings it is named by and the contents its files have. */
const FORMATS: Readonly<
  Record<DocumentFormat, { readonly endings: readonly string[]; readonly contents: readonly Content[] }>
> = {
  pdf: { endings: ['pdf'], contents: ['pdf'] },
  docx: { endings: ['docx', 'docm', 'dotx'], contents: ['docx', 'office'] },
  odt: { endings: ['odt', 'ott'], contents: ['odt'] },
  pptx: { endings: ['pptx', 'pptm', 'ppsx', 'potx'], contents: ['pptx', 'office'] },
  xlsx: { endings: ['xlsx', 'xlsm', 'xltx'], contents: ['xlsx', 'office'] },
  doc: { endings: ['doc', 'dot'], contents: ['container'] },
  rtf: { endings: ['rtf'], contents: ['rtf'] },
  html: { endings: ['html', 'htm', 'xhtml'], contents: ['html', 'text', 'mail'] },
  md: { endings: ['md', 'markdown'], contents: ['text', 'html', 'mail'] },
  txt: { endings: ['txt', 'text'], contents: ['text', 'mail'] },
  csv: { endings: ['csv', 'tsv'], contents: ['text', 'mail'] },
  image: { endings: ['png', 'jpg', 'jpeg', 'gif', 'tif', 'tiff', 'webp'], contents: ['image'] },
}

/** The format of a file without an ending. */
const NATURAL: Partial<Record<Content, DocumentFormat>> = {
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  pptx: 'pptx',
  xlsx: 'xlsx',
  container: 'doc',
  rtf: 'rtf',
  image: 'image',
}

const UNSUPPORTED: Readonly<Record<string, OutcomeId>> = {
  pages: 'unsupported_pages',
  ...sameOutcome('unsupported_slides', ['ppt', 'odp', 'key']),
  ...sameOutcome('unsupported_sheet', ['xls', 'ods', 'numbers']),
  ...sameOutcome('unsupported_archive', ['zip', '7z', 'rar', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'epub']),
  ...sameOutcome('unsupported_mail', ['eml', 'msg', 'mht', 'mhtml']),
  ...sameOutcome('unsupported_image', ['heic', 'heif', 'svg', 'bmp']),
  ...sameOutcome('unsupported_google', ['gdoc', 'gsheet', 'gslides']),
}

function sameOutcome(id: OutcomeId, extensions: readonly string[]): Record<string, OutcomeId> {
  return Object.fromEntries(extensions.map((extension) => [extension, id]))
}

/** What a file is called when its name is wrong: the words, and the ending it should have. */
const REALLY: Partial<Record<Content, readonly [words: string, ending: string]>> = {
  pdf: ['a PDF', '.pdf'],
  docx: ['a Word document', '.docx'],
  odt: ['an OpenDocument text', '.odt'],
  pptx: ['a PowerPoint file', '.pptx'],
  xlsx: ['an Excel file', '.xlsx'],
  zip: ['a ZIP archive', '.zip'],
  container: ['an old Office document', '.doc'],
  rtf: ['a rich text document', '.rtf'],
  html: ['a web page', '.html'],
  image: ['a picture', '.png, .jpg or .tif'],
  text: ['plain text', '.txt'],
}

/** Contents that no reader reads, and what to tell about them. */
const UNREADABLE: Partial<Record<Content, OutcomeId>> = {
  zip: 'unsupported_archive',
  archive: 'unsupported_archive',
  mail: 'unsupported_mail',
}

/**
 * The format to read a file as, by its name and its bytes, or why it is not read. What is inside a ZIP still has to
 * pass `checkZip`.
 */
export function recogniseFormat(name: string, bytes: Uint8Array): DocumentFormat | Refused {
  const extension = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  const content = sniff(bytes)
  if (content === 'container' && isEncryptedOffice(bytes)) return refuse('password_office')
  const unsupported = Object.hasOwn(UNSUPPORTED, extension) ? UNSUPPORTED[extension] : undefined
  if (unsupported) return content === 'pdf' ? misnamed(extension, content) : refuse(unsupported)
  const format = formatNamed(extension)
  if (format === null) {
    const natural = extension === '' ? NATURAL[content] : undefined
    return natural ?? refuse(UNREADABLE[content] ?? 'unsupported_unknown')
  }
  if (FORMATS[format].contents.includes(content)) return format
  if (content === 'archive') return refuse('unsupported_archive')
  if (content !== 'binary' && !isCutOff(bytes)) return misnamed(extension, content)
  const isText = FORMATS[format].contents.includes('text')
  return isText ? refuse('not_text', `.${extension}`) : refuse('damaged', FORMAT_WORDS[format])
}

/** The format whose files end in `extension`, or null. */
function formatNamed(extension: string): DocumentFormat | null {
  const found = DOCUMENT_FORMATS.find((format) => FORMATS[format].endings.includes(extension))
  return found ?? null
}

function misnamed(extension: string, content: Content): Refused {
  const [words, ending] = REALLY[content] ?? ['something else', '']
  return refuse('wrong_extension', words, `.${extension}`, ending)
}

/** MS-OFFCRYPTO 2.3: a protected document is an OLE file with a stream named "EncryptedPackage" (UTF-16). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}

/** An empty ZIP, or a ZIP with nothing known in it: what is left of a document that was cut off. */
const isCutOff = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x05

const MAGIC: readonly (readonly [content: Content, at: number, bytes: readonly number[]])[] = [
  ['zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['zip', 0, [0x50, 0x4b, 0x05, 0x06]],
  ['container', 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', 0, [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['image', 0, [0xff, 0xd8, 0xff]],
  ['image', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['image', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', 8, [0x57, 0x45, 0x42, 0x50]],
  ['archive', 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', 0, [0x52, 0x61, 0x72, 0x21]],
  ['archive', 0, [0x1f, 0x8b]],
  ['archive', 0, [0x42, 0x5a, 0x68]],
]

function sniff(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.subarray(0, 4096))
  // ISO 32000-1 readers accept a PDF header anywhere in the first 1,024 bytes.
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  for (const [content, at, magic] of MAGIC) {
    if (magic.every((byte, i) => head[at + i] === byte))
      return content === 'zip' ? zipContent(bytes) : content
  }
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (utf16 || unmarkedUtf16(bytes)) return 'text'
  if (looksBinary(head)) return 'binary'
  const start = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .slice(0, 1024)
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return 'html'
  return /^MIME-Version:|^From: .*\nSent:/im.test(start.slice(0, 400)) ? 'mail' : 'text'
}

/** Member names stand uncompressed in a ZIP; each kind of document has one of its own. */
const MEMBERS: readonly (readonly [content: Content, name: string])[] = [
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['docx', 'word/document'],
  ['pptx', 'ppt/presentation'],
  ['xlsx', 'xl/workbook'],
  ['odt', 'content.xml'],
  ['office', '[Content_Types].xml'],
]

function zipContent(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return MEMBERS.find(([, name]) => buffer.includes(name, 0, 'latin1'))?.[0] ?? 'zip'
}

/** Text in any one-byte encoding has no NUL and next to no other control characters. */
function looksBinary(head: Buffer): boolean {
  let control = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1
  }
  return control > head.length / 50
}
