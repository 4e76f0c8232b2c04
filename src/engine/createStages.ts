import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { matchText } from '../align/itemTexts.js'
import type { Statement } from '../domain/statement.js'
import { createEncoder } from '../embed/createEncoder.js'
import { recogniseKind } from '../segment/recogniseKind.js'
import { segmentText } from '../segment/segmentText.js'
import { findStatements } from '../statements/findStatements.js'
import { PACKAGE_ROOT } from '../wire/packageRoot.js'
import { heldFrameworks } from './heldFrameworks.js'
import type { Answer, Ask, EngineArguments, RequestKind, SuggestRequest } from './protocol.js'
import { type TextVectors, textVectors } from './textVectors.js'
import { vectorCache } from './vectorCache.js'

export type OnProgress = (done: number, total: number) => void

/** Texts matched between two turns of the event loop. */
const TURN = 8

type Handlers = { [K in RequestKind]: (ask: Ask<K>, onProgress: OnProgress) => Promise<Answer<K>> }

export interface Stages {
  readonly modelRevision: string
  readonly handlers: Handlers
}

/** Loads the encoder and puts the stages together: what the engine child answers with. */
export async function createStages({ modelDir, cacheDir }: EngineArguments): Promise<Stages> {
  const encoder = await createEncoder({ modelDir: modelDir ?? join(PACKAGE_ROOT, 'models') })
  const frameworks = heldFrameworks(encoder, vectorCache(cacheDir, encoder.revision))
  const vectors = textVectors(encoder)
  const statementsOf = keptStatements()
  const matchersFor = frameworks.matchers
  return {
    modelRevision: encoder.revision,
    handlers: {
      async segment({ extracted, name, kind: given }) {
        const kind = given ?? recogniseKind(extracted, name)
        return { kind, units: segmentText(extracted, kind) }
      },
      async suggest(ask, onProgress) {
        const matchers = matchersFor(ask.frameworks)
        const statements = statementsOf(ask)
        return matchInTurns(
          statements,
          ({ text }) => text,
          vectors,
          onProgress,
          (statement, vector) => {
            const { text, statementKind } = statement
            const query = { text, vector, statementKind, perspective: ask.perspective }
            return { statement, suggestions: matchers.flatMap((matcher) => matcher.match(query)) }
          },
        )
      },
      align({ framework, texts, level, top }, onProgress) {
        const matchers = matchersFor([framework])
        const limits = { ...(level ? { levels: [level] } : {}), ...(top === undefined ? {} : { top }) }
        return matchInTurns(
          texts,
          (text) => text,
          vectors,
          onProgress,
          (text, vector) => {
            // Nothing is known about a bare text; the perspective changes sentences only, and none is made here.
            const query = { text, vector, statementKind: null, perspective: 'academic', ...limits } as const
            return matchers.flatMap((matcher) => matcher.match(query))
          },
        )
      },
      embed: ({ texts }, onProgress) => encoder.embed(texts, onProgress),
      beginFramework: frameworks.begin,
      async addPage({ id, ...page }) {
        frameworks.addPage(id, page)
        return null
      },
      async endFramework({ id }, onProgress) {
        await frameworks.end(id, onProgress)
        return null
      },
      async dropFramework({ id }) {
        frameworks.drop(id)
        return null
      },
    },
  }
}

/** Embeds and matches a few texts at a time; the process channel is heard in between. */
async function matchInTurns<T, R>(
  entries: readonly T[],
  textOf: (entry: T) => string,
  vectors: TextVectors,
  onProgress: OnProgress,
  match: (entry: T, vector: Float32Array) => R,
): Promise<readonly R[]> {
  const answers: R[] = []
  for (let start = 0; start < entries.length; start += TURN) {
    const some = entries.slice(start, start + TURN)
    const found = await vectors.embed(some.map((entry) => matchText(textOf(entry))))
    some.forEach((entry, index) => {
      answers.push(match(entry, found[index] as Float32Array))
    })
    onProgress(answers.length, entries.length)
    await nextTurn()
  }
  return answers
}

/**
 * Statements of the units asked for. Occurrence numbers need the whole document, so a catalog would be read once for
 * each of its jobs; the last document's statements are kept instead.
 */
function keptStatements(): (ask: SuggestRequest) => readonly Statement[] {
  let kept: { readonly key: string; readonly statements: readonly Statement[] } | null = null
  return ({ extracted, units, documentSha, documentKind, only }) => {
    const hash = createHash('sha256').update(extracted.text).update(JSON.stringify(units))
    const key = `${documentSha}\n${documentKind}\n${hash.digest('hex')}`
    if (kept?.key !== key)
      kept = { key, statements: findStatements({ extracted, units, documentSha, documentKind }) }
    const { statements } = kept
    return only ? statements.filter((statement) => only.includes(statement.unit)) : statements
  }
}
