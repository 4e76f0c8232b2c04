interface SuggestRow {
  readonly kind: string
  readonly statement: string
  readonly evidence: { readonly text: string; readonly page: number | null }
  readonly suggestions: readonly { readonly sentence: string; readonly probability: number }[]
}

interface FactRow {
  readonly fact: string
  readonly name: string
}

/** One row of `suggest` as a few readable lines: the statement, where it stands, its matches; or a fact. */
export function suggestTable(row: unknown): string {
  if ('fact' in (row as object)) return `${(row as FactRow).fact}: ${(row as FactRow).name}`
  const { kind, statement, evidence, suggestions } = row as SuggestRow
  const page = evidence.page === null ? '' : `, page ${evidence.page}`
  const matches = suggestions.map(
    (one) => `    ${String(Math.round(one.probability * 100)).padStart(3)} %  ${one.sentence}`,
  )
  return [
    `${statement}`,
    `  ${kind}${page}: “${evidence.text.replace(/\s+/g, ' ')}”`,
    ...(matches.length === 0 ? ['    no good match'] : matches),
    '',
  ].join('\n')
}
