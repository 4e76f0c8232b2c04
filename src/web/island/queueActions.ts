import { REVIEW } from '../reviewWords.js'
import { getJson } from './api.js'
import { type Card, type Filters, matchKey, type QueuePage, type Review, type ReviewState } from './state.js'

const PAGE = 50

function queueAddress(review: Review, offset: number): string {
  const { state, kind, document, search, order } = review.get().filters
  const query = new URLSearchParams({ state, order, offset: String(offset), limit: String(PAGE) })
  if (kind) query.set('kind', kind)
  if (document) query.set('document', document)
  if (search) query.set('search', search)
  return `/api/projects/${review.project}/queue?${query}`
}

/** Loads the queue from its start; keeps `keep` selected when given, else opens the first entry. */
export async function loadQueue(review: Review, keep?: string): Promise<void> {
  const { filters } = review.get()
  const page = await getJson<QueuePage>(queueAddress(review, 0)).catch(() => null)
  // A slower answer to older filters must not replace a newer one.
  if (review.get().filters !== filters) return
  if (!page) return review.set({ phase: 'failed' })
  review.set({ entries: page.items, total: page.total, counts: page.counts, phase: 'ready', arrived: 0 })
  await select(review, keep ?? page.items[0]?.statement ?? null)
}

/** Loads the next page. Decided entries left the server's list, so only those that still match count as loaded. */
export async function loadMore(review: Review): Promise<void> {
  const { entries, filters } = review.get()
  const stillThere = entries.filter(
    (entry) => filters.state === 'all' || entry.state === filters.state,
  ).length
  const page = await getJson<QueuePage>(queueAddress(review, stillThere)).catch(() => null)
  if (!page || review.get().filters !== filters) return
  const known = new Set(entries.map((entry) => entry.statement))
  const added = page.items.filter((entry) => !known.has(entry.statement))
  review.set({
    entries: [...review.get().entries, ...added],
    total: entries.length - stillThere + page.total,
  })
}

export function setFilters(review: Review, patch: Partial<Filters>): Promise<void> {
  review.set({ filters: { ...review.get().filters, ...patch } })
  return loadQueue(review)
}

/** Opens the card of a statement. Until it is here there is no card, so no key can decide something unseen. */
export async function select(review: Review, statement: string | null): Promise<void> {
  review.set({
    selected: statement,
    card: null,
    draft: null,
    currentMatch: null,
    mode: 'view',
    showMore: false,
  })
  if (statement === null) return
  const card = await fetchCard(review, statement)
  if (review.get().selected !== statement) return
  if (!card) return review.say(REVIEW.loadError)
  review.set(withCard(card))
}

/** The newest card of the selected statement, after a decision about it or one of its matches. */
export async function refreshCard(review: Review): Promise<void> {
  const { selected, currentMatch } = review.get()
  if (!selected) return
  const card = await fetchCard(review, selected)
  if (card && review.get().selected === selected)
    review.set({ ...withCard(card), ...(currentMatch && { currentMatch }) })
}

const fetchCard = (review: Review, statement: string): Promise<Card | null> =>
  getJson<Card>(`/api/projects/${review.project}/cards/${statement}`).catch(() => null)

function withCard(card: Card): Partial<ReviewState> {
  const first = card.matches.find((match) => match.standing.state === 'open') ?? card.matches[0]
  return { card, currentMatch: first ? matchKey(first) : null }
}

/** One step through the queue in the order shown. */
export async function step(review: Review, by: 1 | -1): Promise<void> {
  const { entries, selected, total } = review.get()
  const index = entries.findIndex((entry) => entry.statement === selected)
  if (by === 1 && index === entries.length - 1 && entries.length < total) await loadMore(review)
  const target = review.get().entries[index + by]
  if (target) return select(review, target.statement)
  review.say(by === 1 ? REVIEW.said.end : REVIEW.said.start)
}

/** After a decision: the next undecided entry below, else the first undecided one above, else nothing is left. */
export async function goOn(review: Review): Promise<void> {
  const { entries, selected, total } = review.get()
  const index = entries.findIndex((entry) => entry.statement === selected)
  const after = () =>
    review
      .get()
      .entries.slice(index + 1)
      .find((entry) => entry.state === 'open')
  if (!after() && entries.length < total) await loadMore(review)
  const target = after() ?? entries.find((entry) => entry.state === 'open')
  await select(review, target?.statement ?? null)
}
