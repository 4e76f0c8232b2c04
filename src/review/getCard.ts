import { cardMatches } from '../domain/cardMatches.js'
import { OPEN, type Standing, subjectKey } from '../domain/decision.js'
import type { Level, Perspective } from '../domain/framework.js'
import { frameworkTitle } from '../domain/frameworkTitle.js'
import { allowedRelations, type Relation, relationSentence } from '../domain/relation.js'
import type { Offer, StatementKind } from '../domain/statement.js'
import type { Db, Tx } from '../store/db.js'
import { loadExtracted } from '../store/documentTexts.js'
import { getFramework } from '../store/frameworks.js'
import { getProposal, loadSuggestions, type Proposal, type StoredSuggestion } from '../store/proposals.js'
import { failure } from '../wire/errors.js'

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
  const standings = await standingsOf(tx, framework, statement)
  const standing = standings.get(subjectKey({ kind: 'statement', statement })) ?? OPEN
  const text = standing.value ?? proposal.text
  const perspective = working.perspective ?? 'academic'
  const suggestions = await loadSuggestions(tx, [statement])
  const { matches, more } = await sorted(tx, suggestions, proposal, standings, { text, perspective })
  return {
    statement,
    kind: proposal.kind,
    official: proposal.evidence_text.replace(/\s+/g, ' ').trim(),
    text,
    offers: (proposal.offers as readonly Offer[]).filter((offer) => offer.text !== text),
    probability: proposal.probability,
    why: proposal.why,
    standing,
    ...(await sourceOf(tx, proposal)),
    matches,
    more,
  }
}

async function standingsOf(
  tx: Tx,
  framework: string,
  statement: string,
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await tx
    .selectFrom('tributary.standing as t')
    .select(['t.subject', 't.state', 't.value', 't.reason', 't.version', 't.last_decision as lastDecision'])
    .where('t.framework', '=', framework)
    .where((where) =>
      where.or([
        where('t.subject', '=', subjectKey({ kind: 'statement', statement })),
        where('t.subject', 'like', `match:${statement}:%`),
      ]),
    )
    .execute()
  return new Map(rows.map(({ subject, ...standing }) => [subject, standing]))
}

async function sorted(
  tx: Tx,
  suggestions: readonly StoredSuggestion[],
  proposal: Proposal,
  standings: ReadonlyMap<string, Standing>,
  ours: { readonly text: string; readonly perspective: Perspective },
): Promise<Pick<Card, 'matches' | 'more'>> {
  const standingOf = (one: StoredSuggestion) => standings.get(subjectKey({ ...one, kind: 'match' })) ?? OPEN
  const current = suggestions.filter((one) => one.run === proposal.latest_run)
  const known = new Set(current.map((one) => `${one.framework}\n${one.code}`))
  // Decided about in an earlier run and not proposed any more: still shown.
  const earlier = suggestions.filter(
    (one) => !known.has(`${one.framework}\n${one.code}`) && standingOf(one).version > 0,
  )
  const all = [...current, ...earlier]
  const shown = new Set(cardMatches(current))
  const first = all.filter((one) => shown.has(one) || standingOf(one).state === 'accepted')
  const rest = all.filter((one) => !first.includes(one))
  const descriptions = await descriptionsOf(tx, [...first, ...rest])
  const card = (one: StoredSuggestion) =>
    cardMatch(one, standingOf(one), descriptions.get(`${one.framework}\n${one.code}`) ?? null, ours)
  return { matches: first.map(card), more: rest.map(card) }
}

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
  return new Map(rows.map((row) => [`${row.framework}\n${row.code}`, row.description]))
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

const wholeLinesAfter = (text: string, cut: boolean) => (cut ? text.slice(text.indexOf('\n') + 1) : text)
const wholeLinesBefore = (text: string, cut: boolean) =>
  cut ? text.slice(0, Math.max(text.lastIndexOf('\n'), 0)) : text
