import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { REVIEW } from '../reviewWords.js'
import { AlikeList } from './AlikeList.js'
import { CardActions } from './CardActions.js'
import { CardHead } from './CardHead.js'
import { checkWording } from './checkWording.js'
import { Diff } from './Diff.js'
import { EditForm } from './EditForm.js'
import { MatchList } from './MatchList.js'
import { ReasonPicker } from './ReasonPicker.js'
import type { Review, ReviewState } from './state.js'
import { Why } from './Why.js'
import { WordingCheck } from './WordingCheck.js'
import { putDraft, wordingOf } from './wordingActions.js'

/** The suggested competency with its wording, reasons, actions and matches. */
export function CardPane({ review, state }: { review: Review; state: ReviewState }) {
  const { card, mode, draft } = state
  const heading = useFocusOnNewCard(card?.statement ?? null)
  const [typed, setTyped] = useState<string | null>(null)
  useKeepFocus(draft)
  if (!card) return <Nothing review={review} state={state} />
  const wording = wordingOf(state)
  return (
    <section class="pane card-pane" aria-labelledby="card-title">
      <CardHead {...{ review, state, card, wording, heading }} typed={mode === 'edit' ? typed : null} />
      {mode === 'edit' ? (
        <EditForm review={review} card={card} wording={wording} onPause={setTyped} />
      ) : (
        <Diff from={card.official} to={wording} />
      )}
      {mode !== 'edit' && (
        <WordingCheck
          remarks={checkWording(card, wording)}
          withKeys={state.keysOn && mode === 'view'}
          onFix={(text) => putDraft(review, text)}
        />
      )}
      {mode !== 'edit' && <AlikeList review={review} card={card} mode={mode} />}
      <Why reasons={card.why} />
      {mode === 'reject-statement' ? (
        <ReasonPicker review={review} about="statement" />
      ) : (
        mode !== 'edit' && <CardActions review={review} card={card} draft={draft} />
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

/** A changed wording is shown, and where the pressed button went with it, the focus goes to the wording. */
function useKeepFocus(draft: string | null): void {
  const before = useRef(draft)
  // Before the next key can reach a page without a focus.
  useLayoutEffect(() => {
    if (draft === before.current) return
    before.current = draft
    const title = document.getElementById('card-title')
    title?.scrollIntoView({ block: 'nearest' })
    if (document.activeElement === document.body) title?.focus({ preventScroll: true })
  }, [draft])
}
