import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { ReferenceFramework, ReferenceItem } from '../../src/domain/framework.js'
import {
  addDocument,
  documentStates,
  getDocument,
  listDocuments,
  refuseDocument,
  setKind,
} from '../../src/store/documents.js'
import { loadExtracted } from '../../src/store/documentTexts.js'
import { DUMPED_TABLES } from '../../src/store/dumpFormat.js'
import { loadVectors, saveVectors } from '../../src/store/embeddings.js'
import {
  countItems,
  createWorking,
  getFramework,
  listFrameworks,
  loadEdges,
  loadNegatives,
  pageItems,
  removeFramework,
} from '../../src/store/frameworks.js'
import { inTransaction } from '../../src/store/inTransaction.js'
import { missingWork } from '../../src/store/markers.js'
import { countCrash, markDead } from '../../src/store/poison.js'
import { loadUnits } from '../../src/store/units.js'
import { upsertReference } from '../../src/store/upsertReference.js'
import { onEveryDatabase } from '../support/databases.js'
import { storeDocument } from '../support/storedDocument.js'

const NOW = new Date('2026-02-03T04:05:06.789Z')
const WORKING = {
  title: 'Nursing',
  subject: 'course',
  perspective: 'academic',
  sample: false,
  now: NOW,
} as const

const item = (code: string, title = code): ReferenceItem => ({
  kind: 'reference_item',
  framework: 'x',
  level: 'item',
  code,
  title,
  description: null,
  parent: null,
  exemplars: ['An example'],
  cues: [],
})

const reference = (items: readonly ReferenceItem[]): ReferenceFramework => ({
  kind: 'reference_framework',
  id: 'x',
  title: 'X',
  publisher: 'P',
  release: null,
  citation: 'C',
  licence: 'L',
  items,
  edges: [{ kind: 'child_of', from: 'a', to: 'b' }],
  negatives: ['Be on time'],
})

onEveryDatabase('the store', (db) => {
  const tx = () => db().kysely

  describe('a document', () => {
    it('comes back as it was stored and is done when its units are', async () => {
      const framework = await createWorking(tx(), WORKING)
      const { document, statements } = await storeDocument(db(), framework, [
        'Analyze data',
        'Explain é 𝒳 results',
      ])
      const [state] = await listDocuments(tx(), { framework })
      expect(state).toMatchObject({
        sha256: document,
        state: 'done',
        kind: 'syllabus',
        units: 1,
        unitsDone: 1,
      })
      expect(state?.statements).toBe(2)
      const extracted = await loadExtracted(tx(), document)
      const last = statements[1]?.evidence
      expect(extracted?.text.slice(last?.start, last?.end)).toBe('Explain é 𝒳 results')
      expect((await loadUnits(tx(), document))[0]?.sections[0]).toMatchObject({ role: 'outcomes' })
    })

    it('stored twice is one document with one set of proposals', async () => {
      const [one, two] = [await createWorking(tx(), WORKING), await createWorking(tx(), WORKING)]
      await storeDocument(db(), one, ['Compare budgets'])
      const { document } = await storeDocument(db(), two, ['Compare budgets'])
      const [state] = await documentStates(tx(), [document])
      expect(state).toMatchObject({ statements: 1, state: 'done' })
      expect(await listDocuments(tx(), { framework: one })).toHaveLength(1)
      expect(await listDocuments(tx(), { framework: two })).toHaveLength(1)
    })

    it('named another kind by a person is read again, and keeps that kind', async () => {
      const framework = await createWorking(tx(), WORKING)
      const { document } = await storeDocument(db(), framework, ['Lead a team meeting'])
      await inTransaction(db(), (inner) => setKind(inner, document, 'job'))
      expect((await documentStates(tx(), [document]))[0]).toMatchObject({
        state: 'reading',
        statements: 0,
        kind: 'job',
      })
      expect(await missingWork(tx())).toContainEqual({ document, stage: 'segment' })
      await storeDocument(db(), framework, ['Lead a team meeting'])
      expect((await documentStates(tx(), [document]))[0]).toMatchObject({
        state: 'done',
        statements: 1,
        kind: 'job',
      })
    })

    it('that was refused for its name is tried again under the right one', async () => {
      const facts = { sha256: 'e'.repeat(64), bytes: 3, sample: false, now: NOW }
      await addDocument(tx(), { ...facts, name: 'syllabus.docx' })
      const refused = { kind: 'refused', id: 'wrong_extension', sentence: 'S.', retryable: false } as const
      await refuseDocument(tx(), facts.sha256, refused)
      await addDocument(tx(), { ...facts, name: 'syllabus.pdf' })
      expect(await documentStates(tx(), [facts.sha256])).toMatchObject([
        { name: 'syllabus.pdf', state: 'waiting', sentence: null },
      ])
    })

    it('that was refused or given up asks for no work', async () => {
      const framework = await createWorking(tx(), WORKING)
      const refused = await storeDocument(db(), framework, ['Refused later'])
      const dead = await storeDocument(db(), framework, ['Given up later'])
      await tx()
        .deleteFrom('tributary.stage_marker')
        .where('document', 'in', [refused.document, dead.document])
        .execute()
      await refuseDocument(tx(), refused.document, {
        kind: 'refused',
        id: 'damaged',
        sentence: 'S.',
        retryable: false,
      })
      const key = { document: dead.document, unit: -1, stage: 'extract' } as const
      expect(await countCrash(tx(), key, 'self')).toEqual({ crashes: 1, outsideKills: 0 })
      expect(await countCrash(tx(), key, 'outside')).toEqual({ crashes: 1, outsideKills: 1 })
      expect((await missingWork(tx())).map((one) => one.document)).toContain(dead.document)
      await markDead(tx(), key, 'It crashed twice.')
      const missing = (await missingWork(tx())).map((one) => one.document)
      expect(missing).not.toContain(dead.document)
      expect(missing).not.toContain(refused.document)
      expect((await documentStates(tx(), [dead.document]))[0]).toMatchObject({
        state: 'failed',
        sentence: 'It crashed twice.',
      })
      expect((await getDocument(tx(), refused.document))?.refusal_id).toBe('damaged')
    })
  })

  describe('a reference framework', () => {
    it('changes in place: equal codes stay, missing ones retire, and nothing happens the second time', async () => {
      const store = (framework: ReferenceFramework) =>
        inTransaction(db(), (inner) => upsertReference(inner, framework, NOW))
      const many = Array.from({ length: 1100 }, (_, index) => item(`c${String(index).padStart(4, '0')}`))
      expect(await store(reference([item('a'), item('b'), ...many]))).toEqual({ items: 1102, retired: 0 })
      expect(await store(reference([item('a'), item('b'), ...many]))).toBeNull()
      const ids = await tx()
        .selectFrom('tributary.item')
        .select(['code', 'id'])
        .where('framework', '=', 'x')
        .execute()
      expect(await store(reference([item('a', 'New title'), ...many]))).toEqual({ items: 1101, retired: 1 })
      expect(await countItems(tx(), 'x')).toBe(1101)
      const [first] = await pageItems(tx(), 'x', null, 500)
      expect(first).toEqual({ ...item('a', 'New title') })
      expect(await pageItems(tx(), 'x', 'c1098', 500)).toHaveLength(1)
      expect(await loadEdges(tx(), 'x')).toEqual([{ kind: 'child_of', from: 'a', to: 'b' }])
      expect(await loadNegatives(tx(), 'x')).toEqual(['Be on time'])
      const after = await tx()
        .selectFrom('tributary.item')
        .select(['code', 'id'])
        .where('framework', '=', 'x')
        .execute()
      expect(new Map(after.map((row) => [row.code, row.id]))).toEqual(
        new Map(ids.map((row) => [row.code, row.id])),
      )
    })
  })

  it('keeps vectors to the bit', async () => {
    const vector = Float32Array.from([0.1, -1e-30, 3])
    await saveVectors(tx(), 'model', new Map([['h', vector]]))
    expect((await loadVectors(tx(), 'model', ['h', 'absent'])).get('h')).toEqual(vector)
    expect((await loadVectors(tx(), 'other', ['h'])).size).toBe(0)
  })

  it('removes a working framework without its documents', async () => {
    const id = await createWorking(tx(), WORKING)
    const { document } = await storeDocument(db(), id, ['Stays here'])
    await removeFramework(tx(), id)
    expect(await getFramework(tx(), id)).toBeNull()
    expect((await documentStates(tx(), [document]))[0]?.state).toBe('done')
    expect((await listFrameworks(tx())).some((one) => one.id === id)).toBe(false)
  })

  it('writes nothing of a transaction that fails', async () => {
    const failing = inTransaction(db(), async (inner) => {
      await createWorking(inner, { ...WORKING, title: 'Never there' })
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect((await listFrameworks(tx())).some((one) => one.title === 'Never there')).toBe(false)
  })

  it('dumps every table it has, but for those that are made again', async () => {
    const { rows } = await sql<{ table_name: string }>`
      select table_name from information_schema.tables where table_schema = 'tributary'`.execute(tx())
    const made = ['migration', 'embedding']
    const expected = rows.map((row) => row.table_name).filter((name) => !made.includes(name))
    expect(Object.keys(DUMPED_TABLES).sort()).toEqual(expected.sort())
  })
})
