import { createHash } from 'node:crypto'
import { itemTexts } from '../src/align/itemTexts.js'
import type { ReferenceItem } from '../src/domain/framework.js'
import type { FrameworkPage } from '../src/engine/protocol.js'
import type { Engine, OnProgress } from '../src/engine/startEngine.js'
import type { Db } from '../src/store/db.js'
import { loadVectors, saveVectors } from '../src/store/embeddings.js'
import { countItems, listFrameworks, loadEdges, loadNegatives, pageItems } from '../src/store/frameworks.js'

/** Items a page, and texts a query: the owner never holds the event loop for long (design §4). */
const PAGE = 500

/**
 * Hands every reference framework of the database to the engine, unless it holds that revision already. Vectors come
 * from the table `embedding`; missing ones are embedded and saved there first. Progress counts entries of a framework.
 */
export async function loadFrameworks(
  db: Db,
  engine: Engine,
  onProgress: OnProgress = () => {},
): Promise<void> {
  for (const row of await listFrameworks(db.kysely)) {
    if (row.role !== 'reference' || engine.hasFramework(row.id, row.revision)) continue
    const { id, title, revision } = row
    const edges = await loadEdges(db.kysely, id)
    const negatives = await loadNegatives(db.kysely, id)
    const total = await countItems(db.kysely, id)
    const report = (done: number) => onProgress(done, total)
    const meta = { kind: 'reference_framework', id, title, revision, edges, negatives } as const
    await engine.putFramework(meta, (cached) => pages(db, engine, id, negatives, cached, report))
  }
}

async function* pages(
  db: Db,
  engine: Engine,
  id: string,
  negatives: readonly string[],
  cached: boolean,
  report: (done: number) => void,
): AsyncGenerator<FrameworkPage> {
  let after: string | null = null
  let rest = negatives
  let done = 0
  for (;;) {
    const items: readonly ReferenceItem[] = await pageItems(db.kysely, id, after, PAGE)
    const texts = [...rest, ...items.flatMap(itemTexts)]
    const before = done
    const part = (share: number) => report(before + Math.round(share * items.length))
    yield { items, vectors: cached ? new Map() : await vectorsOf(db, engine, texts, part) }
    done += items.length
    rest = []
    report(done)
    if (items.length < PAGE) return
    after = items[items.length - 1]?.code ?? null
  }
}

/** Vectors by text; those the table lacks are made by the engine and saved. */
async function vectorsOf(
  db: Db,
  engine: Engine,
  texts: readonly string[],
  report: (share: number) => void,
): Promise<ReadonlyMap<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>()
  const unique = [...new Set(texts)]
  for (let start = 0; start < unique.length; start += PAGE) {
    const byHash = new Map(unique.slice(start, start + PAGE).map((text) => [sha256(text), text]))
    const known = await loadVectors(db.kysely, engine.modelRevision, [...byHash.keys()])
    const missing = [...byHash].filter(([hash]) => !known.has(hash))
    const embedded: OnProgress = (made) => report((start + made) / unique.length)
    const made = await engine.embed(
      missing.map(([, text]) => text),
      embedded,
    )
    const fresh = new Map(missing.map(([hash], index) => [hash, made[index] as Float32Array]))
    if (fresh.size > 0) await saveVectors(db.kysely, engine.modelRevision, fresh)
    for (const [hash, text] of byHash) vectors.set(text, (fresh.get(hash) ?? known.get(hash)) as Float32Array)
  }
  return vectors
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
