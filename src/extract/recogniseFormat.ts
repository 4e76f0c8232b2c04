import type { DocumentFormat, Refused } from '../domain/document.js'
import { type OutcomeId, refuse } from './refusals.js'

/** What the bytes are, whatever the name says. `office` is a ZIP that may be a DOCX, `container` an OLE file. */
type Content =
  | 'pdf'
  | 'office'
  | 'container'
  | 'rtf'
  | 'html'
  | 'image'
  | 'archive'
  | 'mail'
  | 'text'
  | 'binary'

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
  text: 'txt',
}

const UNSUPPORTED: Readonly<Record<string, OutcomeId>> = {
  doc: 'unsupported_doc',
  dot: 'unsupported_doc',
  odt: 'unsupported_odt',
  rtf: 'unsupported_rtf',
  pages: 'unsupported_pages',
  ...sameOutcome('unsupported_slides', ['ppt', 'pptx', 'pptm', 'odp', 'key']),
  ...sameOutcome('unsupported_sheet', ['xls', 'xlsx', 'xlsm', 'ods', 'csv', 'tsv', 'numbers']),
  ...sameOutcome('unsupported_archive', ['zip', '7z', 'rar', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'epub']),
  ...sameOutcome('unsupported_mail', ['eml', 'msg', 'mht', 'mhtml']),
  ...sameOutcome('unsupported_image', [
    'png',
    'jpg',
    'jpeg',
    'gif',
    'tif',
    'tiff',
    'bmp',
    'webp',
    'heic',
    'svg',
  ]),
  ...sameOutcome('unsupported_google', ['gdoc', 'gsheet', 'gslides']),
}

function sameOutcome(id: OutcomeId, extensions: readonly string[]): Record<string, OutcomeId> {
  return Object.fromEntries(extensions.map((extension) => [extension, id]))
}

/** What a file is called when its name is wrong: the words, and the ending it should have. */
const REALLY: Partial<Record<Content, readonly [words: string, ending: string]>> = {
  pdf: ['a PDF', '.pdf'],
  office: ['a Word document', '.docx'],
  container: ['an old Office document', '.doc'],
  rtf: ['a rich text document', '.rtf'],
  html: ['a web page', '.html'],
  text: ['plain text', '.txt'],
}

/** Contents that no format file reads, and what to tell about them. */
const UNREADABLE: Partial<Record<Content, OutcomeId>> = {
  rtf: 'unsupported_rtf',
  image: 'unsupported_image',
  archive: 'unsupported_archive',
  mail: 'unsupported_mail',
}

/**
 * The format to read a file as, by its name and first bytes, or why it is not read. A DOCX still has to pass
 * `checkZip`.
 */
export function recogniseFormat(name: string, bytes: Uint8Array): DocumentFormat | Refused {
  const extension = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  const content = sniff(bytes)
  if (extension in UNSUPPORTED) return refuseNamed(extension, content, bytes)
  const format = EXTENSIONS[extension]
  if (content === 'container') return refuseContainer(bytes, format === undefined ? null : extension)
  if (content === 'pdf' || content === 'office') {
    const own = content === 'pdf' ? 'pdf' : 'docx'
    if (format === own || extension === '') return own
    return format === undefined ? refuse('unsupported_unknown') : misnamed(extension, content)
  }
  if (format === undefined) return refuse(UNREADABLE[content] ?? 'unsupported_unknown')
  const unreadable = UNREADABLE[content]
  if (unreadable && content !== 'mail')
    return REALLY[content] ? misnamed(extension, content) : refuse(unreadable)
  if (content === 'binary')
    return format === 'pdf' || format === 'docx' ? damaged(format) : notText(extension)
  if (format === 'pdf' || format === 'docx') return misnamed(extension, content)
  if (format === 'txt' && content === 'html') return misnamed(extension, content)
  return format
}

/** A file whose name says a format that is not read: the name decides, unless the bytes are a readable format. */
function refuseNamed(extension: string, content: Content, bytes: Uint8Array): Refused {
  const id = UNSUPPORTED[extension] ?? 'unsupported_unknown'
  const wordLike = id === 'unsupported_doc' || id === 'unsupported_odt' || id === 'unsupported_rtf'
  if (content === 'pdf') return misnamed(extension, content)
  if (wordLike && content === 'html') return misnamed(extension, content)
  if (extension === 'doc' && content === 'office') return misnamed(extension, content)
  if (content === 'container' && isEncryptedOffice(bytes)) return refuse('password_office')
  return refuse(id)
}

function refuseContainer(bytes: Uint8Array, extension: string | null): Refused {
  if (isEncryptedOffice(bytes)) return refuse('password_office')
  return extension === null ? refuse('unsupported_doc') : misnamed(extension, 'container')
}

function misnamed(extension: string, content: Content): Refused {
  const [words, ending] = REALLY[content] ?? ['something else', '']
  return refuse('wrong_extension', words, `.${extension}`, ending)
}

function damaged(format: 'pdf' | 'docx'): Refused {
  return refuse('damaged', format === 'pdf' ? 'PDF' : 'Word document')
}

function notText(extension: string): Refused {
  return refuse('not_text', `.${extension}`)
}

/** MS-OFFCRYPTO 2.3: a protected document is an OLE file with a stream named "EncryptedPackage" (UTF-16). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}

const MAGIC: readonly (readonly [content: Content, at: number, bytes: readonly number[]])[] = [
  ['office', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['office', 0, [0x50, 0x4b, 0x05, 0x06]],
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
    if (magic.every((byte, i) => head[at + i] === byte)) return content
  }
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (utf16) return 'text'
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

/** Text in any one-byte encoding has no NUL and next to no other control characters. */
function looksBinary(head: Buffer): boolean {
  let control = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1
  }
  return control > head.length / 50
}
