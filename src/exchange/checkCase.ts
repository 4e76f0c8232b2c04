import type { CasePackage, CaseVersion } from '../wire/caseShapes.js'
import { checkCaseGraph } from './checkCaseGraph.js'
import { checkCaseValues } from './checkCaseValues.js'

/**
 * One sentence per structural rule that a package breaks; empty when it is sound. Schemas cannot see these faults:
 * a dangling node and a reversed `isChildOf` both validate.
 */
export function checkCase(written: CasePackage, version: CaseVersion): readonly string[] {
  const nulls = findNulls(written, 'the package')
  // Null breaks the other rules in ways that only repeat it.
  if (nulls.length > 0) return nulls
  return [...checkCaseValues(written, version), ...checkCaseGraph(written)]
}

function findNulls(value: unknown, path: string): string[] {
  if (value === null || value === undefined) return [`${path} is null; leave the key out.`]
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) => findNulls(one, `${path} › ${key}`))
}
