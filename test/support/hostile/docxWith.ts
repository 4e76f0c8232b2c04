import { makeZip } from '../hostileFiles.js'

/** Where the relations of Office documents have their names. */
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface DocxParts {
  /** Relations of the main part. */
  readonly relations?: string
  readonly doctype?: string
  readonly members?: Readonly<Record<string, string | Uint8Array>>
}

/** A Word document with these body elements and more parts than a plain one. */
export function docxWith(body: string, parts: DocxParts = {}): Promise<Uint8Array> {
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const drawings = 'http://schemas.openxmlformats.org/drawingml/2006'
  const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const names = `xmlns:w="${words}" xmlns:r="${RELATIONS}" xmlns:a="${drawings}/main" xmlns:wp="${drawings}/wordprocessingDrawing" xmlns:pic="${drawings}/picture"`
  return makeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="${main}"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">${parts.relations ?? ''}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?>${parts.doctype ?? ''}<w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...parts.members,
  })
}
