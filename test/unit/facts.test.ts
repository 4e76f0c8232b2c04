import { describe, expect, test } from 'vitest'
import type { DocumentKind, Extracted } from '../../src/domain/document.js'
import type { Section, SectionRole, Unit } from '../../src/domain/unit.js'
import { findFacts } from '../../src/statements/facts/findFacts.js'

interface Part {
  readonly role: SectionRole
  readonly heading?: string
  readonly lines: readonly string[]
  readonly leadIn?: string
}

/** A document whose units hold these parts, each line a list item. */
function documentOf(units: readonly (readonly Part[])[], titles: readonly (string | null)[] = []) {
  let text = ''
  const built = units.map((parts, ordinal): Unit => {
    const start = text.length
    const title = titles[ordinal] ?? null
    if (title !== null) text += `${title}\n`
    const sections = parts.map((part): Section => {
      const from = text.length
      if (part.heading !== undefined) text += `${part.heading}\n`
      const sentences = part.lines.map((line) => {
        const at = text.length
        text += `${line}\n`
        return {
          start: at,
          end: at + line.length,
          text: line,
          form: 'bullet',
          leadIn: part.leadIn ?? null,
        } as const
      })
      return { role: part.role, heading: part.heading ?? null, start: from, end: text.length, sentences }
    })
    return {
      kind: 'unit',
      ordinal,
      code: null,
      title,
      credits: null,
      prerequisites: null,
      crossListed: [],
      language: null,
      excluded: false,
      sameCourse: true,
      start,
      end: text.length,
      sections,
    }
  })
  const pages = [{ page: 1, start: 0, end: text.length }]
  const extracted: Extracted = {
    kind: 'extracted',
    format: 'txt',
    title: null,
    text,
    pages,
    blocks: [],
    warnings: [],
  }
  return { extracted, units: built }
}

function factsOf(documentKind: DocumentKind, ...parts: readonly Part[]): readonly string[] {
  return findFacts({ ...documentOf([parts]), documentKind }).map((fact) => `${fact.factKind}: ${fact.name}`)
}

const required = (...lines: readonly string[]): readonly string[] =>
  factsOf('job', { role: 'requirements', lines })
const taught = (...lines: readonly string[]): readonly string[] =>
  factsOf('syllabus', { role: 'description', lines })

describe('what gives no fact', () => {
  test.each([
    ['the promise of equal treatment', 'We hire without regard to degree, licence or years of experience.'],
    [
      'a tuition benefit',
      'Tuition reimbursement for a bachelor’s degree is available after one year of experience.',
    ],
    ['preference for veterans', 'Veterans’ preference is given for two years of military experience.'],
    ['the history of the employer', 'Our firm has over 40 years of experience in accounting.'],
    ['handing in papers', 'Attach a copy of your bachelor’s degree and of your driver’s license.'],
    ['a question of the form', 'Do you have at least three years of bookkeeping experience?'],
    ['pay by experience', 'Pay depends on education, licensure, certifications and experience.'],
    ['what others hold', 'Assists customers with driver’s license transactions.'],
    ['the boss', 'Works under the direction of a licensed electrician.'],
    ['certified results', 'Prepares certified copies and the certification of election results.'],
    ['software licences', 'Tracks software licenses and business licenses.'],
  ])('%s', (_, line) => {
    expect(factsOf('job', { role: 'description', lines: [line] })).toEqual([])
  })

  test.each([
    'Benefits',
    'Why work with us',
    'Equal Opportunity Employer',
    'How to apply',
    'Supplemental questions',
  ])('a part headed "%s"', (heading) => {
    const lines = [
      'Bachelor’s degree required.',
      'Three years of experience in payroll required.',
      'Microsoft Excel',
    ]
    expect(factsOf('job', { role: 'boilerplate', heading, lines })).toEqual([])
  })

  test('answers to a question of the form', () => {
    expect(
      factsOf('job', {
        role: 'requirements',
        lines: [
          'How many years of experience do you have?',
          '1-3 years of experience',
          'Over 3 years of experience',
        ],
      }),
    ).toEqual([])
  })

  test('what is said not to be needed', () => {
    expect(
      required(
        'No experience with Photoshop is required.',
        'A bachelor’s degree is not required.',
        'No prior experience.',
      ),
    ).toEqual([])
  })

  test('a value statement', () => {
    expect(
      factsOf('values', { role: 'description', lines: ['Bachelor’s degree required. Microsoft Excel.'] }),
    ).toEqual([])
  })

  test('words that only look like tools', () => {
    expect(
      required(
        'Excel in a fast-moving office.',
        'Ability to go the extra mile and teams with others.',
        'Provide the public with access to records and a positive outlook.',
        'Hold a Class C position, grade R.',
      ),
    ).toEqual([])
    expect(
      taught(
        'Islands of Java and Borneo; works by Sibelius and J. Swift; the Maya.',
        'A grade of C or better.',
      ),
    ).toEqual([])
  })
})

describe('education', () => {
  test.each([
    ['Bachelor’s degree in accounting.', 'Bachelor’s degree in accounting'],
    [
      'A Bachelor’s or Master’s degree in public policy is required.',
      'Bachelor’s or Master’s degree in public policy',
    ],
    [
      'Bachelor of Science in Nursing (BSN) from an accredited school.',
      'Bachelor of Science in Nursing (BSN)',
    ],
    ['High school diploma or equivalent.', 'High school diploma or equivalent'],
    ['High school diploma/GED required', 'High school diploma/GED'],
    ['BA/BS in biology, chemistry or a related field', 'BA/BS in biology, chemistry or a related field'],
    ['MBA preferred.', 'MBA'],
    ['HS diploma', 'HS diploma'],
    ['Completion of the twelfth grade', 'twelfth grade'],
    [
      'Two years of college-level coursework in nutrition',
      'Two years of college-level coursework in nutrition',
    ],
    ['Master’s degree in social work and current licensure', 'Master’s degree in social work'],
    ['Ph.D. in statistics', 'Ph.D. in statistics'],
    ['Associate degree or higher', 'Associate degree or higher'],
    [
      'Bachelor’s degree in finance or equivalent experience.',
      'Bachelor’s degree in finance or equivalent experience',
    ],
    ['Master’s preferred.', 'Master’s'],
    ['Completion of 30 semester units in child development.', '30 semester units in child development'],
    [
      'Graduation from an accredited four-year college or university',
      'Graduation from an accredited four-year college or university',
    ],
    [
      'Bachelor’s degree from an accredited university with a major in forestry.',
      'Bachelor’s degree from an accredited university with a major in forestry',
    ],
    ['Bachelor’s degree in marketing, strong writing skills', 'Bachelor’s degree in marketing'],
  ])('%s', (line, name) => {
    expect(required(line)).toEqual([`education: ${name}`])
  })

  test('letters of a state or an office are no degree', () => {
    expect(required('Located in Boston, MA.', 'Skilled in MS Word.')).toEqual(['technology: MS Word'])
  })
})

describe('experience', () => {
  test.each([
    ['At least three years of bookkeeping experience.', 'three years of bookkeeping experience'],
    ['5+ years’ experience in payroll preferred', '5+ years’ experience in payroll'],
    [
      'Minimum of two (2) years of experience managing volunteers.',
      'two (2) years of experience managing volunteers',
    ],
    [
      '2-4 years of progressively responsible experience as a buyer',
      '2-4 years of progressively responsible experience as a buyer',
    ],
    ['Six months of customer service experience', 'Six months of customer service experience'],
    ['One year in a supervisory role.', 'One year in a supervisory role'],
    ['Three years working with children', 'Three years working with children'],
    ['Prior experience in event planning preferred', 'Prior experience in event planning'],
    ['Experience: 3 years', 'Experience: 3 years'],
    [
      'Two years of office experience or equivalent training.',
      'Two years of office experience or equivalent training',
    ],
  ])('%s', (line, name) => {
    expect(required(line)).toEqual([`experience: ${name}`])
  })

  test('experience with a tool, without an amount, is the tool', () => {
    expect(required('Experience with Salesforce')).toEqual(['technology: Salesforce'])
    expect(required('Two years of experience with Salesforce')).toEqual([
      'experience: Two years of experience with Salesforce',
      'technology: Salesforce',
    ])
  })
})

describe('licences and certifications', () => {
  test.each([
    ['Must possess a valid Class C driver’s licence.', 'licence: valid Class C driver’s licence'],
    ['Commercial Driver’s License (CDL) Class B', 'licence: Commercial Driver’s License (CDL) Class B'],
    ['Valid Ohio driver license and clean record', 'licence: Valid Ohio driver license'],
    ['Current RN license in the State of Ohio', 'licence: Current RN license'],
    ['Licensed Clinical Social Worker (LCSW)', 'licence: Licensed Clinical Social Worker (LCSW)'],
    ['Registered Nurse (RN) required', 'licence: Registered Nurse (RN)'],
    ['Must hold a license to practice law.', 'licence: license to practice law'],
    ['Active member of the State Bar.', 'licence: Active member of the State Bar'],
    ['Certified Public Accountant (CPA) preferred.', 'certification: Certified Public Accountant (CPA)'],
    ['CPA or CMA certification a plus', 'certification: CPA'],
    ['PMP certification', 'certification: PMP certification'],
    ['CPR and First Aid certification required', 'certification: CPR and First Aid certification'],
    ['CompTIA Security+ required within six months', 'certification: CompTIA Security+'],
    ['Certification in project management', 'certification: Certification in project management'],
    ['Must be a certified welder.', 'certification: certified welder'],
    ['Forklift certified', 'certification: Forklift certified'],
  ])('%s', (line, fact) => {
    expect(required(line)[0]).toBe(fact)
  })

  test('are read in the closing parts of a posting', () => {
    const lines = ['Some positions may require a valid driver’s license.', 'A notary commission is handy.']
    expect(factsOf('job', { role: 'boilerplate', heading: 'Notes', lines })).toEqual([
      'licence: valid driver’s license',
    ])
    expect(
      factsOf('job', {
        role: 'boilerplate',
        heading: 'Licenses and certifications',
        lines: ['Class A CDL', 'ServSafe'],
      }),
    ).toEqual(['licence: Class A CDL', 'certification: ServSafe'])
  })
})

describe('technologies of a posting', () => {
  test('names of a list, versions left out', () => {
    expect(required('Proficiency in Microsoft Word, Excel, PowerPoint 2019 and AutoCAD 2024')).toEqual([
      'technology: Microsoft Word',
      'technology: Excel',
      'technology: PowerPoint',
      'technology: AutoCAD',
    ])
  })

  test('plain words beside a sure name, and single letters after a language word', () => {
    expect(required('Programming in R, Go and Python')).toEqual([
      'technology: R',
      'technology: Go',
      'technology: Python',
    ])
    expect(required('Proficient with Access and Teams.')).toEqual(['technology: Access', 'technology: Teams'])
  })

  test('names no list has, by their wording', () => {
    expect(
      required('Experience with library software such as Quillmark, Shelf Pilot and Orbitlend.'),
    ).toEqual(['technology: Quillmark', 'technology: Shelf Pilot', 'technology: Orbitlend'])
    expect(required('Test tools (such as Brackle, Testowl or similar)')).toEqual([
      'technology: Brackle',
      'technology: Testowl',
    ])
    expect(required('Ability to use Quillmark software daily')).toEqual(['technology: Quillmark'])
  })

  test('kinds of software', () => {
    expect(required('Skill in word processing, spreadsheet and database software')).toEqual([
      'technology: word processing, spreadsheet and database software',
    ])
    expect(
      factsOf('job', {
        role: 'duties',
        lines: ['Tests voting software', 'Works as a Senior Software Engineer'],
      }),
    ).toEqual([])
  })

  test('not those of the hiring office', () => {
    const lines = [
      'Apply through NEOGOV; the interview is on Microsoft Teams.',
      'Proficiency in AutoCAD is tested.',
    ]
    expect(factsOf('job', { role: 'boilerplate', heading: 'Notes', lines })).toEqual(['technology: AutoCAD'])
  })

  test('social media count as tools, not as an address', () => {
    expect(required('Experience managing Facebook and Instagram')).toContain('technology: Facebook')
    expect(factsOf('job', { role: 'boilerplate', lines: ['Follow us on Facebook!'] })).toEqual([])
  })
})

describe('technologies of a course', () => {
  test('tools that students learn or must have', () => {
    expect(taught('Students analyze survey data in Stata and write reports in LaTeX.')).toEqual([
      'technology: Stata',
      'technology: LaTeX',
    ])
    expect(
      factsOf('syllabus', {
        role: 'policy',
        heading: 'Technical requirements',
        leadIn: 'You will need:',
        lines: ['QGIS on your own laptop'],
      }),
    ).toEqual(['technology: QGIS'])
  })

  test('the column "Tools" of a schedule', () => {
    expect(
      factsOf('syllabus', { role: 'topics', leadIn: 'Tools', lines: ['Scripts; R and RStudio', 'Excel'] }),
    ).toEqual(['technology: R', 'technology: RStudio', 'technology: Excel'])
  })

  test('not the course site, office hours, handing in or the teacher', () => {
    expect(
      factsOf(
        'syllabus',
        {
          role: 'description',
          lines: ['All materials are on Canvas.', 'Office hours are on Zoom or Skype.'],
        },
        { role: 'policy', heading: 'Late work', lines: ['You need to e-mail a Microsoft Word file.'] },
        {
          role: 'policy',
          heading: 'Instructor',
          lines: ['Dr. Mona Vale, Ph.D., CPA, taught MATLAB; PhD in Economics.'],
        },
        { role: 'topics', lines: ['PowerPoint slides stand beside each chapter.'] },
        { role: 'outcomes', heading: 'Technical competencies', lines: ['Ability to use Zoom for meetings'] },
        { role: 'assessment', lines: ['Submit the paper as a Microsoft Word document.'] },
      ),
    ).toEqual([])
  })

  test('the course site when it is what is learned', () => {
    expect(
      factsOf('syllabus', { role: 'outcomes', lines: ['Build an accessible course in Canvas.'] }),
    ).toEqual(['technology: Canvas'])
  })

  test('not what must come before', () => {
    expect(
      taught('Prerequisite: a course in MATLAB programming.', 'Prior experience with Excel is assumed.'),
    ).toEqual([])
    expect(taught('Prereq.:', 'Java programming')).toEqual([])
  })

  test('a certification the course prepares for; degrees and years never', () => {
    expect(
      taught(
        'Prepares students for the CompTIA A+ certification exam.',
        'Counts toward the bachelor’s degree in nursing; two years of experience help.',
      ),
    ).toEqual(['certification: CompTIA A+ certification exam'])
  })

  test('the title of a course', () => {
    const document = documentOf(
      [[{ role: 'description', lines: ['Loops and lists.'] }]],
      ['Data Analysis with Python'],
    )
    expect(findFacts({ ...document, documentKind: 'catalog' }).map((fact) => fact.name)).toEqual(['Python'])
  })
})

describe('facts', () => {
  test('several of different kinds stand in one sentence, in order', () => {
    expect(
      required(
        'Bachelor’s degree in accounting and two years of audit experience, CPA license, and QuickBooks',
      ),
    ).toEqual([
      'education: Bachelor’s degree in accounting',
      'experience: two years of audit experience',
      'licence: CPA license',
      'technology: QuickBooks',
    ])
  })

  test('carry the exact passage with its page and unit', () => {
    const document = documentOf([
      [{ role: 'requirements', lines: ['Punctual.', 'Knowledge  of\tMicrosoft\nExcel.'] }],
      [{ role: 'requirements', lines: ['Valid driver’s license'] }],
    ])
    const facts = findFacts({ ...document, documentKind: 'job' })
    expect(facts.map((fact) => [fact.unit, fact.name, fact.evidence.text])).toEqual([
      [0, 'Microsoft Excel', 'Knowledge  of\tMicrosoft\nExcel.'],
      [1, 'Valid driver’s license', 'Valid driver’s license'],
    ])
    for (const { evidence } of facts) {
      expect(document.extracted.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
      expect(evidence.page).toBe(1)
    }
    expect(findFacts({ ...document, documentKind: 'job', only: [1] }).map((fact) => fact.unit)).toEqual([1])
  })

  test('never come from a unit that is not read', () => {
    const { extracted, units } = documentOf([[{ role: 'requirements', lines: ['Microsoft Excel'] }]])
    const skipped = units.map((unit) => ({ ...unit, language: 'German' }))
    expect(findFacts({ extracted, units: skipped, documentKind: 'job' })).toEqual([])
  })

  test('stand once in a unit, from the first passage', () => {
    expect(
      required(
        'Proficient in Excel',
        'Uses Microsoft Excel',
        'Three (3) years of sales experience',
        '3 years of sales experience',
      ),
    ).toEqual(['technology: Excel', 'experience: Three (3) years of sales experience'])
  })

  test('come out the same every time', () => {
    const lines = ['MBA or CPA, five years of experience in finance, SAP, Excel and a valid driver’s license']
    expect(required(...lines)).toEqual(required(...lines))
  })
})

describe('hostile lines', () => {
  const fill = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000)
  test.each([
    ['one word', fill('a')],
    ['spaces', fill(' ')],
    ['digits', fill('1')],
    ['commas', fill(', ')],
    ['brackets', fill('(')],
    ['capitals', fill('A')],
    ['capital words', fill('Abc ')],
    ['short words', fill('of a ')],
    ['numbers of years', fill('1 year of ')],
    ['years without end', `3 years ${fill('of work and ')}`],
    ['degrees', fill('bachelor’s or ')],
    ['letters of degrees', fill('BA/BS or ')],
    ['licences', fill('valid license ')],
    ['certified', fill('Certified Abc ')],
    ['tools', fill('Excel, R and ')],
    ['software', fill('software such as ')],
    ['kinds of software', fill('spreadsheet, ')],
    ['everything', fill('MBA, 3 years of experience with Excel, valid license, certification, ')],
  ])('%s: 100,000 characters within 200 ms', (_, line) => {
    const parts = [{ role: 'requirements', lines: [line] }] as const
    findFacts({ ...documentOf([parts]), documentKind: 'job' })
    for (const documentKind of ['job', 'syllabus'] as const) {
      const document = documentOf([parts])
      const begun = performance.now()
      findFacts({ ...document, documentKind })
      expect(performance.now() - begun).toBeLessThan(200)
    }
  })
})
