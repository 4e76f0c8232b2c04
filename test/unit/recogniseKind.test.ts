import { describe, expect, it } from 'vitest'
import { recogniseKind } from '../../src/segment/recogniseKind.js'
import { extractedFrom } from '../support/extractedFrom.js'

const SYLLABUS = `Payroll Basics
Instructor: R. Vale    Office hours: Monday 2-3

Course Objectives
Students will compute gross pay.

Grading: exams 60 %, homework 40 %. Required textbook: Pay by Hand.`

const POSTING = `Payroll Clerk
Salary: 21.50 per hour

DUTIES
Prepares the monthly payroll run.

MINIMUM QUALIFICATIONS
Two years of experience. Candidates apply online.`

const APPRAISAL = `Employee Performance Evaluation Form
Employee name: ____   Supervisor's signature: ____
Accuracy: exceeds expectations / meets expectations / below expectations`

const VALUES = `Our core values
We believe that every customer deserves an answer the same day. Our mission is to be reachable.`

const OUTCOMES = `Program Learning Outcomes
Graduates will interpret financial statements.`

const CATALOG = Array.from(
  { length: 12 },
  (_, i) => `BUS ${101 + i} Course number ${i} (3 credits)\nLearn it.`,
).join('\n\n')

describe('what kind of document it is', () => {
  it.each([
    ['a syllabus', SYLLABUS, 'file.txt', 'syllabus'],
    ['a job posting', POSTING, 'file.txt', 'job'],
    ['a performance evaluation form', APPRAISAL, 'file.txt', 'evaluation'],
    ['a value statement', VALUES, 'file.txt', 'values'],
    ['a list of programme outcomes', OUTCOMES, 'file.txt', 'outcomes'],
    ['a course catalog', CATALOG, 'file.txt', 'catalog'],
  ] as const)('knows %s by its words', (_, text, name, kind) => {
    expect(recogniseKind(extractedFrom(text), name)).toBe(kind)
  })

  it('says "other" when the words tell nothing', () => {
    expect(recogniseKind(extractedFrom('Minutes of the garden club. Tea was served.'), 'minutes.txt')).toBe(
      'other',
    )
  })

  it('lets the file name help a short document', () => {
    expect(recogniseKind(extractedFrom('Duties: water the plants.'), 'job-description.txt')).toBe('job')
  })

  it('does not take a syllabus that mentions other courses for a catalog', () => {
    const text = `${SYLLABUS}\nSyllabus\nAcademic integrity matters.\nACC 101 Bookkeeping\nACC 102 Costs\nACC 103 Audit\nACC 104 Tax\nACC 105 Law`
    expect(recogniseKind(extractedFrom(text), 'file.txt')).toBe('syllabus')
  })
})
