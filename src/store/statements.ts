import type { Statement } from '../domain/statement.js'
import type { Suggestion } from '../domain/suggestion.js'
import type { Tx } from './db.js'
import { newId } from './ids.js'
import { json, storable } from './json.js'
import { putMarker } from './markers.js'
import { pages } from './pages.js'
import { isUnitUnchanged } from './units.js'

/** The run of this version and model over a document; made at its first use. */
export async function ensureRun(
  tx: Tx,
  run: {
    readonly document: string
    readonly version: string
    readonly modelRevision: string
    readonly now: Date
  },
): Promise<string> {
  const { document, version, modelRevision } = run
  await tx
    .insertInto('tributary.run')
    .values({ id: newId(), document, version, model_revision: modelRevision, created_at: run.now })
    .onConflict((conflict) => conflict.columns(['document', 'version', 'model_revision']).doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('tributary.run')
    .select('id')
    .where('document', '=', document)
    .where('version', '=', version)
    .where('model_revision', '=', modelRevision)
    .executeTakeFirstOrThrow()
  return id
}

export interface FoundStatement {
  readonly statement: Statement
  readonly suggestions: readonly Suggestion[]
  /** Place in the document. */
  readonly position: number
}

interface UnitResults {
  readonly run: string
  readonly document: string
  readonly unit: number
  /** Revision of the unit that was read. */
  readonly revision: number
  readonly results: readonly FoundStatement[]
  readonly now: Date
}

/**
 * Saves what a run proposes for one unit, with the unit's marker; to be called in a transaction. A statement that is
 * known keeps its row and its decisions: the run only adds its version. A unit that somebody changed meanwhile is
 * left: its new cut is read on its own.
 */
export async function saveSuggested(
  tx: Tx,
  { run, document, unit, revision, results, now }: UnitResults,
): Promise<void> {
  if (!(await isUnitUnchanged(tx, document, unit, revision))) return
  for (const page of pages(results)) {
    await tx
      .insertInto('tributary.statement')
      .values(
        page.map(({ statement: { id, statementKind }, position }) => ({
          ...{ id, document, unit, position },
          kind: statementKind,
          latest_run: run,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          unit: row.ref('excluded.unit'),
          position: row.ref('excluded.position'),
          latest_run: row.ref('excluded.latest_run'),
        })),
      )
      .execute()
    await tx
      .insertInto('tributary.statement_version')
      .values(page.map(({ statement }) => versionRow(run, statement)))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const suggestions = results.flatMap(({ statement, suggestions }) =>
    suggestions.map((suggestion) => suggestionRow(run, statement.id, suggestion)),
  )
  for (const page of pages(suggestions)) {
    await tx
      .insertInto('tributary.suggestion')
      .values([...page])
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await putMarker(tx, document, 'suggest', unit, now)
}

function versionRow(run: string, statement: Statement) {
  const { id, text, evidence, offers, probability, why, lint, bloom } = statement
  return {
    statement: id,
    run,
    text: storable(text),
    evidence_start: evidence.start,
    evidence_end: evidence.end,
    evidence_text: storable(evidence.text),
    page: evidence.page,
    offers: json(offers),
    probability,
    why: json(why),
    lint: json(lint),
    bloom: bloom && json(bloom),
  }
}

function suggestionRow(run: string, statement: string, suggestion: Suggestion) {
  const { framework, level, code, title, relation, score, probability, match, why } = suggestion
  return {
    statement,
    run,
    framework,
    level,
    code,
    title,
    relation,
    score,
    probability,
    matched: match,
    why: json(why),
  }
}
