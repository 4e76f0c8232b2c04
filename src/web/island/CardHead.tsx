import type { Ref } from 'preact'
import { likelihood, percent, REVIEW, STANDING_WORDS, STATEMENT_KIND_WORDS } from '../reviewWords.js'
import { bloomOf } from './bloomOf.js'
import { KeyButton } from './Key.js'
import type { Card, Review, ReviewState } from './state.js'

interface CardHead {
  readonly review: Review
  readonly state: ReviewState
  readonly card: Card
  /** The wording on screen, and the one being typed while there is one. */
  readonly wording: string
  readonly typed: string | null
  readonly heading: Ref<HTMLHeadingElement>
}

/** Kind, status, level and likelihood of the suggested competency, and its wording as the heading. */
export function CardHead({ review, state, card, wording, typed, heading }: CardHead) {
  const position = state.entries.findIndex((entry) => entry.statement === card.statement) + 1
  const bloom = bloomOf(card, typed ?? wording)
  return (
    <>
      <p class="hint eyebrow">
        <span class="tag">{STATEMENT_KIND_WORDS[card.kind]}</span>{' '}
        {card.standing.state !== 'open' && (
          <span class={`tag state-${card.standing.state}`}>{STANDING_WORDS[card.standing.state]}</span>
        )}{' '}
        {bloom && (
          <span class="tag bloom" title={REVIEW.bloomTitle(bloom)}>
            {REVIEW.bloom(bloom)}
          </span>
        )}{' '}
        {position > 0 && `${position} / ${state.total} · `}
        {likelihood(card.probability)}, {percent(card.probability)}
      </p>
      <h2 id="card-title" class="statement" tabIndex={-1} ref={heading}>
        <span class="sr">{REVIEW.card}: </span>
        {wording}
      </h2>
      {state.draft !== null && (
        <p class="row draft">
          <span class="tag state-waiting">{REVIEW.draft}</span>
          {state.mode === 'view' && (
            <KeyButton review={review} action="dropDraft" words={REVIEW.dropDraft} tone="quiet" />
          )}
        </p>
      )}
    </>
  )
}
