import type { Bloom } from '../../domain/bloom.js'
import type { LintFinding } from '../../domain/lint.js'
import type { StatementKind } from '../../domain/statement.js'
import { capitalise, differs } from '../wording.js'
import { compound } from './compound.js'
import { passive } from './passive.js'
import { readCompound } from './readCompound.js'
import { tooLong } from './tooLong.js'
import { unmeasurableVerb } from './unmeasurableVerb.js'
import { vagueObject } from './vagueObject.js'

/** What the check reads of a statement. */
export interface Checked {
  readonly text: string
  readonly statementKind: StatementKind
  /** The document's own wording: kept unchanged, it is not ours to judge. */
  readonly official?: string | null
  readonly bloom?: Bloom | null
}

/** A longer text is no single wording: only its length is spoken of. */
const READABLE = 1000

/**
 * What a person may want to change about a wording, at most one finding of each kind, in the order of `LINT_IDS`
 * without `duplicate`. Every fix is a whole new wording that differs from the text. Knowledge (a noun phrase) and an
 * official wording kept unchanged are never spoken of.
 */
export function lintStatement(statement: Checked): readonly LintFinding[] {
  const { statementKind, official = null, bloom = null } = statement
  const text = statement.text.trim()
  if (statementKind === 'knowledge' || text === '') return []
  if (official !== null && !differs(text, official)) return []
  const read = text.length <= READABLE
  const parts = read ? readCompound(text) : null
  const findings = read
    ? [
        unmeasurableVerb(text, statementKind, parts?.starts ?? [], bloom),
        compound(parts),
        vagueObject(text),
        tooLong(text, parts?.starts ?? []),
        passive(text),
      ]
    : [tooLong(text, [])]
  return findings.filter((found) => found !== null).map((found) => usable(found, text))
}

/** A wording has no closing mark, but keeps the period of a short form. */
function closed(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const end = /[\s.;,:]{0,9}$/u.exec(line)?.[0] ?? ''
  const bare = line.slice(0, line.length - end.length)
  return capitalise(/(?:\betc|\b\p{L})$/iu.test(bare) && end.startsWith('.') ? `${bare}.` : bare)
}

/** Fixes without repeats, blanks and wordings that change nothing. */
function usable(found: LintFinding, text: string): LintFinding {
  const seen = new Set<string>()
  const fixes = found.fixes
    .map((fix) => ({ label: fix.label, text: closed(fix.text) }))
    .filter((fix) => {
      const fresh = fix.text !== '' && differs(fix.text, text) && !seen.has(fix.text)
      seen.add(fix.text)
      return fresh
    })
  return { ...found, fixes }
}
