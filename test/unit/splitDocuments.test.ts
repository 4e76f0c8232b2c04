import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DocumentKind, Extracted } from '../../src/domain/document.js'
import { extractBytes } from '../../src/extract/extractBytes.js'
import { layOut } from '../../src/segment/layOut.js'
import { recogniseKind } from '../../src/segment/recogniseKind.js'
import { splitDocuments } from '../../src/segment/splitDocuments.js'
import { extractedFrom } from '../support/extractedFrom.js'
import { NO_SHARED, SHARED } from '../support/shared.js'

const PAYROLL = `BUS 210 Payroll Basics (3 credits)
Fall 2024
Instructor: R. Vale
Office hours: Monday 2-3

Course Description
Pay, taxes and deductions for small firms.

Learning Outcomes
- Compute gross pay
- File a tax form

Grading
Two exams and weekly homework.

Course Schedule
Week 1: gross pay. Week 2: taxes.`

const POTTERY = `ART 115: Wheel Pottery
Spring 2025, Tuesdays at 9
Instructor: L. Okafor
E-mail: okafor@college.example

Goals of the Course
Students will throw a bowl and fire a kiln.

Assignments
Ten bowls and a vase.

Academic Integrity
Make your own bowls.`

const GEOLOGY = `Harbor College
Syllabus
GEO 301 Rocks of the Coast
Instructor: P. Lund
Term: Winter 2025

Course Objectives
- Name twenty rocks

Exams
One field test.

Readings
A short guide to rocks.`

const CLERK = `Payroll Clerk
Salary: 21.50 per hour
Location: Harbor plant

Duties
- Prepares the monthly payroll
- Files forms

Qualifications
- Ability to add columns of figures
- Knowledge of tax tables`

const COOK = `Line Cook
Salary: 18.00 per hour
Location: Hill canteen

Duties
- Cooks lunch for 300 guests
- Cleans the kitchen

Qualifications
- Knowledge of food safety
- Ability to lift pots`

const LABELLED = (title: string) => `Job Title: ${title}
Department: Works

Essential Functions
- Keeps the yard in order
- Repairs small tools

Minimum Qualifications
- Ability to read plans

Benefits
Dental plan.`

/** First lines of the parts that `texts`, joined into one file, come apart into. */
function firstLines(texts: readonly string[], kind: DocumentKind, gap = '\n\n'): readonly string[] {
  const extracted = extractedFrom(texts.join(gap))
  const ranges = splitDocuments(extracted, layOut(extracted), kind)
  expect(ranges[0]?.start).toBe(0)
  expect(ranges.at(-1)?.end).toBe(extracted.text.length)
  expect(ranges.slice(1).map((range) => range.start)).toEqual(ranges.slice(0, -1).map((range) => range.end))
  return ranges.map(({ start, end }) => extracted.text.slice(start, end).trim().split('\n')[0] ?? '')
}

describe('several syllabi in one file', () => {
  it.each([
    ['two', [PAYROLL, POTTERY], ['BUS 210 Payroll Basics (3 credits)', 'ART 115: Wheel Pottery']],
    [
      'three, one with a letterhead',
      [POTTERY, GEOLOGY, PAYROLL],
      ['ART 115: Wheel Pottery', 'Harbor College', 'BUS 210 Payroll Basics (3 credits)'],
    ],
    ['one that begins with a letterhead', [GEOLOGY, POTTERY], ['Harbor College', 'ART 115: Wheel Pottery']],
    [
      'two terms of one course',
      [PAYROLL, PAYROLL.replace('Fall 2024', 'Fall 2025')],
      ['BUS 210 Payroll Basics (3 credits)', 'BUS 210 Payroll Basics (3 credits)'],
    ],
  ])('come apart at their titles: %s', (_, texts, lines) => {
    expect(firstLines(texts, 'syllabus')).toEqual(lines)
  })

  it('come apart where headings are marked', () => {
    const marked = (text: string) => text.replace(/^(?=[^-\n].*\n)/u, '# ')
    expect(firstLines([marked(PAYROLL), marked(POTTERY)], 'syllabus')).toHaveLength(2)
  })
})

describe('several postings in one file', () => {
  it.each([
    ['two', [CLERK, COOK], ['Payroll Clerk', 'Line Cook']],
    [
      'three with a label',
      ['Yard Keeper', 'Tool Mender', 'Gardener'].map(LABELLED),
      ['Job Title: Yard Keeper', 'Job Title: Tool Mender', 'Job Title: Gardener'],
    ],
    [
      'marked titles and other headings',
      [`# ${COOK}`, `# ${CLERK.replace('Duties', 'What you’ll do')}`],
      ['# Line Cook', '# Payroll Clerk'],
    ],
    [
      'a letterhead each',
      [`Harbor Foods\nJob Posting\n\n${CLERK}`, `Harbor Foods\nJob Posting\n\n${COOK}`],
      ['Harbor Foods', 'Harbor Foods'],
    ],
  ])('come apart at their titles: %s', (_, texts, lines) => {
    expect(firstLines(texts, 'job')).toEqual(lines)
  })
})

describe('one document stays whole', () => {
  it.each<[string, DocumentKind, string]>([
    ['nothing', 'syllabus', ''],
    ['a syllabus', 'syllabus', PAYROLL],
    ['a posting', 'job', CLERK],
    [
      'a syllabus that names other courses',
      'syllabus',
      `${PAYROLL}\n\nPrerequisites\nBUS 100 Arithmetic\nBUS 101 Forms`,
    ],
    [
      'a syllabus with a laboratory',
      'syllabus',
      `${PAYROLL}\n\nBUS 210L Payroll Laboratory\nInstructor: K. Ruiz\nRoom: 12`,
    ],
    ['a syllabus with two instructors', 'syllabus', PAYROLL.replace('Office', 'Instructor: K. Ruiz\nOffice')],
    [
      'a posting with duties told twice',
      'job',
      `${CLERK}\n\nOther duties\n- Helps the office manager\n\nPreferred Qualifications\n- Ability to type`,
    ],
    [
      'a posting whose title comes again',
      'job',
      `Job Title: Payroll Clerk\n\n${CLERK}\n\nJob Title: Payroll Clerk\nClosing date: May 1`,
    ],
    [
      'a posting that lists related jobs',
      'job',
      `${CLERK}\n\nRelated jobs\n\nOffice Manager\n\nWarehouse Clerk`,
    ],
    ['a list of outcomes', 'outcomes', `${PAYROLL}\n\n${POTTERY}`],
    ['an evaluation', 'evaluation', `${CLERK}\n\n${COOK}`],
  ])('%s', (_, kind, text) => {
    expect(firstLines([text], kind)).toHaveLength(1)
  })

  it('does not start in the middle of a page', () => {
    const extracted = extractedFrom(`${PAYROLL}\n\n${POTTERY}`)
    const end = extracted.text.length
    const cut = extracted.text.indexOf('ART 115')
    const paged = (at: number): Extracted => ({
      ...extracted,
      pages: [
        { page: 1, start: 0, end: at },
        { page: 2, start: at, end },
      ],
    })
    const parts = (document: Extracted) => splitDocuments(document, layOut(document), 'syllabus').length
    expect([parts(paged(cut)), parts(paged(cut - 150))]).toEqual([2, 1])
  })
})

describe.skipIf(SHARED === null)(`published documents (${NO_SHARED})`, () => {
  it.each(['syllabi', 'jobs'])('are one syllabus or posting a file: %s', async (folder) => {
    const at = join(SHARED ?? '', 'data/documents', folder)
    const parts: string[] = []
    for (const name of await readdir(at)) {
      const outcome = await extractBytes({ name, bytes: new Uint8Array(await readFile(join(at, name))) })
      if (outcome.kind === 'refused') continue
      const ranges = splitDocuments(outcome, layOut(outcome), recogniseKind(outcome, name))
      for (const { start } of ranges.slice(1)) parts.push(`${name}: ${outcome.text.slice(start, start + 60)}`)
    }
    expect(parts).toEqual([])
  })
})
