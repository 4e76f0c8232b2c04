import { odtOf, pptxOf, shapeOf, xlsxOf } from '../seedFiles.js'
import { docxWith } from './docxWith.js'
import { type HostileFile, hostile } from './hostileFile.js'

/** Where the entities point: reading one must neither show the file nor ask the server. */
export interface Traps {
  /** File whose words must never turn up. */
  readonly file: string
  /** Address on this machine that must never be asked. */
  readonly address: string
}

type Holder = (doctype: string, reference: string) => Promise<Uint8Array> | string

/** Each format that may hold XML: a text with this document type and this reference in it. */
const HOLDERS: Readonly<Record<string, Holder>> = {
  docx: (doctype, reference) => docxWith(`<w:p><w:r><w:t>Budget ${reference}</w:t></w:r></w:p>`, { doctype }),
  odt: (doctype, reference) => odtOf(`<text:p>Budget ${reference}</text:p>`, doctype),
  pptx: (doctype, reference) => pptxOf(shapeOf(`Budget ${reference}`), doctype),
  xlsx: (doctype, reference) =>
    xlsxOf({
      doctype,
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      shared: [`Budget ${reference}`],
    }),
  html: (doctype, reference) => `${doctype}<html><body><p>Prepare a budget ${reference}</p></body></html>`,
  xhtml: (doctype, reference) =>
    `<?xml version="1.0"?>${doctype}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Prepare a budget ${reference}</p></body></html>`,
}

const LAUGHS = `<!DOCTYPE r [<!ENTITY l0 "Prepare a budget. ">${Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>`
const QUADRATIC = `<!DOCTYPE r [<!ENTITY big "${'Prepare a budget. '.repeat(5000)}">]>`
const ITSELF = '<!DOCTYPE r [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'

/** Entities that read files, ask servers, or grow. */
export function entities({ file, address }: Traps): readonly HostileFile[] {
  const path = file.replaceAll('\\', '/')
  const outside: readonly (readonly [what: string, doctype: string, reference: string])[] = [
    ['an entity that reads a file', `<!DOCTYPE r [<!ENTITY x SYSTEM "file://${path}">]>`, '&x;'],
    ['an entity that asks a server', `<!DOCTYPE r [<!ENTITY x SYSTEM "${address}/entity">]>`, '&x;'],
    ['a document type from a server', `<!DOCTYPE r SYSTEM "${address}/type.dtd">`, ''],
    [
      'a parameter entity',
      `<!DOCTYPE r [<!ENTITY % p SYSTEM "${address}/parameter"> %p; <!ENTITY x "y">]>`,
      '&x;',
    ],
    ['a billion laughs', LAUGHS, '&l12;'],
    ['quadratic blow-up', QUADRATIC, '&big;'.repeat(20_000)],
    ['entities in a circle', ITSELF, '&a;'],
    [
      'a file included',
      '',
      `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://${path}" parse="text"/>`,
    ],
  ]
  return Object.entries(HOLDERS).flatMap(([format, make]) =>
    outside.map(([what, doctype, reference]) =>
      hostile(`${format}: ${what}`, `a.${format}`, () => make(doctype, reference)),
    ),
  )
}
