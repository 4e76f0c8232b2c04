import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/segment/layOut.js'
import { nameUnit } from '../../src/segment/nameUnit.js'
import { extractedFrom } from '../support/extractedFrom.js'

const named = (text: string, title: string | null = null) => {
  const extracted = { ...extractedFrom(text), title }
  return nameUnit(extracted, layOut(extracted), 'syllabus')
}

describe('code and title of a syllabus', () => {
  it.each([
    ['on one line', 'BUS 101: Payroll Basics\nFall 2026', 'BUS 101', 'Payroll Basics'],
    ['with the number of a section', 'BUS 101-003: Payroll Basics', 'BUS 101', 'Payroll Basics'],
    ['in small letters', '# bus 101: payroll basics\nunits 3', 'BUS 101', 'Payroll basics'],
    [
      'with a subject in words',
      '# Math 155 Way of Counting\nFall 2026\nMC 406',
      'Math 155',
      'Way of Counting',
    ],
    [
      'on the lines below',
      '# BUS 101 Syllabus\nSection 500 (58131)\nIntroduction to Payroll',
      'BUS 101',
      'Introduction to Payroll',
    ],
    [
      'above the code',
      '# Payroll, Politics and Policy\nBUS 101-T – Fall 2026\nAugust 26 – December 13, 2026',
      'BUS 101',
      'Payroll, Politics and Policy',
    ],
    [
      'with a campus letter in the code',
      '# DEPARTMENT OF COMMERCE\n## PAY108H5F LEC0101\n## Introduction to Payroll',
      'PAY 108H5F',
      'Introduction to Payroll',
    ],
    [
      'in a table',
      'BUS 101: 200\tDr. Jane Doe\nPayroll for Children\tEmail: jane@example.edu',
      'BUS 101',
      'Payroll for Children',
    ],
  ])('%s', (_where, text, code, title) => {
    expect(named(text)).toEqual({ code, title })
  })

  it('are not those of a prerequisite or a room', () => {
    expect(named('prerequisite BUS 99 or permission\noffice MC 406\n# BUS 101: Payroll Basics')).toEqual({
      code: 'BUS 101',
      title: 'Payroll Basics',
    })
  })

  it('are not made up: a section heading and a greeting are no titles', () => {
    expect(
      named('| PAY561-LE | Spring 2026 |\n# Course Description\nAbout pay.', 'Course Description'),
    ).toEqual({
      code: 'PAY 561',
      title: null,
    })
    expect(named('Contact Information\nEmail: jane@example.edu')).toEqual({ code: null, title: null })
  })
})
