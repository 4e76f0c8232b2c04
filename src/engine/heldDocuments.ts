import type { Statement } from '../domain/statement.js'
import { findStatements } from '../statements/findStatements.js'
import type { SuggestRequest } from './protocol.js'

/** Documents whose statements are remembered: jobs of two may take turns. */
const HELD = 2

/**
 * The statements of the last documents. Their numbers need the whole document, and a catalog is asked for in many jobs:
 * it is sent and read once.
 */
export function heldDocuments() {
  const held = new Map<string, readonly Statement[]>()
  const keep = (key: string, statements: readonly Statement[]) => {
    held.delete(key)
    held.set(key, statements)
    for (const oldest of held.keys()) if (held.size > HELD) held.delete(oldest)
  }
  return {
    /** All statements of a document that was read before, or null. */
    find(key: string): readonly Statement[] | null {
      const statements = held.get(key)
      if (statements) keep(key, statements)
      return statements ?? null
    },
    /** All statements of a document, remembered under its key. */
    read({ key, extracted, units, documentSha, documentKind }: SuggestRequest): readonly Statement[] {
      const statements = findStatements({ extracted, units, documentSha, documentKind })
      keep(key, statements)
      return statements
    },
  }
}
