import { xlsxOf } from '../seedFiles.js'
import { ANY_OR_HEAP, type HostileFile, hostile, NEVER_READ_OR_HEAP } from './hostileFile.js'

const HEAD = 'Code,Title,Description\n'
const many = (count: number, make: (index: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between)
const shared = '<c r="A1" t="s"><v>0</v></c>'
const text = (reference: string, words: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`
const xlsx = (
  what: string,
  parts: () => Parameters<typeof xlsxOf>[0],
  expect: HostileFile['expect'] = 'any',
) => hostile(`xlsx: ${what}`, 'a.xlsx', () => xlsxOf(parts()), expect)

/** Lists whose cells are too many, too far, too long, or more than words. */
export const SHEET_TRAPS: readonly HostileFile[] = [
  hostile('csv: 100,000 columns', 'a.csv', () => many(3, () => many(100_000, (i) => `c${i}`, ','), '\n')),
  hostile(
    'csv: two million rows',
    'a.csv',
    () => `${HEAD}${'B 1,Budgets,Prepare budgets\n'.repeat(800_000)}`,
    NEVER_READ_OR_HEAP,
  ),
  hostile(
    'csv: a million empty rows',
    'a.csv',
    () => `${HEAD}${',,\n'.repeat(1_000_000)}BUS 1,Budgets,Prepare budgets\n`,
    ANY_OR_HEAP,
  ),
  hostile('csv: a quote never closed', 'a.csv', () => `${HEAD}BUS 1,"${'Prepare budgets\n'.repeat(300_000)}`),
  hostile('csv: quotes everywhere', 'a.csv', () => `${HEAD}${'"a"b"",""c,"\n'.repeat(50_000)}`),
  hostile('csv: nothing but quotes', 'a.csv', () => '"'.repeat(3_000_001)),
  hostile('csv: nothing but commas', 'a.csv', () => ','.repeat(3_000_000), ANY_OR_HEAP),
  hostile(
    'csv: rows of all lengths',
    'a.csv',
    () => `${HEAD}${many(2000, (i) => many(i % 40, (k) => `x${k}`, ','), '\n')}`,
  ),
  hostile(
    'csv: formulas',
    'a.csv',
    () => `${HEAD}=cmd|'/c calc'!A1,+1+1,@SUM(A1)\n=HYPERLINK("http://localhost"),-1,Prepare budgets\n`,
  ),
  hostile(
    'csv: ends of line of three kinds',
    'a.csv',
    `Code,Title\rBUS 1,Budgets\nBUS 2,Surveys\r\nBUS 3,Reports\u2028BUS 4,Plans`,
  ),
  hostile(
    'csv: all headings the same',
    'a.csv',
    () => `${many(500, () => 'Title', ',')}\n${many(500, () => 'Budgets', ',')}\n`,
  ),
  hostile(
    'csv: headings with names of objects',
    'a.csv',
    '__proto__,constructor,toString\nBUS 1,Budgets,Prepare budgets\n',
  ),
  xlsx('a cell in the last corner', () => ({
    rows: `<row r="1048576">${text('XFD1048576', 'Prepare budgets')}</row>`,
  })),
  xlsx(
    'cells along the diagonal',
    () => ({
      rows: many(16_000, (i) => `<row r="${i * 65 + 1}">${text(`XFD${i * 65 + 1}`, 'Budget')}</row>`),
    }),
    ANY_OR_HEAP,
  ),
  xlsx('places beyond every sheet', () => ({
    rows: `<row r="4294967295">${text('ZZZZZZZ4294967295', 'Budget')}</row><row r="-1">${text('A-1', 'Budget')}</row>`,
  })),
  xlsx('cells without places', () => ({
    rows: many(1000, () => '<row><c t="s"><v>0</v></c></row>'),
    shared: ['Prepare budgets'],
  })),
  xlsx(
    'one long text shown 100,000 times',
    () => ({
      rows: many(100_000, (i) => `<row r="${i + 1}">${shared.replace('A1', `A${i + 1}`)}</row>`),
      shared: ['Prepare budgets. '.repeat(2000)],
    }),
    NEVER_READ_OR_HEAP,
  ),
  xlsx('texts that are not there', () => ({
    rows: `<row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>__proto__</v></c></row>`,
  })),
  xlsx('states all cells', () => ({
    before: '<dimension ref="A1:XFD1048576"/>',
    rows: `<row r="1">${shared}</row>`,
    shared: ['Prepare budgets'],
  })),
  xlsx('all cells merged', () => ({
    rows: `<row r="1">${shared}</row>`,
    shared: ['Prepare budgets'],
    after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  })),
  xlsx('100,000 merged ranges', () => ({
    rows: `<row r="1">${shared}</row>`,
    shared: ['Prepare budgets'],
    after: `<mergeCells>${many(100_000, (i) => `<mergeCell ref="A${i + 1}:XFD${i + 1}"/>`)}</mergeCells>`,
  })),
  xlsx('a row repeated by number', () => ({
    rows: many(50_000, () => `<row r="1">${shared}</row>`),
    shared: ['Prepare budgets'],
  })),
  xlsx('columns stated up to two billion', () => ({
    before: '<cols><col min="1" max="2147483647" width="9"/></cols>',
    rows: `<row r="1">${shared}</row>`,
    shared: ['Budgets'],
  })),
  xlsx('a formula that calls a program', () => ({
    rows: `<row r="1"><c r="A1" t="str"><f>cmd|'/c calc'!A1</f><v>Prepare budgets</v></c></row>`,
  })),
  xlsx('formulas in a circle', () => ({
    rows: '<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>A1</f></c></row>',
  })),
  xlsx(
    'a million empty cells',
    () => ({ rows: `<row r="1">${'<c/>'.repeat(1_000_000)}</row>` }),
    NEVER_READ_OR_HEAP,
  ),
  xlsx(
    'a cell of 20 MB',
    () => ({
      rows: `<row r="1">${shared}</row>`,
      shared: [many(1_000_000, (i) => `Budget ${(i * 7919) % 999_983}. `)],
    }),
    NEVER_READ_OR_HEAP,
  ),
]
