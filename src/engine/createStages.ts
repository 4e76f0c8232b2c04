import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { matchText } from '../align/itemTexts.js'
import type { Statement } from '../domain/statement.js'
import { createEncoder } from '../embed/createEncoder.js'
import { PACKAGE_ROOT } from '../wire/packageRoot.js'
import { checkWording } from './checkWording.js'
import { groupStatements } from './groupStatements.js'
import { heldDocuments } from './heldDocuments.js'
import { heldFrameworks } from './heldFrameworks.js'
import type { Answer, Ask, EngineArguments, RequestKind, Suggested, SuggestHeldRequest } from './protocol.js'
import { readBloom } from './readBloom.js'
import { segmentDocument } from './segmentDocument.js'
import { type TextVectors, textVectors } from './textVectors.js'
import { vectorCache } from './vectorCache.js'

export type OnProgress = (done: number, total: number) => void

/** Texts matched between two turns of the event loop. */
const TURN = 8

/** What an organization stands for develops traits; it says nothing about tasks (design §6). */
const VALUE_FRAMEWORKS = ['21cs']

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
  const held = heldDocuments()
  const bloom = readBloom()
  const matchersFor = frameworks.matchers

  /** The statements of the units asked for, with their matches. */
  function suggest(
    { only, perspective, documentKind, frameworks: wanted }: SuggestHeldRequest,
    all: readonly Statement[],
    onProgress: OnProgress,
  ): Promise<readonly Suggested[]> {
    const matchers = matchersFor(documentKind === 'values' ? VALUE_FRAMEWORKS : wanted)
    const statements = only ? all.filter((statement) => only.includes(statement.unit)) : all
    return matchInTurns(
      statements,
      ({ text }) => text,
      vectors,
      onProgress,
      (statement, vector) => {
        const { text, statementKind } = statement
        const query = { text, vector, statementKind, perspective }
        return {
          statement: checkWording(statement, bloom),
          suggestions: matchers.flatMap((matcher) => matcher.match(query)),
        }
      },
    )
  }

  return {
    modelRevision: encoder.revision,
    handlers: {
      segment: segmentDocument,
      suggest: (ask, onProgress) => suggest(ask, held.read(ask), onProgress),
      async suggestHeld(ask, onProgress) {
        const statements = held.find(ask.key)
        return statements && suggest(ask, statements, onProgress)
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
      group: (ask, onProgress) => groupStatements(ask, vectors, onProgress),
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
