import { docxOf } from '../documents.js'
import { odtOf, pptxOf, shapeOf, xlsxOf } from '../seedFiles.js'
import { ANY_OR_HEAP, type HostileFile, hostile } from './hostileFile.js'

const DEPTH = 50_000
const WORDS = 'Students prepare a monthly budget.'
const nested = (open: string, inner: string, close: string, depth = DEPTH): string =>
  `${open.repeat(depth)}${inner}${close.repeat(depth)}`

const TOO_DEEP = ['too_deep', 'damaged', 'lost_watchdog'] as const

/** Elements, lists, quotes and groups nested 50,000 deep. */
export const NESTING: readonly HostileFile[] = [
  hostile('html: nested elements', 'a.html', () => nested('<div>', WORDS, '</div>'), TOO_DEEP),
  hostile('html: nested lists', 'a.html', () => `<p>${nested('<ul><li>', WORDS, '</li></ul>')}`, TOO_DEEP),
  hostile('html: nested tables', 'a.html', () => `<p>${nested('<table><tr><td>', WORDS, '')}`, TOO_DEEP),
  hostile('html: nested bold never closed', 'a.html', () => `<p>${nested('<b>', WORDS, '')}`, TOO_DEEP),
  hostile('html: a million closing tags', 'a.html', () => `<p>${WORDS}${'</div>'.repeat(1_000_000)}`),
  hostile('md: nested quotes', 'a.md', () => nested('>', ` ${WORDS}\n`, ''), TOO_DEEP),
  hostile('md: quotes in lists in quotes', 'a.md', () => `${nested('> - ', WORDS, '', 5000)}\n`, TOO_DEEP),
  hostile(
    'md: lists nested by blanks',
    'a.md',
    () => Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- ${WORDS}`).join('\n'),
    ANY_OR_HEAP,
  ),
  hostile('md: nested emphasis', 'a.md', () => nested('*a **b ', WORDS, '** *', 20_000)),
  hostile('md: nested links', 'a.md', () => nested('[', WORDS, '](x)')),
  hostile('md: nested pictures', 'a.md', () => nested('![', WORDS, '](x)')),
  hostile('md: nested elements of HTML', 'a.md', () => `${nested('<div>', WORDS, '</div>')}\n`, TOO_DEEP),
  hostile(
    'docx: nested tables',
    'a.docx',
    () =>
      docxOf(
        nested(
          '<w:tbl><w:tr><w:tc>',
          `<w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>`,
          '</w:tc></w:tr></w:tbl>',
          20_000,
        ),
      ),
    TOO_DEEP,
  ),
  hostile('docx: nested content controls', 'a.docx', () =>
    docxOf(
      nested('<w:sdt><w:sdtContent>', `<w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>`, '</w:sdtContent></w:sdt>'),
    ),
  ),
  hostile('docx: nested runs', 'a.docx', () => docxOf(nested('<w:p><w:r>', WORDS, '</w:r></w:p>'))),
  hostile('docx: nested unknown elements', 'a.docx', () => docxOf(nested('<x>', WORDS, '</x>'))),
  hostile('docx: nested elements never closed', 'a.docx', () => docxOf(nested('<w:p>', WORDS, '')), [
    'damaged',
    'too_deep',
  ]),
  hostile('odt: nested lists', 'a.odt', () =>
    odtOf(
      nested('<text:list><text:list-item>', `<text:p>${WORDS}</text:p>`, '</text:list-item></text:list>'),
    ),
  ),
  hostile('odt: nested sections', 'a.odt', () =>
    odtOf(nested('<text:section>', `<text:p>${WORDS}</text:p>`, '</text:section>')),
  ),
  hostile('odt: nested spans', 'a.odt', () =>
    odtOf(`<text:p>${nested('<text:span>', WORDS, '</text:span>')}</text:p>`),
  ),
  hostile('odt: nested tables', 'a.odt', () =>
    odtOf(
      nested(
        '<table:table><table:table-row><table:table-cell>',
        `<text:p>${WORDS}</text:p>`,
        '</table:table-cell></table:table-row></table:table>',
      ),
    ),
  ),
  hostile('pptx: nested groups', 'a.pptx', () => pptxOf(nested('<p:grpSp>', shapeOf(WORDS), '</p:grpSp>'))),
  hostile('xlsx: nested cells', 'a.xlsx', () =>
    xlsxOf({ rows: nested('<row r="1"><c r="A1">', WORDS, '</c></row>') }),
  ),
  hostile('xlsx: nested runs', 'a.xlsx', () =>
    xlsxOf({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      shared: [nested('<r><t>', WORDS, '</t></r>')],
    }),
  ),
  hostile('rtf: nested groups', 'a.rtf', () => `{\\rtf1 ${nested('{', WORDS, '}')}}`),
  hostile('rtf: nested groups never closed', 'a.rtf', () => `{\\rtf1 ${nested('{\\b ', WORDS, '')}`),
  hostile('rtf: groups closed too often', 'a.rtf', () => `{\\rtf1 ${nested('', WORDS, '}')}`),
  hostile(
    'rtf: nested tables',
    'a.rtf',
    () => `{\\rtf1 ${nested('{\\trowd\\intbl\\itap9 ', WORDS, '\\cell\\row}')}}`,
    ANY_OR_HEAP,
  ),
]
