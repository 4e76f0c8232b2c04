import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startEngine } from '../engine/startEngine.js'
import { createParserPool } from '../extract/child/createParserPool.js'
import { readLimits } from '../extract/limits.js'
import { BUILT_IN, loadBuiltIn } from '../frameworks/loadBuiltIn.js'
import { revisionOf } from '../store/upsertReference.js'
import type { Config } from '../wire/config.js'
import { SILENT } from '../wire/log.js'
import type { Bench } from './owner.js'

/** Engine and parsers with the built-in frameworks and no workspace; only the vector cache is written. */
export async function openBench(config: Config): Promise<Bench> {
  // The vector cache may be the first thing in it.
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const engine = await startEngine({ cacheDir: join(config.dataDir, 'cache'), log: SILENT })
  const parsers = createParserPool({ size: config.parsers, limits: readLimits(config.limits) })
  let loading: Promise<void> | null = null

  async function load(onProgress?: (done: number, total: number) => void): Promise<void> {
    for (const id of BUILT_IN) {
      const framework = await loadBuiltIn(id)
      const { title, edges, negatives, items } = framework
      const revision = revisionOf(framework)
      const meta = { kind: 'reference_framework', id, title, edges, negatives, revision } as const
      await engine.putFramework(meta, items, onProgress)
    }
  }

  return {
    config,
    engine,
    parsers,
    log: SILENT,
    loadFrameworks(onProgress) {
      loading ??= load(onProgress)
      return loading
    },
    async close() {
      await parsers.close()
      await engine.close()
    },
  }
}
