import { describe, expect, it } from 'vitest'
import type { Db } from '../../src/store/db.js'
import { createWorking } from '../../src/store/frameworks.js'
import { inTransaction } from '../../src/store/inTransaction.js'
import {
  documentsToGroup,
  frameworksToGroup,
  loadAlike,
  loadLeaders,
  saveGroups,
  ungrouped,
} from '../../src/store/nearDuplicates.js'
import { SILENT } from '../../src/wire/log.js'
import type { WorkerContext } from '../../workers/context.js'
import { groupDocument } from '../../workers/groupDocument.js'
import { onEveryDatabase } from '../support/databases.js'
import { mockEngine } from '../support/mockEngine.js'
import { storeDocument } from '../support/storedDocument.js'

const NOW = new Date('2026-02-03T04:05:06.789Z')
const WORKING = {
  title: 'Nursing',
  subject: 'course',
  perspective: 'academic',
  sample: false,
  now: NOW,
} as const

/** Groups statements whose words are the same whatever their case. */
const engine = mockEngine({
  group: async ({ leaders, entries }) => {
    const known = new Map(leaders.map((one) => [one.text.toLowerCase(), one.id]))
    return entries.map(({ id, text }) => {
      const leader = known.get(text.toLowerCase()) ?? id
      known.set(text.toLowerCase(), leader)
      return leader
    })
  },
})

const context = (db: Db) => ({ db, engine, log: SILENT, progress: () => {} }) as unknown as WorkerContext

onEveryDatabase('near-duplicates', (db) => {
  describe('of a framework', () => {
    it('are grouped across its documents, once, and shown from each end', async () => {
      const tx = db().kysely
      const framework = await inTransaction(db(), (t) => createWorking(t, WORKING))
      const spring = await storeDocument(db(), framework, ['Take a history', 'Give an injection'])
      const autumn = await storeDocument(db(), framework, ['Chart vital signs', 'GIVE AN INJECTION'])
      expect([...(await documentsToGroup(tx))].sort()).toEqual([spring.document, autumn.document].sort())

      await groupDocument({ document: spring.document }, context(db()))
      expect(await documentsToGroup(tx)).toEqual([autumn.document])
      await groupDocument({ document: autumn.document }, context(db()))
      expect(await documentsToGroup(tx)).toEqual([])
      expect(await frameworksToGroup(tx, autumn.document)).toEqual([])

      expect(await loadLeaders(tx, framework)).toHaveLength(3)
      const [, injection] = spring.statements
      const [vitals, again] = autumn.statements
      const seen = await loadAlike(tx, framework, again?.id ?? '')
      expect(seen.total).toBe(2)
      expect(seen.others[0]).toMatchObject({
        statement: injection?.id,
        text: 'Give an injection',
        document: 'syllabus.txt',
        state: 'open',
      })
      expect((await loadAlike(tx, framework, injection?.id ?? '')).others[0]?.statement).toBe(again?.id)
      expect(await loadAlike(tx, framework, vitals?.id ?? '')).toEqual({ total: 0, others: [] })
    })

    it('keep their group when the first of them is gone', async () => {
      const tx = db().kysely
      const framework = await inTransaction(db(), (t) => createWorking(t, WORKING))
      const first = await storeDocument(db(), framework, ['Suture a wound'])
      const second = await storeDocument(db(), framework, ['Suture a WOUND'])
      await groupDocument({ document: first.document }, context(db()))
      await groupDocument({ document: second.document }, context(db()))
      await tx.deleteFrom('tributary.document').where('sha256', '=', first.document).execute()
      const third = await storeDocument(db(), framework, ['suture a wound'])
      await groupDocument({ document: third.document }, context(db()))
      const seen = await loadAlike(tx, framework, third.statements[0]?.id ?? '')
      expect(seen.others.map((one) => one.statement)).toEqual([second.statements[0]?.id])
    })

    it('are kept when their group is written a second time, and never written for statements that are gone', async () => {
      const tx = db().kysely
      const framework = await inTransaction(db(), (t) => createWorking(t, WORKING))
      const { document, statements } = await storeDocument(db(), framework, ['Dress a burn'])
      const [burn] = statements
      const id = burn?.id ?? ''
      await saveGroups(tx, framework, [{ statement: id, leader: id }])
      await saveGroups(tx, framework, [
        { statement: id, leader: 'other' },
        { statement: 'gone', leader: id },
      ])
      expect((await loadLeaders(tx, framework)).map((one) => one.id)).toEqual([id])
      expect(await ungrouped(tx, framework, document)).toEqual([])
    })

    it('are read page by page, however many there are', async () => {
      const tx = db().kysely
      const framework = await inTransaction(db(), (t) => createWorking(t, WORKING))
      const lines = Array.from({ length: 1_203 }, (_, index) => `Read chart number ${index}`)
      const { document } = await storeDocument(db(), framework, lines)
      expect((await ungrouped(tx, framework, document)).map((one) => one.text)).toEqual(lines)
      await groupDocument({ document }, context(db()))
      expect(await loadLeaders(tx, framework)).toHaveLength(1_203)
    })
  })
})
