// Queue pages and searches a second over 5,000 statements with 30 suggestions each, against reading all rows and
// choosing among them here.
import { listQueue } from '../../dist/src/review/listQueue.js'
import { addDocument } from '../../dist/src/store/documents.js'
import { addSources, createWorking } from '../../dist/src/store/frameworks.js'
import { inTransaction } from '../../dist/src/store/inTransaction.js'
import { openDatabase } from '../../dist/src/store/openDatabase.js'
import { ensureRun, saveSuggested } from '../../dist/src/store/statements.js'
import { medianRate } from './median.mjs'

const DOCUMENTS = 5
const STATEMENTS = 1000
const SUGGESTIONS = 30
const SEARCH = 'topic 77'

/** The page people see first. */
export const benchQueue = () => bench('queue', 'pages/s', {}, () => true)

/** The same page for words. */
export const benchSearch = () =>
  bench('search', 'searches/s', { search: SEARCH }, (text) => text.includes(SEARCH))

async function bench(name, unit, filter, fits) {
  const db = await openDatabase({})
  try {
    const framework = await fill(db)
    const page = { framework, state: 'open', order: 'document', offset: 0, limit: 50, ...filter }
    const rate = await medianRate(9, async () => {
      await listQueue(db, page)
      return 1
    })
    const baseline = await medianRate(3, async () => {
      await naive(db, fits)
      return 1
    })
    return { name, unit, rate, baseline, baselineName: 'all rows read, chosen here' }
  } finally {
    await db.close()
  }
}

async function naive(db, fits) {
  const rows = (table) => db.kysely.selectFrom(`tributary.${table}`).selectAll().execute()
  const texts = new Map((await rows('statement_version')).map((row) => [row.statement, row.text]))
  const statements = (await rows('statement')).sort((a, b) => a.position - b.position)
  const chosen = new Set(
    statements
      .filter((row) => fits(texts.get(row.id)))
      .slice(0, 50)
      .map((row) => row.id),
  )
  return (await rows('suggestion')).filter((row) => row.matched && chosen.has(row.statement))
}

async function fill(db) {
  const now = new Date()
  const facts = { title: 'Bench', subject: 'program', perspective: 'academic', sample: false, now }
  const framework = await createWorking(db.kysely, facts)
  for (let at = 0; at < DOCUMENTS; at += 1) {
    const document = String(at).padStart(64, '0')
    await inTransaction(db, async (tx) => {
      await addDocument(tx, { sha256: document, name: `${at}.txt`, bytes: 1, sample: false, now })
      await addSources(tx, framework, [document])
      const run = await ensureRun(tx, { document, version: '0', modelRevision: '0', now })
      const results = Array.from({ length: STATEMENTS }, (_, position) => found(at, position))
      await saveSuggested(tx, { run, document, unit: 0, results, now })
    })
  }
  return framework
}

function found(document, position) {
  const text = `Analyze topic ${position} of document ${document} and explain the results to several audiences`
  const evidence = { start: position, end: position + 1, text, page: 1 }
  const id = `${document}-${position}`
  const statement = {
    id,
    statementKind: 'outcome',
    text,
    evidence,
    offers: [],
    probability: 0.9,
    why: ['bench'],
  }
  const suggestions = Array.from({ length: SUGGESTIONS }, (_, code) => ({
    framework: code % 2 === 0 ? '21cs' : 'onet',
    level: code % 2 === 0 ? 'skill' : 'gwa',
    code: `c${code}`,
    title: `Title ${code}`,
    relation: 'overlap',
    score: 0,
    probability: 1 - code / SUGGESTIONS,
    match: code < 6,
    why: ['bench'],
  }))
  return { statement, suggestions, position }
}
