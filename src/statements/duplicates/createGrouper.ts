import type { StatementKind } from '../../domain/statement.js'
export interface GroupEntry {
  readonly id: string
  readonly text: string
  readonly statementKind: StatementKind
}
export interface Grouper {
  lead(entry: GroupEntry, vector: Float32Array): void
  place(entry: GroupEntry, vector: Float32Array): string
}
export function createGrouper(): Grouper {
  const leaders = new Map<string, string>()
  const key = (entry: GroupEntry) =>
    entry.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return {
    lead: (entry) => {
      if (!leaders.has(key(entry))) leaders.set(key(entry), entry.id)
    },
    place(entry) {
      const known = leaders.get(key(entry))
      if (known !== undefined) return known
      leaders.set(key(entry), entry.id)
      return entry.id
    },
  }
}
