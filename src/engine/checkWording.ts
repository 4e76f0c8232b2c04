import type { Statement } from '../domain/statement.js'
import { type BloomModel, bloomLevel } from '../statements/bloom/bloomLevel.js'
import { lintStatement } from '../statements/lint/lintStatement.js'

/** A statement with its Bloom level and what the wording check says of it. Knowledge has neither. */
export function checkWording(statement: Statement, model: BloomModel): Statement {
  const { text, statementKind } = statement
  if (statementKind === 'knowledge') return statement
  const bloom = bloomLevel(text, model)
  return { ...statement, bloom, lint: lintStatement({ text, statementKind, bloom }) }
}
