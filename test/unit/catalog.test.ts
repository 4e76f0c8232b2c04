import { describe, expect, it } from 'vitest'
import type { Block, Extracted } from '../../src/domain/document.js'
import { splitCatalog } from '../../src/segment/catalog/splitCatalog.js'
import { describeUnit } from '../../src/segment/describeUnit.js'
import { layOut } from '../../src/segment/layOut.js'
import type { UnitDraft } from '../../src/segment/unitDraft.js'
import { extractedFrom } from '../support/extractedFrom.js'

const split = (extracted: Extracted): readonly UnitDraft[] | null =>
  splitCatalog(extracted, layOut(extracted))
const splitText = (text: string): readonly UnitDraft[] => split(extractedFrom(text)) ?? []

/** Blocks as a PDF gives them, one a line: "2# " is a heading of level 2, "| " a table row. */
function fromPieces(lines: readonly string[]): Extracted {
  let at = 0
  const blocks: Block[] = []
  const texts = lines.map((line) => {
    const mark = /^(?:(\d)# |\| )/.exec(line)
    const words = line.slice(mark?.[0].length ?? 0)
    const role = mark === null ? 'paragraph' : mark[1] === undefined ? 'table_row' : 'heading'
    blocks.push({ role, ...(mark?.[1] && { level: Number(mark[1]) }), start: at, end: at + words.length })
    at += words.length + 1
    return words
  })
  return { ...extractedFrom(texts.join('\n')), format: 'pdf', blocks }
}

const PAY = fromPieces([
  '1# SCHOOL OF PAY',
  'PAYR 101 and PAYR 102 open the way to all later courses.',
  '2# PAYR - Payroll (PAYR)',
  '3# PAYR 101 Payroll Basics',
  'Credits 3. 3 Lecture Hours. Gross and net pay; deductions; pay slips by hand. May be repeated for credit.',
  '3# PAYR 102/TAXN 102 Wage Tax and the',
  '3# Pay Cycle',
  'Credits 3. 2 Lecture Hours. 2 Lab Hours. Wage tax tables; the yearly pay cycle. Prerequisite:',
  'PAYR 101 or approval of instructor. Cross Listing: TAXN 102/PAYR 102.',
  'PAYR 210 Benefits, Leave,',
  '3# and Absence',
  'Credits 1 to 4. 1 to 4 Other Hours. Kinds of leave and how they are paid; absence during',
  'the notice period. Prerequisites: PAYR 101; junior or senior standing.',
  'PAYR 102 or concurrent enrollment.',
  '2# TAXN - Taxation (TAXN)',
  'Taxation is taught in the evening.',
  '3# TAXN 301 Special Topics in...',
  'Credit 1. 1 Lecture Hour. Topics of the day in tax law.',
])

describe('a text that is no catalog of courses', () => {
  it('gives null when it is empty', () => {
    expect(split(extractedFrom(''))).toBeNull()
  })

  it('gives null with fewer than four different courses', () => {
    const text =
      '## PAYR 101 One (3)\nPay by hand.\n## PAYR 102 Two (3)\nPay by machine.\n## PAYR 101 One (3)\nAgain.'
    expect(split(extractedFrom(text))).toBeNull()
  })

  it('gives null for prose that names many courses', () => {
    const lines = Array.from(
      { length: 8 },
      (_, i) => `PAYR ${101 + i} or PAYR ${201 + i} is taken before the project.`,
    )
    expect(split(extractedFrom(lines.join('\n\n')))).toBeNull()
  })

  it('gives null for a degree plan', () => {
    const rows = Array.from({ length: 8 }, (_, i) => `PAYR ${101 + i}\tTopic ${i + 1}\t3`)
    expect(split(extractedFrom(`First Year\n${rows.join('\n')}\nTotal hours\t24`))).toBeNull()
  })

  it('gives null for a list of codes without credits and text', () => {
    const rows = Array.from({ length: 8 }, (_, i) => `- PAYR ${101 + i} Topic of the List`)
    expect(split(extractedFrom(`Electives\n${rows.join('\n')}`))).toBeNull()
  })

  it('gives null for rooms, weeks and pages with numbers', () => {
    const lines = [
      'ROOM 101 Main Hall (3)',
      'WEEK 12 Review (3)',
      'PAGE 300 Tables (3)',
      'FALL 2025 Term (3)',
      'BOX 17 Mail (3)',
    ]
    expect(split(extractedFrom(lines.join('\n\n')))).toBeNull()
  })
})

describe('a printed catalog', () => {
  const units = split(PAY) ?? []
  const unit = (code: string) => units.find((one) => one.code === code)

  it('comes apart into its courses with codes and titles, wrapped titles joined', () => {
    expect(units.map((one) => [one.code, one.title])).toEqual([
      ['PAYR 101', 'Payroll Basics'],
      ['PAYR 102', 'Wage Tax and the Pay Cycle'],
      ['PAYR 210', 'Benefits, Leave, and Absence'],
      ['TAXN 301', 'Special Topics in...'],
    ])
  })

  it('keeps credits as written, without the word', () => {
    expect(units.map((one) => one.credits)).toEqual(['3', '3', '1 to 4', '1'])
  })

  it('keeps prerequisites as data, also over a column break', () => {
    expect(units.map((one) => one.prerequisites)).toEqual([
      null,
      'PAYR 101 or approval of instructor.',
      'PAYR 101; junior or senior standing. PAYR 102 or concurrent enrollment.',
      null,
    ])
  })

  it('knows the other codes of a course once each', () => {
    expect(units.map((one) => one.crossListed)).toEqual([[], ['TAXN 102'], [], []])
  })

  it('describes a course by its prose alone', () => {
    const texts = units.map((one) => describeUnit(PAY, one)?.replace(/\s+/g, ' '))
    expect(texts).toEqual([
      'Gross and net pay; deductions; pay slips by hand. May be repeated for credit.',
      'Wage tax tables; the yearly pay cycle.',
      'Kinds of leave and how they are paid; absence during the notice period.',
      'Topics of the day in tax law.',
    ])
  })

  it('leaves subject headings and what stands below them out', () => {
    const all = units.map((one) => PAY.text.slice(one.start, one.end)).join('\n')
    expect(all).not.toMatch(/SCHOOL OF PAY|Payroll \(PAYR\)|Taxation/)
  })

  it('points exactly at its sentences', () => {
    for (const sentence of units.flatMap((one) => one.sections).flatMap((one) => one.sentences))
      expect(PAY.text.slice(sentence.start, sentence.end)).toBe(sentence.text)
    expect(PAY.text.slice(unit('PAYR 102')?.start).startsWith('PAYR 102/TAXN 102')).toBe(true)
  })
})

/** Four courses whose heading is written by `heading`, each with a sentence below it. */
const styled = (heading: (number: number, title: string) => string, between = '\n'): string =>
  ['Payroll Basics', 'Wage Tax', 'Leave and Absence', 'The Pay Cycle', 'Seminar in Pay']
    .map(
      (title, i) =>
        `${heading(101 + i, title)}${between}This course treats pay by hand, by machine and by law.`,
    )
    .join('\n\n')

const STYLES: readonly (readonly [string, string, string, string | null])[] = [
  ['"BUS 101 Title (3 credits)"', styled((n, t) => `BUS ${n} ${t} (3 credits)`), 'BUS 101', '3'],
  ['"## BUS 101: Title (3)"', styled((n, t) => `## BUS ${n}: ${t} (3)`), 'BUS 101', '3'],
  ['"CS-101 Title, 3 cr."', styled((n, t) => `CS-${n} ${t}, 3 cr.`), 'CS 101', '3'],
  ['"ENGL 101. Title. Credits 3."', styled((n, t) => `ENGL ${n}. ${t}. Credits 3.`), 'ENGL 101', '3'],
  ['"Credit Hours: 3" behind the title', styled((n, t) => `ENGL ${n} ${t} Credit Hours: 3`), 'ENGL 101', '3'],
  ['"Credit Hours: 3" below the title', styled((n, t) => `ENGL ${n} ${t}\nCredit Hours: 3`), 'ENGL 101', '3'],
  ['"MATH& 101 Title (1-5 credits)"', styled((n, t) => `MATH& ${n} ${t} (1-5 credits)`), 'MATH& 101', '1-5'],
  ['"01:198:101 Title (4 units)"', styled((n, t) => `01:198:${n} ${t} (4 units)`), '01:198:101', '4'],
  ['"BIO 101 Title (3-0-4)"', styled((n, t) => `BIO ${n} ${t} (3-0-4)`), 'BIO 101', '4'],
  [
    '"ENGL 101. Title. (3-0). Credit 3."',
    styled((n, t) => `ENGL ${n}. ${t}. (3-0). Credit 3.`),
    'ENGL 101',
    '3',
  ],
  [
    '"4 Units; 3 hours lecture" below the title',
    styled((n, t) => `BUS ${n}A ${t}\n4 Units; 3 hours lecture`),
    'BUS 101A',
    '4',
  ],
  ['"PSYCH 101 - Title | 4 units"', styled((n, t) => `PSYCH ${n} - ${t} | 4 units`), 'PSYCH 101', '4'],
  ['"**BUS 101 Title (3)**"', styled((n, t) => `**BUS ${n} ${t} (3)**`), 'BUS 101', '3'],
  ['"BUS 101 Title (3). Text" in one paragraph', styled((n, t) => `BUS ${n} ${t} (3).`, ' '), 'BUS 101', '3'],
  ['"### BUS 101 Title" without credits', styled((n, t) => `### BUS ${n} ${t}`), 'BUS 101', null],
  ['"Biol 101 Title (3 hours)"', styled((n, t) => `Biol ${n} ${t} (3 hours)`), 'Biol 101', '3'],
]

describe('headings of other catalogs', () => {
  it.each(STYLES)('written %s are learned', (_, text, code, credits) => {
    const extracted = extractedFrom(text)
    const units = split(extracted) ?? []
    expect(units.map((one) => one.title)).toEqual([
      'Payroll Basics',
      'Wage Tax',
      'Leave and Absence',
      'The Pay Cycle',
      'Seminar in Pay',
    ])
    expect([units[0]?.code, units[0]?.credits]).toEqual([code, credits])
    expect(units.map((one) => describeUnit(extracted, one))).toEqual(
      Array(5).fill('This course treats pay by hand, by machine and by law.'),
    )
  })

  it('may be the cells of a table', () => {
    const rows = Array.from(
      { length: 5 },
      (_, i) => `| PAYR ${101 + i} | Topic ${'ABCDE'[i]} | 3 | Pay by hand, by machine and by law.`,
    )
    const extracted = fromPieces(['| Code | Title | Credits | Description', ...rows])
    const [first] = split(extracted) ?? []
    expect([first?.code, first?.title, first?.credits]).toEqual(['PAYR 101', 'Topic A', '3'])
    expect(first && describeUnit(extracted, first)).toBe('Pay by hand, by machine and by law.')
  })

  it('may share one number between subjects or name the other code in brackets', () => {
    const text = `BUS/ECON 101 Pay (3)\n\nPay by hand, by machine and by law.\n\nBUS 102 (also LAW 112) Tax (3)\n\nTax by hand, by machine and by law.\n\n${styled((n, t) => `BUS ${n + 100} ${t} (3)`)}`
    const units = splitText(text)
    expect(units.slice(0, 2).map((one) => [one.code, one.title, one.crossListed])).toEqual([
      ['BUS 101', 'Pay', ['ECON 101']],
      ['BUS 102', 'Tax', ['LAW 112']],
    ])
  })
})

describe('a list of courses by number', () => {
  const LIST = `# Courses\n101 Payroll Basics (3)\tSyllabus\tGeneral List\n102A Wage Tax 3)\tSyllabus\tGeneral List\nH203 Leave - Honors (1-3)\tSyllabus\tGeneral\nList\t\n\n**Graduate Courses** 501 The Pay Cycle (3) - Amari | Syllabus | General List\n\n|| Back to Top ||\n\nDepartment of Pay\n\n211 Long Hall`

  it('gives each number as a course, whatever stands in the cells beside it', () => {
    expect(splitText(LIST).map((one) => [one.code, one.title, one.credits])).toEqual([
      ['101', 'Payroll Basics', '3'],
      ['102A', 'Wage Tax', '3'],
      ['H203', 'Leave - Honors', '1-3'],
      ['501', 'The Pay Cycle', '3'],
    ])
  })

  it('has no descriptions', () => {
    const extracted = extractedFrom(LIST)
    expect((split(extracted) ?? []).map((one) => describeUnit(extracted, one))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('takes the subject from the heading above', () => {
    const text = `# Payroll (PAYR)\n${styled((n, t) => `${n} ${t} (3)`)}`
    expect(splitText(text).map((one) => one.code)).toEqual([
      'PAYR 101',
      'PAYR 102',
      'PAYR 103',
      'PAYR 104',
      'PAYR 105',
    ])
  })
})

describe('lists of courses inside a catalog', () => {
  it('give no units', () => {
    const plan = Array.from({ length: 6 }, (_, i) => `BUS ${101 + i} Topic of the List (3)`).join('\n\n')
    const text = `# Degree\nTake all of these.\n\n${plan}\n\nThese courses are taken in the order above and in no other.\n\n# Courses\n${styled((n, t) => `BUS ${n} ${t} (3)`)}`
    expect(splitText(text).map((one) => one.title)).toEqual([
      'Payroll Basics',
      'Wage Tax',
      'Leave and Absence',
      'The Pay Cycle',
      'Seminar in Pay',
    ])
  })
})

describe('a course entry', () => {
  const entry = (body: string): UnitDraft | undefined =>
    splitText(`${styled((n, t) => `## BUS ${n} ${t} (3)`)}\n\n## BUS 400 Last One (3)\n${body}`).at(-1)

  it('may begin with its prerequisites', () => {
    const extracted = extractedFrom(
      `${styled((n, t) => `## BUS ${n} ${t} (3)`)}\n\n## BUS 400 Last One (3)\nPrereq: BUS 101. Treats pay by law.`,
    )
    const last = (split(extracted) ?? []).at(-1)
    expect(last?.prerequisites).toBe('BUS 101.')
    expect(last && describeUnit(extracted, last)).toBe('Treats pay by law.')
  })

  it('keeps its own headed parts', () => {
    const unit = entry('Pay by law.\n### Learning Outcomes\n- compute pay\n- file forms\n# Index\nPay, 12')
    expect(unit?.sections.map((one) => [one.role, one.sentences.map((s) => s.text)])).toEqual([
      ['description', ['Pay by law.']],
      ['outcomes', ['compute pay', 'file forms']],
    ])
  })

  it('may write credits and prerequisites on lines of their own', () => {
    const unit = entry(
      'Credits: 3 (lecture)\n\nPrerequisites: BUS 101 and BUS 102, or a placement test\n\nPay by law.',
    )
    expect(unit?.prerequisites).toBe('BUS 101 and BUS 102, or a placement test')
    const prose = unit?.sections.filter((one) => one.role === 'description').flatMap((one) => one.sentences)
    expect(prose?.map((one) => one.text)).toEqual(['Pay by law.'])
  })

  it('may close with its credits', () => {
    const text = styled((n, t) => `BUS ${n} ${t}`).replaceAll('by law.', 'by law. 4 credits.')
    const extracted = extractedFrom(text)
    const [first] = split(extracted) ?? []
    expect(first?.credits).toBe('4')
    expect(first && describeUnit(extracted, first)).toBe(
      'This course treats pay by hand, by machine and by law.',
    )
  })

  it('has no prerequisites when it says none', () => {
    expect(entry('Prerequisites: None\n\nPay by law.')?.prerequisites).toBeNull()
  })

  it('gives a list of what students will be able to do as outcomes', () => {
    const unit = entry(
      'Pay by law.\n\nStudents will be able to:\n- compute pay\n- file forms\n\nMay be repeated.',
    )
    expect(unit?.sections.map((one) => one.role)).toEqual(['description', 'outcomes', 'description'])
    expect(unit?.sections[1]?.sentences.map((one) => one.leadIn)).toEqual([
      null,
      'Students will be able to:',
      'Students will be able to:',
    ])
  })

  it('gives fees and terms to no description', () => {
    const unit = entry('Pay by law. Fee: 20. Offered: Fall. Same as ECON 400.')
    const prose = unit?.sections.filter((one) => one.role === 'description').flatMap((one) => one.sentences)
    expect(prose?.map((one) => one.text)).toEqual(['Pay by law.'])
    expect(unit?.crossListed).toEqual(['ECON 400'])
  })
})
