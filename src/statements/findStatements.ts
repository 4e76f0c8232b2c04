import { createHash } from 'node:crypto'
import { type DocumentKind, type Extracted, pageAt } from '../domain/document.js'
import { normalisedEvidence, type Statement, statementIdSource } from '../domain/statement.js'
import type { Section, Sentence, Unit } from '../domain/unit.js'
import { judgeDescription } from './description/judgeDescription.js'
import { employerNames } from './employerNames.js'
import { explain } from './explain.js'
import { judgeFor } from './judgeFor.js'
import { verbFirst } from './leadIn.js'
import { reword, type Wording } from './reword.js'
import { type Finding, RULES } from './rules.js'
import { capitalise, differs, plain } from './wording.js'

/** What `findStatements` reads. `only` limits the answer to these unit ordinals; ids do not depend on it. */
export interface FindInput {
  readonly extracted: Extracted
  readonly units: readonly Unit[]
  readonly documentSha: string
  readonly documentKind: DocumentKind
  readonly only?: readonly number[]
}

/**
 * Proposes the competencies a document states, in document order: outcomes, duties, requirements, knowledge and what
 * course descriptions say, each with its exact passage, a suggested wording, other wordings to take, a probability and reasons. Pure; same input,
 * same statements and ids.
 */
export function findStatements(input: FindInput): readonly Statement[] {
  const statements: Statement[] = []
  const occurrences = new Map<string, number>()
  const employers = input.documentKind === 'job' ? employerNames(input.extracted.text, input.units) : NO_NAMES
  for (const unit of input.units) {
    const wanted = input.only === undefined || input.only.includes(unit.ordinal)
    for (const found of findInUnit(input, unit)) {
      const statement = propose(input, unit, employers, found)
      const key = `${statement.statementKind}\n${normalisedEvidence(statement.evidence.text)}`
      const occurrence = occurrences.get(key) ?? 0
      occurrences.set(key, occurrence + 1)
      // Units outside `only` are still read: an earlier copy of a passage counts wherever it stands.
      if (wanted) statements.push({ ...statement, id: statementId(input, statement, occurrence) })
    }
  }
  return statements
}

const NO_NAMES: readonly string[] = []

interface Found {
  readonly section: Section
  readonly sentence: Sentence
  readonly finding: Finding
  readonly follows: boolean
}

function findInUnit(input: FindInput, unit: Unit): readonly Found[] {
  const titleWords = new Set(
    (unit.title ?? '')
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .filter((word) => word.length > 3),
  )
  const found: Found[] = []
  const judge = judgeFor(input.documentKind, unit, input.extracted.text)
  for (const section of unit.sections) {
    let afterDuty = false
    const sentences = sentencesOf(input, section)
    sentences.forEach((sentence, at) => {
      const previous = sentences[at - 1]
      const follows = previous !== undefined && isSameItem(input.extracted.text, previous, sentence)
      const around = { role: section.role, heading: section.heading, follows, afterDuty, titleWords }
      const findings = sentence.text.length > LONGEST ? [] : judge(section, sentence, around)
      afterDuty = findings.some((finding) => finding.statementKind === 'duty')
      for (const finding of findings) found.push({ section, sentence, finding, follows })
    })
  }
  return describesOnly(input.documentKind, unit, found)
    ? [...found, ...findDescribed(unit)].sort(inOrder)
    : mergeOutcomes(found)
}

/** A course that states its outcomes needs none from its description: reviewers' time. */
function describesOnly(kind: DocumentKind, { sections }: Unit, found: readonly Found[]): boolean {
  return (
    DESCRIBING.includes(kind) &&
    !found.some(({ finding }) => finding.statementKind === 'outcome') &&
    !sections.some(({ role, sentences }) => role === 'outcomes' && sentences.length > 0)
  )
}

/** Kinds whose units have a course description. */
const DESCRIBING: readonly DocumentKind[] = ['catalog', 'syllabus']

function findDescribed({ sections }: Unit): readonly Found[] {
  return sections.flatMap((section) =>
    section.role !== 'description'
      ? []
      : section.sentences
          .filter(({ text }) => text.length <= LONGEST)
          .flatMap((sentence) =>
            judgeDescription(sentence).map((finding) => ({
              section,
              sentence,
              finding,
              follows: false,
            })),
          ),
  )
}

const inOrder = (a: Found, b: Found): number =>
  a.sentence.start + a.finding.start - (b.sentence.start + b.finding.start)

/** One list item is one outcome: a further outcome sentence of the same item extends the one before it. */
function mergeOutcomes(found: readonly Found[]): readonly Found[] {
  const merged: Found[] = []
  for (const next of found) {
    const last = merged[merged.length - 1]
    if (
      last === undefined ||
      !next.follows ||
      next.finding.statementKind !== 'outcome' ||
      last.section !== next.section
    )
      merged.push(next)
    else if (isLabel(last)) merged[merged.length - 1] = next
    else {
      const end = next.sentence.start + next.finding.end - last.sentence.start
      merged[merged.length - 1] = { ...last, finding: { ...last.finding, end } }
    }
  }
  return merged
}

/** "Critical reasoning. Question assumptions …": a few words without a verb name the outcome that follows. */
function isLabel({ sentence, finding }: Found): boolean {
  const text = sentence.text.slice(finding.start, finding.end)
  return text.split(/\s+/u).length <= 4 && verbFirst(text)?.form !== 'base'
}

/** Sentences on one line of a list stand in the same item. */
function isSameItem(text: string, previous: Sentence, sentence: Sentence): boolean {
  return (
    sentence.form === 'bullet' &&
    previous.form === 'bullet' &&
    /^[ \u00a0]*$/u.test(text.slice(previous.end, sentence.start))
  )
}

/** Longer "sentences" are tables or figures without marks; no pattern is run on them. */
const LONGEST = 4000

/** Kinds in which a heading without text below it may be an item itself: "INTEGRITY", "Dependability 1 2 3 4 5". */
const NAMED_ITEMS: readonly DocumentKind[] = ['values', 'evaluation']

function sentencesOf({ documentKind, extracted }: FindInput, section: Section): readonly Sentence[] {
  if (!NAMED_ITEMS.includes(documentKind) || section.heading === null || section.sentences.length > 0)
    return section.sentences
  const { heading, start } = section
  const line = extracted.text.slice(start).split('\n', 1)[0] ?? ''
  const text = line.replace(/[\s:]+$/u, '')
  // A heading of several lines is a title.
  if (text.replace(/\s+/gu, ' ') !== heading.replace(/[\s:]+$/u, '')) return []
  return [{ start, end: start + text.length, text, form: 'bullet', leadIn: null }]
}

function propose(
  input: FindInput,
  unit: Unit,
  employers: readonly string[],
  { section, sentence, finding }: Found,
): Statement {
  const start = sentence.start + finding.start
  const end = sentence.start + finding.end
  const text = input.extracted.text.slice(start, end)
  const names = [unit.title, unit.code].filter((name) => name !== null)
  const wording = wordingOf(text, finding, names, employers)
  return {
    kind: 'statement',
    id: '',
    statementKind: wording.statementKind,
    unit: unit.ordinal,
    evidence: { start, end, text, page: pageAt(input.extracted.pages, start) },
    text: wording.text,
    offers: wording.offers,
    probability: RULES[finding.rule],
    why: [...hiddenReason(input.extracted, start, end), ...explain(finding.rule, section, sentence)],
    lint: [],
    bloom: null,
  }
}

/** Text that readers of the page do not see may be a trick: people are told first. */
function hiddenReason({ blocks }: Extracted, start: number, end: number): readonly string[] {
  const isHidden = blocks.some((block) => block.hidden && block.start < end && start < block.end)
  return isHidden ? ['hidden from readers of the document'] : []
}

function wordingOf(
  passage: string,
  { said, statementKind, lead }: Finding,
  names: readonly string[],
  employers: readonly string[],
): Wording {
  if (said === undefined) return reword(passage, statementKind, lead, names, employers)
  const official = capitalise(plain(passage))
  return {
    statementKind,
    text: said,
    offers: differs(said, official) ? [{ id: 'official', text: official }] : [],
  }
}

function statementId(input: FindInput, statement: Statement, occurrence: number): string {
  const source = statementIdSource({
    documentSha: input.documentSha,
    statementKind: statement.statementKind,
    evidence: statement.evidence.text,
    occurrence,
    part: 0,
  })
  return createHash('sha256').update(source, 'utf8').digest('hex')
}
