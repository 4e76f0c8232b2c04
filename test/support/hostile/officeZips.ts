import { makeZip } from '../hostileFiles.js'
import { seeded } from '../seeded.js'
import { type HostileFile, hostile, NEVER_READ } from './hostileFile.js'
import { type RawMember, rawZip } from './rawZip.js'
import {
  hugeMember,
  manyLarge,
  manyMembers,
  member,
  overlapping,
  UNSAFE_NAMES,
  withName,
} from './zipMembers.js'

/** The member each kind of document is read from. */
const MAIN = {
  docx: 'word/document.xml',
  odt: 'content.xml',
  pptx: 'ppt/slides/slide1.xml',
  xlsx: 'xl/worksheets/sheet1.xml',
} as const
/** Members by which the kind of document is told, where the main one does not. */
const TELLING: Readonly<Record<keyof typeof MAIN, readonly string[]>> = {
  docx: [],
  odt: [],
  pptx: ['ppt/presentation.xml'],
  xlsx: ['xl/workbook.xml'],
}
const OFFICE = ['docx', 'odt', 'pptx', 'xlsx'] as const

/** Word processor, slide and sheet files that unpack to too much, lie, or point outside. */
export function officeZips(seed: number): readonly HostileFile[] {
  const random = () => seeded(seed + 77)
  return [...OFFICE.flatMap((format) => officeBombs(format, random)), ...lies()]
}

function officeBombs(format: keyof typeof MAIN, random: () => () => number): readonly HostileFile[] {
  const name = `a.${format}`
  const main = MAIN[format]
  const told = TELLING[format].map(member)
  const bomb = (what: string, make: () => readonly RawMember[], ...others: readonly string[]) =>
    hostile(`${format}: ${what}`, name, () => rawZip([...told, ...make()]), ['archive_bomb', ...others])
  const blanks = Buffer.alloc(40_000_000, 32)
  const inside = async () =>
    rawZip([...told, member(main), { name: 'media/a.bin', content: await makeZip({ a: 'b' }), method: 0 }])
  return [
    bomb('packed 1,000 to 1', () => [{ name: main, content: blanks }]),
    bomb('states 10 bytes, holds 40 MB', () => [{ name: main, content: blanks, size: 10 }]),
    bomb('one huge member', () => hugeMember(main, random())),
    bomb('3,000 members', () => manyMembers(main, 3000)),
    bomb('more than 100 MB in all', () => manyLarge(main, random())),
    bomb('members that overlap', () => overlapping(main, random(), told.length), 'archive_unsafe'),
    hostile(`${format}: an archive inside`, name, inside, ['archive_unsafe']),
    hostile(
      `${format}: member that points upwards`,
      name,
      () => rawZip([...told, ...withName(main, '../../escaped.txt')]),
      ['archive_unsafe'],
    ),
    hostile(`${format}: member twice`, name, () => rawZip([...told, member(main), member(main)])),
    hostile(`${format}: only names, no content`, name, () => rawZip([{ name: main }]), NEVER_READ),
    hostile(`${format}: no members`, name, () => rawZip([]), NEVER_READ),
  ]
}

function lies(): readonly HostileFile[] {
  const main = MAIN.docx
  const one = (odd: Partial<RawMember>) => () => rawZip([{ ...member(main), ...odd }])
  return [
    ...UNSAFE_NAMES.map(([what, bad]) =>
      hostile(`docx: member with ${what}`, 'a.docx', () => rawZip(withName(main, bad)), [
        'archive_unsafe',
        'damaged',
      ]),
    ),
    hostile('docx: states more than it holds', 'a.docx', one({ size: 90_000 }), NEVER_READ),
    hostile('docx: states 4 GB', 'a.docx', one({ size: 0xffff_fffe }), NEVER_READ),
    hostile('docx: asks for 64-bit sizes it has not', 'a.docx', one({ size: 0xffff_ffff }), NEVER_READ),
    hostile('docx: unknown packing', 'a.docx', one({ method: 99, packed: Buffer.alloc(50) }), NEVER_READ),
    hostile(
      'docx: broken packing',
      'a.docx',
      one({ packed: Buffer.alloc(5000, 0xaa), size: 100 }),
      NEVER_READ,
    ),
    hostile('docx: member encrypted', 'a.docx', one({ flags: 0x0801 }), ['password_office']),
    hostile(
      'docx: states 65,535 members',
      'a.docx',
      () => rawZip([member(main)], { count: 65_535 }),
      NEVER_READ,
    ),
    hostile('docx: states no members', 'a.docx', () => rawZip([member(main)], { count: 0 }), NEVER_READ),
    hostile('docx: list of members far away', 'a.docx', () =>
      rawZip([member(main)], { directoryAt: 0xffff_fff0 }),
    ),
    hostile('docx: list of members at its own start', 'a.docx', () =>
      rawZip([member(main)], { directoryAt: 0 }),
    ),
    hostile('docx: a second end in the comment', 'a.docx', () =>
      rawZip([member(main)], { comment: `PK\u0005\u0006${'\0'.repeat(18)}` }),
    ),
    hostile('docx: noise before the first member', 'a.docx', () =>
      rawZip([member(main)], { before: 'MZ noise' }),
    ),
  ]
}
