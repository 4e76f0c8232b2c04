import { describe, expect, it } from 'vitest'
import type { Correction, CourseChoice } from '../../src/domain/correction.js'
import type { Fact } from '../../src/domain/fact.js'
import type { Unit } from '../../src/domain/unit.js'
import {
  addCorrection,
  chooseCourses,
  correctionLog,
  inForce,
  undoCorrection,
} from '../../src/store/corrections.js'
import { addDocument, documentStates, setKind } from '../../src/store/documents.js'
import { saveExtracted } from '../../src/store/documentTexts.js'
import { loadFacts } from '../../src/store/facts.js'
import { createWorking } from '../../src/store/frameworks.js'
import { inTransaction } from '../../src/store/inTransaction.js'
import { missingWork, putMarker } from '../../src/store/markers.js'
import { sameCourses } from '../../src/store/sameCourses.js'
import { saveSegmented } from '../../src/store/saveSegmented.js'
import { ensureRun, saveSuggested } from '../../src/store/statements.js'
import { loadUnits, unitPage } from '../../src/store/units.js'
import { onEveryDatabase } from '../support/databases.js'
import { segmentedOf, sha256, storeDocument } from '../support/storedDocument.js'

const NOW = new Date('2026-03-04T05:06:07Z')

/** `count` courses of ten characters each; every third is a BIOL course. */
function courses(count: number, change: Partial<Unit> = {}): Unit[] {
  return Array.from({ length: count }, (_, ordinal) => ({
    kind: 'unit',
    ordinal,
    code: `${ordinal % 3 === 0 ? 'BIOL' : 'ACCT'} ${100 + ordinal}`,
    title: `Course ${ordinal}`,
    credits: '3',
    prerequisites: null,
    crossListed: [],
    language: null,
    excluded: false,
    sameCourse: true,
    start: ordinal * 10,
    end: ordinal * 10 + 9,
    sections: [],
    ...change,
  }))
}

onEveryDatabase('what is kept of a document', (db) => {
  const tx = () => db().kysely
  let made = 0

  /** A read document, not cut yet; every one has other bytes. */
  async function readDocument(name = 'catalog.txt'): Promise<string> {
    made += 1
    const document = sha256(`${name} ${made}`)
    const text = 'x'.repeat(9_999)
    await inTransaction(db(), async (tx) => {
      await addDocument(tx, { sha256: document, name, bytes: 1, sample: false, now: NOW })
      const extracted = { kind: 'extracted', format: 'txt', title: null, text } as const
      await saveExtracted(tx, document, { ...extracted, pages: [], blocks: [], warnings: [] }, NOW)
    })
    return document
  }
  const cut = (document: string, units: readonly Unit[], choices: readonly CourseChoice[] = [], more = {}) =>
    inTransaction(db(), (tx) => saveSegmented(tx, document, segmentedOf(units, more), choices, NOW))
  const about = (document: string) => ({ document, reviewer: 'local', now: NOW })
  const stateOf = async (document: string) => (await documentStates(tx(), [document]))[0]
  const work = async (document: string) => (await missingWork(tx())).find((one) => one.document === document)
  const finish = async (document: string) => {
    for (const unit of await loadUnits(tx(), document))
      await putMarker(tx(), document, 'suggest', unit.ordinal, NOW)
  }

  describe('a large catalog', () => {
    it('waits: its courses are parked until somebody chooses', async () => {
      const document = await readDocument()
      await cut(document, courses(201))
      expect(await stateOf(document)).toMatchObject({ state: 'done', units: 0, unitsParked: 201 })
      expect(await work(document)).toBeUndefined()
    })

    it('is worked on for the chosen subject only; a later choice adds to it', async () => {
      const document = await readDocument()
      await cut(document, courses(210), [['biol']])
      expect(await stateOf(document)).toMatchObject({ state: 'matching', units: 70, unitsParked: 140 })
      await finish(document)
      await cut(document, courses(210), [['biol'], 'all'])
      expect((await work(document))?.units).toBeUndefined()
      expect(await stateOf(document)).toMatchObject({ units: 210, unitsParked: 0 })
    })

    it('of 200 courses is worked on at once', async () => {
      const document = await readDocument()
      await cut(document, courses(200))
      expect(await stateOf(document)).toMatchObject({ units: 200, unitsParked: 0 })
    })

    it('remembers a choice once, however often it is said', async () => {
      const document = await readDocument()
      for (let round = 0; round < 2; round += 1)
        await inTransaction(db(), (tx) => chooseCourses(tx, ['ACCT'], about(document)))
      expect(inForce(await correctionLog(tx(), document))).toHaveLength(1)
    })

    it('is paged and searched by code and title', async () => {
      const document = await readDocument()
      await cut(document, courses(60))
      const page = await unitPage(tx(), document, { offset: 50, limit: 25 })
      expect(page.total).toBe(60)
      expect(page.units.map((unit) => unit.ordinal)).toEqual([50, 51, 52, 53, 54, 55, 56, 57, 58, 59])
      const found = await unitPage(tx(), document, { offset: 0, limit: 25, search: 'course 4' })
      expect(found.total).toBe(11)
      expect((await unitPage(tx(), document, { offset: 0, limit: 25, search: '%' })).total).toBe(0)
    })
  })

  describe('a corrected cut', () => {
    const merge: Correction = { kind: 'merge', place: { at: 10, quote: 'xxx' } }

    it('has the document cut again, and can be taken back', async () => {
      const document = await readDocument()
      await cut(document, courses(3))
      await finish(document)
      expect(await work(document)).toBeUndefined()
      await inTransaction(db(), (tx) => addCorrection(tx, merge, about(document)))
      expect(await work(document)).toMatchObject({ stage: 'segment' })
      expect(inForce(await correctionLog(tx(), document))).toEqual([merge])
      expect(await inTransaction(db(), (tx) => undoCorrection(tx, about(document)))).toBe(true)
      expect(inForce(await correctionLog(tx(), document))).toEqual([])
      expect(await inTransaction(db(), (tx) => undoCorrection(tx, about(document)))).toBe(false)
    })

    it('touches only the units that changed', async () => {
      const document = await readDocument()
      const before = courses(5)
      await cut(document, before)
      await finish(document)
      const [first, second, ...rest] = before as [Unit, Unit, ...Unit[]]
      await cut(document, [{ ...first, end: second.end }, ...rest])
      expect((await work(document))?.units).toEqual([0])
      expect((await loadUnits(tx(), document)).map((unit) => unit.ordinal)).toEqual([0, 2, 3, 4])
      // Split again: the second half is a new unit, the others keep their numbers.
      await cut(document, before)
      expect((await work(document))?.units).toEqual([0, 5])
    })

    it('keeps what was decided, with the unit its passage lies in now', async () => {
      const framework = await createWorking(tx(), {
        ...{ title: 'W', subject: 'course', perspective: 'academic', sample: false, now: NOW },
      } as const)
      const { document, statements } = await storeDocument(db(), framework, ['Prepare budgets', 'Read maps'])
      const [kept] = statements
      await tx()
        .insertInto('tributary.decision')
        .values({
          ...{ id: '7d9f0f6e-3b1a-4f37-9a5e-0c2f6f1a2b3c', framework, subject: `statement:${kept?.id}` },
          ...{ statement: kept?.id ?? '', verdict: 'accept', reviewer: 'local', decided_at: NOW },
        })
        .execute()
      const [unit] = await loadUnits(tx(), document)
      if (!unit) throw new Error('no unit')
      await cut(document, [{ ...unit, start: 0, end: 15, sections: [] }])
      const left = await tx()
        .selectFrom('tributary.statement')
        .select(['id', 'unit'])
        .where('document', '=', document)
        .execute()
      expect(left).toEqual([{ id: kept?.id, unit: 0 }])
    })

    it('is not overwritten by suggestions that were being made for the old cut', async () => {
      const document = await readDocument()
      const [unit] = courses(1) as [Unit]
      await cut(document, [unit])
      await cut(document, [{ ...unit, title: 'Another title' }])
      const run = await ensureRun(tx(), { document, version: '1', modelRevision: 'm', now: NOW })
      const old = { run, document, unit: 0, revision: 0, results: [], now: NOW }
      await inTransaction(db(), (tx) => saveSuggested(tx, old))
      expect((await work(document))?.units).toEqual([0])
      await inTransaction(db(), (tx) => saveSuggested(tx, { ...old, revision: 1 }))
      expect(await work(document)).toBeUndefined()
    })

    it('named another kind drops what is being made for the old kind', async () => {
      const document = await readDocument()
      await cut(document, courses(1))
      await inTransaction(db(), (tx) => setKind(tx, document, 'job'))
      await cut(document, courses(1))
      const run = await ensureRun(tx(), { document, version: '1', modelRevision: 'm', now: NOW })
      await inTransaction(db(), (tx) =>
        saveSuggested(tx, { run, document, unit: 0, revision: 0, results: [], now: NOW }),
      )
      expect((await work(document))?.units).toEqual([0])
    })
  })

  it('facts name their unit also when it has another number than in the text', async () => {
    const document = await readDocument()
    const fact = (unit: number): Fact => ({
      ...{ kind: 'fact', factKind: 'technology', unit, name: 'Excel' },
      evidence: { start: unit * 10, end: unit * 10 + 5, text: 'Excel', page: null },
    })
    await cut(document, courses(3), [], { facts: [fact(2)] })
    const [first, , third] = courses(3) as [Unit, Unit, Unit]
    await cut(document, [first, { ...third, ordinal: 1 }], [], { facts: [fact(1)] })
    expect(await loadFacts(tx(), document)).toMatchObject([{ unit: 2, name: 'Excel' }])
  })

  it('the same text in other bytes is linked to the document that came first', async () => {
    const hashes = Array.from({ length: 128 }, (_, i) => i)
    const signature = { words: 500, hashes }
    const [docx, pdf, other] = [
      await readDocument('a.docx'),
      await readDocument('a.pdf'),
      await readDocument(),
    ]
    await cut(docx, courses(1), [], { signature })
    await cut(pdf, courses(1), [], { signature: { words: 510, hashes: hashes.with(3, 99_999) } })
    await cut(other, courses(1), [], { signature: { words: 500, hashes: hashes.map((hash) => hash + 7) } })
    expect((await stateOf(pdf))?.sameTextAs).toEqual({ sha256: docx, name: 'a.docx' })
    expect((await stateOf(docx))?.sameTextAs).toBeNull()
    expect((await stateOf(other))?.sameTextAs).toBeNull()
  })

  it('a filled-in form is marked confidential, and says so', async () => {
    const document = await readDocument('review.docx')
    const notices = [{ id: 'filled_in_form', sentence: 'The form is filled in.' }]
    await cut(document, courses(1), [], { confidential: true, notices })
    expect(await stateOf(document)).toMatchObject({
      confidentiality: 'confidential',
      notices: ['The form is filled in.'],
    })
  })

  it('the same course code joins documents until a person says it is another course', async () => {
    const [one, two] = [await readDocument('2024.pdf'), await readDocument('2025.pdf')]
    const unit = (code: string, sameCourse = true) => courses(1, { code, sameCourse })
    await cut(one, unit('PHYS 999'))
    await cut(two, unit('phys-999'))
    expect((await sameCourses(tx(), one, ['PHYS 999'])).get('PHYS 999')).toEqual(['2025.pdf'])
    await cut(two, unit('phys-999', false))
    expect((await sameCourses(tx(), one, ['PHYS 999'])).size).toBe(0)
  })
})
