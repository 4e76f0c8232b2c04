import type { Bloom } from '../domain/bloom.js'
import type { LintFinding } from '../domain/lint.js'

interface SuggestRow {
  readonly kind: string
  readonly statement: string
  readonly evidence: { readonly text: string; readonly page: number | null }
  readonly bloom: Bloom | null
  readonly lint: readonly Pick<LintFinding, 'sentence'>[]
  readonly suggestions: readonly { readonly sentence: string; readonly probability: number }[]
}

interface FactRow {
  readonly fact: string
  readonly name: string
}

/** One row of `suggest` as a few readable lines: the statement, where it stands, what to check, its matches; or a fact. */
export function suggestTable(row: unknown): string {
  if ('fact' in (row as object)) return `${(row as FactRow).fact}: ${(row as FactRow).name}`
  const { kind, statement, evidence, bloom, lint, suggestions } = row as SuggestRow
  const page = evidence.page === null ? '' : `, page ${evidence.page}`
  const level = bloom === null ? '' : `, Bloom: ${bloom.level} (${percent(bloom.probability).trim()})`
  const matches = suggestions.map((one) => `    ${percent(one.probability)}  ${one.sentence}`)
  return [
    statement,
    `  ${kind}${page}${level}: “${evidence.text.replace(/\s+/g, ' ')}”`,
    ...lint.map((finding) => `    check  ${finding.sentence}`),
    ...(matches.length === 0 ? ['    no good match'] : matches),
    '',
  ].join('\n')
}

const percent = (probability: number): string => `${String(Math.round(probability * 100)).padStart(3)} %`
