import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldDecisions, OPEN, type SubjectRef, subjectKey } from '../../src/domain/decision.js'
import type { Statement } from '../../src/domain/statement.js'
import type { Suggestion } from '../../src/domain/suggestion.js'
import { createGroup } from '../../src/review/createGroup.js'
import { decide } from '../../src/review/decide.js'
import { getCard } from '../../src/review/getCard.js'
import { listQueue } from '../../src/review/listQueue.js'
import { loadAccepted } from '../../src/review/loadAccepted.js'
import { countStandingErrors, rebuildStandings } from '../../src/review/rebuildStandings.js'
import { setGroup } from '../../src/review/setGroup.js'
import { standingCounts } from '../../src/review/standingCounts.js'
import { undoLast } from '../../src/review/undoLast.js'
import type { Db } from '../../src/store/db.js'
import { subjectLog } from '../../src/store/decisions.js'
import { createWorking } from '../../src/store/frameworks.js'
import { itemId, newId } from '../../src/store/ids.js'
import { inTransaction } from '../../src/store/inTransaction.js'
import { openDatabase } from '../../src/store/openDatabase.js'
import { getStanding } from '../../src/store/standings.js'
import { ensureRun, saveSuggested } from '../../src/store/statements.js'
import { onEveryDatabase } from '../support/databases.js'
import { storeDocument } from '../support/storedDocument.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

const now = new Date('2026-05-06T07:08:09Z')
const by = { reviewer: 'local', now } as const
const WORKING = { title: 'F', subject: 'course', perspective: 'academic', sample: false, now } as const

let documents = 0
/** Lines nobody else uses, so that every test has a document of its own. */
const lines = (count: number) => {
  documents += 1
  return Array.from({ length: count }, (_, index) => `Analyze data set ${index} of case ${documents}`)
}

/** A newer run over a stored document: other wordings, and only these matches. */
async function runAgain(
  db: Db,
  document: string,
  statements: readonly Statement[],
  codes: readonly string[],
  version: string,
): Promise<void> {
  const suggestions = codes.map(
    (code): Suggestion => ({
      ...{ kind: 'suggestion', framework: '21cs', level: 'skill', code, title: `Skill ${code}` },
      ...{ relation: 'overlap', type: 'isRelatedTo', score: 0.5, probability: 0.7, match: true, why: [] },
    }),
  )
  const results = statements.map((statement, position) => ({
    ...{ statement: { ...statement, text: `${statement.text}, again` }, position, suggestions },
  }))
  await inTransaction(db, async (tx) => {
    const run = await ensureRun(tx, { document, version, modelRevision: 'none', now })
    await saveSuggested(tx, { run, document, unit: 0, revision: 0, results, now })
  })
}

onEveryDatabase('review', (db) => {
  async function project(count = 3) {
    const framework = await createWorking(db().kysely, WORKING)
    const { statements, document } = await storeDocument(db(), framework, lines(count))
    const subjects = statements.map(({ id }): SubjectRef => ({ kind: 'statement', statement: id }))
    const [first] = subjects
    if (!first) throw new Error('no statement')
    const match: SubjectRef = { kind: 'match', statement: first.statement, framework: '21cs', code: 'CT' }
    return { framework, document, statements, subjects, first, match }
  }

  describe('a decision', () => {
    it('moves the statement out of the queue and into the framework, in the wording people gave it', async () => {
      const { framework, first } = await project()
      const edit = { verdict: 'edit', value: 'Analyze data' } as const
      const { standing } = await decide(db(), {
        framework,
        subject: first,
        ...edit,
        expectedVersion: 0,
        ...by,
      })
      expect(standing).toMatchObject({ state: 'accepted', value: 'Analyze data', version: 1 })
      expect(await standingCounts(db(), framework)).toEqual({ open: 2, accepted: 1, rejected: 0, skipped: 0 })
      expect((await loadAccepted(db(), framework)).items).toMatchObject([
        { text: 'Analyze data', kind: 'outcome' },
      ])
      expect(await getCard(db(), { framework, statement: first.statement })).toMatchObject({
        text: 'Analyze data',
      })
    })

    it('taken against an older state is refused, and the newer one stays', async () => {
      const { framework, first } = await project()
      const once = { framework, subject: first, expectedVersion: 0, ...by } as const
      await decide(db(), { ...once, verdict: 'accept' })
      await expect(decide(db(), { ...once, verdict: 'reject', reason: 'too_vague' })).rejects.toMatchObject({
        id: 'conflict',
      })
      expect(await getStanding(db().kysely, framework, subjectKey(first))).toMatchObject({
        state: 'accepted',
      })
      expect(await subjectLog(db().kysely, framework, subjectKey(first))).toHaveLength(1)
    })

    it('of two people at the same time is taken from one of them', async () => {
      const { framework, first } = await project()
      const both = await Promise.allSettled(
        (['accept', 'skip'] as const).map((verdict) =>
          decide(db(), { framework, subject: first, verdict, expectedVersion: 0, ...by }),
        ),
      )
      expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { id: 'conflict' } })
      expect(await subjectLog(db().kysely, framework, subjectKey(first))).toHaveLength(1)
    })

    it('sent twice is taken once', async () => {
      const { framework, first } = await project()
      const sent = {
        id: newId(),
        framework,
        subject: first,
        verdict: 'accept',
        expectedVersion: 0,
        ...by,
      } as const
      const one = await decide(db(), sent)
      expect(await decide(db(), sent)).toEqual(one)
      expect(await subjectLog(db().kysely, framework, subjectKey(first))).toHaveLength(1)
    })

    it('sent twice at the same moment is taken once, and both get the same answer', async () => {
      const { framework, first } = await project()
      const sent = {
        id: newId(),
        framework,
        subject: first,
        verdict: 'accept',
        expectedVersion: 0,
        ...by,
      } as const
      const [one, other] = await Promise.all([decide(db(), sent), decide(db(), sent)])
      expect(other).toEqual(one)
      expect(await subjectLog(db().kysely, framework, subjectKey(first))).toHaveLength(1)
    })

    it.each([
      ['another verdict', { verdict: 'skip' }],
      ['another subject', { subject: { kind: 'statement', statement: 'f'.repeat(64) } }],
    ] as const)('under the id of a decision with %s is refused', async (_, change) => {
      const { framework, first } = await project()
      const sent = {
        id: newId(),
        framework,
        subject: first,
        verdict: 'accept',
        expectedVersion: 0,
        ...by,
      } as const
      await decide(db(), sent)
      await expect(decide(db(), { ...sent, ...change })).rejects.toMatchObject({ id: 'invalid_request' })
    })

    it.each([
      ['a statement of another framework', { statement: 'f'.repeat(64) }, 'accept', undefined, 'not_found'],
      ['a match nobody suggested', { code: 'XX' }, 'accept', undefined, 'not_found'],
      ['a match with a name no database holds', { code: 'C\0T' }, 'accept', undefined, 'not_found'],
      ['the wording of a match', {}, 'edit', 'Think', 'invalid_request'],
      ['a wording of nothing', { kind: 'statement' }, 'edit', ' \0 ', 'invalid_request'],
      ['the relation of a statement', { kind: 'statement' }, 'relate', 'overlap', 'invalid_request'],
      ['a relation a skill cannot have', {}, 'relate', 'same', 'invalid_request'],
    ] as const)('about %s is refused with a sentence', async (_, change, verdict, value, id) => {
      const { framework, match } = await project()
      const subject = { ...match, ...change } as SubjectRef
      const wanted = { framework, subject, verdict, ...(value && { value }), expectedVersion: 0, ...by }
      await expect(decide(db(), wanted)).rejects.toMatchObject({ id })
    })
  })

  describe('a match', () => {
    it('accepted before its competency waits for it, and is exported with it', async () => {
      const { framework, first, match } = await project()
      await decide(db(), { framework, subject: match, verdict: 'accept', expectedVersion: 0, ...by })
      expect((await loadAccepted(db(), framework)).alignments).toEqual([])
      await decide(db(), { framework, subject: first, verdict: 'accept', expectedVersion: 0, ...by })
      const { items, alignments } = await loadAccepted(db(), framework)
      expect(alignments).toMatchObject([{ item: items[0]?.id, code: 'CT', relation: 'overlap' }])
    })

    it('stays on its card when it was decided', async () => {
      const { framework, first, match } = await project()
      await decide(db(), {
        framework,
        subject: match,
        verdict: 'reject',
        reason: 'too_broad',
        expectedVersion: 0,
        ...by,
      })
      const card = await getCard(db(), { framework, statement: first.statement })
      expect(card.matches).toMatchObject([
        { code: 'CT', standing: { state: 'rejected', reason: 'too_broad' } },
      ])
    })
  })

  describe('undo', () => {
    it('takes back the last decision, then the one before, and keeps identifiers for when it is accepted again', async () => {
      const { framework, subjects, first } = await project()
      for (const subject of subjects.slice(0, 2))
        await decide(db(), { framework, subject, verdict: 'accept', expectedVersion: 0, ...by })
      const before = await loadAccepted(db(), framework)
      expect(await undoLast(db(), { framework, ...by })).toMatchObject({ subject: subjects[1] })
      expect(await undoLast(db(), { framework, ...by })).toMatchObject({
        subject: first,
        standing: { state: 'open' },
      })
      expect(await undoLast(db(), { framework, ...by })).toBeNull()
      expect((await loadAccepted(db(), framework)).items).toEqual([])
      const { version } = await getStanding(db().kysely, framework, subjectKey(first))
      await decide(db(), { framework, subject: first, verdict: 'accept', expectedVersion: version, ...by })
      expect((await loadAccepted(db(), framework)).items[0]?.id).toBe(before.items[0]?.id)
    })

    it('takes a batch back as one', async () => {
      const { framework, first, match } = await project()
      const batch = newId()
      await decide(db(), { framework, subject: match, verdict: 'accept', expectedVersion: 0, batch, ...by })
      await decide(db(), { framework, subject: first, verdict: 'accept', expectedVersion: 0, batch, ...by })
      expect(await undoLast(db(), { framework, ...by })).toMatchObject({ subject: first })
      expect(await getStanding(db().kysely, framework, subjectKey(match))).toMatchObject({ state: 'open' })
      expect(await undoLast(db(), { framework, ...by })).toBeNull()
    })
  })

  describe('the queue', () => {
    it('pages in document order, filters and searches without being fooled by wildcards', async () => {
      const { framework, document, statements, subjects } = await project(5)
      const all = { framework, state: 'all', order: 'document', offset: 0, limit: 50 } as const
      const ids = statements.map((one) => one.id)
      expect((await listQueue(db(), all)).items.map((one) => one.statement)).toEqual(ids)
      const second = await listQueue(db(), { ...all, offset: 2, limit: 2 })
      expect(second).toMatchObject({
        total: 5,
        items: [{ statement: ids[2], matches: 1 }, { statement: ids[3] }],
      })
      const subject = subjects[1] as SubjectRef
      await decide(db(), { framework, subject, verdict: 'skip', expectedVersion: 0, ...by })
      expect(await listQueue(db(), { ...all, state: 'skipped' })).toMatchObject({
        total: 1,
        counts: { open: 4 },
      })
      expect((await listQueue(db(), { ...all, search: 'SET 3 OF' })).items).toHaveLength(1)
      expect((await listQueue(db(), { ...all, search: '%' })).items).toHaveLength(0)
      expect((await listQueue(db(), { ...all, search: 'set\u{0}3 of' })).items).toHaveLength(1)
      expect(await listQueue(db(), { ...all, offset: 50 })).toMatchObject({ items: [], total: 5 })
      const { items } = await listQueue(db(), { ...all, order: 'confident' })
      expect(items.map((one) => one.statement)).toEqual(ids)
      expect((await listQueue(db(), { ...all, document, kinds: ['outcome'] })).total).toBe(5)
      expect((await listQueue(db(), { ...all, kinds: ['duty'] })).total).toBe(0)
    })

    it('shows on a card the passage in its document, with its page', async () => {
      const { framework, statements } = await project()
      const card = await getCard(db(), { framework, statement: statements[1]?.id ?? '' })
      expect(card.passage.text).toBe(statements[1]?.text)
      expect(card.passage.before).toContain(statements[0]?.text)
      expect(card.passage.after).toContain(statements[2]?.text)
      expect(card.evidence.page).toBe(1)
      expect(card.matches[0]?.sentence).toContain('develops “Critical Thinking” (21st Century Skills, skill)')
    })
  })

  it('shows the surroundings of a passage also where a line is longer than they are', async () => {
    const framework = await createWorking(db().kysely, WORKING)
    const long = `Analyze ${'very '.repeat(4_000)}long lines`
    const { statements } = await storeDocument(db(), framework, [long, ...lines(1), `${long} again`])
    const { passage } = await getCard(db(), { framework, statement: statements[1]?.id ?? '' })
    expect(passage.before).toMatch(/very long lines\n$/)
    expect(passage.after).toMatch(/^\nAnalyze very very/)
    expect(Math.max(passage.before.length, passage.after.length)).toBeLessThanOrEqual(6_000)
  })

  describe('a newer run', () => {
    it('proposes anew without changing what people accepted, and shows every match once', async () => {
      const { framework, document, first, match, statements } = await project(1)
      await decide(db(), { framework, subject: first, verdict: 'accept', expectedVersion: 0, ...by })
      await decide(db(), {
        ...{ framework, subject: match, verdict: 'reject', reason: 'too_broad', expectedVersion: 0, ...by },
      })
      await runAgain(db(), document, statements, ['CT', 'OC'], '1')
      await runAgain(db(), document, statements, ['OC'], '2')
      const card = await getCard(db(), { framework, statement: first.statement })
      expect(card.matches.map((one) => one.code)).toEqual(['OC'])
      expect(card.more).toMatchObject([{ code: 'CT', standing: { state: 'rejected' } }])
      const queue = { framework, state: 'all', order: 'document', offset: 0, limit: 50 } as const
      expect((await listQueue(db(), queue)).items).toMatchObject([{ matches: card.matches.length }])
      const subject = { ...match, code: 'OC' } as SubjectRef
      await decide(db(), { framework, subject, verdict: 'accept', expectedVersion: 0, ...by })
      expect((await loadAccepted(db(), framework)).items).toMatchObject([{ text: statements[0]?.text }])
    })

    it('keeps an accepted match on its card that it does not propose any more', async () => {
      const { framework, document, first, match, statements } = await project(1)
      await decide(db(), { framework, subject: match, verdict: 'accept', expectedVersion: 0, ...by })
      await runAgain(db(), document, statements, [], '1')
      const card = await getCard(db(), { framework, statement: first.statement })
      expect(card.matches).toMatchObject([{ code: 'CT', standing: { state: 'accepted' } }])
      const queue = { framework, state: 'all', order: 'document', offset: 0, limit: 50 } as const
      expect((await listQueue(db(), queue)).items).toMatchObject([{ matches: 1 }])
      expect(await undoLast(db(), { framework, ...by })).toMatchObject({ standing: { state: 'open' } })
    })
  })

  it('puts competencies into groups of their own framework only', async () => {
    const [one, other] = [await project(), await project()]
    await decide(db(), {
      framework: one.framework,
      subject: one.first,
      verdict: 'accept',
      expectedVersion: 0,
      ...by,
    })
    const group = await createGroup(db(), { framework: one.framework, title: 'Analysis', now })
    const foreign = await createGroup(db(), { framework: other.framework, title: 'Other', now })
    const item = (await loadAccepted(db(), one.framework)).items[0]?.id ?? ''
    await setGroup(db(), { framework: one.framework, item, group: group.id, now })
    expect(await loadAccepted(db(), one.framework)).toMatchObject({
      groups: [group],
      items: [{ group: group.id }],
    })
    await expect(
      setGroup(db(), { framework: one.framework, item, group: foreign.id, now }),
    ).rejects.toMatchObject({ id: 'not_found' })
    for (const nonsense of ['abc', 'a\0'])
      await expect(
        setGroup(db(), { framework: one.framework, item, group: nonsense, now }),
      ).rejects.toMatchObject({ id: 'not_found' })
  })

  it('dates the framework by what was taken back, too', async () => {
    const { framework, match, first } = await project()
    for (const subject of [first, match])
      await decide(db(), { framework, subject, verdict: 'accept', expectedVersion: 0, ...by })
    for (const day of ['2026-06-01', '2026-06-02']) {
      await undoLast(db(), { framework, reviewer: 'local', now: new Date(day) })
      expect((await loadAccepted(db(), framework)).framework.updatedAt).toBe(`${day}T00:00:00.000Z`)
    }
  })

  it('has standings that are always what the log adds up to', async () => {
    const step = fc.record({
      subject: fc.nat(3),
      verdict: fc.constantFrom('accept', 'edit', 'reject', 'skip', 'relate', 'undo'),
      together: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { framework, subjects, match, statements } = await project()
        const all = [...subjects, match]
        const batch = newId()
        for (const { subject: index, verdict, together } of steps) {
          const subject = all[index] ?? match
          if (verdict === 'undo') {
            await undoLast(db(), { framework, ...by })
            continue
          }
          const { version } = await getStanding(db().kysely, framework, subjectKey(subject))
          const wanted = { framework, subject, expectedVersion: version, ...(together && { batch }), ...by }
          const unfit = subject.kind === 'statement' ? 'relate' : 'edit'
          const value = verdict === 'edit' ? { value: `Edited ${version}` } : {}
          if (verdict !== unfit) await decide(db(), { ...wanted, verdict, ...value })
        }
        for (const subject of all) {
          const log = await subjectLog(db().kysely, framework, subjectKey(subject))
          const stored = await getStanding(db().kysely, framework, subjectKey(subject))
          expect(stored).toEqual(log.length === 0 ? OPEN : foldDecisions(log))
        }
        const wordings: (string | undefined)[] = []
        for (const [index, subject] of subjects.entries()) {
          const { state, value } = await getStanding(db().kysely, framework, subjectKey(subject))
          if (state === 'accepted') wordings.push(value ?? statements[index]?.text)
        }
        expect((await loadAccepted(db(), framework)).items.map((item) => item.text)).toEqual(wordings)
      }),
      { numRuns: 25 },
    )
    expect(await countStandingErrors(db())).toBe(0)
    expect(await rebuildStandings(db(), now)).toBe(0)
  })

  describe('computing the standings again', () => {
    /** Two accepted competencies, one with a wording of its own, an accepted match and an undone decision. */
    async function decided() {
      const made = await project()
      const { framework, first, match, subjects } = made
      const take = (subject: SubjectRef, more: object) =>
        decide(db(), { framework, subject, verdict: 'accept', expectedVersion: 0, ...by, ...more })
      await take(first, { verdict: 'edit', value: 'Analyze data' })
      await take(match, {})
      await take(subjects[1] as SubjectRef, {})
      await take(subjects[2] as SubjectRef, { verdict: 'skip' })
      await undoLast(db(), { framework, ...by })
      return { ...made, accepted: await loadAccepted(db(), framework) }
    }

    const damages: readonly (readonly [string, (db: Db, framework: string) => Promise<unknown>, number])[] = [
      [
        'changed standings',
        ({ kysely }, framework) =>
          kysely
            .updateTable('tributary.standing')
            .set({ state: 'skipped', version: 99 })
            .where('framework', '=', framework)
            .execute(),
        4,
      ],
      [
        'lost standings',
        ({ kysely }, framework) =>
          kysely.deleteFrom('tributary.standing').where('framework', '=', framework).execute(),
        4,
      ],
      [
        'a standing that nobody decided',
        ({ kysely }, framework) =>
          kysely
            .insertInto('tributary.standing')
            .values({ framework, subject: `statement:${'f'.repeat(64)}`, state: 'accepted', version: 1 })
            .execute(),
        1,
      ],
      [
        'lost competencies, with their matches',
        ({ kysely }, framework) =>
          kysely.deleteFrom('tributary.item').where('framework', '=', framework).execute(),
        3,
      ],
      [
        'competencies taken out',
        ({ kysely }, framework) =>
          kysely
            .updateTable('tributary.item')
            .set({ retired: true })
            .where('framework', '=', framework)
            .execute(),
        2,
      ],
      [
        'lost matches',
        ({ kysely }, framework) =>
          kysely.deleteFrom('tributary.alignment').where('framework', '=', framework).execute(),
        1,
      ],
    ]

    it.each(damages)('brings back %s', async (_, damage, wrong) => {
      const { framework, accepted } = await decided()
      await damage(db(), framework)
      expect(await countStandingErrors(db())).toBe(wrong)
      expect(await rebuildStandings(db(), now)).toBe(wrong)
      expect(await countStandingErrors(db())).toBe(0)
      expect(await loadAccepted(db(), framework)).toEqual(accepted)
    })

    it('takes out a competency that nobody accepted', async () => {
      const { framework, statements, accepted } = await decided()
      const item = {
        framework,
        statement: statements[2]?.id ?? '',
        level: 'competency',
        title: 'Stray',
      } as const
      const rest = { id: itemId(framework, item.statement), exemplars: '[]', cues: '[]', updated_at: now }
      await db()
        .kysely.insertInto('tributary.item')
        .values({ ...item, ...rest })
        .execute()
      expect(await countStandingErrors(db())).toBe(1)
      await rebuildStandings(db(), now)
      expect(await countStandingErrors(db())).toBe(0)
      expect((await loadAccepted(db(), framework)).items).toEqual(accepted.items)
    })
  })
})

describe('a review that goes on another day', () => {
  it('can still undo after the workspace was closed and opened again', async () => {
    const dataDir = await temporaryFolder()
    let db = await openDatabase({ dataDir })
    const framework = await createWorking(db.kysely, WORKING)
    const { statements } = await storeDocument(db, framework, lines(1))
    const subject = { kind: 'statement', statement: statements[0]?.id ?? '' } as const
    await decide(db, { framework, subject, verdict: 'accept', expectedVersion: 0, ...by })
    await db.close()
    db = await openDatabase({ dataDir })
    expect(await undoLast(db, { framework, ...by })).toMatchObject({ subject, standing: { state: 'open' } })
    await db.close()
  })
})
