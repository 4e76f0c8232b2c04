import { createHash } from 'node:crypto'
import type { Extracted } from '../../src/domain/document.js'
import type { Segmented } from '../../src/domain/segmented.js'
import { type Statement, statementIdSource } from '../../src/domain/statement.js'
import type { Suggestion } from '../../src/domain/suggestion.js'
import type { Unit } from '../../src/domain/unit.js'
import type { Db } from '../../src/store/db.js'
import { addDocument } from '../../src/store/documents.js'
import { saveExtracted } from '../../src/store/documentTexts.js'
import { addSources } from '../../src/store/frameworks.js'
import { inTransaction } from '../../src/store/inTransaction.js'
import { saveSegmented } from '../../src/store/saveSegmented.js'
import { ensureRun, saveSuggested } from '../../src/store/statements.js'
import { loadUnits } from '../../src/store/units.js'

const MATCH: Suggestion = {
  kind: 'suggestion',
  framework: '21cs',
  level: 'skill',
  code: 'CT',
  title: 'Critical Thinking',
  relation: 'overlap',
  type: 'isRelatedTo',
  score: 0.5,
  probability: 0.75,
  match: true,
  why: ['shares “analyze”'],
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Puts a finished document behind a working framework: one unit, one statement a line, each with one match. */
export async function storeDocument(
  db: Db,
  framework: string,
  lines: readonly string[],
  now = new Date('2026-01-01T08:00:00Z'),
): Promise<{ readonly document: string; readonly statements: readonly Statement[] }> {
  const text = lines.join('\n')
  const document = sha256(text)
  const statements = lines.map((line, index): Statement => {
    const start = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0)
    const parts = {
      documentSha: document,
      statementKind: 'outcome',
      evidence: line,
      occurrence: 0,
      part: 0,
    } as const
    return {
      kind: 'statement',
      id: sha256(statementIdSource(parts)),
      statementKind: 'outcome',
      unit: 0,
      evidence: { start, end: start + line.length, text: line, page: 1 },
      text: line,
      offers: [],
      probability: 0.9,
      why: ['in the list under “Outcomes”'],
      lint: [],
      bloom: null,
    }
  })
  const block = (statement: Statement) => ({ role: 'bullet', ...range(statement) }) as const
  const extracted: Extracted = {
    kind: 'extracted',
    format: 'txt',
    title: null,
    text,
    pages: [{ page: 1, start: 0, end: text.length }],
    blocks: statements.map(block),
    warnings: [],
  }
  const sentence = (statement: Statement) =>
    ({ ...range(statement), text: statement.text, form: 'bullet', leadIn: null }) as const
  const section = { role: 'outcomes', heading: 'Outcomes', start: 0, end: text.length } as const
  const unit: Unit = {
    kind: 'unit',
    ordinal: 0,
    code: null,
    title: null,
    credits: null,
    prerequisites: null,
    crossListed: [],
    language: null,
    excluded: false,
    sameCourse: true,
    start: 0,
    end: text.length,
    sections: [{ ...section, sentences: statements.map(sentence) }],
  }
  await inTransaction(db, async (tx) => {
    await addDocument(tx, { sha256: document, name: 'syllabus.txt', bytes: text.length, sample: false, now })
    await addSources(tx, framework, [document])
    await saveExtracted(tx, document, extracted, now)
    await saveSegmented(tx, document, segmentedOf([unit]), [], now)
    const run = await ensureRun(tx, { document, version: '0', modelRevision: 'none', now })
    const results = statements.map((statement, position) => ({ statement, position, suggestions: [MATCH] }))
    const [{ revision = 0 } = {}] = await loadUnits(tx, document)
    await saveSuggested(tx, { run, document, unit: 0, revision, results, now })
  })
  return { document, statements }
}

const range = ({ evidence: { start, end } }: Statement) => ({ start, end })

/** What the engine says of a document with these units and nothing else. */
export function segmentedOf(units: readonly Unit[], more: Partial<Segmented> = {}): Segmented {
  const nothing = { facts: [], notices: [], confidential: false, signature: { words: 0, hashes: [] } }
  return { kind: 'syllabus', units, ...nothing, ...more }
}
