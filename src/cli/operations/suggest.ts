import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { cardMatches } from '../../domain/cardMatches.js'
import { frameworkTitle } from '../../domain/frameworkTitle.js'
import { relationSentence } from '../../domain/relation.js'
import { STATEMENT_KINDS, type Statement } from '../../domain/statement.js'
import type { Suggestion } from '../../domain/suggestion.js'
import type { Unit } from '../../domain/unit.js'
import { failure } from '../../wire/errors.js'
import type { Bench, Emit } from '../owner.js'
import { preparing } from '../preparing.js'
import { collectFiles, type FoundFile } from './collectFiles.js'

export const suggestParams = z.strictObject({
  paths: z.array(z.string()).min(1),
  kinds: z.array(z.enum(STATEMENT_KINDS)).optional(),
  all: z.boolean().default(false),
})

/**
 * Finds statements in files and matches them, one row each (design §8), without writing documents or decisions.
 * Returns how many inputs were refused.
 */
export async function suggest(
  bench: Bench,
  params: z.infer<typeof suggestParams>,
  emit: Emit,
): Promise<{ refused: number }> {
  const { files, missing } = await collectFiles(params.paths)
  for (const sentence of missing) emit({ kind: 'note', sentence })
  await bench.loadFrameworks(preparing(emit))
  let refused = missing.length
  for (const [index, file] of files.entries()) {
    emit({ kind: 'progress', label: file.name, done: index, total: files.length })
    const problem = await suggestFile(bench, file, params, emit)
    if (problem === null) continue
    refused += 1
    emit({ kind: 'note', sentence: `${file.path}: ${problem}` })
  }
  emit({ kind: 'progress', label: 'done', done: files.length, total: files.length })
  return { refused }
}

/** Emits the rows of one file; the sentence of its refusal, or null. */
async function suggestFile(
  bench: Bench,
  file: FoundFile,
  params: z.infer<typeof suggestParams>,
  emit: Emit,
): Promise<string | null> {
  const outcome = await bench.parsers.extract(file)
  if (outcome.kind === 'refused') return outcome.sentence
  if (outcome.kind === 'child_lost') return failure('parser_lost', [outcome.detail]).message
  const { kind, units } = await bench.engine.segment({ extracted: outcome, name: file.name })
  const perspective = kind === 'job' ? 'employer' : 'academic'
  const documentSha = createHash('sha256')
    .update(await readFile(file.path))
    .digest('hex')
  const found = await bench.engine.suggest({
    extracted: outcome,
    units,
    documentSha,
    documentKind: kind,
    perspective,
  })
  const wanted = found.filter(({ statement }) => params.kinds?.includes(statement.statementKind) ?? true)
  for (const { statement, suggestions } of wanted) {
    const shown = params.all ? suggestions : cardMatches(suggestions)
    const row = statementRow(file.path, units, statement)
    emit({
      kind: 'row',
      row: { ...row, suggestions: shown.map((one) => suggestionRow(statement.text, one, perspective)) },
    })
  }
  if (found.length === 0) emit({ kind: 'note', sentence: `${file.path}: ${nothingFound(units)}` })
  return null
}

function statementRow(document: string, units: readonly Unit[], statement: Statement) {
  const unit = units.find((one) => one.ordinal === statement.unit)
  const { text, page, start, end } = statement.evidence
  return {
    document,
    unit: unit && (unit.code ?? unit.title) !== null ? { code: unit.code, title: unit.title } : null,
    kind: statement.statementKind,
    evidence: { text, page, start, end },
    statement: statement.text,
    probability: statement.probability,
    bloom: null,
    lint: [],
  }
}

function suggestionRow(statement: string, suggestion: Suggestion, perspective: 'academic' | 'employer') {
  const { framework, level, code, title, relation, type, score, probability, match, why } = suggestion
  const target = { framework, frameworkTitle: frameworkTitle(framework), level, title }
  const sentence = relationSentence(statement, relation, target, perspective)
  return { framework, level, code, title, relation, type, sentence, score, probability, match, why }
}

function nothingFound(units: readonly Unit[]): string {
  const headings = units.flatMap((unit) => unit.sections.map((section) => section.heading)).filter(Boolean)
  const read =
    headings.length === 0 ? 'text without headings' : `sections ${headings.slice(0, 12).join(', ')}`
  return `no competency was found; here is what was read: ${read}.`
}
