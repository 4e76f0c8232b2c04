import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seeded } from './seeded.js'

const VERBS = [
  'Prepare',
  'Explain',
  'Analyze',
  'Compare',
  'Design',
  'Evaluate',
  'Apply',
  'Present',
  'Document',
]
const THINGS = [
  'budget reports',
  'survey data',
  'ethical issues',
  'team goals',
  'network diagrams',
  'patient records',
]
const ENDS = ['to clients', 'for a small firm', 'with spreadsheets', 'in writing', 'under time pressure']

/** One syllabus of about `outcomes` outcomes, as lines; the same seed gives the same text. */
export function syllabus(seed: number, outcomes = 12): readonly string[] {
  const random = seeded(seed)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const list = Array.from(
    { length: outcomes },
    () => `- ${pick(VERBS)} ${pick(THINGS)} ${pick(ENDS)} (${Math.floor(random() * 1000)}).`,
  )
  return [
    `# Course Syllabus ${seed}`,
    '',
    '## Learning Outcomes',
    '',
    'Students will be able to:',
    '',
    ...list,
    '',
  ]
}

/** A catalog of `courses` courses with two outcomes each. */
export function catalog(seed: number, courses: number): readonly string[] {
  const entries = Array.from({ length: courses }, (_, index) => {
    const [, , , , , , first = '', second = ''] = syllabus(seed + index, 2)
    return [
      `## BUS ${100 + index}: Business Topic ${index}`,
      '',
      'Students will be able to:',
      '',
      first,
      second,
      '',
    ]
  })
  return ['# Course Catalog', '', ...entries.flat()]
}

/** Writes one document in one of three formats, chosen by the seed. */
export async function writeDocument(folder: string, seed: number): Promise<void> {
  const lines = syllabus(seed)
  const format = (['md', 'txt', 'docx'] as const)[seed % 3] ?? 'md'
  const path = join(folder, `syllabus-${seed}.${format}`)
  await writeFile(path, format === 'docx' ? await docx(lines) : lines.join('\n'))
}

async function docx(lines: readonly string[]): Promise<Uint8Array> {
  const { Document, HeadingLevel, Packer, Paragraph } = await import('docx')
  const children = lines.filter(Boolean).map((line) => {
    if (line.startsWith('## ')) return new Paragraph({ text: line.slice(3), heading: HeadingLevel.HEADING_2 })
    if (line.startsWith('# ')) return new Paragraph({ text: line.slice(2), heading: HeadingLevel.HEADING_1 })
    return line.startsWith('- ')
      ? new Paragraph({ text: line.slice(2), bullet: { level: 0 } })
      : new Paragraph({ text: line })
  })
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
