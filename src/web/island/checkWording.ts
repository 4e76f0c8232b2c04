import type { LintFinding, LintFix } from '../../domain/lint.js'
import { lintStatement } from '../../statements/lint/lintStatement.js'
import { bloomOf } from './bloomOf.js'
import type { Card } from './state.js'

/** A fix and its digit; null past the ninth. */
export interface NumberedFix extends LintFix {
  readonly digit: number | null
}

export interface Remark extends Pick<LintFinding, 'id' | 'sentence'> {
  readonly fixes: readonly NumberedFix[]
}

/** What the wording check says of a text for this card, its fixes numbered from 1 across all remarks. */
export function checkWording(card: Card, text: string): readonly Remark[] {
  const kept = card.standing.state === 'accepted' ? card.official : null
  const findings = lintStatement({
    text,
    statementKind: card.kind,
    official: kept,
    bloom: bloomOf(card, text),
  })
  let digit = 0
  return findings.map(({ id, sentence, fixes }) => ({
    id,
    sentence,
    fixes: fixes.map((fix) => {
      digit += 1
      return { ...fix, digit: digit <= 9 ? digit : null }
    }),
  }))
}
