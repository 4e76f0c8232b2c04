import { SEED_LINES } from '../seedFiles.js'
import type { Traps } from './entities.js'
import { ANY_OR_HEAP, type HostileFile, hostile, NEVER_READ, NEVER_READ_OR_HEAP } from './hostileFile.js'
import { oleFile, wordFile } from './oleFile.js'

const WORDS = SEED_LINES[1]

/** Old Word files and rich text that break their own structure, grow, or reach outside. */
export function oldWordTraps({ file }: Traps): readonly HostileFile[] {
  return [...oldWord(), ...richText(file)]
}

function oldWord(): readonly HostileFile[] {
  const doc = (what: string, make: () => Uint8Array, expect: HostileFile['expect'] = ANY_OR_HEAP) =>
    hostile(`doc: ${what}`, 'a.doc', make, expect)
  return [
    doc('sectors in a circle', () => wordFile(WORDS, { next: { 3: 4, 4: 3 } })),
    doc('sector after itself', () => wordFile(WORDS, { next: { 3: 3 } })),
    doc('sectors beyond the file', () => wordFile(WORDS, { next: { 3: 0x7fff_fff0 } })),
    doc('directory in a circle', () => wordFile(WORDS, { sibling: { 2: 1 } })),
    doc('directory that is the table', () => wordFile(WORDS, { next: { 1: 0 } })),
    doc(
      'one text repeated 50,000 times',
      () => wordFile('Prepare budgets. '.repeat(20_000), { pieces: 50_000 }),
      NEVER_READ_OR_HEAP,
    ),
    doc('states 4 GB of text', () => {
      const bytes = Buffer.from(wordFile(WORDS))
      bytes.writeUInt32LE(0xffff_fff0, 1024 + 0x4c)
      return bytes
    }),
    doc('a program called .doc', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(3000, 1)]), NEVER_READ),
    doc('a spreadsheet', () => oleFile({ Workbook: Buffer.from(WORDS) }), NEVER_READ),
    doc('sectors of 2 GB', () => {
      const bytes = Buffer.from(wordFile(WORDS))
      bytes.writeUInt16LE(31, 30)
      return bytes
    }),
    doc('states two billion tables', () => {
      const bytes = Buffer.from(wordFile(WORDS))
      bytes.writeInt32LE(0x7fff_ffff, 44)
      return bytes
    }),
  ]
}

function richText(file: string): readonly HostileFile[] {
  const rtf = (what: string, body: () => string, expect: HostileFile['expect'] = 'any') =>
    hostile(`rtf: ${what}`, 'a.rtf', () => `{\\rtf1\\ansi ${body()}}`, expect)
  return [
    rtf('binary data of 2 GB stated', () => `${WORDS}{\\pict\\bin2147483647 x}${WORDS}`),
    rtf('binary data of less than nothing', () => `${WORDS}{\\pict\\bin-5 x}${WORDS}`),
    rtf('a number without end', () => `\\fs${'9'.repeat(1_000_000)} ${WORDS}`),
    rtf('a control word without end', () => `\\${'a'.repeat(1_000_000)} ${WORDS}`),
    rtf('a million letters by number', () => `${WORDS}${'\\u8364?'.repeat(1_000_000)}`, ANY_OR_HEAP),
    rtf('a million letters by code', () => `${WORDS}${"\\'e4".repeat(1_000_000)}`, ANY_OR_HEAP),
    rtf('broken codes', () => `${WORDS}${"\\'zz\\u99999999?\\u-1?".repeat(10_000)}`),
    rtf('skips a billion letters', () => `\\uc1000000000 \\u65 ${WORDS}`),
    rtf(
      '200,000 fonts',
      () => `{\\fonttbl${Array.from({ length: 200_000 }, (_, i) => `{\\f${i} A;}`).join('')}}${WORDS}`,
      ANY_OR_HEAP,
    ),
    rtf(
      'an object inside',
      () => `{\\object\\objemb{\\*\\objdata ${'d0cf11e0a1b11ae1'.repeat(20_000)}}}${WORDS}`,
    ),
    rtf(
      'a field that includes a file',
      () => `{\\field{\\*\\fldinst INCLUDETEXT "${file}"}{\\fldrslt ${WORDS}}}`,
    ),
    rtf('a template elsewhere', () => `{\\*\\template ${file}}${WORDS}`),
    rtf('hidden words', () => `{\\v hidden words} ${WORDS}`),
    rtf('nothing but the start', () => ''),
  ]
}
