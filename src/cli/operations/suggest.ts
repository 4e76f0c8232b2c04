import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { cardMatches } from '../../domain/cardMatches.js'
import type { CourseChoice } from '../../domain/correction.js'
import { isChosen, PARKED_FROM } from '../../domain/courseChoice.js'
import type { Fact } from '../../domain/fact.js'
import { frameworkTitle } from '../../domain/frameworkTitle.js'
import { relationSentence } from '../../domain/relation.js'
import { STATEMENT_KINDS, type Statement } from '../../domain/statement.js'
import type { Suggestion } from '../../domain/suggestion.js'
import { isSkipped, type Unit } from '../../domain/unit.js'
import type { Bench, Emit } from '../owner.js'
import { preparing } from '../preparing.js'
import { courseChoiceSchema, parkedSentence } from './courses.js'
import { type GroupsOfRun, groupsOfRun, type Placed } from './groupsOfRun.js'
import { type ReadDocument, readDocuments } from './readDocuments.js'

export const suggestParams = z.strictObject({
  paths: z.array(z.string()).min(1),
  kinds: z.array(z.enum(STATEMENT_KINDS)).optional(),
  all: z.boolean().default(false),
  facts: z.boolean().default(false),
  courses: courseChoiceSchema.optional(),
})

/**
 * Finds statements in files and matches them, one row each (design §8), with `facts` also the facts of each file,
 * without writing documents or decisions. Returns how many inputs were refused.
 */
export async function suggest(
  bench: Bench,
  params: z.infer<typeof suggestParams>,
  emit: Emit,
): Promise<{ refused: number }> {
  await bench.loadFrameworks(preparing(emit))
  const groups = groupsOfRun(bench.engine)
  return readDocuments(bench, params.paths, emit, (read) =>
    suggestDocument(bench, read, { ...params, groups }, emit),
  )
}

async function suggestDocument(
  bench: Bench,
  { given, extracted, segmented }: ReadDocument,
  params: z.infer<typeof suggestParams> & { readonly groups: GroupsOfRun },
  emit: Emit,
): Promise<void> {
  const { kind, units, facts } = segmented
  const note = (sentence: string) => emit({ kind: 'note', sentence: `${given.shown}: ${sentence}` })
  const chosen = chosenUnits(units, params.courses)
  const perspective = kind === 'job' ? 'employer' : 'academic'
  const documentSha = createHash('sha256')
    .update(await readFile(given.path))
    .digest('hex')
  const found = await bench.engine.suggest({
    key: documentSha,
    extracted,
    units,
    only: chosen.filter((unit) => !isSkipped(unit)).map((unit) => unit.ordinal),
    documentSha,
    documentKind: kind,
    perspective,
  })
  const wanted = found.filter(({ statement }) => params.kinds?.includes(statement.statementKind) ?? true)
  const places = await params.groups.place(
    wanted.map(({ statement }) => statement),
    given.shown,
  )
  for (const [at, { statement, suggestions }] of wanted.entries()) {
    const shown = params.all ? suggestions : cardMatches(suggestions)
    // Bloom's levels speak of learning, not of work.
    const bloom = perspective === 'academic' ? statement.bloom : null
    const row = statementRow(given.shown, units, { ...statement, bloom }, places[at] as Placed)
    emit({
      kind: 'row',
      row: {
        ...row,
        suggestions: shown.map((one) => suggestionRow(statement.text, one, perspective)),
      },
    })
  }
  const ordinals = new Set(chosen.map((unit) => unit.ordinal))
  if (params.facts)
    for (const fact of facts.filter((one) => ordinals.has(one.unit)))
      emit({ kind: 'row', row: factRow(given.shown, units, fact) })
  if (chosen.length < units.length) note(parkedSentence(units.length - chosen.length))
  if (found.length === 0 && chosen.length > 0) note(nothingFound(chosen))
}

/** All units, or of a large catalog the chosen ones. */
function chosenUnits(units: readonly Unit[], choice: CourseChoice | undefined): readonly Unit[] {
  if (units.length <= PARKED_FROM) return units
  if (choice === undefined) return []
  return units.filter((unit) => [unit.code, ...unit.crossListed].some((code) => isChosen(choice, code)))
}

function factRow(document: string, units: readonly Unit[], { unit, factKind, name, evidence }: Fact) {
  const { text, page, start, end } = evidence
  return {
    document,
    unit: unitName(units, unit),
    fact: factKind,
    name,
    evidence: { text, page, start, end },
  }
}

function unitName(units: readonly Unit[], ordinal: number) {
  const unit = units.find((one) => one.ordinal === ordinal)
  return unit && (unit.code ?? unit.title) !== null ? { code: unit.code, title: unit.title } : null
}

function statementRow(
  document: string,
  units: readonly Unit[],
  statement: Statement,
  { group, duplicate }: Placed,
) {
  const { text, page, start, end } = statement.evidence
  return {
    document,
    unit: unitName(units, statement.unit),
    kind: statement.statementKind,
    evidence: { text, page, start, end },
    statement: statement.text,
    probability: statement.probability,
    bloom: statement.bloom,
    lint: [...statement.lint, ...(duplicate === null ? [] : [duplicate])],
    group,
  }
}

function suggestionRow(statement: string, suggestion: Suggestion, perspective: 'academic' | 'employer') {
  const { framework, level, code, title, relation, type, score, probability, match, why } = suggestion
  const target = { framework, frameworkTitle: frameworkTitle(framework), level, title }
  const sentence = relationSentence(statement, relation, target, perspective)
  return { framework, level, code, title, relation, type, sentence, score, probability, match, why }
}

function nothingFound(units: readonly Unit[]): string {
  if (units.length > 1) {
    const names = units.slice(0, 5).map(({ code, title }) => [code, title].filter(Boolean).join(' '))
    return `no competency was found; here is what was read: ${units.length} courses or jobs (${names.join(', ')} …).`
  }
  const headings = units.flatMap((unit) => unit.sections.map((section) => section.heading)).filter(Boolean)
  const read =
    headings.length === 0 ? 'text without headings' : `sections ${headings.slice(0, 12).join(', ')}`
  return `no competency was found; here is what was read: ${read}.`
}
