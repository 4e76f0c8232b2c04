import { describe, expect, it } from 'vitest'
import type { Bloom } from '../../src/domain/bloom.js'
import type { Perspective } from '../../src/domain/framework.js'
import { decide } from '../../src/review/decide.js'
import { getCard } from '../../src/review/getCard.js'
import { createWorking } from '../../src/store/frameworks.js'
import { inTransaction } from '../../src/store/inTransaction.js'
import { json } from '../../src/store/json.js'
import { saveGroups } from '../../src/store/nearDuplicates.js'
import { onEveryDatabase } from '../support/databases.js'
import { storeDocument } from '../support/storedDocument.js'

const NOW = new Date('2026-02-03T04:05:06.789Z')
const SURE: Bloom = { level: 'analyze', probability: 0.8 }

onEveryDatabase('the card of a suggestion', (db) => {
  async function stored(line: string, perspective: Perspective, bloom: Bloom | null) {
    const facts = { title: 'Nursing', subject: 'course', perspective, sample: false, now: NOW } as const
    const framework = await inTransaction(db(), (tx) => createWorking(tx, facts))
    const { statements } = await storeDocument(db(), framework, [line, `${line} again`])
    const [statement, other] = statements.map((one) => one.id)
    if (!statement || !other) throw new Error('nothing stored')
    await db()
      .kysely.updateTable('tributary.statement_version')
      .set({ bloom: bloom && json(bloom) })
      .where('statement', '=', statement)
      .execute()
    return { framework, statement, other }
  }

  describe('shows the Bloom level', () => {
    it('on the academic side', async () => {
      const { framework, statement } = await stored('Compare two charts', 'academic', SURE)
      expect((await getCard(db(), { framework, statement })).bloom).toEqual(SURE)
    })

    it('not when it is a guess, and not when nothing was read', async () => {
      const unsure = await stored('Compare three charts', 'academic', { ...SURE, probability: 0.4 })
      expect((await getCard(db(), unsure)).bloom).toBeNull()
      const none = await stored('Compare four charts', 'academic', null)
      expect((await getCard(db(), none)).bloom).toBeNull()
    })

    it('not any more once somebody chose another verb', async () => {
      const { framework, statement } = await stored('Compare five charts', 'academic', SURE)
      const subject = { kind: 'statement', statement } as const
      const edit = { verdict: 'edit', reviewer: 'local', expectedVersion: 0, now: NOW } as const
      await decide(db(), { framework, subject, ...edit, value: 'Draw five charts' })
      expect((await getCard(db(), { framework, statement })).bloom).toBeNull()
    })
  })

  it('lists where nearly the same is said, with what was decided there', async () => {
    const { framework, statement, other } = await stored('Compare six charts', 'employer', null)
    const rows = [statement, other].map((one) => ({ statement: one, leader: statement }))
    await inTransaction(db(), (tx) => saveGroups(tx, framework, rows))
    const accept = { verdict: 'accept', reviewer: 'local', expectedVersion: 0, now: NOW } as const
    await decide(db(), { framework, subject: { kind: 'statement', statement: other }, ...accept })
    const { alike } = await getCard(db(), { framework, statement })
    expect(alike.total).toBe(2)
    expect(alike.others).toMatchObject([
      { statement: other, text: 'Compare six charts again', state: 'accepted' },
    ])
  })
})
