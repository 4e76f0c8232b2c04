import type { State } from '../../domain/decision.js'
import type { StatementKind } from '../../domain/statement.js'
import type { Card, CardMatch } from '../../review/getCard.js'
import type { QueueEntry, QueuePage } from '../../review/listQueue.js'

export type { Card, CardMatch, QueueEntry, QueuePage }

export interface DocumentName {
  readonly sha256: string
  readonly name: string
}

export interface Filters {
  readonly state: State | 'all'
  readonly kind: StatementKind | ''
  readonly document: string
  readonly search: string
  readonly order: 'document' | 'confident'
}

const NO_FILTERS: Filters = { state: 'open', kind: '', document: '', search: '', order: 'document' }

/** What the card pane is doing: showing, editing the wording, or asking why something is rejected. */
export type Mode = 'view' | 'edit' | 'reject-statement' | 'reject-match'

export interface ReviewState {
  readonly filters: Filters
  /** The queue as loaded; a decided entry keeps its place with its new state until the filters change. */
  readonly entries: readonly QueueEntry[]
  readonly total: number
  readonly counts: Readonly<Record<State, number>>
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly selected: string | null
  readonly card: Card | null
  /** A wording of the card that is shown but not saved; null while the card's own is shown. */
  readonly draft: string | null
  /** `matchKey` of the match that the match keys act on. */
  readonly currentMatch: string | null
  readonly mode: Mode
  /** A decision is on its way; nothing else is decided meanwhile. */
  readonly saving: boolean
  readonly keysOn: boolean
  readonly showKeys: boolean
  readonly showMore: boolean
  /** Documents still being read, and suggestions that arrived since the queue was loaded. */
  readonly reading: number
  readonly arrived: number
}

export const EMPTY: ReviewState = {
  filters: NO_FILTERS,
  entries: [],
  total: 0,
  counts: { open: 0, accepted: 0, rejected: 0, skipped: 0 },
  phase: 'loading',
  selected: null,
  card: null,
  draft: null,
  currentMatch: null,
  mode: 'view',
  saving: false,
  keysOn: true,
  showKeys: false,
  showMore: false,
  reading: 0,
  arrived: 0,
}

/** What the actions need: the project, its state, and a voice. */
export interface Review {
  readonly project: string
  get(): ReviewState
  set(patch: Partial<ReviewState>): void
  subscribe(listener: () => void): () => void
  /** Says something politely: on screen and to screen readers. */
  say(sentence: string): void
}

/** A review of one project whose state starts empty. */
export function createReview(project: string, say: (sentence: string) => void): Review {
  let state = EMPTY
  const listeners = new Set<() => void>()
  return {
    project,
    get: () => state,
    set(patch) {
      state = { ...state, ...patch }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    say,
  }
}

export const matchKey = (match: Pick<CardMatch, 'framework' | 'code'>): string =>
  `${match.framework}\n${match.code}`

/** True while another place says nearly the same and has not been rejected, so that this one can go. */
export const standsElsewhere = ({ alike }: Card): boolean =>
  alike.others.some((other) => other.state !== 'rejected')

/** Matches the keys walk through: the listed ones, and the less likely ones while they are shown. */
export const reachable = (state: ReviewState): readonly CardMatch[] =>
  state.card ? [...state.card.matches, ...(state.showMore ? state.card.more : [])] : []

export const currentMatch = (state: ReviewState): CardMatch | null => {
  const all = state.card ? [...state.card.matches, ...state.card.more] : []
  return all.find((match) => matchKey(match) === state.currentMatch) ?? null
}
