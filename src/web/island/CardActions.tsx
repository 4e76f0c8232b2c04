import { OFFER_WORDS, REVIEW } from '../reviewWords.js'
import { decideStatement, openMatches } from './decisionActions.js'
import { KeyButton } from './Key.js'
import type { Card, Review } from './state.js'

interface CardActions {
  readonly review: Review
  readonly card: Card
  /** The unsaved wording that accepting takes. */
  readonly draft: string | null
}

/** Accept, edit, reject, skip and the other wordings of a statement. */
export function CardActions({ review, card, draft }: CardActions) {
  const open = openMatches(card.matches).length
  const official = card.offers.find((offer) => offer.id === 'official')
  // The source wording already stands in the shown changes; other wordings are new to the reader.
  const others = card.offers.filter((offer) => offer.id !== 'official')
  return (
    <div class="actions">
      {others.map((offer, index) => (
        <div class="offer" key={offer.text}>
          <p>{offer.text}</p>
          {index === 0 ? (
            <KeyButton review={review} action="apply" words={OFFER_WORDS[offer.id]} />
          ) : (
            <button
              type="button"
              class="button"
              onClick={() => void decideStatement(review, { verdict: 'edit', value: offer.text })}
            >
              {OFFER_WORDS[offer.id]}
            </button>
          )}
        </div>
      ))}
      <div class="row main-actions">
        <KeyButton
          review={review}
          action="accept"
          words={draft === null ? REVIEW.accept : REVIEW.acceptDraft}
          tone="primary"
        />
        <KeyButton review={review} action="edit" words={REVIEW.edit} />
        <KeyButton review={review} action="skip" words={REVIEW.skip} />
        <KeyButton review={review} action="reject" words={REVIEW.reject} />
      </div>
      <div class="row more-actions">
        {open > 0 && (
          <KeyButton review={review} action="acceptAll" words={REVIEW.acceptWith(open)} tone="quiet" />
        )}
        {official && (
          <KeyButton review={review} action="official" words={OFFER_WORDS.official} tone="quiet" />
        )}
      </div>
    </div>
  )
}
