import { useEffect, useRef } from 'preact/hooks'
import { MATCH_REASONS, STATEMENT_REASONS } from '../../domain/decision.js'
import { MATCH_REASON_WORDS, REVIEW, STATEMENT_REASON_WORDS } from '../reviewWords.js'
import { rejectFor } from './keyboard.js'
import type { Review } from './state.js'

/** Six reasons, one key or one press each. */
export function ReasonPicker({ review, about }: { review: Review; about: 'statement' | 'match' }) {
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => group.current?.focus(), [])
  const words =
    about === 'statement'
      ? STATEMENT_REASONS.map((id) => STATEMENT_REASON_WORDS[id])
      : MATCH_REASONS.map((id) => MATCH_REASON_WORDS[id])
  return (
    <fieldset class="reasons" ref={group} tabIndex={-1}>
      <legend>{REVIEW.whyReject}</legend>
      <p class="hint">{REVIEW.reasonHint}</p>
      {words.map((word, index) => (
        <button key={word} type="button" class="button" onClick={() => rejectFor(review, index)}>
          {word}
          <kbd aria-hidden="true">{index + 1}</kbd>
        </button>
      ))}
      <button type="button" class="button quiet" onClick={() => review.set({ mode: 'view' })}>
        {REVIEW.cancel}
        <kbd aria-hidden="true">Esc</kbd>
      </button>
    </fieldset>
  )
}
