import fc from 'fast-check'
import type { AcceptedAlignment, AcceptedFramework } from '../../src/domain/accepted.js'
import { PERSPECTIVES, SUBJECTS } from '../../src/domain/framework.js'
import { allowedRelations } from '../../src/domain/relation.js'
import { STATEMENT_KINDS } from '../../src/domain/statement.js'

const ids = {
  framework: '3f6f6c1e-8d1b-4c7f-9b0d-6a7f0a4b1c01',
  group: '5d0c1f52-0a57-4a3f-8a35-9f6f7a0b1d02',
  read: 'b0a0f6a7-5f2f-5d8e-8f5e-0d7a3f1c2e03',
  plan: 'c1b1f7b8-6030-5e9f-9060-1e8b40202f04',
  law: 'd2c2f8c9-7141-5fa0-a171-2f9c51313005',
}

const match = (end: string, rest: Partial<AcceptedAlignment>): AcceptedAlignment => ({
  id: `e3d3f9da-8252-50b1-b282-30ad624241${end}`,
  item: ids.read,
  targetFramework: 'onet',
  targetFrameworkTitle: 'O*NET Database',
  level: 'gwa',
  code: '4.A.1.a.1',
  title: 'Getting Information',
  relation: 'inside_theirs',
  perspective: 'employer',
  createdAt: '2026-01-03T09:00:00.000Z',
  updatedAt: '2026-01-03T09:00:00.000Z',
  ...rest,
})

/** A small framework with a group, a loose item, every relation and every kind of target. */
export const ACCEPTED: AcceptedFramework = {
  framework: {
    id: ids.framework,
    title: 'Data analyst',
    publisher: 'Example College',
    subject: 'job_role',
    perspective: 'employer',
    createdAt: '2026-01-01T08:00:00.000Z',
    updatedAt: '2026-01-02T08:00:00.000Z',
  },
  groups: [{ id: ids.group, code: '1', title: 'Working with data', position: 0 }],
  items: [
    {
      id: ids.read,
      code: '1.1',
      text: 'Collect data from several sources.',
      kind: 'duty',
      group: ids.group,
      updatedAt: '2026-01-03T09:00:00.000Z',
    },
    {
      id: ids.plan,
      code: null,
      text: 'Plan a survey.',
      kind: 'outcome',
      group: ids.group,
      updatedAt: '2026-01-03T09:30:00.000Z',
    },
    {
      id: ids.law,
      code: null,
      text: 'Privacy law',
      kind: 'knowledge',
      group: null,
      updatedAt: '2026-01-04T10:00:00.000Z',
    },
  ],
  alignments: [
    match('01', {}),
    match('02', { level: 'iwa', code: '4.A.1.a.1.I05', title: 'Gather data.', relation: 'inside_ours' }),
    match('03', {
      item: ids.plan,
      level: 'dwa',
      code: '4.A.2.b.4.I01.D09',
      title: 'Plan surveys.',
      relation: 'same',
    }),
    match('04', { item: ids.plan, level: 'task', code: '7301', title: 'Plan surveys.', relation: 'overlap' }),
    match('05', {
      item: ids.law,
      level: 'knowledge',
      code: '2.C.8.b',
      title: 'Law and Government',
      relation: 'overlap',
    }),
    match('06', {
      targetFramework: '21cs',
      targetFrameworkTitle: '21st Century Skills',
      level: 'skill',
      code: 'CT',
      title: 'Critical Thinking',
      relation: 'overlap',
    }),
  ],
  citations: ['Made-up citation of O*NET data.', 'Made-up citation of the 21st Century Skills.'],
}

const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
const uuid = fc.uuid({ version: [4, 5] })
const line = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .filter((text) => text.trim() === text && text !== '')
const paragraph = fc.tuple(line(200), line(80)).map(([first, second]) => `${first}\n${second}`)

const target = fc.oneof(
  fc.record({
    targetFramework: fc.constant('onet'),
    targetFrameworkTitle: fc.constantFrom('O*NET Database', 'O*NET content model'),
    level: fc.constantFrom('gwa', 'iwa', 'dwa', 'task', 'skill', 'knowledge', 'ability', 'work_style'),
    code: fc.stringMatching(/^[1-4]\.[A-C](\.[0-9a-z]{1,2}){1,4}$/),
    title: line(60),
  }),
  fc.record({
    targetFramework: fc.constant('21cs'),
    targetFrameworkTitle: fc.constant('21st Century Skills'),
    level: fc.constant('skill' as const),
    code: fc.constantFrom('OC', 'CT', 'COLLAB', 'SDL'),
    title: line(40),
  }),
)

/** Any framework a person could end up with, sound by the rules that the store keeps. */
export const anyAccepted: fc.Arbitrary<AcceptedFramework> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    title: line(120),
    publisher: fc.option(line(50)),
    subject: fc.constantFrom(...SUBJECTS),
    perspective: fc.constantFrom(...PERSPECTIVES),
    created: time,
    groups: fc.array(fc.record({ id: uuid, title: line(60) }), { maxLength: 3 }),
    items: fc.array(
      fc.record({
        id: uuid,
        text: fc.oneof(line(200), paragraph),
        kind: fc.constantFrom(...STATEMENT_KINDS),
        group: fc.nat(),
        coded: fc.boolean(),
        updated: time,
        matches: fc.array(fc.record({ id: uuid, target, relation: fc.nat(), updated: time }), {
          maxLength: 4,
        }),
      }),
      { maxLength: 6 },
    ),
    citations: fc.array(line(80), { maxLength: 3 }),
  })
  .filter(({ id, groups, items }) => {
    const all = [
      id,
      ...groups.map((g) => g.id),
      ...items.flatMap((i) => [i.id, ...i.matches.map((m) => m.id)]),
    ]
    return new Set(all).size === all.length
  })
  .map((raw) => {
    const groups = raw.groups.map((group, at) => ({
      ...group,
      code: at === 0 ? null : `G${at}`,
      position: at,
    }))
    const createdAt = raw.created.toISOString()
    return {
      framework: {
        id: raw.id,
        title: raw.title,
        publisher: raw.publisher,
        subject: raw.subject,
        perspective: raw.perspective,
        createdAt,
        updatedAt: createdAt,
      },
      groups,
      items: raw.items.map((item, at) => ({
        id: item.id,
        code: item.coded ? `C.${at}` : null,
        text: item.text,
        kind: item.kind,
        group: groups[item.group % (groups.length + 1)]?.id ?? null,
        updatedAt: item.updated.toISOString(),
      })),
      alignments: raw.items.flatMap((item) =>
        item.matches.map((one) => {
          const allowed = allowedRelations(one.target.targetFramework, one.target.level)
          return {
            id: one.id,
            item: item.id,
            ...one.target,
            relation: allowed[one.relation % allowed.length] ?? 'overlap',
            perspective: raw.perspective,
            createdAt,
            updatedAt: one.updated.toISOString(),
          }
        }),
      ),
      citations: raw.citations,
    }
  })
