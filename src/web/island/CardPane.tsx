import { useEffect, useRef } from 'preact/hooks'
import { likelihood, percent, REVIEW, STANDING_WORDS, STATEMENT_KIND_WORDS } from '../reviewWords.js'
import { CardActions } from './CardActions.js'
import { Diff } from './Diff.js'
import { EditForm } from './EditForm.js'
import { MatchList } from './MatchList.js'
import { ReasonPicker } from './ReasonPicker.js'
import type { Review, ReviewState } from './state.js'
import { Why } from './Why.js'

/** The suggested competency with its wording, reasons, actions and matches. */
export function CardPane({ review, state }: { review: Review; state: ReviewState }) {
  const { card, mode } = state
  const heading = useFocusOnNewCard(card?.statement ?? null)
  if (!card) return <Nothing review={review} state={state} />
  const position = state.entries.findIndex((entry) => entry.statement === card.statement) + 1
  return (
    <section class="pane card-pane" aria-labelledby="card-title">
      <p class="hint eyebrow">
        <span class="tag">{STATEMENT_KIND_WORDS[card.kind]}</span>{' '}
        {card.standing.state !== 'open' && (
          <span class={`tag state-${card.standing.state}`}>{STANDING_WORDS[card.standing.state]}</span>
        )}{' '}
        {position > 0 && `${position} / ${state.total}`} · {likelihood(card.probability)},{' '}
        {percent(card.probability)}
      </p>
      <h2 id="card-title" class="statement" tabIndex={-1} ref={heading}>
        <span class="sr">{REVIEW.card}: </span>
        {card.text}
      </h2>
      {mode === 'edit' ? (
        <EditForm review={review} card={card} />
      ) : (
        <Diff from={card.official} to={card.text} />
      )}
      <Why reasons={card.why} />
      {mode === 'reject-statement' ? (
        <ReasonPicker review={review} about="statement" />
      ) : (
        mode !== 'edit' && <CardActions review={review} card={card} />
      )}
      <MatchList review={review} state={state} card={card} />
    </section>
  )
}

function Nothing({ review, state }: { review: Review; state: ReviewState }) {
  const done = state.phase === 'ready' && state.selected === null
  return (
    <section class="pane card-pane" aria-label={REVIEW.card}>
      {done && (
        <div class="all-done">
          <h2>{state.counts.open === 0 ? REVIEW.allDone : REVIEW.empty}</h2>
          <a class="button primary" href={`/projects/${review.project}`}>
            {REVIEW.backToProject}
          </a>
        </div>
      )}
      {!done && <p class="hint">{REVIEW.loading}</p>}
    </section>
  )
}

/** Moves the focus to the heading when another card opens, so that it is read aloud and Tab goes on from there. */
function useFocusOnNewCard(statement: string | null) {
  const heading = useRef<HTMLHeadingElement>(null)
  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (statement === null || statement === seen.current) return
    // The first card of a page view leaves the focus where the browser put it, and so does one that comes while
    // somebody is at the filters or at the note about new suggestions.
    if (seen.current !== null && !document.activeElement?.closest('.filters, .notice'))
      heading.current?.focus()
    seen.current = statement
  }, [statement])
  return heading
}
