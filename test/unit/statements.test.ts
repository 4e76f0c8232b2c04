import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../src/domain/document.js'
import { type Statement, statementIdSource } from '../../src/domain/statement.js'
import { segmentText } from '../../src/segment/segmentText.js'
import { findStatements } from '../../src/statements/findStatements.js'
import { extractedFrom } from '../support/extractedFrom.js'

function find(text: string, documentKind: DocumentKind, only?: readonly number[]): readonly Statement[] {
  const extracted = extractedFrom(text)
  const units = segmentText(extracted, documentKind)
  return findStatements({
    extracted,
    units,
    documentSha: 'a'.repeat(64),
    documentKind,
    ...(only && { only }),
  })
}

const passages = (text: string, kind: DocumentKind) =>
  find(text, kind).map((statement) => [statement.statementKind, statement.evidence.text])

describe('outcomes of a syllabus', () => {
  it('are the items under "students will be able to"', () => {
    const text =
      'By the end of the course, students will be able to:\n- compute gross pay\n- explain a pay slip to an employee'
    expect(passages(text, 'syllabus')).toEqual([
      ['outcome', 'compute gross pay'],
      ['outcome', 'explain a pay slip to an employee'],
    ])
  })

  it('are found in a sentence, without the words before the verb', () => {
    const text = '# Course Description\nThis course will help you compare two pay systems.'
    expect(passages(text, 'syllabus')).toEqual([['outcome', 'compare two pay systems.']])
  })

  it('are found in the outcomes column of a table only', () => {
    const text =
      'Learning outcomes\tHow it is tested\nCompute gross pay for hourly staff\tWritten examination in week 4'
    expect(passages(text, 'syllabus')).toEqual([['outcome', 'Compute gross pay for hourly staff']])
  })

  it('are not the subjects in a table of assignments, nor captions with weeks', () => {
    const text =
      'Assignment\tOutcome area\nFinal talk\tOral, ethical\n# Learning Outcomes\n- Asking and gathering (weeks 1–4)\n- Compute gross pay for hourly staff'
    expect(passages(text, 'syllabus')).toEqual([['outcome', 'Compute gross pay for hourly staff']])
  })

  it('leave out their number and a note about where they are tested', () => {
    const text = '# Learning Outcomes\n1. Compute gross pay from a time card. [Exam 1, Homework]'
    expect(passages(text, 'syllabus')).toEqual([['outcome', 'Compute gross pay from a time card.']])
  })

  it('are found one by one where a sentence numbers them', () => {
    const text =
      '# Objectives\nBy the end of the term you should be able to (1) compute gross pay, (2) file a tax form, and (3) explain both.'
    expect(passages(text, 'syllabus').map(([, passage]) => passage)).toEqual([
      'compute gross pay',
      'file a tax form',
      'explain both.',
    ])
  })

  it('are one for an item of two sentences', () => {
    const text = '# Learning Outcomes\n- Teamwork. Share the payroll work fairly with two colleagues.'
    expect(passages(text, 'syllabus')).toEqual([
      ['outcome', 'Share the payroll work fairly with two colleagues.'],
    ])
  })

  it('may be bare subjects under "students will understand"', () => {
    const text = 'Students will understand:\n- the steps of a payroll run\n- why taxes are withheld'
    expect(find(text, 'syllabus').map((statement) => statement.text)).toEqual([
      'Understand the steps of a payroll run',
      'Understand why taxes are withheld',
    ])
  })
})

describe('what a syllabus says that is no outcome', () => {
  it.each([
    ['attendance rules', '# Attendance\nStudents will attend every class session.'],
    ['grading', '# Grading\n- Homework counts 40 %\n- The final exam counts 60 %'],
    ['instructions to hand in work', '# Assignments\nStudents will submit a paper of ten pages.'],
    [
      'honesty policies',
      '# Academic Integrity\nStudents should understand the university policy on cheating.',
    ],
    ['lists of topics', '# Course Schedule\n- Gross pay\n- Net pay\n- Tax forms'],
    [
      'what a learner needs',
      'Students will need the following:\n- a laptop computer\n- a reliable connection',
    ],
    ['content only', '# Course Description\nTopics include gross pay, net pay and taxes.'],
  ])('skips %s', (_, text) => {
    expect(passages(text, 'syllabus')).toEqual([])
  })
})

describe('duties of a job', () => {
  it('are the items of a list of duties', () => {
    const text =
      '# Duties\n- Prepares the monthly payroll\n- Answers questions from staff\n- Performs other related duties as assigned'
    expect(passages(text, 'job')).toEqual([
      ['duty', 'Prepares the monthly payroll'],
      ['duty', 'Answers questions from staff'],
    ])
  })

  it('are found one by one in a running sentence', () => {
    const text =
      'DUTIES\n\nA Payroll Clerk enters time cards for two plants; checks overtime against the contract, answers questions from staff, and does related work.'
    expect(passages(text, 'job')).toEqual([
      ['duty', 'enters time cards for two plants'],
      ['duty', 'checks overtime against the contract'],
      ['duty', 'answers questions from staff'],
    ])
  })

  it('stay whole when two verbs share one object', () => {
    const text = 'DUTIES\n\nThe incumbent plans, organizes, and directs the payroll of two plants.'
    expect(passages(text, 'job')).toEqual([
      ['duty', 'plans, organizes, and directs the payroll of two plants.'],
    ])
  })

  it('are found under headings in everyday words', () => {
    const text =
      "Payroll Clerk\n\nWhat you'll do\n\n• Run the monthly payroll\n• Answer questions\n\nWhat we offer\n\n• Paid training"
    expect(passages(text, 'job')).toEqual([
      ['duty', 'Run the monthly payroll'],
      ['duty', 'Answer questions'],
    ])
  })

  it('are told from what the employer does', () => {
    const text = '# About the position\nThe department collects fees. It employs forty people.'
    expect(passages(text, 'job')).toEqual([])
  })

  it('are found in the introduction of a posting', () => {
    const text =
      '# About the position\nThe payroll clerk will be responsible for reconciling two bank accounts.'
    expect(passages(text, 'job')).toEqual([['duty', 'reconciling two bank accounts.']])
  })
})

describe('requirements of a job', () => {
  it('are abilities, skills and knowledge, each with its kind', () => {
    const text =
      '# Qualifications\n- Ability to explain deductions to staff\n- Strong writing skills\n- Knowledge of payroll law'
    expect(find(text, 'job').map((statement) => [statement.statementKind, statement.text])).toEqual([
      ['requirement', 'Explain deductions to staff'],
      ['requirement', 'Write effectively'],
      ['knowledge', 'Payroll law'],
    ])
  })

  it('are found one by one in a running list', () => {
    const text =
      'SELECTION\n\nCandidates may be examined for knowledge of: payroll law; tax tables; the ability to explain deductions; add columns quickly; and other necessary skills, knowledge, and abilities.'
    expect(passages(text, 'job')).toEqual([
      ['knowledge', 'payroll law'],
      ['knowledge', 'tax tables'],
      ['requirement', 'explain deductions'],
      ['requirement', 'add columns quickly'],
    ])
  })

  it('lose the label in front of them', () => {
    const text = '# Skills\n- Teamwork: Ability to settle disputes between colleagues.'
    expect(passages(text, 'job')).toEqual([['requirement', 'Ability to settle disputes between colleagues.']])
  })
})

describe('what a posting says that is no competency', () => {
  it.each([
    ['degrees', "# Qualifications\n- Bachelor's degree in accounting"],
    ['years of experience', '# Qualifications\n- Three years of payroll experience'],
    ['licences', "# Qualifications\n- Valid driver's license"],
    ['physical conditions', '# Qualifications\n- Ability to lift 40 pounds'],
    ['working hours', '# Qualifications\n- Ability to work evenings and weekends'],
    ['pay and benefits', '# Benefits\n- Dental insurance\n- Learn new skills in paid courses'],
    [
      'equal opportunity',
      '# Equal Opportunity\nWe provide equal employment opportunities to all applicants.',
    ],
    ['marketing', '# About us\nWe develop the best payroll software and lead the market.'],
    ['questions to applicants', '# Supplemental Questions\n- Do you have experience with payroll?'],
    ['how to apply', '# How to apply\nComplete the online application and attach a cover letter.'],
  ])('skips %s', (_, text) => {
    expect(passages(text, 'job')).toEqual([])
  })
})

describe('every suggestion', () => {
  const text =
    '# Learning Outcomes\nStudents will be able to:\n- compute gross pay\n- read a pay slip\n- compute gross pay'

  it('points exactly at its passage', () => {
    for (const { evidence } of find(text, 'syllabus'))
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })

  it('says why it was made, in words a person can read', () => {
    const [first] = find(text, 'syllabus')
    expect(first?.why[0]).toBe('in the list under “Students will be able to”')
    expect(first?.probability).toBeGreaterThan(0.5)
  })

  it('has an id made of document, kind, passage and occurrence', () => {
    const ids = find(text, 'syllabus').map((statement) => statement.id)
    const source = statementIdSource({
      documentSha: 'a'.repeat(64),
      statementKind: 'outcome',
      evidence: 'Compute  gross pay.',
      occurrence: 1,
      part: 0,
    })
    expect(ids[2]).toBe(createHash('sha256').update(source).digest('hex'))
    expect(new Set(ids).size).toBe(3)
  })

  it('keeps its id when only some courses of a catalog are read', () => {
    const course = (n: number) =>
      `## BUS ${n} Pay ${n} (3 credits)\nStudents will be able to:\n- compute gross pay\n`
    const catalog = [101, 102, 103, 104, 105].map(course).join('\n')
    const all = find(catalog, 'catalog')
    expect(all).toHaveLength(5)
    expect(find(catalog, 'catalog', [2])).toEqual(all.filter((statement) => statement.unit === 2))
  })

  it('comes out the same every time', () => {
    expect(find(text, 'syllabus')).toEqual(find(text, 'syllabus'))
  })
})

describe('the fields of a posting', () => {
  it('in a table are no duties', () => {
    const text =
      '# Data Analyst\nReports to\tManager, Client Insights\nPay range\t$58,400 a year\nStatus\tFull time\n# Duties\n- Prepare weekly reports'
    expect(passages(text, 'job')).toEqual([['duty', 'Prepare weekly reports']])
  })
})
