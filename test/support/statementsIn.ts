import type { DocumentKind } from '../../src/domain/document.js'
import type { Statement } from '../../src/domain/statement.js'
import { segmentText } from '../../src/segment/segmentText.js'
import { findStatements } from '../../src/statements/findStatements.js'
import { extractedFrom } from './extractedFrom.js'

/** The statements found in a plain text that is read as `documentKind`. */
export function statementsIn(text: string, documentKind: DocumentKind): readonly Statement[] {
  const extracted = extractedFrom(text)
  const units = segmentText(extracted, documentKind)
  return findStatements({ extracted, units, documentSha: 'a'.repeat(64), documentKind })
}
