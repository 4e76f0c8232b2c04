import { describe, expect, it } from 'vitest'
import { isFilledIn } from '../../src/segment/evaluation/isFilledIn.js'
import { extractedFrom } from '../support/extractedFrom.js'
import { statementsIn } from '../support/statementsIn.js'

const EMPTY = `Employee Performance Evaluation
Employee Name: ______________________   Job Title: ______________
Department: ______________   Review Period: ________ to ________

Instructions: Rate the employee on each criterion with the scale below.

RATING SCALE
5 - Outstanding: performance is consistently far above what the job asks
4 - Exceeds expectations
3 - Meets expectations
2 - Needs improvement
1 - Unsatisfactory

Quality of Work: Produces accurate work that needs little correction.
Rating: ____
Comments: ______________________________

Communication
1. Communicates clearly with customers on the telephone   1 2 3 4 5
2. Listens to colleagues and shares information with them   1 2 3 4 5

Dependability   1 2 3 4 5

Skills
- Ability to set priorities
- Computer skills

GOALS FOR NEXT PERIOD
______________________________

Employee signature: ____________________  Date: __________
Supervisor signature: ____________________  Date: __________`

const FILLED = `Employee Performance Evaluation
Employee Name: Maria Lopez   Job Title: Event Clerk
Review Period: 01/01/2024 to 12/31/2024

Quality of Work: Produces accurate work that needs little correction.
Rating: 4
Comments: Maria organised the trade fair in Lisbon and handled all invoices without a mistake.
Prepares the seating plans for every dinner. Keeps the guests happy.

Communication
1. Communicates clearly with customers on the telephone   ☐ 1 ☐ 2 ☐ 3 ☒ 4 ☐ 5
2. Listens to colleagues and shares information with them   [ ] 1 [x] 2 [ ] 3

Supervisor Comments
Maria leads the weekly meeting. She answers all letters within a day.
Writes good reports and trains new clerks.
- Organises the archive
- Handles the Porto clients

Areas for Improvement
Needs to file receipts on time. Speak up more often in meetings.

Goals for Next Year
Learn the new booking system and train two clerks by June 2025.

Employee Comments
I organise my desk every Friday. I would like to plan more fairs.

Employee signature: Maria Lopez   Date: 01/15/2025`

const texts = (text: string): readonly string[] => statementsIn(text, 'evaluation').map((one) => one.text)
const kinds = (text: string) =>
  statementsIn(text, 'evaluation').map((one) => [one.statementKind, one.evidence.text])

describe('what a filled-in evaluation says about a person', () => {
  it('is never a statement; its criteria are', () => {
    expect(kinds(FILLED)).toEqual([
      ['duty', 'Produces accurate work that needs little correction.'],
      ['duty', 'Communicates clearly with customers on the telephone'],
      ['duty', 'Listens to colleagues and shares information with them'],
    ])
  })

  it.each([
    ['a remark that looks like a duty', 'Comments:\nOrganises the trade fair and keeps the books.'],
    [
      'remarks of more than one paragraph',
      'Comments: A very good year at the fair.\n\nOrganises the trade fair every year.',
    ],
    ['remarks under a heading', '# Supervisor Comments\nOrganises the trade fair.\n\nKeeps the books.'],
    ['a named person', 'Teamwork\nMaria supports new clerks. Mr. Vale trains them.'],
    ['a person', 'Teamwork\n- She supports new clerks\n- Supports her colleagues at the fair'],
    ['the employee speaking', 'Teamwork\n- I support new clerks\n- Support my colleagues'],
    ['goals', 'Goals:\n- Learn the booking system\n- Train two clerks'],
    ['the past', 'Teamwork\n- Supported two clerks\n- Has supported two clerks\n- Was always on time'],
    ['a year or a sum', 'Results\n- Increases sales to $40,000\n- Closes 12 contracts in 2024'],
    [
      'advice',
      'Teamwork\n- Needs to support colleagues\n- Should share the work\n- Continue to train clerks',
    ],
    ['a development plan', '# Development Plan\n- Attend a course on spreadsheets\n- Learn to write reports'],
    ['strengths', 'Strengths: Organises fairs well. Keeps the books in order.'],
  ])('is no statement: %s', (_, text) => {
    expect(texts(text)).toEqual([])
  })

  it('is not read from the columns of a table', () => {
    const text =
      'Criterion\tRating\tComments\nCommunicates clearly with customers\t4\tAnswers the telephone in a friendly voice\nKeeps records of all invoices\t3\tFiles invoices twice a week'
    expect(texts(text)).toEqual(['Communicate clearly with customers', 'Keep records of all invoices'])
  })
})

describe('what belongs to the form', () => {
  it.each([
    [
      'a scale',
      '5 - Exceeds expectations\n4 = Meets expectations\nOutstanding: performs far above the standard\nGood (3)\nN/A',
    ],
    ['steps on one line', 'Below expectations / Meets expectations / Exceeds expectations'],
    [
      'instructions',
      'Please rate the employee.\nCircle one number for each line.\nUse the scale below to rate the work.',
    ],
    ['questions', 'What does the employee do well?\nDoes the intern arrive on time?'],
    ['fields', 'Employee: ____\nSupervisor: ____\nReview date: ____\nPosition: ____'],
    [
      'a signature',
      'Supervisor signature: ____\nI have read this evaluation and discussed it with my supervisor.',
    ],
    ['numbers', '1\n2\n3\n1 2 3 4 5'],
    [
      'steps described in a table',
      'Criterion\tUnsatisfactory\tMeets expectations\nAccuracy\tMakes errors often\tChecks the work twice',
    ],
  ])('is no statement: %s', (_, text) => {
    expect(texts(text).filter((said) => said !== 'Demonstrate accuracy')).toEqual([])
  })
})

describe('criteria', () => {
  it('are read from an empty form, without numbers and boxes', () => {
    expect(texts(EMPTY)).toEqual([
      'Produce accurate work that needs little correction',
      'Communicate clearly with customers on the telephone',
      'Listen to colleagues and share information with them',
      'Demonstrate dependability',
      'Set priorities',
      'Use computers effectively',
    ])
  })

  it('are duties or, for traits, requirements', () => {
    expect(
      kinds('Teamwork\n- Supports colleagues\n- Strong listening skills\n- Patience with customers'),
    ).toEqual([
      ['duty', 'Supports colleagues'],
      ['requirement', 'Strong listening skills'],
      ['requirement', 'Patience with customers'],
    ])
  })

  it('speak of the intern or student in general', () => {
    expect(
      texts(
        'The intern:\n- Is able to explain a pay slip\nThe student demonstrates safe handling of tools.\nThe employee can calculate overtime.',
      ),
    ).toEqual(['Explain a pay slip', 'Demonstrate safe handling of tools', 'Calculate overtime'])
  })

  it('go on after an empty line for comments', () => {
    const text =
      'Teamwork: Supports colleagues in busy hours.\nComments: ____________\nFair days: Plans the week ahead and tells others.'
    expect(texts(text)).toHaveLength(2)
  })

  it('are told apart where lines run into each other between their boxes', () => {
    const text =
      'Understands the contract [ ] 1 [ ] 2 [X] 3 Completes work on schedule [ ] 1 [X] 2 [ ] 3 Positive attitude [X] 1 [ ] 2 [ ] 3 Arrives on time 1 2 3 4'
    expect(texts(text)).toEqual([
      'Understand the contract',
      'Complete work on schedule',
      'Demonstrate positive attitude',
      'Arrive on time',
    ])
  })

  it('may be introduced by a question; the answers to other questions are remarks', () => {
    const text =
      'How well does the clerk do each of the following?\n\n- Files letters\n\nWhat has gone well?\n\nOrganises the tool room. Repairs bicycles.'
    expect(texts(text)).toEqual(['File letters'])
  })

  it('may speak of his or her work', () => {
    expect(texts('Accuracy\n- Checks his/her own work before it leaves the office')).toHaveLength(1)
  })

  it('point at their place in the text', () => {
    for (const { evidence } of statementsIn(EMPTY, 'evaluation'))
      expect(EMPTY.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })
})

describe('a filled-in form', () => {
  it.each([
    ['the whole form', FILLED],
    ['a name', 'Employee Name: Maria Lopez\nRating: ____'],
    ['a name in a table', 'Employee name\tMaria Lopez\tDepartment\tEvents'],
    ['a name written surname first', 'Name: LOPEZ, Maria'],
    ['who evaluated', 'Evaluated by: Rob Vale'],
    ['a marked box', 'Communicates clearly ☐ 1 ☒ 2 ☐ 3'],
    ['a typed mark', 'Meets expectations [x]  Exceeds expectations [ ]'],
    ['a rating', 'Quality of work\nRating: 4'],
    ['a rating in words', 'Overall rating: Exceeds expectations'],
    ['a rating of a total', 'Score: 18 / 20'],
    ['comments', 'Comments: Works well with the new clerks.'],
    ['comments below their label', 'Supervisor comments:\nOrganises the fair every year.'],
    ['a date beside a signature', 'Signature: ________  Date: 01/15/2025'],
    ['a date after a placeholder', 'Signature: …  Date: 3 May 2025'],
    ['a signature', 'Supervisor signature: Rob Vale'],
    ['a signature close to its date', 'Supervisor signature: Rob Vale Date: ____'],
  ])('is known by %s', (_, text) => {
    expect(isFilledIn(extractedFrom(text))).toBe(true)
  })

  it.each([
    ['the whole form', EMPTY],
    ['labels alone', 'Employee Name:\nDate:\nComments:\nSignature:'],
    ['lines to write on', 'Employee Name: ________ Title: ________\nRating: ___\nComments: ______'],
    ['lines as extraction gives them', 'Employee Name: … Title: … \nRating: …\nComments: …'],
    [
      'placeholders',
      'Employee Name: [First and last name]\nDate: MM/DD/YYYY\nComments: Click or tap here to enter text.',
    ],
    ['a scale', 'Rating: 1 2 3 4 5\nRating: 5 = Outstanding, 4 = Good\nRating scale: 1-5'],
    [
      'what to write',
      'Comments: Please explain any rating below three.\nComments (required for ratings of 1 or 5): ____',
    ],
    ['empty boxes', '☐ Exceeds ☐ Meets ☐ Below [ ] N/A ( ) Yes'],
    ['how to mark', 'Mark the box with ☒ or (x).'],
    ['labels one after the other', 'Employee Name: Job Title: Department: Review Date:'],
    ['a table of labels', 'Employee name\tJob title\tDepartment\nSupervisor\tReview date\tSignature'],
  ])('is not an empty one: %s', (_, text) => {
    expect(isFilledIn(extractedFrom(text))).toBe(false)
  })
})

describe('a hostile form', () => {
  it.each([
    ['blanks', `${' '.repeat(200_000)}x`],
    ['lines to write on', `${'_'.repeat(200_000)}x`],
    ['labels', 'Name: Comments ('.repeat(15_000)],
    ['boxes', '[ ] '.repeat(50_000)],
    ['scales', '1 2 3 exceeds expectations / '.repeat(8_000)],
  ])('of many %s takes no more than a moment', (_, text) => {
    const start = performance.now()
    isFilledIn(extractedFrom(text))
    statementsIn(text, 'evaluation')
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
