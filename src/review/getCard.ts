import type { Bloom } from '../domain/bloom.js'
import { OPEN, type Standing, subjectKey } from '../domain/decision.js'
import type { Level, Perspective } from '../domain/framework.js'
import { frameworkTitle } from '../domain/frameworkTitle.js'
import { leadingWord } from '../domain/leadingWord.js'
import { allowedRelations, type Relation, relationSentence } from '../domain/relation.js'
import type { Offer, StatementKind } from '../domain/statement.js'
import type { Db, Tx } from '../store/db.js'
import { loadExtracted } from '../store/documentTexts.js'
import { getFramework } from '../store/frameworks.js'
import { type Alike, loadAlike } from '../store/nearDuplicates.js'
import { getProposal, loadSuggestions, type Proposal, type StoredSuggestion } from '../store/proposals.js'
import { getStandings } from '../store/standings.js'
import { failure } from '../wire/errors.js'
import { arrangeMatches } from './arrangeMatches.js'

export interface CardMatch {
  readonly framework: string
  readonly frameworkTitle: string
  readonly level: Level
  readonly code: string
  readonly title: string
  readonly description: string | null
  readonly probability: number
  readonly why: readonly string[]
  /** As decided, else as suggested. */
  readonly relation: Relation
  readonly allowedRelations: readonly Relation[]
  /** The finished sentence of `relation`. */
  readonly sentence: string
  readonly standing: Standing
}

/** All that a person needs to decide about one suggested competency. */
export interface Card {
  readonly statement: string
  readonly kind: StatementKind
  /** The source's own words. */
  readonly official: string
  /** The wording now: as edited, else as proposed. */
  readonly text: string
  readonly offers: readonly Offer[]
  readonly probability: number
  readonly why: readonly string[]
  /** Level of the proposed wording, on the academic side and while the wording begins with the same verb. */
  readonly bloom: Bloom | null
  readonly alike: Alike
  readonly standing: Standing
  readonly document: { readonly sha256: string; readonly name: string }
  readonly unit: { readonly code: string | null; readonly title: string | null }
  readonly evidence: { readonly start: number; readonly end: number; readonly page: number | null }
  /** The source passage in its surroundings. */
  readonly passage: { readonly before: string; readonly text: string; readonly after: string }
  /** Matches shown at first: the likely ones, and all that were decided. */
  readonly matches: readonly CardMatch[]
  /** Less likely ones, on demand. */
  readonly more: readonly CardMatch[]
}

/** Text shown before and after the passage, in UTF-16 units: about two pages. */
const SURROUNDINGS = 6_000

/** The card of a statement in a working framework. @throws `not_found`. */
export async function getCard(
  db: Db,
  { framework, statement }: { readonly framework: string; readonly statement: string },
): Promise<Card> {
  const tx = db.kysely
  const working = await getFramework(tx, framework)
  const proposal = await getProposal(tx, framework, statement)
  if (!working || !proposal) throw failure('not_found', ['This suggested competency'])
  const suggestions = await loadSuggestions(tx, [statement])
  const ours = subjectKey({ kind: 'statement', statement })
  const standings = await getStandings(tx, framework, [ours, ...suggestions.map(matchKey)])
  const standing = standings.get(ours) ?? OPEN
  const text = standing.value ?? proposal.text
  const perspective = working.perspective ?? 'academic'
  const standingOf = (one: StoredSuggestion) => standings.get(matchKey(one)) ?? OPEN
  const { first, rest } = arrangeMatches(suggestions, proposal.latest_run, standingOf)
  const descriptions = await descriptionsOf(tx, [...first, ...rest])
  const card = (one: StoredSuggestion) =>
    cardMatch(one, standingOf(one), descriptions.get(matchKey(one)) ?? null, { text, perspective })
  return {
    statement,
    kind: proposal.kind,
    official: proposal.evidence_text.replace(/\s+/g, ' ').trim(),
    text,
    offers: (proposal.offers as readonly Offer[]).filter((offer) => offer.text !== text),
    probability: proposal.probability,
    why: proposal.why,
    bloom: shownBloom(proposal, text, perspective),
    alike: await loadAlike(tx, framework, statement),
    standing,
    ...(await sourceOf(tx, proposal)),
    matches: first.map(card),
    more: rest.map(card),
  }
}

/** A level less sure than this is a guess among six. */
const SURE = 0.5

/** A level belongs to teaching, and to the verb it was read from. */
function shownBloom(
  { bloom, kind, text: proposed }: Proposal,
  text: string,
  perspective: Perspective,
): Bloom | null {
  const academic = perspective === 'academic' || kind === 'outcome' || kind === 'description'
  const sure = bloom !== null && bloom.probability >= SURE
  return academic && sure && leadingWord(text) === leadingWord(proposed) ? bloom : null
}

const matchKey = ({ statement, framework, code }: StoredSuggestion): string =>
  subjectKey({ kind: 'match', statement, framework, code })

/** Descriptions of the targets, by `matchKey`. */
async function descriptionsOf(
  tx: Tx,
  matches: readonly StoredSuggestion[],
): Promise<ReadonlyMap<string, string | null>> {
  if (matches.length === 0) return new Map()
  const rows = await tx
    .selectFrom('tributary.item')
    .select(['framework', 'code', 'description'])
    .where('framework', 'in', [...new Set(matches.map((one) => one.framework))])
    .where('code', 'in', [...new Set(matches.map((one) => one.code))])
    .execute()
  const described = new Map(rows.map((row) => [`${row.framework}\n${row.code}`, row.description]))
  return new Map(
    matches.map((one) => [matchKey(one), described.get(`${one.framework}\n${one.code}`) ?? null]),
  )
}

function cardMatch(
  { framework, level, code, title, probability, why, relation: suggested }: StoredSuggestion,
  standing: Standing,
  description: string | null,
  { text, perspective }: { readonly text: string; readonly perspective: Perspective },
): CardMatch {
  const relation = (standing.value as Relation | null) ?? suggested
  const target = { framework, frameworkTitle: frameworkTitle(framework), level, title }
  return {
    ...target,
    ...{ code, description, probability, why, relation, standing },
    allowedRelations: allowedRelations(framework, level),
    sentence: relationSentence(text, relation, target, perspective),
  }
}

async function sourceOf(
  tx: Tx,
  { document, unit, evidence_start: start, evidence_end: end, page }: Proposal,
): Promise<Pick<Card, 'document' | 'unit' | 'evidence' | 'passage'>> {
  const row = await tx
    .selectFrom('tributary.document as d')
    .leftJoin('tributary.unit as u', (join) =>
      join.onRef('u.document', '=', 'd.sha256').on('u.ordinal', '=', unit),
    )
    .select(['d.name', 'u.code', 'u.title'])
    .where('d.sha256', '=', document)
    .executeTakeFirst()
  const text = (await loadExtracted(tx, document))?.text ?? ''
  return {
    document: { sha256: document, name: row?.name ?? '' },
    unit: { code: row?.code ?? null, title: row?.title ?? null },
    evidence: { start, end, page },
    passage: {
      before: wholeLinesAfter(text.slice(Math.max(0, start - SURROUNDINGS), start), start > SURROUNDINGS),
      text: text.slice(start, end),
      after: wholeLinesBefore(text.slice(end, end + SURROUNDINGS), end + SURROUNDINGS < text.length),
    },
  }
}

/** What a cut left of a line goes, unless that line is all there is. */
const wholeLinesAfter = (text: string, cut: boolean) => (cut ? text.replace(/^[^\n]*\n(?=.)/s, '') : text)
const wholeLinesBefore = (text: string, cut: boolean) => (cut ? text.replace(/(?<=.)\n[^\n]*$/s, '') : text)
