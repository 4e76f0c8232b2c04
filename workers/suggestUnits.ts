import type { DocumentKind } from '../src/domain/document.js'
import type { Perspective } from '../src/domain/framework.js'
import type { Suggestion } from '../src/domain/suggestion.js'
import { isSkipped } from '../src/domain/unit.js'
import type { Suggested } from '../src/engine/protocol.js'
import type { Payload } from '../src/queue/jobs.js'
import { getDocument } from '../src/store/documents.js'
import { loadExtracted } from '../src/store/documentTexts.js'
import { inTransaction } from '../src/store/inTransaction.js'
import { hasMarker, unitsFinished } from '../src/store/markers.js'
import { ensureRun, saveSuggested } from '../src/store/statements.js'
import { cutVersion, loadUnits, unitHeads } from '../src/store/units.js'
import { TOOL_VERSION } from '../src/wire/toolVersion.js'
import type { WorkerContext } from './context.js'

/** Finds the statements of some units of a document and their matches; every unit is saved with its own marker. */
export async function suggestUnits(payload: Payload<'units.suggest'>, ctx: WorkerContext): Promise<void> {
  const { document } = payload
  const row = await getDocument(ctx.db.kysely, document)
  if (!row || row.refusal_id !== null) return
  const only: number[] = []
  for (const unit of payload.units)
    if (!(await hasMarker(ctx.db.kysely, document, 'suggest', unit))) only.push(unit)
  if (only.length === 0) return
  const heads = await unitHeads(ctx.db.kysely, document, only)
  const asked = heads.filter((unit) => !isSkipped(unit)).map((unit) => unit.ordinal)
  const found = asked.length === 0 ? [] : await suggest(row, asked, ctx)
  if (found === null) return

  const run = await ensureRun(ctx.db.kysely, {
    document,
    version: TOOL_VERSION,
    modelRevision: ctx.engine.modelRevision,
    now: ctx.clock(),
  })
  for (const { ordinal: unit, revision } of heads) {
    const own = found.filter(({ statement }) => statement.unit === unit)
    const results = withPositions(
      own.map(({ statement, suggestions }) => ({ statement, suggestions: kept(suggestions) })),
    )
    await inTransaction(ctx.db, (tx) =>
      saveSuggested(tx, { run, document, unit, revision, results, now: ctx.clock() }),
    )
  }
  if (await unitsFinished(ctx.db.kysely, document))
    await ctx.addJobs([{ name: 'document.group', payload: { document } }])
}

/** What the engine finds; null when the document is not cut any more. It is sent only when the engine lacks it. */
async function suggest(
  { sha256, kind }: { readonly sha256: string; readonly kind: DocumentKind },
  only: readonly number[],
  ctx: WorkerContext,
): Promise<readonly Suggested[] | null> {
  await ctx.loadFrameworks()
  const perspective: Perspective = kind === 'job' ? 'employer' : 'academic'
  const key = `${sha256} ${kind} ${await cutVersion(ctx.db.kysely, sha256)}`
  const request = { key, only, documentSha: sha256, documentKind: kind, perspective }
  const onProgress = (done: number, total: number) =>
    ctx.progress({ document: sha256, stage: 'suggest', done, total })
  const held = await ctx.engine.suggestHeld(request, onProgress)
  if (held) return held
  const extracted = await loadExtracted(ctx.db.kysely, sha256)
  const units = await loadUnits(ctx.db.kysely, sha256)
  if (!extracted || units.length === 0) return null
  return ctx.engine.suggest({ ...request, extracted, units }, onProgress)
}

/** Suggestions of a statement that are stored per framework and level: a card shows no more, and a catalog has many. */
const KEPT_PER_LEVEL = 5

function kept(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const taken = new Map<string, number>()
  return suggestions.filter(({ framework, level }) => {
    const key = `${framework}:${level}`
    const before = taken.get(key) ?? 0
    taken.set(key, before + 1)
    return before < KEPT_PER_LEVEL
  })
}

/** The place of each passage in the document, so that units saved in any order keep the document's order. */
function withPositions(results: readonly Suggested[]) {
  let last = -1
  return results.map((result) => {
    // Parts of one sentence share its start.
    last = Math.max(last + 1, result.statement.evidence.start)
    return { ...result, position: last }
  })
}
