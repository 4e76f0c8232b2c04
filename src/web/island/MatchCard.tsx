import { useEffect, useRef } from 'preact/hooks'
import { LEVEL_WORDS } from '../../domain/relation.js'
import { likelihood, percent, RELATION_WORDS, REVIEW, STANDING_WORDS } from '../reviewWords.js'
import { KeyButton } from './Key.js'
import { ReasonPicker } from './ReasonPicker.js'
import { type CardMatch, matchKey, type Review, type ReviewState } from './state.js'
import { Why } from './Why.js'

interface MatchCard {
  readonly review: Review
  readonly state: ReviewState
  readonly match: CardMatch
  readonly current: boolean
}

/** One suggested match: the finished sentence, why, and a decision. Letters show on the current one only. */
export function MatchCard({ review, state, match, current }: MatchCard) {
  const makeCurrent = () => {
    if (!current) review.set({ currentMatch: matchKey(match), mode: 'view' })
  }
  const item = useShowWhenCurrent(current)
  return (
    <li
      class={`match${current ? ' current' : ''}`}
      aria-current={current ? 'true' : undefined}
      onPointerDown={makeCurrent}
      onFocusIn={makeCurrent}
      tabIndex={-1}
      ref={item}
    >
      <p class="match-head">
        <strong>{match.title}</strong>{' '}
        <span class="hint match-facts">
          {match.frameworkTitle} · {LEVEL_WORDS[match.level]} · {likelihood(match.probability)},{' '}
          {percent(match.probability)}
        </span>{' '}
        {match.standing.state !== 'open' && (
          <span class={`tag state-${match.standing.state}`}>{STANDING_WORDS[match.standing.state]}</span>
        )}
      </p>
      <p>{match.sentence}</p>
      {current && state.mode === 'reject-match' ? (
        <ReasonPicker review={review} about="match" />
      ) : (
        <MatchActions review={review} match={match} current={current} />
      )}
      {current && match.description && <p class="hint">{match.description}</p>}
      <Why reasons={match.why} />
    </li>
  )
}

/** Scrolls a match into view when the keys reach it, and takes the focus when the pressed button is gone. */
function useShowWhenCurrent(current: boolean) {
  const item = useRef<HTMLLIElement>(null)
  const before = useRef(current)
  useEffect(() => {
    // Not when a card opens: its statement is what people should see first.
    if (current && !before.current) {
      item.current?.scrollIntoView({ block: 'nearest' })
      if (document.activeElement === document.body) item.current?.focus({ preventScroll: true })
    }
    before.current = current
  }, [current])
  return item
}

function MatchActions({ review, match, current }: Omit<MatchCard, 'state'>) {
  const accepted = match.standing.state === 'accepted'
  const several = match.allowedRelations.length > 1
  return (
    <div class="row match-actions">
      {!accepted && <KeyButton review={review} action="acceptMatch" words={REVIEW.yes} showKey={current} />}
      {match.standing.state !== 'rejected' && (
        <KeyButton review={review} action="rejectMatch" words={REVIEW.no} showKey={current} />
      )}
      {current && several && (
        <span class="relations">
          <span class="hint">{REVIEW.orAs}</span>
          {match.allowedRelations
            .filter((relation) => !(accepted && relation === match.relation))
            .map((relation) => (
              <KeyButton
                key={relation}
                review={review}
                action={relation}
                words={RELATION_WORDS[relation]}
                tone="quiet"
              />
            ))}
        </span>
      )}
    </div>
  )
}
