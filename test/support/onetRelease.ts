import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Tables of a made-up release, as lines of cells, the header first. All wording is ours. */
export type Tables = Record<string, readonly (readonly string[])[]>

const MODEL: readonly (readonly string[])[] = [
  ['Element ID', 'Element Name', 'Description'],
  ['1', 'Worker side', 'A heading'],
  ['1.A', 'Ability heading', 'A heading'],
  ['1.A.1', 'Thinking heading', 'A heading'],
  ['1.A.1.a', 'Verbal heading', 'A heading'],
  ['1.A.1.a.1', 'Hearing what is said', 'Takes in the "gist" of speech.'],
  ['2.A', 'Skill heading', 'A heading'],
  ['2.A.1', 'Content heading', 'A heading'],
  ['2.A.1.a', 'Reading', 'Reads.'],
  ['2.B', 'Other skill heading', 'A heading'],
  ['2.B.1', 'Social heading', 'A heading'],
  ['2.B.1.a', 'Noticing people', 'n/a'],
  ['2.C', 'Knowledge heading', 'A heading'],
  ['2.C.6', 'Teaching', 'Knows how people learn.'],
  ['4.A', 'Activity heading', 'A heading'],
  ['4.A.1', 'Input heading', 'A heading'],
  ['4.A.1.a', 'Looking heading', 'A heading'],
  ['4.A.1.a.1', 'Finding things out', 'Finds things out.'],
  ['4.A.2', 'Thinking work heading', 'A heading'],
  ['4.A.2.b', 'Reasoning heading', 'A heading'],
  ['4.A.2.b.2', 'Inventing', 'Invents.'],
]

const TASKS: readonly (readonly string[])[] = [
  ['O*NET-SOC Code', 'Task ID', 'Task', 'Task Type', 'Incumbents Responding', 'Date', 'Domain Source'],
  ['11-1011.00', '101', 'Sketch "first" ideas for garden plans.', 'Core', '95', '08/2023', 'Incumbent'],
  ['15-2051.00', '102', 'Look up plant names.', 'n/a', 'n/a', '11/2020', 'Analyst'],
  ['15-2051.01', '103', 'Look up plant names.', '', '', '11/2020', 'Analyst'],
]

const skillLines = (id: string) => [
  ['11-1011.00', id, 'IM', '4.12'],
  ['11-1011.00', id, 'LV', '4.62'],
]

/** A release of at most 30.2: old file names, old activity ids. */
export const OLD_RELEASE: Tables = {
  'Read Me': [['O*NET 30.0 Database'], ['August 2025 Release']],
  'Content Model Reference': [
    ...MODEL,
    ['1.C', 'Style heading', 'A heading'],
    ['1.C.6', 'Independence', 'Own way.'],
  ],
  'IWA Reference': [
    ['Element ID', 'IWA ID', 'IWA Title'],
    ['4.A.1.a.1', '4.A.1.a.1.I01', 'Look up facts.'],
    ['4.A.2.b.2', '4.A.2.b.2.I02', 'Draw plans.'],
    ['4.A.2.b.2', '4.A.2.b.2.I05', 'Write songs.'],
  ],
  'DWA Reference': [
    ['Element ID', 'IWA ID', 'DWA ID', 'DWA Title'],
    ['4.A.1.a.1', '4.A.1.a.1.I01', '4.A.1.a.1.I01.D01', 'Look up facts.'],
    ['4.A.2.b.2', '4.A.2.b.2.I02', '4.A.2.b.2.I02.D01', 'Draw garden plans.'],
    ['4.A.2.b.2', '4.A.2.b.2.I02', '4.A.2.b.2.I02.D03', 'Draw house plans.'],
    ['4.A.2.b.2', '4.A.2.b.2.I05', '4.A.2.b.2.I05.D01', 'Write songs for children.'],
  ],
  'Task Statements': TASKS,
  'Tasks to DWAs': [
    ['O*NET-SOC Code', 'Task ID', 'DWA ID', 'Date', 'Domain Source'],
    ['11-1011.00', '101', '4.A.2.b.2.I02.D01', '07/2014', 'Analyst'],
    ['15-2051.00', '102', '4.A.1.a.1.I01.D01', '07/2014', 'Analyst'],
    ['15-2051.01', '103', '4.A.1.a.1.I01.D01', '07/2014', 'Analyst'],
  ],
  Skills: [
    ['O*NET-SOC Code', 'Element ID', 'Scale ID', 'Data Value'],
    ...skillLines('2.A.1.a'),
    ...skillLines('2.B.1.a'),
  ],
  'Skills to Work Activities': [
    [
      'Skills Element ID',
      'Skills Element Name',
      'Work Activities Element ID',
      'Work Activities Element Name',
    ],
    ['2.A.1.a', 'Reading', '4.A.1.a.1', 'Finding things out'],
  ],
}

/**
 * The same activities from 30.3 on. Ids moved as they really did: gaps closed, letters for numbers, and "Draw plans."
 * went to another work activity, so that the old second activity's letter now belongs to another activity.
 */
export const NEW_RELEASE: Tables = {
  'Read Me': [['O*NET 30.3 Database'], ['May 2026 Release']],
  'Content Model Reference': [
    ...MODEL,
    ['1.D', 'Style heading', 'A heading'],
    ['1.D.1', 'Style heading', 'A heading'],
    ['1.D.1.a', 'Innovation', 'New ways.'],
    ['4.A.3', 'Output heading', 'A heading'],
    ['4.A.3.b', 'Technical heading', 'A heading'],
    ['4.A.3.b.2', 'Drafting', 'Drafts.'],
    ['4.A.1.a.1.a', 'Look up facts.', ''],
    ['4.A.1.a.1.a.1', 'Look up facts.', ''],
    ['4.A.2.b.2.a', 'Write songs.', ''],
    ['4.A.2.b.2.a.1', 'Write songs for children.', ''],
    ['4.A.3.b.2.a', 'Draw plans.', ''],
    ['4.A.3.b.2.a.1', 'Draw garden plans.', ''],
    ['4.A.3.b.2.a.2', 'Draw house plans.', ''],
  ],
  'GWAs to IWAs': [
    ['GWA Element ID', 'IWA Element ID', 'IWA Element Name'],
    ['4.A.1.a.1', '4.A.1.a.1.a', 'Look up facts.'],
    ['4.A.2.b.2', '4.A.2.b.2.a', 'Write songs.'],
    ['4.A.3.b.2', '4.A.3.b.2.a', 'Draw plans.'],
  ],
  'GWAs to IWAs to DWAs': [
    ['GWA Element ID', 'IWA Element ID', 'DWA Element ID', 'DWA Element Name'],
    ['4.A.1.a.1', '4.A.1.a.1.a', '4.A.1.a.1.a.1', 'Look up facts.'],
    ['4.A.2.b.2', '4.A.2.b.2.a', '4.A.2.b.2.a.1', 'Write songs for children.'],
    ['4.A.3.b.2', '4.A.3.b.2.a', '4.A.3.b.2.a.1', 'Draw garden plans.'],
    ['4.A.3.b.2', '4.A.3.b.2.a', '4.A.3.b.2.a.2', 'Draw house plans.'],
  ],
  'Task Statements': TASKS,
  'Tasks to DWAs': [
    ['O*NET-SOC Code', 'Task ID', 'DWA Element ID', 'Date', 'Domain Source'],
    ['11-1011.00', '101', '4.A.3.b.2.a.1', '07/2014', 'Analyst'],
    ['15-2051.00', '102', '4.A.1.a.1.a.1', '07/2014', 'Analyst'],
    ['15-2051.01', '103', '4.A.1.a.1.a.1', '07/2014', 'Analyst'],
  ],
  'Essential Skills': [
    ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID'],
    ...skillLines('2.A.1.a'),
  ],
  'Transferable Skills': [
    ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID'],
    ...skillLines('2.B.1.a'),
  ],
  'Essential Skills to Work Activities': [
    ['Essential Skills Element ID', 'Essential Skills Element Name', 'Work Activities Element ID'],
    ['2.A.1.a', 'Reading', '4.A.1.a.1'],
  ],
  'Work Styles to Work Activities': [
    ['Work Styles Element ID', 'Work Styles Element Name', 'Work Activities Element ID'],
    ['1.D.1.a', 'Innovation', '4.A.2.b.2'],
  ],
}

/** Writes a release as tab-separated text files into `folder`, made if needed. */
export async function writeRelease(folder: string, tables: Tables, lineEnd: '\r\n' | '\n'): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (const [name, rows] of Object.entries(tables)) {
    const text = rows.map((cells) => cells.join('\t') + lineEnd).join('')
    await writeFile(join(folder, `${name}.txt`), text)
  }
  return folder
}
