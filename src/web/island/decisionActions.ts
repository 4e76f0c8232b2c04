import type { MatchReason, Standing, State, StatementReason, SubjectRef } from '../../domain/decision.js'
import type { Relation } from '../../domain/relation.js'
import type { DecisionBody } from '../decisionBody.js'
import { REVIEW } from '../reviewWords.js'
import { isProblem, newId, postJson } from './api.js'
import { goOn, loadQueue, refreshCard, select } from './queueActions.js'
import { type CardMatch, currentMatch, matchKey, type Review, reachable } from './state.js'

interface Decided {
  readonly standing: Standing
}

interface Undone {
  readonly undone: { readonly subject: SubjectRef; readonly standing: Standing } | null
}

type Wanted = DecisionBody extends infer Body ? (Body extends unknown ? Omit<Body, 'id'> : never) : never

/** Sends one decision. A lost answer is asked for again under the same id, so it is never taken twice. */
async function send(review: Review, wanted: Wanted): Promise<Decided | null> {
  const body = { id: newId(), ...wanted }
  const path = `/api/projects/${review.project}/decisions`
  const once = () => postJson<Decided>(path, body)
  try {
    return await once().catch((error: unknown) => {
      if (isProblem(error) && error.status === 0) return once()
      throw error
    })
  } catch (error) {
    await explain(review, error)
    return null
  }
}

async function explain(review: Review, error: unknown): Promise<void> {
  const status = isProblem(error) ? error.status : 0
  if (status === 409) {
    await refreshCard(review)
    const { card } = review.get()
    if (card) noteState(review, card.statement, card.standing.state)
    return review.say(REVIEW.said.conflict)
  }
  if (status === 0) return review.say(REVIEW.said.offline)
  review.say(`${REVIEW.said.failed} ${isProblem(error) ? error.message : ''}`)
}

/** Runs one decision at a time: a key pressed while another is being saved is not taken for the next card. */
async function exclusively(review: Review, work: () => Promise<void>): Promise<void> {
  if (review.get().saving) return
  review.set({ saving: true })
  try {
    await work()
  } finally {
    review.set({ saving: false })
  }
}

/** Writes a new state into the queue and the counts, so that progress is right without loading it again. */
function noteState(review: Review, statement: string, state: State, text?: string): void {
  const { entries, counts, card } = review.get()
  // A card opened from another one need not be in the loaded part of the queue.
  const known = entries.find((entry) => entry.statement === statement)?.state
  const before = known ?? (card?.statement === statement ? card.standing.state : undefined)
  if (before === undefined) return
  review.set({
    entries: entries.map((entry) =>
      entry.statement === statement ? { ...entry, state, text: text ?? entry.text } : entry,
    ),
    counts:
      before === state ? counts : { ...counts, [before]: counts[before] - 1, [state]: counts[state] + 1 },
  })
}

const saved = (review: Review, said: string): void =>
  review.say(`${said} ${REVIEW.said.saved(review.get().counts.open)}`)

type StatementChoice =
  | { readonly verdict: 'accept' | 'skip' }
  | { readonly verdict: 'edit'; readonly value: string }
  | { readonly verdict: 'reject'; readonly reason: StatementReason }

const SAID = {
  accept: REVIEW.said.accepted,
  skip: REVIEW.said.skipped,
  edit: REVIEW.said.edited,
  reject: REVIEW.said.rejected,
} as const

/** Decides the statement on screen and goes on to the next one. */
export function decideStatement(review: Review, choice: StatementChoice): Promise<void> {
  return exclusively(review, async () => {
    const { card } = review.get()
    if (!card) return
    const subject = { kind: 'statement', statement: card.statement } as const
    const decided = await send(review, { subject, expectedVersion: card.standing.version, ...choice })
    if (!decided) return
    noteState(review, card.statement, decided.standing.state, decided.standing.value ?? undefined)
    saved(review, SAID[choice.verdict])
    await goOn(review)
  })
}

/** What accepting means: an edit where an unsaved wording is on screen. */
const acceptance = (draft: string | null) =>
  draft === null ? ({ verdict: 'accept' } as const) : ({ verdict: 'edit', value: draft } as const)

/** Accepts the statement in the wording on screen. */
export const acceptStatement = (review: Review): Promise<void> =>
  decideStatement(review, acceptance(review.get().draft))

/** Accepts the statement together with every listed match that is still open, as one step that undo takes back. */
export function acceptWithMatches(review: Review): Promise<void> {
  return exclusively(review, async () => {
    const { card, draft } = review.get()
    if (!card) return
    const batch = newId()
    const open = openMatches(card.matches)
    for (const match of open) {
      const subject = {
        kind: 'match',
        statement: card.statement,
        framework: match.framework,
        code: match.code,
      } as const
      const sent = { subject, verdict: 'accept', expectedVersion: match.standing.version, batch } as const
      if (!(await send(review, sent))) return refreshCard(review)
    }
    const subject = { kind: 'statement', statement: card.statement } as const
    const expectedVersion = card.standing.version
    const sent = { subject, ...acceptance(draft), expectedVersion, batch } as const
    const decided = await send(review, sent)
    if (!decided) return
    noteState(review, card.statement, decided.standing.state, decided.standing.value ?? undefined)
    saved(review, REVIEW.said.acceptedWith(open.length))
    await goOn(review)
  })
}

export const openMatches = (matches: readonly CardMatch[]): readonly CardMatch[] =>
  matches.filter((match) => match.standing.state === 'open')

type MatchChoice =
  | { readonly verdict: 'accept'; readonly relation?: Relation }
  | { readonly verdict: 'reject'; readonly reason: MatchReason }

/** Decides the current match and makes the next undecided one current. */
export function decideMatch(review: Review, choice: MatchChoice): Promise<void> {
  return exclusively(review, async () => {
    const match = currentMatch(review.get())
    const { card } = review.get()
    if (!match || !card) return
    const subject = {
      kind: 'match',
      statement: card.statement,
      framework: match.framework,
      code: match.code,
    } as const
    const common = { subject, expectedVersion: match.standing.version }
    const decided =
      choice.verdict === 'reject'
        ? await send(review, { ...common, ...choice })
        : await send(review, {
            ...common,
            verdict: match.standing.state === 'accepted' ? 'relate' : 'accept',
            value: choice.relation ?? match.relation,
          })
    review.set({ mode: 'view' })
    if (!decided) return
    saved(review, choice.verdict === 'reject' ? REVIEW.said.matchRejected : REVIEW.said.matchAccepted)
    await refreshCard(review)
    nextMatch(review, true)
  })
}

/** Makes the next match current; with `open`, the next undecided one, staying where it is when there is none. */
export function nextMatch(review: Review, open = false): void {
  const all = reachable(review.get())
  const index = all.findIndex((match) => matchKey(match) === review.get().currentMatch)
  const round = [...all.slice(index + 1), ...all.slice(0, index + 1)]
  const target = open ? round.find((match) => match.standing.state === 'open') : round[0]
  if (target) review.set({ currentMatch: matchKey(target) })
}

/** Takes back the last decision of this framework, whenever it was made, and opens what it was about. */
export function undo(review: Review): Promise<void> {
  return exclusively(review, async () => {
    const answer = await postJson<Undone>(`/api/projects/${review.project}/undo`, {}).catch(
      async (error: unknown) => {
        await explain(review, error)
        return null
      },
    )
    if (!answer) return
    if (!answer.undone) return review.say(REVIEW.said.nothingToUndo)
    const { subject, standing } = answer.undone
    const known = review.get().entries.some((entry) => entry.statement === subject.statement)
    if (known && subject.kind === 'statement') noteState(review, subject.statement, standing.state)
    if (known) await select(review, subject.statement)
    else await loadQueue(review, subject.statement)
    review.say(REVIEW.said.undone(review.get().card?.text ?? ''))
  })
}
