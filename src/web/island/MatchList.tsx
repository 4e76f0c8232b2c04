import { REVIEW } from '../reviewWords.js'
import { MatchCard } from './MatchCard.js'
import { type Card, type CardMatch, matchKey, type Review, type ReviewState } from './state.js'

interface MatchList {
  readonly review: Review
  readonly state: ReviewState
  readonly card: Card
}

/** Matches above the threshold, or the line that says there are none; the less likely ones on demand. */
export function MatchList({ review, state, card }: MatchList) {
  const entry = (match: CardMatch) => (
    <MatchCard
      key={matchKey(match)}
      review={review}
      state={state}
      match={match}
      current={matchKey(match) === state.currentMatch}
    />
  )
  return (
    <section class="matches" aria-labelledby="matches-title">
      <h3 id="matches-title">{REVIEW.matches}</h3>
      {card.matches.length === 0 && <p class="empty">{REVIEW.noMatch}</p>}
      <ol>{card.matches.map(entry)}</ol>
      {card.more.length > 0 && (
        <details
          open={state.showMore}
          onToggle={(event) => review.set({ showMore: event.currentTarget.open })}
        >
          <summary>{REVIEW.moreMatches(card.more.length)}</summary>
          {state.showMore && <ol>{card.more.map(entry)}</ol>}
        </details>
      )}
    </section>
  )
}
