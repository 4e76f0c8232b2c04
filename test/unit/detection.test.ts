import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../src/domain/document.js'
import { extractBytes } from '../../src/extract/extractBytes.js'
import { segmentText } from '../../src/segment/segmentText.js'
import { findStatements } from '../../src/statements/findStatements.js'
import { statementsIn } from '../support/statementsIn.js'

const passages = (text: string, kind: DocumentKind) =>
  statementsIn(text, kind).map((statement) => statement.evidence.text)
const described = (sentence: string) => passages(`# Course Description\n${sentence}`, 'syllabus')

describe('what learners will do is found in running text', () => {
  it.each([
    ['In this course we will learn to read a pay slip.', 'read a pay slip.'],
    ['The labs of this course work together to help students judge a wage claim.', 'judge a wage claim.'],
    ['This course provides an opportunity for students to negotiate a contract.', 'negotiate a contract.'],
    [
      'The aim of this class is to teach us to question what a ledger hides.',
      'question what a ledger hides.',
    ],
    ['Students will first gain a working knowledge of tax law.', 'a working knowledge of tax law.'],
    [
      'The objective is for students to gain practical knowledge of budgets.',
      'gain practical knowledge of budgets.',
    ],
    [
      'Finally you will be able to defend your view in class discussion.',
      'defend your view in class discussion.',
    ],
    [
      'Students will form a sound basis for the study of audits.',
      'form a sound basis for the study of audits.',
    ],
    ['The two papers are designed to help you build a tax case.', 'build a tax case.'],
    ['And you will learn how wages follow prices.', 'wages follow prices.'],
  ])('%s', (sentence, passage) => {
    expect(described(sentence).map((one) => passage.endsWith(one) || one.endsWith(passage))).toEqual([true])
  })
})

describe('what the course itself calls its goal', () => {
  it('is found wherever it stands', () => {
    const text =
      '# Assignments\nThe main goal of this course is to help you question what a ledger hides.\nWrite two reviews.'
    expect(passages(text, 'syllabus')).toEqual(['question what a ledger hides.'])
  })

  it('may be what the course provides, under a heading about objectives', () => {
    const text = '# Course Objectives\nThis course will provide the necessary foundation for auditing a firm.'
    expect(passages(text, 'syllabus')).toEqual(['the necessary foundation for auditing a firm.'])
  })

  it('may be a list of habits or fluencies', () => {
    const text =
      '# Thinking\nWe will seek fluency in the following areas:\n- Reading of balance sheets\n- Mental arithmetic with wages'
    expect(passages(text, 'syllabus')).toEqual(['Reading of balance sheets', 'Mental arithmetic with wages'])
  })
})

describe('what happens in class, and talk about outcomes, is not', () => {
  it.each([
    'In the labs you will work in teams to prepare for the next course.',
    'Students will study the history of wages.',
    'You will be able to tell me what grade you think you deserve.',
    'Students who do so are expected to attain the following goals and outcomes.',
  ])('%s', (sentence) => {
    expect(described(sentence)).toEqual([])
  })

  it.each([
    'Each objective of this course targets one of the outcomes of the department.',
    'See the schedule for topics and the skills behind each outcome.',
  ])('%s', (line) => {
    expect(passages(`# Learning Outcomes\n- Compute gross pay\n- ${line}`, 'syllabus')).toEqual([
      'Compute gross pay',
    ])
  })

  it('neither are the works that earn a grade, links, or rules of dress', () => {
    const text =
      '# Assessment\nTo receive an A, a student will:\n- write two posts\n# Help\nHere are some sites where you can find answers and learn more:\n- The big book of ledgers\n# Safety\nStudents without goggles will be asked to leave and will not be able to make it up:\n- Wear goggles'
    expect(passages(text, 'syllabus')).toEqual([])
  })

  it('but an outcome may speak of mail, deadlines or a grade of accuracy', () => {
    const items = [
      'Write clear e-mail to clients',
      'Plan work to meet deadlines',
      'Key figures with 95 % accuracy',
      'Cite sources without plagiarism',
    ]
    const text = `# Learning Outcomes\n${items.map((item) => `- ${item}`).join('\n')}`
    expect(passages(text, 'syllabus')).toEqual(items)
  })

  it('and the outcomes under a lead-in that mentions the grade are found', () => {
    const text = '# Learning Outcomes\nTo reach a good grade, students will:\n- Weigh two pay systems'
    expect(passages(text, 'syllabus')).toEqual(['Weigh two pay systems'])
  })

  it('leaves out the codes of outcomes that a line ends with', () => {
    expect(
      passages('# Learning Outcomes\n- Compute gross pay for hourly staff SLO 1, 2', 'syllabus'),
    ).toEqual(['Compute gross pay for hourly staff'])
  })
})

describe('steps of an assignment under "students will" or "you must"', () => {
  it.each(['Students will:', 'To reach this objective, do the following:', 'If approved, you must:'])(
    'are no outcomes: %s',
    (lead) => {
      const text = `# Assignments\n${lead}\n- Choose a firm and its payroll\n- Interview two clerks`
      expect(passages(text, 'syllabus')).toEqual([])
    },
  )
})

describe('a posting in the words of today', () => {
  const posting = `# Payroll Hero

## Who are we?
We build software and enjoy working together.

## What do we expect from you?
- Closing the books each month
- Answer questions about pay

## What qualifies you?
- Willingness to learn
- Good knowledge of spreadsheets

## In return
- You will receive a budget for training
- We meet for lunch every week
`
  it('has its duties and requirements found, and not what the employer is or gives', () => {
    expect(passages(posting, 'job')).toEqual([
      'Closing the books each month',
      'Answer questions about pay',
      'Willingness to learn',
      'Good knowledge of spreadsheets',
    ])
  })
})

describe('the subject of the work may be hiring, drugs, insurance or visitors', () => {
  it.each([
    'Screen applicants and conduct interviews with managers',
    'Investigate complaints about discrimination',
    'Explain the retirement choices to employees',
    'Assist clients in completing forms for sexual health services',
    'Conduct health screening for residents',
  ])('%s', (duty) => {
    expect(passages(`# Duties\n- ${duty}\n- File the reports of the month`, 'job')).toContain(duty)
  })

  it.each([
    'Knowledge of drug interactions',
    'Knowledge of insurance claims',
    'Ability to determine eligibility',
  ])('%s', (line) => {
    expect(passages(`# Required knowledge and skills\n- ${line}\n- Ability to plan`, 'job')).toHaveLength(2)
  })

  it.each([
    'Must pass a drug test and background check',
    'All applicants must apply online',
    'Valid proof of car insurance',
    'Must be a resident of the county',
    'Excellent benefits package',
    'Three professional references',
    'Own tools',
    'Willing to work in all weather',
    'Up-to-date gas licenses',
  ])('but not: %s', (line) => {
    expect(passages(`# Requirements\n- ${line}\n- Ability to plan`, 'job')).toEqual(['Ability to plan'])
  })
})

describe('Markdown as people keep it', () => {
  async function read(markdown: string, kind: DocumentKind): Promise<readonly string[]> {
    const extracted = await extractBytes({ name: 'a.md', bytes: new TextEncoder().encode(markdown) })
    if (extracted.kind === 'refused') return [extracted.sentence]
    const units = segmentText(extracted, kind)
    return findStatements({ extracted, units, documentSha: 'a'.repeat(64), documentKind: kind }).map(
      (one) => one.evidence.text,
    )
  }

  it('is read without its front matter, whichever marks it has', async () => {
    for (const mark of ['---', '+++'])
      expect(await read(`${mark}\nsalary = "high"\n${mark}\n# Duties\n- Close the books\n`, 'job')).toEqual([
        'Close the books',
      ])
  })

  it('is read from its front matter when all of it stands there', async () => {
    const markdown =
      '---\nrole: Clerk\nduties_markdown: >-\n  * Close the books of the company every month\n\n  * Answer questions of employees about pay\n\nlink: https://example.org/a-long-address-that-says-nothing-at-all-about-the-work\n---\n'
    expect(await read(markdown, 'job')).toEqual([
      'Close the books of the company every month',
      'Answer questions of employees about pay',
    ])
  })

  it('may be plain text with typed bullets', async () => {
    const typed =
      'Overview\nThis position keeps the books\nDuties\n• Closes the books\nof the company\n• Answers questions\n'
    expect(await read(typed, 'job')).toContain('Answers questions')
  })

  it('may lack the space after the marks of a heading', async () => {
    expect(await read('##Duties\n\n- Close the books\n\n##Benefits\n\n- Ability to rest\n', 'job')).toEqual([
      'Close the books',
    ])
  })

  it('has a table of contents whose lines are no outcomes', async () => {
    const heads = ['Learning Objectives', 'Weekly Plan', 'Make-Up Work', 'Class Conduct', 'Rules']
    const contents = heads.map((head) => `- [${head}](#x)`).join('\n')
    const body = heads.map((head, at) => `## ${head}\n\n${at === 0 ? '- Compute gross pay' : 'Some words.'}`)
    expect(await read(`# PAY 101\n\n${contents}\n\n${body.join('\n\n')}\n`, 'syllabus')).toEqual([
      'Compute gross pay',
    ])
  })
})
