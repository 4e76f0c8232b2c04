import type { LintFinding } from '../../domain/lint.js'
import type { Statement } from '../../domain/statement.js'
import type { Engine } from '../../engine/startEngine.js'

/** Where a statement stands among those printed so far. */
export interface Placed {
  /** Number of its group of near-duplicates, from 1. */
  readonly group: number
  /** Says which statement printed before says the same; null for the first of a group. */
  readonly duplicate: LintFinding | null
}

export type GroupsOfRun = ReturnType<typeof groupsOfRun>

/** The groups of near-duplicates of one run over many files, in the order in which statements come. */
export function groupsOfRun(engine: Pick<Engine, 'group'>) {
  const first = new Map<string, { readonly number: number; readonly statement: Statement; from: string }>()
  return {
    /** Places the statements of the next document, in order. */
    async place(statements: readonly Statement[], document: string): Promise<readonly Placed[]> {
      if (statements.length === 0) return []
      const leaders = [...first].map(([id, { statement }]) => ({ ...comparable(statement), id }))
      const groups = await engine.group({ leaders, entries: statements.map(comparable) })
      return statements.map((statement, at) => {
        const id = groups[at] ?? statement.id
        const known = first.get(id)
        if (known) return { group: known.number, duplicate: duplicateOf(known.statement.text, known.from) }
        const number = first.size + 1
        first.set(id, { number, statement, from: document })
        return { group: number, duplicate: null }
      })
    },
  }
}

const comparable = ({ id, text, statementKind }: Statement) => ({ id, text, statementKind })

function duplicateOf(text: string, document: string): LintFinding {
  return {
    id: 'duplicate',
    sentence: `Says nearly the same as “${text}” in ${document}.`,
    words: '',
    fixes: [],
  }
}
