import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../src/domain/document.js'
import type { Section } from '../../src/domain/unit.js'
import { segmentText } from '../../src/segment/segmentText.js'
import { splitSentences } from '../../src/segment/splitSentences.js'
import { extractedFrom } from '../support/extractedFrom.js'

function sectionsOf(text: string, kind: DocumentKind): readonly Section[] {
  return segmentText(extractedFrom(text), kind)[0]?.sections ?? []
}

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text).map(([start, end]) => text.slice(start, end))
}

describe('sentences', () => {
  it('do not end at titles, abbreviations or times', () => {
    const text =
      'Ask Dr. Okafor, Ph.D., about tools, e.g. Excel. We meet on Mon. at 9 a.m. in room 4. Bring a pen.'
    expect(sentencesOf(text)).toEqual([
      'Ask Dr. Okafor, Ph.D., about tools, e.g. Excel.',
      'We meet on Mon. at 9 a.m. in room 4.',
      'Bring a pen.',
    ])
  })

  it('go on over a line that was only wrapped', () => {
    expect(sentencesOf('Prepare the monthly\nreport. Send it.')).toEqual([
      'Prepare the monthly\nreport.',
      'Send it.',
    ])
  })

  it('keep a bracketed note that follows the period', () => {
    expect(sentencesOf('Identify arguments. [Exam 1]')).toEqual(['Identify arguments. [Exam 1]'])
  })
})

describe('parts of a document', () => {
  it('get their role from the words of their heading', () => {
    const text = `# Course Description\nPay and taxes.\n# Learning Outcomes\nCompute pay.\n# Grading\nExams count.\n# Academic Integrity\nDo your own work.\n# Course Schedule\nPay slips first`
    expect(sectionsOf(text, 'syllabus').map((section) => section.role)).toEqual([
      'description',
      'outcomes',
      'assessment',
      'policy',
      'topics',
    ])
  })

  it('are found in plain text by capitals and colons', () => {
    const text = `PAYROLL CLERK\n\nDUTIES\n\nPrepares the payroll.\n\nMinimum Qualifications:\n\nAbility to add.\n\nBENEFITS\n\nDental plan.`
    const roles = sectionsOf(text, 'job').map((section) => [section.heading, section.role])
    expect(roles).toContainEqual(['DUTIES', 'duties'])
    expect(roles).toContainEqual(['Minimum Qualifications:', 'requirements'])
    expect(roles).toContainEqual(['BENEFITS', 'boilerplate'])
  })

  it('are found when the heading stands on the line of its text', () => {
    const sections = sectionsOf('Responsibilities: Manage the monthly payroll.', 'job')
    expect(sections.find((section) => section.role === 'duties')?.sentences.map((s) => s.text)).toEqual([
      'Manage the monthly payroll.',
    ])
  })

  it('pass their role on to a sub-heading that has none', () => {
    const sections = sectionsOf(
      '# Learning Outcomes\n## Module A\nCompute pay.\n# Contact\nRoom 2',
      'syllabus',
    )
    expect(sections.find((section) => section.heading === 'Module A')?.role).toBe('outcomes')
  })

  it('read the same word differently in a course and in a job', () => {
    const role = (kind: DocumentKind) => sectionsOf('# Requirements\nOne line.', kind)[0]?.role
    expect([role('syllabus'), role('job')]).toEqual(['assessment', 'requirements'])
  })
})

describe('lists', () => {
  it('keep the line that introduces them with each item', () => {
    const text = '# Outcomes\nStudents will be able to:\n- compute gross pay\n- file a tax form'
    const items = sectionsOf(text, 'syllabus')[0]?.sentences.filter((sentence) => sentence.form === 'bullet')
    expect(items?.map((item) => [item.text, item.leadIn])).toEqual([
      ['compute gross pay', 'Students will be able to:'],
      ['file a tax form', 'Students will be able to:'],
    ])
  })

  it('are seen in plain text without list marks', () => {
    const text = 'KNOWLEDGE\n\nPayroll law\nTax tables\nLabour contracts'
    const items = sectionsOf(text, 'job').find((section) => section.role === 'requirements')?.sentences
    expect(items?.map((item) => item.form)).toEqual(['bullet', 'bullet', 'bullet'])
  })

  it('give a sub-item the item above it, and the next item the list again', () => {
    const text =
      'Goals:\n\nStudents will understand:\n1. the pay cycle:\n   a. by listing its steps\n2. the tax year'
    const items = sectionsOf(text, 'syllabus').flatMap((section) => section.sentences)
    expect(items.find((item) => item.text.startsWith('by listing'))?.leadIn).toBe('the pay cycle:')
    expect(items.find((item) => item.text === 'the tax year')?.leadIn).toBe('Students will understand:')
  })

  it('know the column of a table cell', () => {
    const text = 'Outcomes\tAssessment\nCompute gross pay\tQuiz 1'
    const cells = sectionsOf(text, 'syllabus').flatMap((section) => section.sentences)
    expect(cells.find((cell) => cell.text === 'Quiz 1')?.leadIn).toBe('Assessment')
  })

  it('point exactly at their place in the text', () => {
    const text = 'DUTIES\n\n• Prepares the payroll\n  every month\n• Files forms\n'
    for (const sentence of sectionsOf(text, 'job').flatMap((section) => section.sentences))
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
  })
})

describe('courses and postings in one document', () => {
  it('are one unit with code and title for a syllabus', () => {
    const [unit] = segmentText(
      extractedFrom('Fall Term\nBUS 210 Payroll Basics (3 credits)\n\nWelcome.'),
      'syllabus',
    )
    expect([unit?.code, unit?.title]).toEqual(['BUS 210', 'Payroll Basics'])
  })

  it('take the title a posting states', () => {
    const [unit] = segmentText(extractedFrom('=== DETAILS ===\nJob Title: Payroll Clerk\nSalary: 20'), 'job')
    expect(unit?.title).toBe('Payroll Clerk')
  })

  it('are one unit per course heading for a catalog', () => {
    const courses = Array.from(
      { length: 12 },
      (_, i) => `## BUS ${101 + i} Topic ${i + 1} (3 credits)\nAbout topic ${i + 1}.`,
    )
    const units = segmentText(extractedFrom(courses.join('\n\n')), 'catalog')
    expect(units.map((unit) => unit.ordinal)).toEqual([...Array(12).keys()])
    expect([units[3]?.code, units[3]?.title]).toEqual(['BUS 104', 'Topic 4'])
    expect(units[3]?.sections.flatMap((section) => section.sentences.map((s) => s.text))).toEqual([
      'About topic 4.',
    ])
  })

  it('stay one unit when only a few courses are named', () => {
    expect(segmentText(extractedFrom('## BUS 101 One\ntext\n## BUS 102 Two\ntext'), 'catalog')).toHaveLength(
      1,
    )
  })
})
