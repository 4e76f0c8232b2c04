// An owner without pages, from the build: node ownerProcess.mjs <data folder> <input folder> <result file>
// Adds every file of the input folder, works until all are done, writes what it found, leaves. One JSON line of
// stdout for each thing the test wants to know.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEngine } from '../../dist/src/engine/startEngine.js'
import { createParserPool } from '../../dist/src/extract/child/createParserPool.js'
import { loadBuiltIn } from '../../dist/src/frameworks/loadBuiltIn.js'
import { createQueue } from '../../dist/src/queue/createQueue.js'
import { embeddedBackend } from '../../dist/src/queue/embeddedBackend.js'
import { reconcile } from '../../dist/src/queue/reconcile.js'
import { addDocument, documentStates } from '../../dist/src/store/documents.js'
import { inTransaction } from '../../dist/src/store/inTransaction.js'
import { openBlobs } from '../../dist/src/store/openBlobs.js'
import { openDatabase } from '../../dist/src/store/openDatabase.js'
import { takeFolderLock } from '../../dist/src/store/takeFolderLock.js'
import { upsertReference } from '../../dist/src/store/upsertReference.js'
import { loadFrameworks } from '../../dist/workers/loadFrameworks.js'
import { startWorkers } from '../../dist/workers/shell.js'

const [dataDir, inputDir, resultFile] = process.argv.slice(2)
const started = Date.now() - process.uptime() * 1000
const say = (line) => process.stdout.write(`${JSON.stringify({ ...line, ms: Date.now() - started })}\n`)
const drop = () => {}
const log = {
  error: (fields) => say({ error: fields }),
  warn: (fields) => say({ warn: fields }),
  info: drop,
  debug: drop,
}
const clock = () => new Date()

const starting = startEngine({ cacheDir: join(dataDir, 'cache'), log })
await takeFolderLock(dataDir)
const db = await openDatabase({ dataDir })
const blobs = await openBlobs(dataDir)
const builtIn = await loadBuiltIn('21cs')
await inTransaction(db, (tx) => upsertReference(tx, builtIn, clock()))
for (const name of (await readdir(inputDir)).sort()) {
  const bytes = await readFile(join(inputDir, name))
  const sha256 = await blobs.put(bytes)
  await addDocument(db.kysely, { sha256, name, bytes: bytes.length, sample: false, now: clock() })
}

const parsers = createParserPool({ size: 2 })
const queue = await createQueue(await embeddedBackend(db.pglite), log)
const engine = await starting
/** Tells the test that work of a stage begins. */
const noticed =
  (stage, work) =>
  (...args) => {
    say({ work: stage, engine: engine.pid() })
    return work(...args)
  }
const workers = await startWorkers(
  {
    db,
    blobs,
    parsers: { extract: noticed('extract', parsers.extract) },
    engine: {
      modelRevision: engine.modelRevision,
      segment: noticed('segment', engine.segment),
      suggest: noticed('suggest', engine.suggest),
      suggestHeld: noticed('suggest', engine.suggestHeld),
    },
    loadFrameworks: () => loadFrameworks(db, engine),
    clock,
    log,
    progress: drop,
  },
  queue,
  { parsers: 2 },
)

const ENDED = ['done', 'refused', 'failed']
for (let round = 1; ; round++) {
  const states = await documentStates(db.kysely)
  if (states.every(({ state }) => ENDED.includes(state))) break
  if (round % 100 === 0) await reconcile(db, queue)
  await new Promise((resolve) => setTimeout(resolve, 50))
}

const rows = async (sql) => (await db.pglite.query(sql)).rows
await writeFile(
  resultFile,
  JSON.stringify({
    documents: (await documentStates(db.kysely))
      .map(({ name, state, units, statements }) => ({ name, state, units, statements }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    runs: await rows(
      'select document, count(*)::int n from tributary.run group by document order by document',
    ),
    statements: await rows(
      `select s.id, s.document, s.unit, s.kind, s.position, v.text, v.evidence_start, v.evidence_end, v.offers, v.why,
         v.probability::text from tributary.statement s join tributary.statement_version v on v.statement = s.id order by s.document, s.position, s.id`,
    ),
    suggestions: await rows(
      `select statement, framework, level, code, relation, matched, probability::text, why
       from tributary.suggestion order by statement, framework, code`,
    ),
    markers: await rows(
      'select document, unit, stage from tributary.stage_marker order by document, stage, unit',
    ),
    jobs: await rows('select queue, state, count(*)::int n from bullmq.job group by queue, state'),
  }),
)
await workers.close()
await queue.close()
await engine.close()
await parsers.close()
await db.close()
say({ finished: true })
