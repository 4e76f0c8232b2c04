import type { ColumnRole } from '../../domain/document.js'
import type { Grid } from './gridBuilder.js'
import { guessRoles, isList } from './guessRoles.js'
import { headerRole } from './headerRole.js'

/** Rows above the header that may hold a title, a date or a note. */
const HEADER_WITHIN = 25
const LONGEST_HEADER = 80

/** A table that lists courses or postings. */
export interface FoundList {
  /** Rows above the header. */
  readonly above: readonly (readonly string[])[]
  /** Column names as written; null when the list has no header row. */
  readonly header: readonly string[] | null
  readonly roles: readonly ColumnRole[]
  readonly rows: readonly (readonly string[])[]
}

/** The list of courses or postings that a table is, or null when it is none. */
export function findList({ rows }: Grid): FoundList | null {
  const at = headerRow(rows)
  if (at !== null) {
    const header = rows[at] ?? []
    const below = rows.slice(at + 1)
    const roles = guessRoles(header, typical(below, header))
    if (isList(roles) && below.length > 0) return { above: rows.slice(0, at), header, roles, rows: below }
  }
  const roles = guessRoles(null, typical(rows, []))
  // Without a header only codes or titles beside running text are proof enough.
  const proven = isList(roles) && rows.length > 1 && (roles.includes('code') || (rows[0]?.length ?? 0) <= 6)
  return proven ? { above: [], header: null, roles, rows } : null
}

/** The rows that tell what columns hold: no lone cells over groups of rows and no repeated header. */
function typical(rows: Grid['rows'], header: readonly string[]): Grid['rows'] {
  const full = rows.filter(
    (row) => row.filter((cell) => cell !== '').length > 1 && row.some((cell, at) => cell !== header[at]),
  )
  return full.length > 0 ? full : rows
}

/** The first row with most known column names, when it has two, or one among names that are no sentences. */
function headerRow(rows: Grid['rows']): number | null {
  let best: { readonly at: number; readonly known: number } | null = null
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const names = row.filter((cell) => cell !== '')
    if (names.length < 2 || names.some((name) => name.length > LONGEST_HEADER || /[.;]\s/.test(name)))
      continue
    const roles = new Set(names.map(headerRole).flatMap((said) => (said ? [`${said.role}${said.sure}`] : [])))
    const known = [...roles].filter((role) => !role.startsWith('ignore')).length
    if (known >= 2 && known > (best?.known ?? 0)) best = { at, known }
  }
  return best?.at ?? null
}
