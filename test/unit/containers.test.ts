import { createWriteStream } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import type { Unpacked } from '../../src/extract/container/unpack.js'
import { unpack } from '../../src/extract/container/unpack.js'
import { type ExtractLimits, limitsWith } from '../../src/extract/limits.js'
import { makeLyingZip, makeZip } from '../support/hostileFiles.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

const KB = 1024
const MB = 1024 * KB

async function unpackBytes(bytes: Uint8Array | string, name: string, changed: Partial<ExtractLimits> = {}) {
  const folder = await temporaryFolder()
  const into = await temporaryFolder()
  const path = join(folder, 'upload')
  await writeFile(path, bytes)
  return { outcome: await unpack(path, name, into, limitsWith(changed)), into }
}

async function unpacked(bytes: Uint8Array | string, name: string, changed: Partial<ExtractLimits> = {}) {
  const { outcome, into } = await unpackBytes(bytes, name, changed)
  if (outcome.kind === 'refused') throw new Error(outcome.sentence)
  return { outcome, into, names: outcome.members.map((member) => member.name) }
}

const reasons = (outcome: Unpacked): Record<string, string> =>
  Object.fromEntries(outcome.refused.map(({ name, sentence }) => [name, sentence]))

/** A name that writers refuse to pack, put over one of the same length afterwards. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(zip).toString('latin1').replaceAll(from, to)
  return Buffer.from(text, 'latin1')
}

describe('a hostile ZIP archive', () => {
  it('loses the member that unpacks to far more than its packed size, and keeps the others', async () => {
    const zip = await makeZip({ 'bomb.txt': Buffer.alloc(5 * MB, 32), 'notes.txt': 'Explain osmosis.' })
    const { outcome, names, into } = await unpacked(zip, 'all.zip')
    expect(names).toEqual(['notes.txt'])
    expect(reasons(outcome)['bomb.txt']).toMatch(/more than 100 times its packed size/)
    expect(await readdir(into)).toHaveLength(1)
  })

  it('loses a member above the size of one document', async () => {
    const zip = await makeZip({ 'film.txt': Buffer.alloc(40 * KB, 'abc'), 'notes.txt': 'Explain osmosis.' })
    const { outcome, names } = await unpacked(zip, 'all.zip', { bytes: 20 * KB })
    expect(names).toEqual(['notes.txt'])
    expect(reasons(outcome)['film.txt']).toMatch(/larger than 20 KB/)
  })

  it('is measured by what really comes out, not by the sizes it states', async () => {
    const { outcome, names, into } = await unpacked(makeLyingZip('lie.txt', 300 * KB), 'lie.zip', {
      bytes: 100 * KB,
    })
    expect(names).toEqual([])
    expect(reasons(outcome)['lie.txt']).toMatch(/larger than 100 KB/)
    expect(await readdir(into)).toEqual([])
    const small = await unpacked(makeLyingZip('lie.txt', 2 * KB), 'lie.zip')
    expect(reasons(small.outcome)['lie.txt']).toMatch(/damaged inside the archive/)
  })

  it('cannot write outside: names with .., a root, a drive letter, backslashes or NUL are refused', async () => {
    const zip = await makeZip({
      'aa/bb/c.txt': 'a',
      'Qabc.txt': 'b',
      'RR/d.txt': 'c',
      'e.txt': 'd',
      'f%f.txt': 'e',
    })
    let bad = renamed(zip, 'aa/bb/c.txt', '../../c.txt')
    bad = renamed(bad, 'Qabc.txt', '/abc.txt')
    bad = renamed(bad, 'RR/d.txt', 'C:/d.txt')
    bad = renamed(bad, 'f%f.txt', 'f\0f.txt')
    const { outcome, names, into } = await unpacked(bad, 'bad.zip')
    expect(names).toEqual(['e.txt'])
    expect(outcome.refused).toHaveLength(4)
    for (const { sentence } of outcome.refused) expect(sentence).toMatch(/points outside/)
    expect(await readdir(into)).toHaveLength(1)
    const windows = renamed(await makeZip({ 'sub/g.txt': 'g' }), 'sub/g.txt', 'sub\\g.txt')
    expect((await unpacked(windows, 'w.zip')).outcome.refused).toHaveLength(1)
  })

  it('with 6,000 members is refused at once; the count is the limit', async () => {
    const zip = await makeZip(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`${i}.txt`, 'x'])))
    const { outcome, into } = await unpackBytes(zip, 'many.zip')
    expect(outcome).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/6000/) })
    expect(await readdir(into)).toEqual([])
  })

  it('is refused as a whole above its total size', async () => {
    const zip = await makeZip({ 'a.txt': 'abc'.repeat(4000), 'b.txt': 'abd'.repeat(4000) })
    const { outcome } = await unpackBytes(zip, 'big.zip', { containerTotalBytes: 20 * KB })
    expect(outcome).toMatchObject({ kind: 'refused', id: 'container_too_much' })
    expect((await unpackBytes(zip, 'big.zip', { containerBytes: 100 })).outcome).toMatchObject({
      id: 'too_large',
    })
  })

  it('does not open archives and mails inside, and takes documents that are ZIP files', async () => {
    const inner = await makeZip({ 'x.txt': 'x' })
    const zip = await makeZip({
      'in.zip': inner,
      'm.eml': 'x',
      'o.MSG': 'x',
      'p.tar.gz': 'x',
      'a/doc.docx': inner,
    })
    const { outcome, names } = await unpacked(zip, 'nested.zip')
    expect(names).toEqual(['a/doc.docx'])
    expect(Object.keys(reasons(outcome))).toEqual(['in.zip', 'm.eml', 'o.MSG', 'p.tar.gz'])
    for (const { sentence } of outcome.refused) expect(sentence).toMatch(/inside another is not opened/)
  })

  it('names encrypted members, links and members whose bytes are damaged, and goes on', async () => {
    const zip = await makeZip({
      'secret.txt': 'word '.repeat(50),
      'broken.txt': 'text '.repeat(60),
      'fine.txt': 'ok',
    })
    const bytes = Buffer.from(zip)
    bytes.writeUInt16LE(
      bytes.readUInt16LE(centralEntry(bytes, 'secret.txt') + 8) | 1,
      centralEntry(bytes, 'secret.txt') + 8,
    )
    const crc = centralEntry(bytes, 'broken.txt') + 16
    bytes.writeUInt32LE((bytes.readUInt32LE(crc) ^ 1) >>> 0, crc)
    const { outcome, names } = await unpacked(bytes, 'mixed.zip')
    expect(names).toEqual(['fine.txt'])
    expect(reasons(outcome)['secret.txt']).toMatch(/password-protected/)
    expect(reasons(outcome)['broken.txt']).toMatch(/damaged/)
    const link = new ZipFile()
    link.addBuffer(Buffer.from('/etc/hosts'), 'link.txt', { mode: 0o120777 })
    link.end()
    const path = join(await temporaryFolder(), 'link.zip')
    await pipeline(link.outputStream, createWriteStream(path))
    expect((await unpacked(await readFile(path), 'link.zip')).outcome.refused).toHaveLength(1)
  })

  it('that is cut short, empty or no archive at all is called damaged', async () => {
    const zip = await makeZip({ 'a.txt': 'abc'.repeat(400), 'b.txt': 'abd' })
    for (const bytes of [zip.subarray(0, zip.length - 30), 'no archive at all', zip.subarray(0, 40)]) {
      const { outcome } = await unpackBytes(bytes, 'cut.zip')
      expect(outcome).toMatchObject({
        kind: 'refused',
        id: 'damaged',
        sentence: expect.stringMatching(/ZIP archive/),
      })
    }
    expect((await unpackBytes('', 'empty.zip')).outcome).toMatchObject({ id: 'empty_file' })
  })

  it('with bytes flipped anywhere ends with an outcome', async () => {
    const zip = await makeZip({ 'a.txt': 'abc'.repeat(50), 'b/c.txt': 'abd', 'd.docx': 'PK' })
    for (let at = 0; at < zip.length; at += 3) {
      const bytes = Uint8Array.from(zip)
      bytes[at] = (bytes[at] ?? 0) ^ 0x55
      const { outcome } = await unpackBytes(bytes, 'flip.zip')
      expect(['unpacked', 'refused']).toContain(outcome.kind)
    }
  }, 30_000)
})

describe('a ZIP archive', () => {
  it('gives its files under numbers, leaving out folders, system files and lock files', async () => {
    const zip = new ZipFile()
    zip.addEmptyDirectory('syllabi/')
    for (const name of [
      'syllabi/Bio 101.txt',
      '__MACOSX/._x',
      '.DS_Store',
      'a/Thumbs.db',
      '~$Bio.docx',
      'a/.hidden',
    ])
      zip.addBuffer(Buffer.from(`text of ${name}`), name)
    zip.end()
    const path = join(await temporaryFolder(), 'x.zip')
    await pipeline(zip.outputStream, createWriteStream(path))
    const { outcome, names, into } = await unpacked(await readFile(path), 'x.zip')
    expect(names).toEqual(['syllabi/Bio 101.txt'])
    expect(outcome.refused).toEqual([])
    const [member] = outcome.members
    expect(await readFile(member?.path ?? '', 'utf8')).toBe('text of syllabi/Bio 101.txt')
    expect(member?.path.startsWith(into)).toBe(true)
    expect(member?.path).not.toContain('Bio')
    if (process.platform !== 'win32') expect((await stat(member?.path ?? '')).mode & 0o077).toBe(0)
  })

  it('gives files of the same name a number', async () => {
    const zip = renamed(
      await makeZip({ 'notes.txt': 'one', 'notez.txt': 'two', 'NOTES.txt': 'three' }),
      'notez',
      'notes',
    )
    const { names } = await unpacked(zip, 'same.zip')
    expect(names).toEqual(['notes.txt', 'notes (2).txt', 'NOTES (3).txt'])
  })

  it('tells how many files to expect', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'x'), await makeZip({ 'a.txt': 'a', 'b.txt': 'b' }))
    const told: number[] = []
    await unpack(join(folder, 'x'), 'x.zip', await temporaryFolder(), limitsWith(), (count) =>
      told.push(count),
    )
    expect(told).toEqual([2])
  })
})

function centralEntry(bytes: Buffer, name: string): number {
  return bytes.lastIndexOf(Buffer.from(name)) - 46
}

const mail = (...parts: readonly string[]): string =>
  [
    'From: Dean <dean@example.edu>',
    'Subject: Syllabi for =?utf-8?Q?Gesch=C3=A4ft?= 1/2',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b1"',
    '',
    ...parts.flatMap((part) => ['--b1', part]),
    '--b1--',
    '',
  ].join('\r\n')

const attached = (name: string, content: string, type = 'application/octet-stream'): string =>
  [
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n'),
  ].join('\r\n')

const HTML_BODY =
  'Content-Type: text/html; charset=iso-8859-1\r\n\r\n<p>Students explain caf\xe9 budgets.</p>'

describe('a mail', () => {
  it('gives its text and its attachments, without pictures shown inside and signatures', async () => {
    const picture = 'Content-Type: image/png\r\nContent-Disposition: inline\r\nContent-ID: <logo>\r\n\r\nxxxx'
    const signature = attached('smime.p7s', 'x', 'application/pkcs7-signature')
    const source = mail(
      HTML_BODY,
      picture,
      attached('Bio 101.docx', 'PK bio'),
      attached('Bio 101.docx', 'PK two'),
      signature,
    )
    const { outcome, names } = await unpacked(Buffer.from(source, 'latin1'), 'm.eml')
    expect(names).toEqual(['Syllabi for Geschäft 1 2.html', 'Bio 101.docx', 'Bio 101 (2).docx'])
    expect(outcome.refused).toEqual([])
    expect(await readFile(outcome.members[0]?.path ?? '', 'utf8')).toContain('café budgets')
    expect(await readFile(outcome.members[2]?.path ?? '', 'utf8')).toBe('PK two')
  })

  it('of plain text alone is one text file named by its subject, or by the mail without one', async () => {
    const plain = 'Subject: Hello\r\n\r\nStudents will explain osmosis.\r\n'
    expect((await unpacked(plain, 'm.eml')).names).toEqual(['Hello.txt'])
    const unnamed = 'From: a@example.edu\r\n\r\nStudents will explain osmosis.\r\n'
    expect((await unpacked(unnamed, 'from dean.eml')).names).toEqual(['from dean.txt'])
  })

  it('names mails and archives inside, winmail.dat, encrypted parts and paths outside; the rest goes on', async () => {
    const inner =
      'Content-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\nSubject: Inner\r\n\r\nInner text'
    const source = mail(
      'Content-Type: text/plain\r\n\r\nOuter text',
      inner,
      attached('old.zip', 'PK'),
      attached('winmail.dat', 'x', 'application/ms-tnef'),
      attached('smime.p7m', 'x', 'application/pkcs7-mime'),
      attached('../../up.txt', 'x'),
      attached('good.txt', 'fine'),
    )
    const { outcome, names } = await unpacked(source, 'm.eml')
    expect(names).toEqual(['Syllabi for Geschäft 1 2.txt', 'good.txt'])
    expect(await readFile(outcome.members[0]?.path ?? '', 'utf8')).not.toContain('Inner text')
    const why = reasons(outcome)
    expect(Object.values(why)).toHaveLength(5)
    expect(why['attachment 1.eml']).toMatch(/inside another/)
    expect(why['old.zip']).toMatch(/inside another/)
    expect(why['winmail.dat']).toMatch(/Outlook/)
    expect(why['smime.p7m']).toMatch(/password-protected/)
    expect(why['../../up.txt']).toMatch(/points outside/)
  })

  it('loses an attachment that is too large and keeps the next', async () => {
    const source = mail(attached('big.txt', 'x'.repeat(900 * KB)), attached('small.txt', 'fine'))
    const { outcome, names, into } = await unpacked(source, 'm.eml', { bytes: 200 * KB })
    expect(names).toEqual(['small.txt'])
    expect(reasons(outcome)['big.txt']).toMatch(/larger than 200 KB/)
    expect(await readdir(into)).toHaveLength(1)
  })

  it('is refused when its text, its headers or the number of its parts are beyond the limits', async () => {
    const long = await unpackBytes(`Subject: x\r\n\r\n${'a long text '.repeat(200_000)}`, 'm.eml', {
      bytes: 100 * KB,
    })
    expect(long.outcome).toMatchObject({ kind: 'refused', id: 'too_large' })
    const head = await unpackBytes(
      `Subject: x\r\n${'X-Pad: aaaaaaaaaaaaaaaa\r\n'.repeat(60_000)}\r\ntext`,
      'm.eml',
    )
    expect(head.outcome).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/very long header lines.*1 MB/),
    })
    const parts = await unpackBytes(
      mail(...Array.from({ length: 1200 }, (_, i) => attached(`${i}.txt`, 'x'))),
      'm.eml',
    )
    expect(parts.outcome).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/too many parts.*1000/),
    })
    const total = await unpackBytes(mail(attached('a.txt', 'x'.repeat(9000))), 'm.eml', {
      containerTotalBytes: 1000,
    })
    expect(total.outcome).toMatchObject({ kind: 'refused', id: 'container_too_much' })
  })

  it('with parts nested far too deep is read to its end, and such attachments are named', async () => {
    const depth = 40
    const open = Array.from(
      { length: depth },
      (_, i) => `${i ? `--n${i - 1}\r\n` : ''}Content-Type: multipart/mixed; boundary="n${i}"\r\n\r\n`,
    ).join('')
    const source = `Subject: deep\r\nMIME-Version: 1.0\r\n${open}--n${depth - 1}\r\n${attached('deep.txt', 'x')}\r\n--n${depth - 1}--\r\n`
    const { outcome } = await unpacked(source, 'm.eml')
    expect(reasons(outcome)['deep.txt']).toMatch(/more than 20 parts deep/)
  })

  it('that is cut short, an archive or noise ends with an outcome', async () => {
    const source = mail(HTML_BODY, attached('a.txt', 'abc'.repeat(100)))
    for (let length = 1; length < source.length; length += 41)
      expect(['unpacked', 'refused']).toContain(
        (await unpackBytes(source.slice(0, length), 'm.eml')).outcome.kind,
      )
    expect((await unpackBytes(await makeZip({ a: 'a' }), 'm.eml')).outcome).toMatchObject({
      id: 'wrong_extension',
    })
    expect((await unpackBytes('\0\u0001\u0002\n\n\0', 'm.eml')).outcome).toMatchObject({ kind: 'refused' })
  })
})
