import { deflateSync } from 'node:zlib'
import { ANY_OR_HEAP, type HostileFile, hostile, NEVER_READ } from './hostileFile.js'
import { FONT, hostilePdf, packed, page, SHOW, stream } from './onePdfPage.js'

/** PDFs that unpack, repeat or nest far beyond their size. */
export function pdfGrowth(): readonly HostileFile[] {
  const laughing = (levels: number): string[] =>
    Array.from({ length: levels }, (_, i) =>
      stream(
        i === levels - 1 ? `${SHOW} `.repeat(50) : '/N Do '.repeat(10),
        `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F 5 0 R >> /XObject << /N ${7 + i} 0 R >> >> `,
      ),
    )
  return [
    ...hugeTables(),
    hostilePdf('content of 300 MB of blanks', () => ({ content: packed(Buffer.alloc(300_000_000, 32)) }), [
      ...NEVER_READ,
      'extracted',
      'lost_self',
    ]),
    hostilePdf(
      'content packed twice',
      () => ({
        content: stream(
          deflateSync(deflateSync(Buffer.alloc(200_000_000, 32))).toString('latin1'),
          '/Filter [/FlateDecode /FlateDecode] ',
        ),
      }),
      ANY_OR_HEAP,
    ),
    hostilePdf('content packed 2,000 times', () => ({
      content: stream('x', `/Filter [${'/FlateDecode '.repeat(2000)}] `),
    })),
    hostilePdf('two million lines of text', () => ({ content: packed(`${SHOW}\n`.repeat(2_000_000)) }), [
      ...NEVER_READ,
      'lost_self',
    ]),
    hostilePdf(
      'one text of 30 MB',
      () => ({ content: packed(`BT /F 12 Tf 72 700 Td (${'Prepare budgets. '.repeat(1_800_000)}) Tj ET`) }),
      [...NEVER_READ, 'lost_self'],
    ),
    hostilePdf(
      'drawings that laugh a billion times',
      () => ({ content: stream('/X Do '), more: laughing(9) }),
      ANY_OR_HEAP,
    ),
    hostilePdf('a million saved states', () => ({ content: packed(`${'q '.repeat(1_000_000)}${SHOW}`) })),
    hostilePdf('arrays nested 100,000 deep', () => ({ content: stream(`${'['.repeat(100_000)} ${SHOW}`) })),
    hostilePdf('dictionary nested 100,000 deep', () => ({
      catalog: `/X ${'<< /A '.repeat(100_000)}1${'>>'.repeat(100_000)} `,
    })),
    hostilePdf('page tree 20,000 deep', () => ({
      pages: '<< /Type /Pages /Kids [6 0 R] /Count 1 >>',
      more: Array.from(
        { length: 20_000 },
        (_, i) =>
          `<< /Type /Pages /Kids [${i === 19_999 ? 3 : 7 + i} 0 R] /Count 1 /Parent ${i === 0 ? 2 : 5 + i} 0 R >>`,
      ),
    })),
    hostilePdf(
      '100,000 times the same page',
      () => ({ pages: `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 100000 >>` }),
      ['too_many_pages'],
    ),
    hostilePdf('states a billion pages', () => ({
      pages: '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>',
    })),
    hostilePdf('states less than no pages', () => ({ pages: '<< /Type /Pages /Kids [3 0 R] /Count -5 >>' })),
    hostilePdf(
      'widths of a billion letters',
      () => ({
        font: '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 1000000000 500] >>] >>',
      }),
      ANY_OR_HEAP,
    ),
    hostilePdf(
      'character map of 4 billion letters',
      () => ({
        font: FONT.replace('>>', '/ToUnicode 6 0 R >>'),
        more: [
          stream(
            'begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap',
          ),
        ],
      }),
      ANY_OR_HEAP,
    ),
    hostilePdf(
      'predictor of 2 billion columns',
      () => ({
        content: packed(
          SHOW,
          '/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 4 /BitsPerComponent 16 >> ',
        ),
      }),
      ANY_OR_HEAP,
    ),
    hostilePdf('picture of 1,000,000 x 1,000,000', () => ({
      content: stream(`/X Do ${SHOW}`),
      more: [
        packed(
          'x',
          '/Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 /ColorSpace /DeviceRGB /BitsPerComponent 8 ',
        ),
      ],
    })),
    hostilePdf('broken JBIG2 picture', () => ({
      content: stream(`/X Do ${SHOW}`),
      more: [
        stream(
          '\xff\xff\xff\xff'.repeat(99),
          '/Type /XObject /Subtype /Image /Width 65535 /Height 65535 /Filter /JBIG2Decode ',
        ),
      ],
    })),
    hostilePdf('broken JPEG 2000 picture', () => ({
      content: stream(`/X Do ${SHOW}`),
      more: [
        stream(
          '\xff\x4f\xff\x51'.repeat(99),
          '/Type /XObject /Subtype /Image /Width 65535 /Height 65535 /Filter /JPXDecode ',
        ),
      ],
    })),
    hostilePdf('page larger than the world', () => ({ page: page().replace('612 792', '1e30 1e30') })),
    hostilePdf('page without size', () => ({ page: page().replace('612 792', '0 0') })),
    hostilePdf('places that are no numbers', () => ({
      content: stream(SHOW.replace('72 700', '1e400 -1e400')),
    })),
  ]
}

function hugeTables(): readonly HostileFile[] {
  const head = '%PDF-1.5\n'
  const start = (at: number): string => `\nstartxref\n${at}\n%%EOF\n`
  return [
    hostile(
      'pdf: a million objects in the table',
      'a.pdf',
      () => {
        const table = `xref\n0 1000000\n${'0000000009 00000 n \n'.repeat(1_000_000)}`
        return `${head}${table}trailer << /Size 1000000 /Root 1 0 R >>${start(head.length)}`
      },
      NEVER_READ,
    ),
    hostile(
      'pdf: a table that states two billion objects',
      'a.pdf',
      () =>
        `${head}xref\n0 2147483647\n0000000000 65535 f \ntrailer << /Size 2147483647 /Root 1 0 R >>${start(head.length)}`,
      NEVER_READ,
    ),
    hostile(
      'pdf: ten million objects in a packed table',
      'a.pdf',
      () => {
        const table = packed(Buffer.alloc(40_000_000), '/Type /XRef /W [1 2 1] /Size 10000000 /Root 1 0 R ')
        return Buffer.from(`${head}1 0 obj\n${table}\nendobj${start(head.length)}`, 'latin1')
      },
      [...NEVER_READ, 'lost_self'],
    ),
    hostile(
      'pdf: a million objects and no table',
      'a.pdf',
      () =>
        `${head}${Array.from({ length: 600_000 }, (_, i) => `${i + 1} 0 obj 1 endobj\n`).join('')}trailer << /Root 1 0 R >>`,
      NEVER_READ,
    ),
    hostile(
      'pdf: nothing but beginnings of objects',
      'a.pdf',
      () => `${head}${'1 0 obj << '.repeat(500_000)}`,
      NEVER_READ,
    ),
    hostile('pdf: nothing but a start', 'a.pdf', `${head}startxref\n0\n%%EOF`, NEVER_READ),
    hostile(
      'pdf: a million ends',
      'a.pdf',
      () => `${head}${'startxref\n9\n%%EOF\n'.repeat(500_000)}`,
      NEVER_READ,
    ),
  ]
}
