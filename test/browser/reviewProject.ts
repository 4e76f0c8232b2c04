import type { Db } from '../../src/store/db.js'
import { createWorking } from '../../src/store/frameworks.js'
import { json } from '../../src/store/json.js'
import { storeDocument } from '../support/storedDocument.js'

/** What the document says, and the wording suggested for it. */
const LINES = [
  ['Students will be able to prepare a yearly budget.', 'Prepare a yearly budget.'],
  ['Explain cash flow to a client.', 'Explain cash flow to a client.'],
  ['Analyze survey data with a spreadsheet.', 'Analyze survey data with a spreadsheet.'],
  ['Present results in writing.', 'Present results in writing.'],
] as const

export interface ReviewProject {
  readonly id: string
  readonly statements: readonly string[]
}

/**
 * A project with a finished document of four suggestions, each with two matches: Critical Thinking, a trait, and a work
 * activity, which takes every relation. The first suggestion is worded differently from its source.
 */
export async function reviewProject(db: Db, title: string): Promise<ReviewProject> {
  const now = new Date('2026-01-01T08:00:00Z')
  const id = await createWorking(db.kysely, {
    title,
    subject: 'course',
    perspective: 'academic',
    sample: false,
    now,
  })
  // Its own last line makes it a document of its own.
  const lines = [...LINES.map(([source]) => source), `Describe ${title}.`]
  const { document, statements } = await storeDocument(db, id, lines, now)
  const run = await db.kysely
    .selectFrom('tributary.run')
    .select('id')
    .where('document', '=', document)
    .executeTakeFirstOrThrow()
  for (const [index, [, wording]] of LINES.entries())
    await db.kysely
      .updateTable('tributary.statement_version')
      .set({ text: wording })
      .where('statement', '=', statements[index]?.id ?? '')
      .execute()
  await db.kysely
    .insertInto('tributary.suggestion')
    .values(
      statements.map(({ id: statement }) => ({
        ...({ statement, run: run.id, framework: 'onet', level: 'gwa', code: '4.A.2.a.4' } as const),
        ...({ title: 'Analyzing Data or Information', relation: 'inside_theirs' } as const),
        ...{ score: 0.4, probability: 0.6, matched: true, why: json(['shares “data”']) },
      })),
    )
    .execute()
  return { id, statements: statements.map((statement) => statement.id) }
}
