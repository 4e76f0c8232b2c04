import { deflateRawSync } from 'node:zlib'
import { makeZip } from '../hostileFiles.js'
import { seedOf } from '../seedFiles.js'
import type { Traps } from './entities.js'
import { ANY_OR_HEAP, type HostileFile, hostile } from './hostileFile.js'
import { rawZip } from './rawZip.js'

const HEAD = 'From: a@example.com\r\nTo: b@example.com\r\nSubject: Syllabus\r\nMIME-Version: 1.0\r\n'
const BODY = 'Students will be able to prepare a monthly budget.\r\n'
const plain = (headers: string, body = BODY): string => `${HEAD}${headers}\r\n${body}`
const mixed = (parts: readonly string[]): string =>
  plain(
    'Content-Type: multipart/mixed; boundary="b"\r\n',
    `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
  )
const attached = (name: string, content: Uint8Array | string, more = ''): string =>
  `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n${more}Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}`

/** Multiparts each in the one before. */
function nestedParts(depth: number): string {
  const opens = Array.from(
    { length: depth },
    (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
  )
  return `${HEAD}${opens.join('')}Content-Type: text/plain\r\n\r\n${BODY}`
}

function nestedMails(depth: number): string {
  return `${`${HEAD}Content-Type: message/rfc822\r\n\r\n`.repeat(depth)}${plain('')}`
}

/** Mails that nest, swell, or carry what they should not. */
export function mailTraps({ file, address }: Traps): readonly HostileFile[] {
  const eml = (what: string, make: () => string | Promise<string>, expect: HostileFile['expect'] = 'any') =>
    hostile(`eml: ${what}`, 'a.eml', make, expect)
  return [
    eml('10,000 nested parts', () => nestedParts(10_000), ANY_OR_HEAP),
    eml('1,000 nested mails', () => nestedMails(1000), ANY_OR_HEAP),
    eml('a header of 10 MB', () => plain(`X-Long: ${'x'.repeat(10_000_000)}\r\n`)),
    eml(
      'a header folded a million times',
      () => plain(`X-Long: ${'x\r\n '.repeat(1_000_000)}x\r\n`),
      ANY_OR_HEAP,
    ),
    eml('500,000 headers', () => plain('X-A: b\r\n'.repeat(500_000)), ANY_OR_HEAP),
    eml(
      '200,000 addressees',
      () => plain(`Cc: ${'"A" <a@example.com>, '.repeat(200_000)}c@example.com\r\n`),
      ANY_OR_HEAP,
    ),
    eml('groups of addressees, nested', () =>
      plain(`Cc: ${'g: '.repeat(20_000)}a@example.com${';'.repeat(20_000)}\r\n`),
    ),
    eml('a comment nested in an address', () =>
      plain(`Cc: ${'('.repeat(100_000)}a${')'.repeat(100_000)} <a@example.com>\r\n`),
    ),
    eml(
      'a header continued 100,000 times',
      () =>
        plain(
          `Content-Disposition: attachment; ${Array.from({ length: 100_000 }, (_, i) => `filename*${i}=a`).join('; ')}\r\n`,
        ),
      ANY_OR_HEAP,
    ),
    eml('encoded words without end', () => plain(`Subject: ${'=?utf-8?B?QQ==?= '.repeat(100_000)}\r\n`)),
    eml(
      '100,000 parts',
      () => mixed(Array.from({ length: 100_000 }, () => `Content-Type: text/plain\r\n\r\n${BODY}`)),
      ANY_OR_HEAP,
    ),
    eml(
      '6,000 attachments',
      () => mixed(Array.from({ length: 6000 }, (_, i) => attached(`a${i}.txt`, BODY))),
      ANY_OR_HEAP,
    ),
    eml('no boundary', () => plain('Content-Type: multipart/mixed\r\n', `--\r\n\r\n${BODY}`)),
    eml('a boundary of nothing', () =>
      plain('Content-Type: multipart/mixed; boundary=""\r\n', `--\r\n\r\n${BODY}--\r\n`.repeat(100)),
    ),
    eml('a boundary of 100,000 letters', () =>
      plain(`Content-Type: multipart/mixed; boundary="${'b'.repeat(100_000)}"\r\n`),
    ),
    eml('a boundary never met', () => plain('Content-Type: multipart/mixed; boundary="never"\r\n')),
    eml('an unknown charset', () => plain('Content-Type: text/plain; charset=x-none-such\r\n')),
    eml('UTF-7', () =>
      plain(
        'Content-Type: text/plain; charset=utf-7\r\n',
        '+ADw-script+AD4-alert(1)+ADw-/script+AD4- Prepare budgets.',
      ),
    ),
    eml('broken base64', () => plain('Content-Transfer-Encoding: base64\r\n', '====\u0000@@@@'.repeat(1000))),
    eml('broken quoted-printable', () =>
      plain('Content-Transfer-Encoding: quoted-printable\r\n', '=ZZ=\r\n=3'.repeat(50_000)),
    ),
    eml('one line of 20 MB', () => plain('', 'Prepare budgets. '.repeat(1_200_000)), ANY_OR_HEAP),
    eml('no body', () => plain('', '')),
    eml('no headers', () => `\r\n${BODY}`),
    eml('an attachment with a path upwards', () => mixed([attached('../../escaped.txt', BODY)])),
    eml('an attachment with an absolute name', () => mixed([attached('/tmp/tributary-escaped.txt', BODY)])),
    eml('an attachment with turned letters', () =>
      mixed([attached('fdp.\u202etxt', BODY), attached('a\u200b.txt', BODY)]),
    ),
    eml('an attachment without a name', () =>
      mixed([attached('', BODY), attached('.', BODY), attached('..', BODY)]),
    ),
    eml('an attachment named with 50,000 letters', () =>
      mixed([attached(`${'n'.repeat(50_000)}.txt`, BODY)]),
    ),
    eml('two attachments of the same name', () => mixed([attached('a.txt', BODY), attached('a.txt', BODY)])),
    eml('a bomb attached', async () =>
      mixed([attached('a.docx', await makeZip({ 'word/document.xml': Buffer.alloc(30_000_000, 32) }))]),
    ),
    eml('an archive attached', async () => mixed([attached('a.zip', await seedOf('zip'))])),
    eml('an archive that lies attached', () =>
      mixed([attached('a.zip', rawZip([{ name: '../escaped.txt', packed: deflateRawSync('x'), size: 1 }]))]),
    ),
    eml('a program attached', () => mixed([attached('budget.pdf.exe', 'MZ')])),
    eml('a body in another file', () =>
      plain(`Content-Type: message/external-body; access-type=local-file; name="${file}"\r\n`),
    ),
    eml('pictures from a server', () =>
      plain(
        'Content-Type: text/html\r\n',
        `<p>${BODY}<img src="${address}/picture"><link rel=stylesheet href="${address}/style"><iframe src="file://${file}"></iframe>`,
      ),
    ),
    eml('HTML nested 50,000 deep', () =>
      plain('Content-Type: text/html\r\n', `${'<div>'.repeat(50_000)}${BODY}`),
    ),
    eml('a packed attachment inside winmail.dat', () =>
      mixed([attached('winmail.dat', Buffer.from('789f3e22', 'hex'))]),
    ),
  ]
}
