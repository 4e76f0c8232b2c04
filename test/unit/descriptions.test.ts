import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../src/domain/document.js'
import type { Statement } from '../../src/domain/statement.js'
import type { Unit } from '../../src/domain/unit.js'
import { segmentText } from '../../src/segment/segmentText.js'
import { judgeDescription } from '../../src/statements/description/judgeDescription.js'
import { findStatements } from '../../src/statements/findStatements.js'
import { extractedFrom } from '../support/extractedFrom.js'

/** Statements of a text whose only unit is one course with this description. */
function describeCourse(text: string, units?: readonly Unit[]): readonly Statement[] {
  const extracted = extractedFrom(text)
  const documentKind: DocumentKind = 'syllabus'
  return findStatements({
    extracted,
    units: units ?? segmentText(extracted, documentKind),
    documentSha: 'b'.repeat(64),
    documentKind,
  })
}

const judge = (text: string) =>
  judgeDescription({ start: 0, end: text.length, text, form: 'sentence', leadIn: null })
const said = (text: string) => judge(text).map((finding) => finding.said)
const passages = (text: string) => judge(text).map(({ start, end }) => text.slice(start, end))

describe('actions of a course description', () => {
  it('are found one by one where semicolons or commas list them', () => {
    const text =
      'Topics include preparation of pay slips, analysis of overtime costs, and design of bonus plans; filing of forms is not covered.'
    expect(said(text)).toEqual(['Prepare pay slips', 'Analyze overtime costs', 'Design bonus plans'])
  })

  it('have each the exact range of its own words', () => {
    const text =
      'Overview of wages; with emphasis on interpreting tax tables; application of tax law to wages.'
    expect(passages(text)).toEqual(['interpreting tax tables', 'application of tax law to wages.'])
  })

  it('keep their range over a line break', () => {
    const text = 'History of pay; evaluation of\npension plans.'
    expect(passages(text)).toEqual(['evaluation of\npension plans.'])
    expect(said(text)).toEqual(['Evaluate pension plans'])
  })

  it('keep two verbs with one object together', () => {
    expect(said('Preparation and analysis of payroll budgets.')).toEqual([
      'Prepare and analyze payroll budgets',
    ])
    expect(said('Students design and build payroll forms.')).toEqual(['Design and build payroll forms'])
  })

  it('are taken from what learners do and practice', () => {
    expect(said('Students will learn to audit a payroll.')).toEqual(['Audit a payroll'])
    expect(said('Practice in the calculation of net pay.')).toEqual(['Calculate net pay'])
    expect(said('Provides opportunities to compare two pay systems.')).toEqual(['Compare two pay systems'])
  })

  it.each([
    ['Use of spreadsheets for forecasting wage costs.', 'Use spreadsheets to forecast wage costs'],
    ['Critical evaluation of bonus plans.', 'Critically evaluate bonus plans'],
    ['Statistical analysis of wage data.', 'Perform statistical analysis of wage data'],
    ['Theories of fair pay and their application to tips.', 'Apply theories of fair pay to tips'],
    ['Development of wage models begun in PAYR 210.', 'Develop wage models'],
    ['Application of pay models to engineering firms.', 'Apply pay models to engineering firms'],
    ['Preparing, presenting, evaluating pay plans.', 'Prepare, present and evaluate pay plans'],
    ['Analyzing pay data, and writing reports for managers.', 'Analyze pay data, Write reports for managers'],
  ])('%s', (text, wording) => {
    expect(said(text).join(', ')).toBe(wording)
  })

  it.each([
    'History of wages since 1500.',
    'An introduction to the study of payroll.',
    'Introduction to the design of bonus plans.',
    'Topics: gross pay, net pay, deductions.',
    'Survey of pay systems; examination of the role of unions.',
    'Principles of the analysis of wages.',
    'Development of the labor movement; production of hormones.',
    'Use and abuse of power in society.',
    'Analysis of variance.',
    'Operating systems; manufacturing processes; testing methods.',
    'Preparation of future teachers.',
    'We will read three novels about work.',
    'This course covers wages and prices.',
    'Application of these to that.',
    'Focus on both numbers (i.e., calculating wage needs and pay limits) and people (i.e., age) in pay.',
    'Analysis of how its rules changed.',
    'Preparation of forms under the direction of faculty; may be repeated for credit.',
    'Prerequisite: analysis of wages or approval of instructor.',
  ])('are not in: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it('are at most 25 words long where examples can go', () => {
    const [wording = ''] = said(
      'Analysis of pay systems in public and private companies of several countries and their effects on families, including bonus plans, tips, overtime, piece rates, shares, pensions and paid leave of many kinds.',
    )
    expect(wording).toBe(
      'Analyze pay systems in public and private companies of several countries and their effects on families',
    )
  })

  it('read a very long line without marks in a moment', () => {
    const text = `Students ${'plan, analysis of and including the design, '.repeat(90)}`
    const start = performance.now()
    judge(text)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

const HEAD =
  '# PAYR 210 Payroll Practice\n\n## Course Description\n\nPreparation of pay slips; history of wages.\n'

describe('statements from a description', () => {
  it('say their kind, passage and reason', () => {
    const [statement, ...others] = describeCourse(HEAD)
    expect(others).toEqual([])
    expect(statement).toMatchObject({
      statementKind: 'description',
      text: 'Prepare pay slips',
      evidence: { text: 'Preparation of pay slips' },
      offers: [{ id: 'official', text: 'Preparation of pay slips' }],
    })
    expect(HEAD.slice(statement?.evidence.start, statement?.evidence.end)).toBe('Preparation of pay slips')
    expect(statement?.why).toContain('an action named in the course description')
  })

  it('are none for a course that states its outcomes', () => {
    const text = `${HEAD}\n## Learning Outcomes\n\n- Compute gross pay for hourly staff\n`
    expect(describeCourse(text).map((one) => one.statementKind)).toEqual(['outcome'])
  })
})
