import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractBytes } from '../../src/extract/extractBytes.js'
import { recogniseKind } from '../../src/segment/recogniseKind.js'
import { extractedFrom } from '../support/extractedFrom.js'
import { NO_SHARED, SHARED } from '../support/shared.js'

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

/** Made-up documents as people write them, with the kind a person would name. */
const MORE = {
  'a form for interns': [
    'evaluation',
    `Internship Evaluation
Student: ______ Site supervisor: ______
Please rate the intern on a scale of 1 (poor) to 5 (excellent).
Arrives on time 1 2 3 4 5
Asks good questions 1 2 3 4 5
Supervisor comments: ______
Signature: ______ Date: ______`,
  ],
  'a clinical evaluation with boxes': [
    'evaluation',
    `Clinical Performance Evaluation Tool
Student name: Ana Ruiz   Preceptor: L. Okafor
\tSatisfactory\tNeeds Improvement\tUnsatisfactory
Washes hands before contact\t☒\t☐\t☐
Explains each step to the patient\t☐\t☒\t☐
Comments: Calm with patients.`,
  ],
  'a yearly review': [
    'evaluation',
    `Annual Review 2024
Employee: Rob Vale   Department: Works   Review period: Jan-Dec
Job knowledge: Knows the tools of the yard. Rating: 4
Overall rating: Meets expectations
Strengths: careful. Areas for improvement: paperwork.
Employee signature ____`,
  ],
  'a self-appraisal': [
    'evaluation',
    `Self-Assessment for Staff
Rate yourself: 1 = rarely, 2 = sometimes, 3 = always
I plan my week ahead ___
I share what I know ___
My goals for next year: ____
Employee signature ____`,
  ],
  'a posting that asks for performance reviews': [
    'job',
    `Office Manager
Duties: Conducts annual performance reviews of clerks and prepares the performance evaluation form for each employee.
Minimum qualifications: Three years of experience as a supervisor.
Salary: $52,000. How to apply: send a letter.`,
  ],
  'a posting with the values of the employer': [
    'job',
    `Warehouse Worker
Our core values: Integrity, safety. We believe in people. Our mission is to deliver.
What you will do
- Load trucks
Requirements
- Able to read labels
We are an equal opportunity employer. Full-time, $19 per hour.`,
  ],
  'a posting without the usual words': [
    'job',
    `Junior Gardener
What you'll do
- Plant beds and trim hedges
What you'll bring
- A liking for plants
What we offer
- Paid leave
Send us your resume.`,
  ],
  'a class specification': [
    'job',
    `CLASS SPECIFICATION
Account Clerk II    Class code: 0412
DEFINITION: Under supervision, performs bookkeeping.
EXAMPLES OF DUTIES
Posts entries to ledgers.
KNOWLEDGE, SKILLS AND ABILITIES
Knowledge of ledgers.`,
  ],
  'a page of values': [
    'values',
    `What We Stand For
We treat each other with respect.
We keep our promises.
We listen before we speak.
We own our mistakes and learn from them.`,
  ],
  'values by name': [
    'values',
    `Guiding Principles of the Harbor Library
Integrity: We do what we say.
Service: We put readers first.
Openness: We welcome everyone.`,
  ],
  'a mission and values statement': [
    'values',
    `Mission, Vision and Values
Our mission is to feed the town. Our vision is a town without hunger.
Respect, Courage, Teamwork`,
  ],
  'outcomes of a degree with codes': [
    'outcomes',
    `Bachelor of Science in Accounting
PLO 1: Interpret financial statements.
PLO 2: Apply tax rules to small firms.
PLO 3: Explain findings to clients.`,
  ],
  'outcomes without a heading': [
    'outcomes',
    `Nursing, Associate Degree
1. Apply the nursing process to the care of adults.
2. Communicate with patients and families.
3. Evaluate the results of care.
4. Demonstrate safe use of medication.
5. Explain the law that governs nursing.`,
  ],
  'competencies of a certificate': [
    'outcomes',
    `Certificate in Welding: Competencies
Graduates will be able to:
- Read a weld symbol
- Prepare a joint
- Inspect a finished weld`,
  ],
  'a syllabus with a list of programme outcomes': [
    'syllabus',
    `ACC 301 Auditing
Professor Lund, office hours Friday
Program learning outcomes addressed: PLO 1: Interpret statements. PLO 2: Apply tax rules. PLO 3: Explain findings.
Course outcomes: Students will be able to plan an audit.
Grading: midterm 40 %, final exam 60 %
Textbook: Auditing Step by Step`,
  ],
  'a syllabus that speaks of values and evaluation': [
    'syllabus',
    `Ethics in Business
Instructor: K. Ruiz
This course asks how core values guide a firm. We read a code of ethics and guiding principles.
Evaluation: two essays and a final exam. Performance evaluation report due in week 9.
Readings and lectures each week. Late assignments lose a grade.`,
  ],
  'a short course outline': [
    'syllabus',
    `Course outline: Bread Baking
Class meets Tuesdays. Instructor: P. Lund
Week 1: dough. Week 2: rye. Homework: one loaf.
By the end of the course you will bake three breads.`,
  ],
  'a list of courses of a department': [
    'catalog',
    `Department of Geology
GEO 101 Rocks (3) The study of rocks.
GEO 102 Rivers (3) The study of rivers.
GEO 201 Maps (4) Drawing maps. Prerequisite: GEO 101.
GEO 202 Fossils (3) Old bones.
GEO 301 Coasts (3) Sand and cliffs.
GEO 302 Ice (3) Glaciers.`,
  ],
  'a letter': [
    'other',
    'Dear neighbours, the garden club meets on Friday. We will plan the summer fair. Yours, Ana',
  ],
  'an article': [
    'other',
    'The price of fish rose last month. Sellers at the harbor say that storms kept boats at home. Buyers hope for calm.',
  ],
  'a recipe': ['other', 'Apple pie\n1. Peel the apples.\n2. Mix flour and butter.\n3. Bake for an hour.'],
} as const

describe('kinds told apart', () => {
  it.each(Object.entries(MORE))('%s', (_, [kind, text]) => {
    expect(recogniseKind(extractedFrom(text), 'file.txt')).toBe(kind)
  })
})

describe.skipIf(SHARED === null)(`published documents (${NO_SHARED})`, () => {
  it.each([
    ['syllabi', 'syllabus'],
    ['jobs', 'job'],
  ])('in the folder %s are known without their file name', async (folder, kind) => {
    const at = join(SHARED ?? '', 'data/documents', folder)
    for (const name of await readdir(at)) {
      const outcome = await extractBytes({ name, bytes: new Uint8Array(await readFile(join(at, name))) })
      if (outcome.kind === 'extracted') expect([name, recogniseKind(outcome, 'x')]).toEqual([name, kind])
    }
  })
})
