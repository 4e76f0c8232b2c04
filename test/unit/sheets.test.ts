import { describe, expect, it } from 'vitest'
import type { Extracted, ExtractOutcome } from '../../src/domain/document.js'
import { readCsv } from '../../src/extract/csv.js'
import { limitsWith } from '../../src/extract/limits.js'
import { guessRoles } from '../../src/extract/sheet/guessRoles.js'
import { shownNumber } from '../../src/extract/sheet/numberFormat.js'
import { readXlsx } from '../../src/extract/xlsx.js'
import { sheetUnits } from '../../src/segment/sheetUnits.js'
import { makeZip } from '../support/hostileFiles.js'
import { makeXlsx, type TestWorkbook } from '../support/makeSheets.js'

const limits = limitsWith()

function read(outcome: ExtractOutcome): Extracted {
  if (outcome.kind === 'refused') throw new Error(outcome.sentence)
  let at = 0
  for (const { start, end } of outcome.blocks) {
    expect(start).toBeGreaterThanOrEqual(at)
    expect(outcome.text.slice(start, end)).toMatch(/^\S.*\S$|^\S$/)
    expect(outcome.text.slice(at, start).trim()).toBe('')
    at = end
  }
  return outcome
}

const csv = async (text: string | Uint8Array): Promise<Extracted> =>
  read(await readCsv(typeof text === 'string' ? Buffer.from(text) : text, limits))
const xlsx = async (workbook: TestWorkbook): Promise<Extracted> =>
  read(await readXlsx(await makeXlsx(workbook), limits))

/** What each cell of a list reads, as the ranges of the sheet say. */
const cellsOf = (extracted: Extracted, sheet = 0): readonly (readonly (string | null)[])[] =>
  (extracted.sheets?.[sheet]?.rows ?? []).map((row) =>
    row.map((range) => range && extracted.text.slice(...range)),
  )

const rolesOf = (extracted: Extracted, sheet = 0): readonly string[] =>
  (extracted.sheets?.[sheet]?.columns ?? []).map((column) => column.role)

const COURSES = [
  'Course #,Course Title,Units,Pre-Reqs,Catalog Description,SLOs',
  'BIO-101,Cell Biology,3,None,"Introduces cells, membranes and energy.","1. Explain osmosis.\n2. Compare mitosis and meiosis."',
  'CS 210L,Data Structures,4,CS 110,"Lists, trees and graphs.","Implement a hash table; Analyze the cost of algorithms; Choose a structure"',
].join('\n')

describe('a hostile CSV file', () => {
  it('with one line of 10 MB is refused for its text', async () => {
    const outcome = await readCsv(Buffer.from(`Course,Title\n${'word '.repeat(2_000_000)}`), limits)
    expect(outcome).toMatchObject({ kind: 'refused', id: 'too_much_text' })
  })

  it('with a million empty rows reads the rows between them', async () => {
    const blank = `${','.repeat(5)}\n`.repeat(500_000) + '\n'.repeat(500_000)
    const { text } = await csv(`${COURSES}\n${blank}HIS 10,World History,3,,Empires and trade.,`)
    expect(text).toContain('HIS 10 World History')
  })

  it('with 20,000 columns is refused before its cells are made', async () => {
    const row = Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(',')
    const outcome = await readCsv(Buffer.from(`${row}\n${row}`), limits)
    expect(outcome).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/1000 columns/) })
    const diagonal = Array.from({ length: 1_200 }, (_, at) => `${','.repeat(at)}x`).join('\n')
    expect(await readCsv(Buffer.from(diagonal), limits)).toMatchObject({
      kind: 'refused',
      id: 'sheet_too_large',
    })
  })

  it('of nothing but delimiters, or empty, holds no text', async () => {
    for (const text of [',,,\n,,,\n', ' ', '\ufeff', '"";""\n', '-|-|-\n'])
      expect(await readCsv(Buffer.from(text), limits)).toMatchObject({ kind: 'refused', id: 'no_text' })
  })

  it('with a quote that is never closed is read without quotes', async () => {
    const extracted = await csv(
      'Course,Title,Description\nBIO 101,"Cells,About cells\nBIO 102,Plants,About plants\n',
    )
    expect(extracted.text).toContain('BIO 102')
    expect(extracted.text).toContain('About cells')
  })

  it('with any bytes flipped or cut ends with an outcome', async () => {
    const bytes = Buffer.from(COURSES)
    for (let at = 0; at < bytes.length; at += 2) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x5a
      for (const one of [changed, bytes.subarray(0, at)])
        expect(['extracted', 'refused']).toContain((await readCsv(one, limits)).kind)
    }
  })
})

describe('a hostile workbook', () => {
  const list = [
    ['Course', 'Title', 'Description'],
    ['BIO 101', 'Cells', 'About cells and their parts.'],
    ['BIO 102', 'Plants', 'About plants and their parts.'],
  ]

  it('with one cell at XFD1048576 is as small as its filled cells', async () => {
    const data = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>first</t></is></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>last</t></is></c></row></sheetData>`
    const { text } = await xlsx({ sheets: [{ name: 'S', rows: [], data }] })
    expect(text).toBe('first\n| last')
  })

  it('that repeats one long shared string is refused for its text', async () => {
    const cell = { xml: '<c t="s"><v>0</v></c>' }
    const workbook: TestWorkbook = {
      sheets: [{ name: 'S', rows: Array.from({ length: 2_000 }, () => [cell, cell]) }],
      strings: `<sst><si><t>${'long text '.repeat(5_000)}</t></si></sst>`,
    }
    const bytes = await makeXlsx(workbook)
    expect(await readXlsx(bytes, limits)).toMatchObject({ kind: 'refused', id: 'too_much_text' })
    const bomb = await makeXlsx({
      ...workbook,
      strings: `<sst>${'<si><t>aaaaaaaaaaaaaaa</t></si>'.repeat(200_000)}</sst>`,
    })
    expect(await readXlsx(bomb, limits)).toMatchObject({ kind: 'refused', id: 'archive_bomb' })
  })

  it('cannot read other files or blow up entities', async () => {
    const prolog =
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    const cell = { xml: '<c t="inlineStr"><is><t>before &f; &c; after</t></is></c>' }
    const { text } = await xlsx({ sheets: [{ name: 'S', rows: [[cell]] }], prolog })
    expect(text).not.toMatch(/root:|haha/)
    expect(text).toMatch(/before .* after/)
  })

  it('whose parts nest deeply, name each other in circles or are missing ends with an outcome', async () => {
    const deep = `${'<a>'.repeat(50_000)}<sheetData><row><c t="inlineStr"><is><t>in</t></is></c></row></sheetData>`
    expect((await xlsx({ sheets: [{ name: 'S', rows: [], data: deep }] })).text).toBe('in')
    const many = Array.from({ length: 3_000 }, (_, at) => `<sheet name="${at}" r:id="rId1"/>`).join('')
    const repeated = await makeZip({
      'xl/workbook.xml': `<workbook><sheets>${many}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml':
        '<sheetData><row><c t="inlineStr"><is><t>once</t></is></c></row></sheetData>',
    })
    expect(read(await readXlsx(repeated, limits)).text).toBe('once')
    const bare = await makeZip({ 'xl/workbook.xml': '<workbook/>' })
    expect(await readXlsx(bare, limits)).toMatchObject({ kind: 'refused', id: 'no_text' })
    expect(await readXlsx(await makeZip({ 'a.txt': 'a' }), limits)).toMatchObject({ id: 'damaged' })
  })

  it('that unpacks to more than the limits, lies about sizes or is cut is refused', async () => {
    const bytes = await makeXlsx({ sheets: [{ name: 'S', rows: list }] })
    expect(await readXlsx(bytes, limitsWith({ zipEntryBytes: 300 }))).toMatchObject({ id: 'archive_bomb' })
    expect(await readXlsx(bytes, limitsWith({ zipTotalBytes: 900 }))).toMatchObject({ id: 'archive_bomb' })
    expect(await readXlsx(bytes.subarray(0, bytes.length / 2), limits)).toMatchObject({ id: 'damaged' })
    expect(await readXlsx(Buffer.from('not a zip'), limits)).toMatchObject({
      sentence: expect.stringMatching(/Excel file is damaged/),
    })
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x5a
      expect(['extracted', 'refused']).toContain((await readXlsx(changed, limits)).kind)
    }
  })
})

describe('a CSV list of courses', () => {
  it('gives every row a heading and every cell its place in the text', async () => {
    const extracted = await csv(COURSES)
    expect(rolesOf(extracted)).toEqual([
      'code',
      'title',
      'credits',
      'prerequisites',
      'description',
      'outcomes',
    ])
    expect(cellsOf(extracted)).toEqual([
      [
        'BIO-101',
        'Cell Biology',
        '3',
        'None',
        'Introduces cells, membranes and energy.',
        'Explain osmosis.\nCompare mitosis and meiosis.',
      ],
      [
        'CS 210L',
        'Data Structures',
        '4',
        'CS 110',
        'Lists, trees and graphs.',
        'Implement a hash table; Analyze the cost of algorithms; Choose a structure',
      ],
    ])
    const headings = extracted.blocks.filter((block) => block.role === 'heading')
    expect(headings.map(({ start, end }) => extracted.text.slice(start, end))).toEqual([
      'BIO-101 Cell Biology',
      'CS 210L Data Structures',
    ])
    expect(extracted.text).toContain('Units: 3')
  })

  it('reads the same with semicolons, tabs or pipes, in UTF-8, UTF-16 or Windows-1252, with sep= or without', async () => {
    const table = [
      ['Code', 'Title', 'Description'],
      ['ART 10', 'Café Culture', 'Paris, its cafés; and their guests, 1900-1930.'],
      ['ART 20', 'Light', 'Light, shade and colour; drawn and painted.'],
    ]
    const plain = (await csv(table.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))).text
    for (const delimiter of [';', '\t', '|']) {
      const text = table
        .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
        .join('\r\n')
      expect((await csv(text)).text).toBe(plain)
      expect((await csv(`\ufeffsep=${delimiter}\r\n${text}`)).text).toBe(plain)
      expect((await csv(Buffer.from(`\ufeff${text}`, 'utf16le'))).text).toBe(plain)
      const old = await csv(Buffer.from(text, 'latin1'))
      expect(old.text).toBe(plain)
      expect(old.warnings.map((warning) => warning.id)).toEqual(['old_encoding'])
    }
  })

  it('reads a list without header, with ragged rows, by what the cells hold', async () => {
    const extracted = await csv(
      [
        'MATH 151,Calculus I,4,"Limits, derivatives and integrals of functions of one variable, with applications to science."',
        'MATH 152,Calculus II,4,"Techniques of integration, sequences and series, and an introduction to differential equations of first order."',
        'MATH 200,Linear Algebra,3',
      ].join('\n'),
    )
    expect(rolesOf(extracted)).toEqual(['code', 'title', 'credits', 'description'])
    expect(cellsOf(extracted)[2]).toEqual(['MATH 200', 'Linear Algebra', '3', null])
  })

  it('joins subject and number, skips titles above, group headings and repeated headers', async () => {
    const extracted = await csv(
      [
        'Courses of the Fall Term,,,',
        '',
        'Subject,Catalog No,Long Title,Description',
        'BIOLOGY,,,',
        'BIO,101,Cells,Cells and their parts.',
        'Subject,Catalog No,Long Title,Description',
        'BIO,102,Plants,Plants and their parts.',
      ].join('\n'),
    )
    expect(extracted.title).toBe('Courses of the Fall Term')
    expect(sheetUnits(extracted, 'catalog').map(({ code, title }) => [code, title])).toEqual([
      ['BIO 101', 'Cells'],
      ['BIO 102', 'Plants'],
    ])
    expect(extracted.text).toContain('BIOLOGY')
  })

  it('joins rows that continue the one above', async () => {
    const extracted = await csv(
      'Course,Title,Outcome\nBIO 101,Cells,Explain osmosis.\n,,Compare cells.\nBIO 102,Plants,Name plants.\n',
    )
    expect(cellsOf(extracted)).toEqual([
      ['BIO 101', 'Cells', 'Explain osmosis.\nCompare cells.'],
      ['BIO 102', 'Plants', 'Name plants.'],
    ])
  })

  it('that lists neither courses nor postings is read as table rows', async () => {
    const roster = await csv('Student name,Student ID,Grade\nAda L.,1234,A\nAlan T.,2345,B\n')
    expect(roster.sheets).toBeUndefined()
    expect(roster.blocks.map((block) => block.role)).toEqual(['table_row', 'table_row', 'table_row'])
    expect(roster.text.split('\n')[1]).toBe('Ada L. | 1234 | A')
    const phones = await csv('Position,Name,Phone\nDean,Ada L.,555-1234\nClerk,Alan T.,555-2345\n')
    expect(phones.sheets).toBeUndefined()
    expect((await csv('one\ntwo\nthree')).text).toBe('one\ntwo\nthree')
  })
})

describe('a workbook', () => {
  it('reads its sheets in the order of their tabs, without hidden sheets, rows and columns', async () => {
    const extracted = await xlsx({
      sheets: [
        {
          name: 'Undergraduate',
          rows: [
            ['Course catalog'],
            [],
            ['Course', 'Internal', 'Title', 'Credits', 'Course Description'],
            ['BIO 101', 'secret', 'Cells', 3, 'Cells & their <parts>.'],
            ['BIO 199', 'secret', 'Old course', 3, 'No longer given.'],
            ['BIO 102', 'secret', 'Plants', 4, 'Plants and their parts.'],
          ],
          hiddenRows: [4],
          hiddenColumns: [1],
          merged: ['A1:E1'],
        },
        { name: 'Drafts', rows: [['Draft of a course']], state: 'hidden' },
        {
          name: 'Graduate',
          rows: [
            ['Course', 'Title', 'Description'],
            ['BIO 501', 'Genes', 'Genes in depth.'],
          ],
        },
      ],
    })
    expect(extracted.sheets?.map((sheet) => sheet.name)).toEqual(['Undergraduate', 'Graduate'])
    expect(extracted.title).toBe('Course catalog')
    expect(cellsOf(extracted)).toEqual([
      ['BIO 101', 'Cells', '3', 'Cells & their <parts>.'],
      ['BIO 102', 'Plants', '4', 'Plants and their parts.'],
    ])
    expect(extracted.text).not.toMatch(/secret|Old course|Draft/)
    expect(extracted.text.indexOf('Undergraduate')).toBeLessThan(extracted.text.indexOf('Graduate\n'))
    expect(extracted.warnings.map((warning) => warning.id)).toEqual(['hidden_left_out'])
    expect(sheetUnits(extracted, 'catalog').map((unit) => unit.code)).toEqual([
      'BIO 101',
      'BIO 102',
      'BIO 501',
    ])
  })

  it('shows results of formulas, numbers and dates as their cells do', async () => {
    const extracted = await xlsx({
      formats: ['000', 'm/d/yyyy', '0.0', '"CS "000'],
      sheets: [
        {
          name: 'S',
          rows: [
            [
              { number: 7, style: 1 },
              { number: 45901, style: 2 },
              { number: 3, style: 3 },
              { number: 21, style: 4 },
              0.30000000000000004,
              { xml: '<c t="str"><f>A1&amp;B1</f><v>Rock &amp; Roll</v></c>' },
              { xml: '<c t="b"><v>1</v></c>' },
              { xml: '<c t="e"><v>#N/A</v></c>' },
              { xml: '<c t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r></is></c>' },
              'two_x000A_lines',
            ],
          ],
        },
      ],
    })
    expect(extracted.text).toBe(
      '007 | 2025-09-01 | 3.0 | CS 021 | 0.3 | Rock & Roll | TRUE | rich text | two lines',
    )
  })

  it('reads workbooks whose elements have a prefix', async () => {
    const bytes = await makeZip({
      'xl/workbook.xml': '<x:workbook><x:sheets><x:sheet name="S" r:id="a"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Type="x/worksheet" Target="/xl/worksheets/one.xml"/></Relationships>',
      'xl/worksheets/one.xml':
        '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>in</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(read(await readXlsx(bytes, limits)).text).toBe('in')
  })

  it('shows numbers in the formats of cells', () => {
    const shown: readonly (readonly [string, string, string])[] = [
      ['1234.5', '#,##0.00', '1234.50'],
      ['0.25', '0%', '25%'],
      ['3', 'General', '3'],
      ['3', '0" credits"', '3 credits'],
      ['0.5', 'h:mm', '12:00'],
      ['45901.75', 'yyyy-mm-dd hh:mm', '2025-09-01 18:00'],
      ['1', 'd-mmm-yy', '1900-01-01'],
      ['-2', '0;(0)', '-2'],
      ['1e300', 'yyyy', '1e+300'],
      ['text', '0', 'text'],
      ['101', '[Red]000', '101'],
    ]
    for (const [raw, format, expected] of shown) expect(shownNumber(raw, format, false)).toBe(expected)
    expect(shownNumber('0', 'yyyy-mm-dd', true)).toBe('1904-01-01')
  })
})

describe('the roles of columns', () => {
  const guess = (header: readonly string[], ...rows: readonly (readonly string[])[]): readonly string[] =>
    guessRoles(header, rows)

  it('are guessed from the words offices use', () => {
    expect(
      guess(
        ['Catalog No', 'Name', 'Hrs', 'Summary', 'Instructor'],
        ['BIO 101', 'Cells', '3', 'All about cells.', 'Ada L.'],
      ),
    ).toEqual(['code', 'title', 'credits', 'description', 'ignore'])
    expect(
      guess(
        ['courseCode', 'course_title', 'Contact Hours', 'CreditHours', 'Learning Objectives'],
        ['BIO 101', 'Cells', '45', '3', 'Explain osmosis.'],
      ),
    ).toEqual(['code', 'title', 'ignore', 'credits', 'outcomes'])
    expect(
      guess(
        ['Job ID', 'Position', 'Job Summary', 'Key Responsibilities', 'Minimum Qualifications', 'Salary'],
        ['17', 'Clerk', 'Runs the desk.', 'Answer calls.', 'High school diploma.', '$20'],
      ),
    ).toEqual(['ignore', 'title', 'description', 'duties', 'requirements', 'ignore'])
    expect(
      guess(
        ['Course', 'Requirements', 'GE Requirement', 'Description'],
        ['BIO 101 Cells', 'MATH 10', 'Area B', 'About cells.'],
        ['BIO 102 Plants', 'None', '', 'About plants.'],
      ),
    ).toEqual(['title', 'prerequisites', 'ignore', 'description'])
  })

  it('give way to what the cells hold', () => {
    expect(
      guess(
        ['Course', 'Title', 'Units', 'Description'],
        ['Cells', 'BIO 101', 'Unit A, Unit B', '12'],
        ['Plants', 'BIO 102', 'Unit C, Unit D', '13'],
      ),
    ).toEqual(['title', 'code', 'ignore', 'ignore'])
  })
})

describe('the units of a list', () => {
  it('are its rows with their lists as bullets', async () => {
    const extracted = await csv(COURSES)
    const [first, second] = sheetUnits(extracted, 'catalog')
    expect(first).toMatchObject({
      code: 'BIO 101',
      title: 'Cell Biology',
      credits: '3',
      prerequisites: null,
      crossListed: [],
    })
    expect(extracted.text.slice(first?.start, first?.end)).toMatch(/^BIO-101 Cell Biology\n[\s\S]*meiosis\.$/)
    expect(first?.sections.map(({ role, heading }) => [role, heading])).toEqual([
      ['description', 'Catalog Description'],
      ['outcomes', 'SLOs'],
    ])
    expect(first?.sections[1]?.sentences.map(({ text, form }) => [form, text])).toEqual([
      ['bullet', 'Explain osmosis.'],
      ['bullet', 'Compare mitosis and meiosis.'],
    ])
    expect(second).toMatchObject({ code: 'CS 210L', prerequisites: 'CS 110' })
    expect(second?.sections[1]?.sentences.map(({ text }) => text)).toEqual([
      'Implement a hash table',
      'Analyze the cost of algorithms',
      'Choose a structure',
    ])
    for (const { sections } of [first, second].flatMap((unit) => unit ?? []))
      for (const { sentences } of sections)
        for (const { start, end, text } of sentences) expect(extracted.text.slice(start, end)).toBe(text)
  })

  it('follow the roles people gave the columns', async () => {
    const extracted = await csv(COURSES)
    const [unit] = sheetUnits(extracted, 'catalog', [
      ['code', 'title', 'ignore', 'ignore', 'ignore', 'description'],
    ])
    expect(unit).toMatchObject({ credits: null, prerequisites: null })
    expect(unit?.sections.map((section) => section.role)).toEqual(['description'])
  })

  it('of postings keep titles as written and split numbered duties in one line', async () => {
    const extracted = await csv(
      [
        'Job title,Job Summary,Responsibilities,Qualifications',
        'IT 1234 Analyst,Keeps systems running.,Duties include: (1) Monitor servers. (2) Install updates.,Two years of experience; Knowledge of Linux; Ability to lift 20 lb',
      ].join('\n'),
    )
    const [unit] = sheetUnits(extracted, 'job')
    expect(unit).toMatchObject({ code: null, title: 'IT 1234 Analyst' })
    const [, duties, requirements] = unit?.sections ?? []
    expect(duties?.sentences.map(({ text, form }) => [form, text])).toEqual([
      ['sentence', 'Duties include:'],
      ['bullet', 'Monitor servers.'],
      ['bullet', 'Install updates.'],
    ])
    expect(duties?.sentences[1]?.leadIn).toBe('Duties include:')
    expect(requirements?.sentences).toHaveLength(3)
  })

  it('find the headings inside a cell that holds a whole posting', async () => {
    const extracted = await csv(
      'Position,Description\nClerk,"Runs the front desk.\n\nResponsibilities:\n- Answer calls\n- Greet guests\n\nQualifications:\n- High school diploma"\nCook,"Cooks.\nResponsibilities:\n- Cook soup\n- Clean pots"\n',
    )
    const [clerk] = sheetUnits(extracted, 'job')
    expect(clerk?.sections.map(({ role }) => role)).toEqual(['description', 'duties', 'requirements'])
  })

  it('take the code from a title that begins with it', async () => {
    const extracted = await csv(
      'Course,Description\nBIO 101 - Cell Biology (3),About cells.\nBIO 102 - Plants (3),About plants.\n',
    )
    expect(sheetUnits(extracted, 'catalog').map(({ code, title }) => [code, title])).toEqual([
      ['BIO 101', 'Cell Biology'],
      ['BIO 102', 'Plants'],
    ])
  })
})
