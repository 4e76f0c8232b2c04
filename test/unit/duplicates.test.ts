import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StatementKind } from '../../src/domain/statement.js'
import { contentKey } from '../../src/statements/duplicates/contentKey.js'
import { createGrouper, type GroupEntry } from '../../src/statements/duplicates/createGrouper.js'
import { foldWord } from '../../src/statements/duplicates/foldWord.js'
import { isMisspelled } from '../../src/statements/duplicates/isMisspelled.js'
import { leaderIndex } from '../../src/statements/duplicates/leaderIndex.js'
import { wordsAgree } from '../../src/statements/duplicates/pairScore.js'
import { wordGap } from '../../src/statements/duplicates/wordGap.js'

/** Vectors that always agree: what the words decide. */
const NEAR = new Float32Array(384).fill(1 / Math.sqrt(384))
const FAR = NEAR.map((value, at) => (at % 2 === 0 ? value : -value))

const entry = (id: string, text: string, statementKind: StatementKind = 'outcome'): GroupEntry => ({
  id,
  text,
  statementKind,
})

function together(a: string, b: string): boolean {
  const grouper = createGrouper()
  grouper.lead(entry('a', a), NEAR)
  return grouper.place(entry('b', b), NEAR) === 'a'
}

const SAME = [
  ['Prepare quarterly budgets', 'Preparing quarterly budgets.'],
  ['Prepare quarterly budgets', 'The preparation of quarterly budgets'],
  ['Demonstrate the ability to edit short films', 'Edit short films'],
  ['Edit and color short films', 'Color and edit short films'],
  ['Utilize survey data to plan services', 'Use survey data to plan services'],
  ['Analyse labour markets', 'Analyze labor markets'],
  ['Communicate effectively, both orally and in writing', 'Communicate verbally and in writing'],
  ['Repair engines', 'Repair engines, including diesel engines'],
  ['Describe the structure of cells', 'Demonstrate an understanding of the structure of cells'],
  ['Coordinate healthcare teams', 'Coordinate health care teams'],
  ["Support the client's goals", 'Support clients’ goals'],
  ['Discuss philosophical arguments', 'Discuss philosopphical arguments'],
  ['The student will be able to plan museum visits', 'Plan museum visits'],
  [
    'Summarize interviews in a manner that patients follow',
    'Summarize interviews in a way that patients follow',
  ],
  ['Speak with sympathy to mourning families', 'Speak sympathetically to mourning families'],
  ['Draw maps of the riverbed after each flood', 'Draw maps of the river bed after each flood'],
  ['Begin to conduct small choirs', 'Conduct small choirs'],
  ['Write labels for various types of glass', 'Write labels for various kinds of glass'],
  ['Sketch a complex range of insect wings', 'Sketch a range of insect wings'],
  ['Apply the second laws of motion', 'Apply the second law of motion'],
] as const

const DIFFERENT = [
  ['Analyze poems', 'Analyze novels'],
  ['Knowledge of Excel', 'Knowledge of Word'],
  ['Program in C', 'Program in C++'],
  ['Teach introductory welding', 'Teach advanced welding'],
  ['Solve problems of Calculus I', 'Solve problems of Calculus II'],
  ['Lead teams of 5 nurses', 'Lead teams of 50 nurses'],
  ['Work with supervision', 'Work without supervision'],
  ['Explain budgets', 'Evaluate budgets'],
  ['Explain budgets', 'Explain and evaluate budgets'],
  ['Present findings to patients', 'Present findings to physicians'],
  ['Describe assessment methods', 'Assess assessment methods'],
  ['Model nitrate levels in rivers', 'Model nitrite levels in rivers'],
  ['Sort paper', 'Sort paper and glass'],
  ['History of the port since 1950', 'History of the port until 1950'],
  ['Beginning Spanish conversation', 'Spanish conversation'],
  ['Read maps, including old maps', 'Read maps, including old maps; draw coastlines and harbors'],
  ['Advise families on global trade', 'Advise families on national trade'],
  ['Design bridges for local railways', 'Inspect bridges for local railways'],
  ['Apply models of statistical learning', 'Apply models of statistical students'],
] as const

describe('near-duplicates', () => {
  it.each(SAME)('are decided once: %s / %s', (a, b) => {
    expect([together(a, b), together(b, a)]).toEqual([true, true])
  })

  it.each(DIFFERENT)('are not: %s / %s', (a, b) => {
    expect([together(a, b), together(b, a)]).toEqual([false, false])
  })

  it('group knowledge with knowledge only, and everything else together', () => {
    const grouper = createGrouper()
    expect(grouper.place(entry('a', 'Auditing principles', 'knowledge'), NEAR)).toBe('a')
    expect(grouper.place(entry('b', 'Auditing principles', 'description'), NEAR)).toBe('b')
    expect(grouper.place(entry('c', 'Auditing principles', 'duty'), NEAR)).toBe('b')
    expect(grouper.place(entry('d', 'Principles of auditing', 'knowledge'), NEAR)).toBe('a')
  })

  it('need vectors that agree, unless the letters are the same', () => {
    const grouper = createGrouper()
    grouper.lead(entry('a', 'Edit short films'), NEAR)
    expect(grouper.place(entry('b', 'Editing of short films'), FAR)).toBe('b')
    expect(grouper.place(entry('c', 'edit short films.'), FAR)).toBe('a')
  })
})

describe('the grouper', () => {
  it('keeps its leaders: of a group that was stored, and of one placed again', () => {
    const grouper = createGrouper()
    grouper.lead(entry('stored', 'Write grant proposals'), NEAR)
    grouper.lead(entry('stored', 'Write grant proposals'), NEAR)
    grouper.lead(entry('other', 'Writing of grant proposals'), NEAR)
    expect(grouper.place(entry('new', 'Write a grant proposal'), NEAR)).toBe('stored')
    expect(grouper.place(entry('new', 'Write a grant proposal'), NEAR)).toBe('stored')
    expect(grouper.place(entry('other', 'Writing of grant proposals'), NEAR)).toBe('other')
  })

  it('joins no chains: members are compared with leaders only', () => {
    const grouper = createGrouper()
    grouper.lead(entry('a', 'Repair pumps'), NEAR)
    expect(grouper.place(entry('b', 'Repair the main pumps'), NEAR)).toBe('a')
    expect(grouper.place(entry('c', 'Repair the main overall pumps in several specific aspects'), NEAR)).toBe(
      'c',
    )
  })

  it('answers the same for the same order, and every answer is a leader', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SAME.flat(), ...DIFFERENT.flat()), { maxLength: 40 }),
        (texts) => {
          const run = () => {
            const grouper = createGrouper()
            return texts.map((text, at) => grouper.place(entry(String(at), text), NEAR))
          }
          const groups = run()
          expect(run()).toEqual(groups)
          groups.forEach((leader, at) => {
            expect(Number(leader)).toBeLessThanOrEqual(at)
            expect(groups[Number(leader)]).toBe(leader)
          })
        },
      ),
      { numRuns: 100, seed: 5 },
    )
  })

  it('never throws, whatever a text or a vector holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 8 }),
        fc.float32Array(),
        (texts, vector) => {
          const grouper = createGrouper()
          texts.forEach((text, at) => {
            expect(grouper.place(entry(String(at), text), vector)).toMatch(/^\d+$/)
          })
        },
      ),
      { numRuns: 200, seed: 6 },
    )
    const hostile = [
      '',
      '???',
      '__proto__',
      'constructor toString',
      '(e.g.'.repeat(9_000),
      ' ,such as '.repeat(9_000),
    ]
    const grouper = createGrouper()
    const started = performance.now()
    for (const text of hostile) expect(grouper.place(entry(text, text), NEAR)).toBe(text)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('places 5,000 statements within a generous second or two', () => {
    const verbs = [
      'Plan',
      'Analyze',
      'Design',
      'Teach',
      'Measure',
      'Paint',
      'Repair',
      'Audit',
      'Describe',
      'Select',
    ]
    const grouper = createGrouper()
    const started = performance.now()
    const leaders = new Set<string>()
    for (let at = 0; at < 5_000; at += 1) {
      const text = `${verbs[at % 10]} systems of sort ${Math.floor(at / 20)} for hospitals`
      leaders.add(grouper.place(entry(String(at), text), NEAR))
    }
    expect(leaders.size).toBe(2_500)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('the word index', () => {
  it('offers every leader whose words agree', () => {
    const words = fc.constantFrom(
      'edit',
      'plan',
      'film',
      'budget',
      'key',
      'overall',
      'course',
      'describe',
      'including',
      'complex',
      'way',
      'manner',
      'editing',
      'sympathy',
      'sympathetic',
    )
    const text = fc.array(words, { minLength: 1, maxLength: 14 }).map((some) => some.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), text, (texts, wanted) => {
        const index = leaderIndex()
        const key = contentKey(wanted)
        texts.forEach((one, at) => {
          index.add({ id: String(at), key: contentKey(one), vector: NEAR })
        })
        const offered = new Set(index.candidates(key).map(({ id }) => id))
        texts.forEach((one, at) => {
          if (wordsAgree(key, contentKey(one))) expect(offered).toContain(String(at))
        })
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})

describe('the gap between two words', () => {
  it.each([
    ['sympathy', 'sympathetic', 'family'],
    ['manner', 'way', 'near'],
    ['ocean', 'sea', 'near'],
    ['philosopphy', 'philosophy', 'same'],
    ['glass', 'paper', 'apart'],
    ['technique', 'technology', 'apart'],
    ['organ', 'organize', 'apart'],
  ])('%s / %s: %s', (a, b, expected) => {
    const gap = wordGap(foldWord(a), foldWord(b))
    expect(wordGap(foldWord(b), foldWord(a))).toBe(gap)
    expect(gap === 0 ? 'same' : gap < 0.3 ? 'family' : gap < 1 ? 'near' : 'apart').toBe(expected)
  })
})

describe('a misspelled word', () => {
  it.each([
    ['identified', 'indentified', true],
    ['managment', 'management', true],
    ['langauge', 'language', true],
    ['nitrate', 'nitrite', false],
    ['symmetric', 'asymmetric', false],
    ['casts', 'casks', false],
  ])('%s / %s: %s', (a, b, expected) => {
    expect([isMisspelled(a, b), isMisspelled(b, a)]).toEqual([expected, expected])
  })
})
