import type { AttachmentStream } from 'mailparser'

/** Endings for attachments that came without a name, by media type. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/msword': '.doc',
  'application/rtf': '.rtf',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '.pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/zip': '.zip',
  'application/ms-tnef': '.dat',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'message/rfc822': '.eml',
  'text/csv': '.csv',
  'text/html': '.html',
  'text/plain': '.txt',
}

/** Name of an attachment as the mail gives it, else a number with the ending of its type. */
export function attachmentName({ filename, contentType }: AttachmentStream, ordinal: number): string {
  const type = contentType.toLowerCase()
  if (type === 'application/ms-tnef') return 'winmail.dat'
  const named = filename?.trim() || `attachment ${ordinal}${ENDINGS[type] ?? ''}`
  // A mail inside is one whatever its name says.
  return type === 'message/rfc822' && !/\.eml$/i.test(named) ? `${named}.eml` : named
}

/** Pictures of the text itself (logos, signatures) and signature files: parts nobody attached. */
export function isLeftOut(part: AttachmentStream): boolean {
  const type = part.contentType.toLowerCase()
  if (/^application\/(?:x-)?(?:pkcs7|pgp)-signature$|^text\/rfc822-headers$/.test(type)) return true
  const inline = part.related === true || part.contentDisposition === 'inline' || part.contentId !== undefined
  return type.startsWith('image/') && inline
}

const LONGEST_SUBJECT = 100

/** A file name without ending from the subject of a mail, or from the mail's own name. */
export function subjectName(subject: string, mailName: string): string {
  const plain = (text: string): string =>
    text
      .replace(/[/\\:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.~$]+|[\s.]+$/g, '')
      .slice(0, LONGEST_SUBJECT)
      .trim()
  return plain(subject) || plain(mailName.replace(/\.eml\s*$/i, '')) || 'mail'
}
