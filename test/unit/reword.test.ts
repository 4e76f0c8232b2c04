import { describe, expect, it } from 'vitest'
import { reword } from '../../src/statements/reword.js'

const text = (evidence: string, kind: 'outcome' | 'duty' | 'requirement', lead: string | null = null) =>
  reword(evidence, kind, lead).text

describe('an outcome', () => {
  it.each([
    ['keeps its own words', 'Compute gross pay for hourly staff.', 'Compute gross pay for hourly staff'],
    ['loses "the ability to"', 'The ability to read and check a pay slip', 'Read and check a pay slip'],
    ['loses "to"', 'to compare two pay systems', 'Compare two pay systems'],
    [
      'starts with the plain verb',
      'describing the steps of a payroll run',
      'Describe the steps of a payroll run',
    ],
    ['speaks of nobody', 'Review your own pay slip', 'Review one’s own pay slip'],
    ['does not name the course', 'Apply the rules learned in this course', 'Apply the rules learned'],
    ['says "understand" for an understanding', 'An understanding of tax law', 'Understand tax law'],
    ['gets a verb for a bare attitude', 'A commitment to accuracy', 'Demonstrate a commitment to accuracy'],
    [
      'forgets where the line broke',
      'Compute pay for envi-\nronmental staff',
      'Compute pay for environmental staff',
    ],
  ])('%s', (_, evidence, wording) => {
    expect(text(evidence, 'outcome')).toBe(wording)
  })

  it('takes the verb of the line above a bare subject', () => {
    expect(text('the pay cycle', 'outcome', 'Students will describe:')).toBe('Describe the pay cycle')
  })
})

describe('a duty', () => {
  it.each([
    ['starts with the plain verb', 'Prepares and reviews the payroll', 'Prepare and review the payroll'],
    ['loses "responsible for"', 'Responsible for managing the front desk', 'Manage the front desk'],
    ['loses "will be responsible for"', 'will be responsible for training new clerks', 'Train new clerks'],
    [
      'turns every later verb',
      'Maintains the ledger and answers the phone',
      'Maintain the ledger and answer the phone',
    ],
    [
      'leaves plural nouns alone',
      'Maintains files, records, and reports',
      'Maintain files, records, and reports',
    ],
    ['turns an action noun into its verb', 'Preparation and review of budgets', 'Prepare and review budgets'],
    ['does not name the employer', 'Processes claims for the City of Elm Grove', 'Process claims'],
    ['keeps an adverb with its verb', 'Accurately enters time cards', 'Accurately enter time cards'],
    [
      'moves an adverb behind a verb without object',
      'Effectively communicates with staff',
      'Communicate effectively with staff',
    ],
  ])('%s', (_, evidence, wording) => {
    expect(text(evidence, 'duty')).toBe(wording)
  })
})

describe('a requirement', () => {
  it.each([
    ['Excellent written communication skills', 'Communicate effectively in writing'],
    ['Strong oral and written communication skills', 'Communicate effectively orally and in writing'],
    ['Ability to manage multiple priorities', 'Manage multiple priorities'],
    ['Demonstrated ability to settle disputes.', 'Settle disputes'],
    ['Proven experience managing a help desk', 'Manage a help desk'],
    ['Experience in creating and checking invoices', 'Create and check invoices'],
    ['Experience with spreadsheet software', 'Use spreadsheet software'],
    ['Proficiency in the use of Excel', 'Use Excel'],
    ['Skill in negotiating contracts is preferred', 'Negotiate contracts'],
    ['Knowledge of how to close a ledger', 'Close a ledger'],
    ['Experience with Epic or a similar record', 'Use Epic or a similar record'],
    ['Skill in listening to colleagues and in building trust', 'Listen to colleagues and build trust'],
    [
      'Advanced SQL skills, including window functions',
      'Apply advanced SQL skills, including window functions',
    ],
    ['Strong analytical and problem-solving skills', 'Think analytically and solve problems effectively'],
    ['Strong falconry skills', 'Apply strong falconry skills'],
    ['Must be detail-oriented', 'Attend closely to detail'],
  ])('%s → %s', (evidence, wording) => {
    expect(reword(evidence, 'requirement', null)).toMatchObject({
      statementKind: 'requirement',
      text: wording,
    })
  })
})

describe('a bare subject', () => {
  it('is knowledge: its noun phrase is shown and "Apply" is one key away', () => {
    expect(reword('Knowledge of payroll principles', 'requirement', null)).toEqual({
      statementKind: 'knowledge',
      text: 'Payroll principles',
      offers: [
        { id: 'apply', text: 'Apply payroll principles' },
        { id: 'official', text: 'Knowledge of payroll principles' },
      ],
    })
  })

  it('is knowledge under a heading that says so', () => {
    expect(reword('auditing principles', 'requirement', 'knowledge of')).toMatchObject({
      statementKind: 'knowledge',
      text: 'Auditing principles',
      offers: [{ id: 'apply', text: 'Apply auditing principles' }],
    })
  })

  it('is not "applied" itself when it is no method', () => {
    const { offers } = reword('Knowledge of the port district', 'requirement', null)
    expect(offers[0]).toEqual({ id: 'apply', text: 'Apply knowledge of the port district' })
  })

  it('keeps names and acronyms as they are', () => {
    const { offers } = reword('Knowledge of OSHA standards', 'requirement', null)
    expect(offers[0]?.text).toBe('Apply OSHA standards')
  })
})

describe('the offers', () => {
  it('hold the official wording when ours differs', () => {
    expect(reword('Prepares the payroll.', 'duty', null).offers).toEqual([
      { id: 'official', text: 'Prepares the payroll' },
    ])
  })

  it('are empty when nothing was changed but the closing mark', () => {
    expect(reword('compute gross pay.', 'outcome', null)).toMatchObject({
      text: 'Compute gross pay',
      offers: [],
    })
  })

  it('hold a shorter wording of a long one', () => {
    const long =
      'Prepares the monthly payroll of two plants and one office (about nine hundred people), including overtime, bonuses, deductions for tools, union dues, garnishments and all forms that the state asks for'
    const shorter = reword(long, 'duty', null).offers.find((offer) => offer.id === 'shorter')
    expect(shorter?.text).toBe('Prepare the monthly payroll of two plants and one office')
  })
})
