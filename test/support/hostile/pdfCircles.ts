import { type HostileFile, hostile, NEVER_READ } from './hostileFile.js'
import { FONT, hostilePdf, onePdfPage, page, SHOW, stream } from './onePdfPage.js'

const form = (content: string, entries = ''): string =>
  stream(
    content,
    `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X 6 0 R /Y 7 0 R >> /Font << /F 5 0 R >> >> ${entries}`,
  )

/** PDFs whose parts refer to each other in circles. */
export function pdfCircles(): readonly HostileFile[] {
  const type3 = `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 /Widths [9] /Encoding << /Differences [65 /A] >> /CharProcs << /A 6 0 R >> /Resources << /Font << /F 5 0 R >> >> >>`
  return [
    hostilePdf(
      'page tree in a circle',
      () => ({ pages: '<< /Type /Pages /Kids [2 0 R] /Count 3 >>' }),
      NEVER_READ,
    ),
    hostilePdf('page tree in a wide circle', () => ({
      pages: '<< /Type /Pages /Kids [6 0 R 3 0 R] /Count 9 >>',
      more: [
        '<< /Type /Pages /Parent 2 0 R /Kids [7 0 R] /Count 5 >>',
        '<< /Type /Pages /Parent 6 0 R /Kids [2 0 R 6 0 R] /Count 5 >>',
      ],
    })),
    hostilePdf('page that is its own parent', () => ({
      page: page().replace('/Parent 2 0 R', '/Parent 3 0 R'),
    })),
    hostilePdf('outlines in a circle', () => ({
      catalog: '/Outlines 6 0 R ',
      more: [
        '<< /First 7 0 R /Last 7 0 R /Count 9 >>',
        '<< /Title (a) /Parent 6 0 R /Next 7 0 R /First 6 0 R /Dest [3 0 R /Fit] >>',
      ],
    })),
    hostilePdf('drawing that draws itself', () => ({
      content: stream(`/X Do ${SHOW}`),
      more: [form('/X Do')],
    })),
    hostilePdf('two drawings that draw each other', () => ({
      content: stream(`/X Do ${SHOW}`),
      more: [form('/Y Do'), form('/X Do /X Do')],
    })),
    hostilePdf('letter drawn with itself', () => ({
      content: stream('BT /F 12 Tf (A) Tj ET'),
      font: type3,
      more: [stream('9 0 d0 BT /F 1 Tf (AA) Tj ET')],
    })),
    hostilePdf('length that is the stream itself', () => ({
      content: `<< /Length 4 0 R >>\nstream\n${SHOW}\nendstream`,
    })),
    hostilePdf('object stream that refers to itself', () => ({
      catalog: '/Names 9 0 R ',
      more: [stream('9 0 << /A 9 0 R >>', '/Type /ObjStm /N 1 /First 4 /Extends 6 0 R ')],
    })),
    hostilePdf('references in a circle', () => ({ content: '6 0 R', more: ['7 0 R', '6 0 R'] })),
    hostilePdf('names in a circle', () => ({
      catalog: '/Names << /Dests 6 0 R /JavaScript 6 0 R /EmbeddedFiles 6 0 R >> ',
      more: ['<< /Kids [6 0 R 6 0 R] >>'],
    })),
    hostilePdf('structure tree in a circle', () => ({
      catalog: '/StructTreeRoot 6 0 R /MarkInfo << /Marked true >> ',
      more: ['<< /Type /StructTreeRoot /K [7 0 R] /ParentTree 6 0 R >>', '<< /S /P /P 7 0 R /K [7 0 R] >>'],
    })),
    hostilePdf('character map that uses itself', () => ({
      font: FONT.replace('>>', '/ToUnicode 6 0 R >>'),
      more: [stream('/M usecmap begincmap endcmap', '/UseCMap 6 0 R /CMapName /M ')],
    })),
    hostile('pdf: cross-reference tables in a circle', 'a.pdf', () => {
      const plain = Buffer.from(onePdfPage({})).toString('latin1')
      const at = plain.indexOf('xref\n')
      return Buffer.from(plain.replace('/Root', `/Prev ${at} /Root`), 'latin1')
    }),
  ]
}
