import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINT_IDS, type LintFinding, type LintId } from '../../src/domain/lint.js'
import type { StatementKind } from '../../src/domain/statement.js'
import { lintStatement } from '../../src/statements/lint/lintStatement.js'
import { readCompound } from '../../src/statements/lint/readCompound.js'
import { differs } from '../../src/statements/wording.js'

/** The parts of a sentence that each stand alone; none when it holds one competency. */
function splitCompound(text: string): readonly string[] {
  const compound = readCompound(text)
  return compound?.alone === true ? compound.parts : []
}

const check = (text: string, statementKind: StatementKind = 'outcome') =>
  lintStatement({ text, statementKind })
const found = (text: string, id: LintId, kind: StatementKind = 'outcome'): LintFinding | undefined =>
  check(text, kind).find((finding) => finding.id === id)
const fixes = (text: string, id: LintId, kind: StatementKind = 'outcome') =>
  found(text, id, kind)?.fixes.map((fix) => fix.text)

describe('a verb nobody can watch', () => {
  it.each([
    ['Understand how markets work', 'Explain how markets work'],
    ['Understand the views of patients', 'Describe the views of patients'],
    ['Understand weather maps', 'Interpret weather maps'],
    ['Understand short texts in Welsh', 'Summarize short texts in Welsh'],
    ['Know the parts of a cell', 'Identify the parts of a cell'],
    ['Know the terms of the trade', 'Define the terms of the trade'],
    ['Know how to weld', 'Weld'],
    ['Know and understand tax law', 'Explain tax law'],
    ['Know and apply payroll rules', 'Apply payroll rules'],
    ['Recognize and value cultural differences', 'Recognize cultural differences'],
    ['Be familiar with safety rules', 'Describe safety rules'],
    ['Become aware of local plants', 'Describe local plants'],
    ['Demonstrate an understanding of tax law', 'Explain tax law'],
    ['Have knowledge of local plants', 'Describe local plants'],
    ['An awareness of one’s own bias', 'Describe one’s own bias'],
    ['Gain a deeper appreciation of folk music', 'Explain the importance of folk music'],
    ['Appreciate the role of unions', 'Explain the role of unions'],
    ['Value diversity', 'Explain the importance of diversity'],
    ['Learn to read music', 'Read music'],
    ['Enjoy working with people', 'Work with people'],
    ['Realize that water is scarce', 'Explain why water is scarce'],
    ['Explore how cities grow', 'Investigate how cities grow'],
    ['Students will understand how rivers form', 'Students will explain how rivers form'],
    ['Draw a map and understand its legend', 'Draw a map and explain its legend'],
  ])('%s → %s', (text, fix) => {
    expect(fixes(text, 'unmeasurable_verb')?.[0]).toBe(fix)
  })

  it.each([
    'Value stocks and bonds',
    'Realize a design in wood',
    'Explain how people learn',
    'Apply knowledge of local law',
    'Demonstrate knowledge of tides by drawing a chart',
    'Respond to the known needs of guests',
  ])('is not seen in "%s"', (text) => {
    expect(found(text, 'unmeasurable_verb')).toBeUndefined()
  })

  it('lets people learn and explore at work', () => {
    expect(check('Learn the stock system', 'requirement')).toEqual([])
    expect(check('Explore new suppliers', 'duty')).toEqual([])
  })

  it('takes the level a statement is read at', () => {
    const at = (level: 'remember' | 'understand') =>
      lintStatement({
        text: 'Know the water cycle',
        statementKind: 'outcome',
        bloom: { level, probability: 0.9 },
      })[0]?.fixes[0]?.label
    expect([at('remember'), at('understand')]).toEqual(['identify', 'explain'])
  })

  it('offers nothing where no verb would fit', () => {
    expect(found('Believe in teamwork', 'unmeasurable_verb')?.fixes).toEqual([])
    expect(found('Gain an understanding of and respect for elders', 'unmeasurable_verb')?.fixes).toEqual([])
  })

  it('says what is wrong and what helps', () => {
    expect(found('Understand trade', 'unmeasurable_verb')).toMatchObject({
      words: 'Understand',
      sentence: '“Understand” cannot be observed. Verbs that can be: explain, describe.',
    })
  })
})

describe('several competencies in one wording', () => {
  it.each([
    ['Write reports and answer phone calls', ['Write reports', 'Answer phone calls']],
    ['Prepares budgets and answers the phone', ['Prepares budgets', 'Answers the phone']],
    ['Manage a team; write the weekly report', ['Manage a team', 'Write the weekly report']],
    ['Define terms. Compare two theories.', ['Define terms', 'Compare two theories']],
    [
      'Identify hazards, choose tools, and write the plan',
      ['Identify hazards', 'Choose tools', 'Write the plan'],
    ],
    ['Plan and run tests and document the results', ['Plan and run tests', 'Document the results']],
    ['Apply theory to practice and evaluate outcomes', ['Apply theory to practice', 'Evaluate outcomes']],
    [
      'Prepare meals and clean the kitchen, in accordance with health rules',
      [
        'Prepare meals, in accordance with health rules',
        'Clean the kitchen, in accordance with health rules',
      ],
    ],
  ])('%s', (text, parts) => {
    expect(splitCompound(text)).toEqual(parts)
    expect(fixes(text, 'compound')).toEqual(parts)
  })

  it.each([
    ['verbs that share one object', 'Read, write, and analyze tonal music'],
    ['verbs that share one object', 'Plan and organize events'],
    ['verbs that share one object', 'Participate in and lead group talks'],
    ['verbs that share one object', 'Lay out and fit small parts'],
    ['verbs that share one object', 'Read a poem and summarize it'],
    ['objects of one verb', 'Maintain files, records, and reports'],
    ['objects of one verb', 'Support research and design teams'],
    ['objects of one verb', 'Compare past and present events'],
    ['objects of one verb', 'Monitor test scores and staff development plans'],
    ['adjectives', 'Write clear and complete sentences'],
    ['what the act is for', 'Use data to plan routes and manage stock'],
    ['what the act is for', 'Produce maps to update and maintain boundaries'],
    ['what others do', 'Help students read texts and write essays'],
    ['what is explained', 'Explain how firms set prices and make choices'],
    ['a choice', 'Supervise clerks or train volunteers'],
    ['adverbs', 'Work safely and responsibly'],
  ])('is not %s: %s', (_, text) => {
    expect(splitCompound(text)).toEqual([])
    expect(found(text, 'compound')).toBeUndefined()
  })

  it('is said but not split where a part refers to another', () => {
    const text = 'Schedule volunteers and assign their tasks'
    expect(found(text, 'compound')?.fixes).toEqual([])
    expect(splitCompound(text)).toEqual([])
  })

  it('offers four parts at most', () => {
    const text = 'Write plans; check bills; answer calls; repair doors; clean the hall'
    expect(splitCompound(text)).toHaveLength(5)
    expect(fixes(text, 'compound')).toHaveLength(4)
  })
})

describe('words that leave the object open', () => {
  it.each([
    ['Write reports, memos, etc.', 'Write reports and memos'],
    ['Write reports, memos, letters, etc.', 'Write reports, memos, and letters'],
    ['Use hand tools (saws, files, etc.)', 'Use hand tools (saws, files)'],
    ['Order paper, pens, and so on', 'Order paper and pens'],
    ['Clean the pool as needed', 'Clean the pool'],
    ['Answer calls and perform other duties as assigned', 'Answer calls'],
  ])('can go: %s', (text, fix) => {
    expect(fixes(text, 'vague_object', 'duty')).toEqual([fix])
  })

  it.each([
    'Handle various things',
    'Discuss many topics',
    'Discuss relevant issues',
    'Cover different aspects',
    'Perform other duties as assigned',
    'Apply basic concepts',
    'Deal with problems',
    'Work on special projects for the department',
  ])('are only named: %s', (text) => {
    expect(fixes(text, 'vague_object', 'duty')).toEqual([])
  })

  it.each([
    'Apply basic concepts of statistics',
    'Deal with angry customers',
    'Sort job-related tasks',
    'Connect the Internet of Things',
    'Discuss many topics in ethics',
    'File claims as required by law',
    'Stuff envelopes',
  ])('are not seen in "%s"', (text) => {
    expect(found(text, 'vague_object', 'duty')).toBeUndefined()
  })
})

describe('a long wording', () => {
  const tail = 'for new nurses on all wards of the clinic and its partner homes in the county'
  it('can lose its examples and brackets', () => {
    const text = `Prepare clear safety notes (posters and cards) ${tail}, including notes on lifting, washing, and fire`
    expect(fixes(text, 'too_long')).toEqual([
      `Prepare clear safety notes ${tail}`,
      `Prepare clear safety notes ${tail}, including notes on lifting, washing, and fire`,
    ])
  })

  it('does not lose a competency that stands after the examples', () => {
    const text = `Prepare clear safety notes ${tail}, including notes on lifting; check the alarms of every ward`
    expect(fixes(text, 'too_long')).toEqual([])
  })

  it('may have 25 words', () => {
    expect(found(Array(25).fill('pay').join(' '), 'too_long')).toBeUndefined()
    expect(found(Array(26).fill('pay').join(' '), 'too_long')).toBeDefined()
  })
})

describe('a wording that tells what is done', () => {
  it.each([
    ['Reports are prepared monthly', 'Prepare reports monthly'],
    ['The archive is maintained by the clerk', 'Maintain the archive'],
    ['Tests are carefully written by the engineer before release', 'Carefully write tests before release'],
    ['Staff are trained in first aid', 'Train staff in first aid'],
    ['Be trained in operating forklifts', 'Operate forklifts'],
    ['Be given practice in writing essays', 'Write essays'],
    ['Be taught how to weld', 'Weld'],
  ])('%s → %s', (text, fix) => {
    expect(fixes(text, 'passive', 'duty')).toEqual([fix])
  })

  it('is only named where the act is not said', () => {
    expect(fixes('Be trained in first aid', 'passive')).toEqual([])
    expect(fixes('Students are given feedback', 'passive')).toEqual([])
  })

  it.each([
    'Ensure tests are run',
    'Review forms that are submitted by staff',
    'Explain how laws are made',
    'Be organized',
    'Permits are required',
    'Tools are used to cut wood',
  ])('is not seen in "%s"', (text) => {
    expect(found(text, 'passive', 'duty')).toBeUndefined()
  })
})

describe('the check as a whole', () => {
  it('is silent on knowledge', () => {
    expect(check('Knowledge of payroll rules, tax law, etc.', 'knowledge')).toEqual([])
  })

  it('is silent on an official wording kept as it is', () => {
    const text = 'Understand how markets work'
    const kept = (official: string | null) =>
      lintStatement({ text, statementKind: 'outcome', official }).length
    expect([kept('understand how  markets work.'), kept('Explain how markets work'), kept(null)]).toEqual([
      0, 1, 1,
    ])
  })

  it.each([
    'Communicate effectively in writing',
    'Calculate gross pay for hourly staff',
    'Compare two pay systems by cost and risk',
    'Coordinate with other agencies to prepare for storms',
    'Design, build, and test small bridges',
  ])('is silent on "%s"', (text) => {
    expect(check(text)).toEqual([])
    expect(check(text, 'duty')).toEqual([])
  })

  it('names findings in the order people read them', () => {
    const ids = check('Understand trade routes, ports, etc. and draw the map as needed').map(({ id }) => id)
    expect(ids).toEqual(LINT_IDS.filter((id) => ids.includes(id)))
    expect(ids.length).toBeGreaterThan(1)
  })

  const PIECES =
    'understand,know,and,or,to,the,by,be,are,write,plans,that,etc.,(,),;,.,“,other duties,as needed,how,Reports,prepared,of,including,by writing,given,1,é,learn,\n'.split(
      ',',
    )
  const kinds = fc.constantFrom<StatementKind>('outcome', 'duty', 'requirement', 'description', 'knowledge')
  it('never throws, and every fix is a new wording', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' ')),
    )
    fc.assert(
      fc.property(texts, kinds, (text, kind) => {
        for (const finding of check(text, kind)) {
          expect(finding.sentence).not.toBe('')
          for (const fix of finding.fixes) {
            expect(fix.text.trim()).not.toBe('')
            expect(fix.label).not.toBe('')
            expect(differs(fix.text, text)).toBe(true)
          }
        }
        expect(splitCompound(text).length).not.toBe(1)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ...[' ', '(', 'a ', 'and ', ', and ', 'to ', 'etc., ', '; plan ', 'including ', 'be ', '“', ',', '. '],
    ...['the and ', 'x, ', 'highly ', 'know, ', 'plan the and ', 'is made ', 'as ', '\t\n'],
  ])('reads 4,000 hostile characters in time: %j', (piece) => {
    for (const length of [990, 1190, 4000])
      for (const start of ['', 'Know ', 'Plan the work ', 'The work ']) {
        const text = (start + piece.repeat(length)).slice(0, length)
        check(`${text}x`)
        const from = performance.now()
        check(`${text}x`)
        splitCompound(text)
        expect(performance.now() - from).toBeLessThan(50)
      }
  })
})
