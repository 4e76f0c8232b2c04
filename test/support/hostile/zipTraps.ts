import { makeLyingZip, makeZip } from '../hostileFiles.js'
import { seeded } from '../seeded.js'
import { seedOf } from '../seedFiles.js'
import { type HostileFile, hostile, NEVER_READ } from './hostileFile.js'
import { type RawMember, rawZip } from './rawZip.js'
import { manyMembers, member, overlapping, UNSAFE_NAMES } from './zipMembers.js'

const ODD_NAMES: readonly (readonly [what: string, name: string])[] = [
  ['a line break', 'two\nlines.txt'],
  ['turned letters', 'fdp.\u202etxt'],
  ['letters nobody sees', 'a\u200b\u2060b.txt'],
  ['no name', ''],
  ['only dots', '...'],
  ['a device of Windows', 'CON.txt'],
  ['a stream of Windows', 'a.txt:hidden'],
  ['60,000 letters', `${'n'.repeat(60_000)}.txt`],
  ['4,000 folders', `${'f/'.repeat(4000)}a.txt`],
  ['broken UTF-8', 'a\ufffd.txt'],
]

/** ZIP archives of documents that unpack to too much, point outside, or nest. */
export function zipTraps(seed: number): readonly HostileFile[] {
  const nested = async (levels: number, width: number): Promise<Uint8Array> => {
    let inner: Uint8Array = Buffer.alloc(2_000_000, 32)
    let ending = 'txt'
    for (let level = 0; level < levels; level++) {
      const bytes = inner
      const names = Array.from({ length: width }, (_, i) => [`${i}.${ending}`, bytes] as const)
      inner = await makeZip(Object.fromEntries(names))
      ending = 'zip'
    }
    return inner
  }
  const random = () => seeded(seed + 78)
  const link = { name: 'link', content: '/etc', mode: 0o120777, method: 0 }
  const zip = (members: readonly RawMember[]) => () => rawZip(members)
  return [
    ...UNSAFE_NAMES.map(([what, bad]) =>
      hostile(`zip: member with ${what}`, 'a.zip', zip([member('a.txt'), { name: bad, content: 'out' }])),
    ),
    ...ODD_NAMES.map(([what, odd]) =>
      hostile(
        `zip: member named ${what}`,
        'a.zip',
        zip([member('a.txt'), { name: odd, content: 'Odd name.' }]),
      ),
    ),
    hostile(
      'zip: a link out and a member behind it',
      'a.zip',
      zip([link, { name: 'link/escaped.txt', content: 'x' }]),
    ),
    hostile('zip: a link to itself', 'a.zip', zip([{ ...link, content: 'link' }])),
    hostile('zip: a device', 'a.zip', zip([{ name: 'a.txt', content: 'x', mode: 0o020666 }])),
    hostile('zip: a file that is a folder too', 'a.zip', zip([member('a'), member('a/b.txt')])),
    hostile('zip: two names that differ in case', 'a.zip', zip([member('A.txt'), member('a.TXT')])),
    hostile('zip: packed 1,000 to 1', 'a.zip', () => makeZip({ 'a.txt': Buffer.alloc(60_000_000, 32) })),
    hostile('zip: states 10 bytes, holds 60 MB', 'a.zip', () => makeLyingZip('a.txt', 60_000_000)),
    hostile('zip: 6,000 members', 'a.zip', zip(manyMembers('a.txt', 6000)), NEVER_READ),
    hostile('zip: members that overlap', 'a.zip', () => rawZip(overlapping('a.txt', random())), [
      'archive_bomb',
      'archive_unsafe',
      'container_too_much',
      'lost_watchdog',
    ]),
    hostile('zip: six archives deep', 'a.zip', () => nested(6, 4)),
    hostile('zip: an archive called .txt', 'a.zip', async () => makeZip({ 'a.txt': await nested(2, 2) })),
    hostile('zip: a Word document that is a bomb', 'a.zip', async () =>
      makeZip({ 'a.docx': await makeZip({ 'word/document.xml': Buffer.alloc(40_000_000, 32) }) }),
    ),
    hostile('zip: a mail in it', 'a.zip', async () => makeZip({ 'a.eml': await seedOf('eml') })),
    hostile('zip: with a password', 'a.zip', zip([{ ...member('a.txt'), flags: 0x0801 }])),
    hostile('zip: every member refused', 'a.zip', zip([{ name: 'a.exe', content: 'MZ' }, { name: 'b.pdf' }])),
    hostile('zip: no members', 'a.zip', zip([])),
    hostile(
      'zip: only folders',
      'a.zip',
      zip([
        { name: 'a/', method: 0 },
        { name: 'a/b/', method: 0 },
      ]),
    ),
    hostile('docx: three archives end to end', 'a.docx', async () => {
      const bytes = await seedOf('docx')
      return Buffer.concat([bytes, bytes, bytes])
    }),
  ]
}
