import { docxOf } from '../documents.js'
import { makeZip } from '../hostileFiles.js'
import { odtOf, pptxOf, SEED_LINES, shapeOf, xlsxOf } from '../seedFiles.js'
import { docxWith, RELATIONS } from './docxWith.js'
import type { Traps } from './entities.js'
import { ANY_OR_HEAP, type HostileFile, hostile, NEVER_READ, NEVER_READ_OR_HEAP } from './hostileFile.js'
import { oleFile, wordFile } from './oleFile.js'

const WORDS = SEED_LINES[1]
const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const text = Buffer.from(`${WORDS}\n`)

const linkedPicture = `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
const relation = (type: string, target: string, mode = 'External'): string =>
  `<Relationship Id="r9" Type="${RELATIONS}/${type}" Target="${target}" TargetMode="${mode}"/>`
const style = (id: string, basedOn: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${basedOn}"/></w:style>`

/** Word processor files that are locked, carry programs, reach outside, or break their own structure. */
export function officeTraps({ file, address }: Traps): readonly HostileFile[] {
  return [
    ...locked(),
    hostile(
      'docm: with macros',
      'a.docm',
      () => docxWith(paragraph(WORDS), { members: { 'word/vbaProject.bin': oleFile({ VBA: text }) } }),
      ['extracted'],
    ),
    hostile(
      'docx: a picture that is a file of this machine',
      'a.docx',
      () =>
        docxWith(`${paragraph(WORDS)}${linkedPicture}`, { relations: relation('image', `file://${file}`) }),
      ['extracted'],
    ),
    hostile(
      'docx: a picture that is a path',
      'a.docx',
      () => docxWith(`${paragraph(WORDS)}${linkedPicture}`, { relations: relation('image', file) }),
      ['extracted'],
    ),
    hostile(
      'docx: a picture from a server',
      'a.docx',
      () =>
        docxWith(`${paragraph(WORDS)}${linkedPicture}`, { relations: relation('image', `${address}/image`) }),
      ['extracted'],
    ),
    hostile(
      'docx: a template from a server',
      'a.docx',
      () => docxWith(paragraph(WORDS), { relations: relation('attachedTemplate', `${address}/template`) }),
      ['extracted'],
    ),
    hostile('docx: a part outside the document', 'a.docx', () =>
      docxWith(`${paragraph(WORDS)}${linkedPicture.replace('link', 'embed')}`, {
        relations: relation('image', '../../../../etc/passwd', 'Internal'),
      }),
    ),
    hostile('docx: another document inside itself', 'a.docx', () =>
      docxWith(`${paragraph(WORDS)}<w:altChunk r:id="r9"/>`, {
        relations: relation('aFChunk', 'document.xml', 'Internal'),
      }),
    ),
    hostile(
      'docx: a field that includes a file',
      'a.docx',
      () =>
        docxOf(
          `${paragraph(WORDS)}<w:p><w:fldSimple w:instr='INCLUDETEXT "${file}"'><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`,
        ),
      ['extracted'],
    ),
    hostile(
      'docx: a field that calls a program',
      'a.docx',
      () =>
        docxOf(
          `${paragraph(WORDS)}<w:p><w:fldSimple w:instr='DDEAUTO cmd "/c calc"'><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`,
        ),
      ['extracted'],
    ),
    hostile('docx: styles in a circle', 'a.docx', () =>
      docxWith(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>${WORDS}</w:t></w:r></w:p>`, {
        relations: `<Relationship Id="r9" Type="${RELATIONS}/styles" Target="styles.xml"/>`,
        members: {
          'word/styles.xml': `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style('A', 'B')}${style('B', 'A')}</w:styles>`,
        },
      }),
    ),
    hostile(
      'docx: the main part is its own relation',
      'a.docx',
      () =>
        makeZip({
          '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="_rels/.rels"/></Relationships>`,
          'word/document.xml': '<x/>',
        }),
      NEVER_READ,
    ),
    hostile(
      'docx: the main part has a path upwards',
      'a.docx',
      () =>
        makeZip({
          '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="../../../etc/passwd"/></Relationships>`,
          'word/document.xml': '<x/>',
        }),
      NEVER_READ,
    ),
    hostile(
      'docx: one paragraph of 5 MB',
      'a.docx',
      () =>
        docxOf(paragraph(Array.from({ length: 400_000 }, (_, i) => `budget ${(i * 7919) % 9973} `).join(''))),
      ANY_OR_HEAP,
    ),
    hostile(
      'docx: 300,000 paragraphs',
      'a.docx',
      () =>
        docxOf(
          Array.from({ length: 300_000 }, (_, i) => paragraph(`Budget ${(i * 7919) % 99_991}`)).join(''),
        ),
      NEVER_READ_OR_HEAP,
    ),
    hostile('docx: a table of 16 million columns', 'a.docx', () =>
      docxOf(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="16000000"/></w:tcPr>${paragraph(WORDS)}</w:tc></w:tr></w:tbl>`,
      ),
    ),
    hostile('docx: 10,000 attributes', 'a.docx', () =>
      docxOf(
        `<w:p ${Array.from({ length: 10_000 }, (_, i) => `a${i}="x"`).join(' ')}><w:r><w:t>${WORDS}</w:t></w:r></w:p>`,
      ),
    ),
    hostile(
      'odt: a space repeated two billion times',
      'a.odt',
      () => odtOf(`<text:p>${WORDS}<text:s text:c="2000000000"/>end</text:p>`),
      ANY_OR_HEAP,
    ),
    hostile(
      'odt: a cell repeated a billion times',
      'a.odt',
      () =>
        odtOf(
          `<text:p>${WORDS}</text:p><table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
        ),
      ANY_OR_HEAP,
    ),
    hostile('odt: a section from a server', 'a.odt', () =>
      odtOf(
        `<text:p>${WORDS}</text:p><text:section><text:section-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${address}/section"/></text:section>`,
      ),
    ),
    hostile(
      'pptx: 100,000 shapes',
      'a.pptx',
      () =>
        pptxOf(Array.from({ length: 100_000 }, (_, i) => shapeOf(`Budget ${(i * 7919) % 99_991}`)).join('')),
      ANY_OR_HEAP,
    ),
    hostile('pptx: a hidden shape', 'a.pptx', () =>
      pptxOf(shapeOf(WORDS).replace('name="T"', 'name="T" hidden="1"')),
    ),
    hostile('xlsx: a query from a server', 'a.xlsx', () =>
      xlsxOf({
        rows: `<row r="1"><c r="A1" t="str"><f>WEBSERVICE("${address}/cell")</f><v>Prepare budgets</v></c></row>`,
      }),
    ),
  ]
}

function locked(): readonly HostileFile[] {
  const encrypted = () =>
    oleFile({ EncryptionInfo: Buffer.alloc(200, 7), EncryptedPackage: Buffer.alloc(9000, 0x5a) })
  return [
    hostile('docx: with a password', 'a.docx', encrypted, ['password_office']),
    hostile('pptx: with a password', 'a.pptx', encrypted, ['password_office']),
    hostile('xlsx: with a password', 'a.xlsx', encrypted, ['password_office']),
    hostile('doc: with a password', 'a.doc', () => wordFile(WORDS, { encrypted: true }), ['password_office']),
    hostile(
      'odt: with a password',
      'a.odt',
      () =>
        makeZip({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'content.xml': Buffer.alloc(500, 0x5a),
          'META-INF/manifest.xml':
            '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="900"><manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x"/></manifest:file-entry></manifest:manifest>',
        }),
      ['password_office'],
    ),
  ]
}
