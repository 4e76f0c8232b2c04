import { createMatcher, type Matcher } from '../align/createMatcher.js'
import { frameworkTexts } from '../align/itemTexts.js'
import type { ReferenceItem } from '../domain/framework.js'
import type { Encoder } from '../embed/createEncoder.js'
import { bm25Search } from '../search/bm25Search.js'
import { exactSearch } from '../search/exactSearch.js'
import { failure } from '../wire/errors.js'
import type { FrameworkMeta, FrameworkPage } from './protocol.js'
import { type CachedVectors, textsHash, type VectorCache } from './vectorCache.js'

type OnProgress = (done: number, total: number) => void

/** The reference frameworks the engine can match with. */
export interface HeldFrameworks {
  readonly begin: (meta: FrameworkMeta) => Promise<{ readonly cached: boolean }>
  readonly addPage: (id: string, page: FrameworkPage) => void
  readonly end: (id: string, onProgress: OnProgress) => Promise<void>
  readonly drop: (id: string) => void
  /** Matchers in the order of their ids, so that answers do not depend on the order of loading. */
  readonly matchers: (ids?: readonly string[]) => readonly Matcher[]
}

interface Opened {
  readonly meta: FrameworkMeta
  readonly items: ReferenceItem[]
  readonly vectors: Map<string, Float32Array>
  readonly cached: CachedVectors | null
}

/** Frameworks arrive in pages and replace their older revision only when they are complete. */
export function heldFrameworks(
  encoder: Pick<Encoder, 'embed' | 'dimensions'>,
  cache: VectorCache,
): HeldFrameworks {
  const opened = new Map<string, Opened>()
  const held = new Map<string, Matcher>()
  return {
    async begin(meta) {
      const cached = await cache.read(meta.id, meta.revision)
      opened.set(meta.id, { meta, items: [], vectors: new Map(), cached })
      return { cached: cached !== null }
    },
    addPage(id, page) {
      const framework = openedAs(opened, id)
      for (const item of page.items) framework.items.push(item)
      for (const [text, vector] of page.vectors) framework.vectors.set(text, vector)
    },
    async end(id, onProgress) {
      const framework = openedAs(opened, id)
      opened.delete(id)
      const vectorOf = await allVectors(framework, encoder, cache, onProgress)
      const { meta, items } = framework
      const { edges, negatives } = meta
      const matcherInput = { framework: { id, title: meta.title }, items, edges, negatives, vectorOf }
      const searches = { exact: exactSearch, words: bm25Search }
      held.set(id, createMatcher({ frameworks: [matcherInput], searches }))
    },
    drop(id) {
      opened.delete(id)
      held.delete(id)
    },
    matchers(ids = [...held.keys()].sort()) {
      return ids.map((id) => {
        const matcher = held.get(id)
        if (!matcher) throw failure('not_found', [`A reference framework with the id "${id}"`])
        return matcher
      })
    },
  }
}

function openedAs(opened: ReadonlyMap<string, Opened>, id: string): Opened {
  const framework = opened.get(id)
  if (!framework) throw new Error('The framework was not opened, or the engine restarted in between.')
  return framework
}

/** Vectors of every text of the framework, from the cache, the pages or the encoder; leaves the cache complete. */
async function allVectors(
  { meta, items, vectors, cached }: Opened,
  encoder: Pick<Encoder, 'embed' | 'dimensions'>,
  cache: VectorCache,
  onProgress: OnProgress,
): Promise<(text: string) => Float32Array | undefined> {
  const texts = frameworkTexts(items, meta.negatives)
  const { dimensions } = encoder
  const hash = textsHash(texts)
  if (cached?.texts === hash && cached.matrix.length === texts.length * dimensions)
    return rowsOf(texts, cached.matrix, dimensions)

  const missing = texts.filter((text) => !vectors.has(text))
  const made = await encoder.embed(missing, onProgress)
  missing.forEach((text, index) => {
    vectors.set(text, made[index] as Float32Array)
  })
  const matrix = new Float32Array(texts.length * dimensions)
  texts.forEach((text, row) => {
    const vector = vectors.get(text) as Float32Array
    if (vector.length !== dimensions)
      throw failure('invalid_vector', [`it has ${vector.length} numbers instead of ${dimensions}`])
    matrix.set(vector, row * dimensions)
  })
  await cache.write(meta.id, meta.revision, { matrix, texts: hash })
  return rowsOf(texts, matrix, dimensions)
}

function rowsOf(texts: readonly string[], matrix: Float32Array, dimensions: number) {
  const rows = new Map(texts.map((text, row) => [text, row]))
  return (text: string) => {
    const row = rows.get(text)
    return row === undefined ? undefined : matrix.subarray(row * dimensions, (row + 1) * dimensions)
  }
}
