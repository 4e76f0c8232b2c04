import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { REVIEW } from '../reviewWords.js'
import { Diff } from './Diff.js'
import { decideStatement } from './decisionActions.js'
import { LiveCheck } from './LiveCheck.js'
import type { Card, Review } from './state.js'

interface EditForm {
  readonly review: Review
  readonly card: Card
  /** What the field holds at first. */
  readonly wording: string
  /** Told what the field holds whenever typing pauses. */
  readonly onPause: (text: string) => void
}

/** The wording as a field, with its difference to the source and the wording check kept up while typing. */
export function EditForm({ review, card, wording, onPause }: EditForm) {
  const [text, setText] = useState(wording)
  const [fixes, setFixes] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const focusAtEnd = () => {
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }
  // Before the browser takes the next key: what is typed right after E or a fix belongs into the field.
  useLayoutEffect(focusAtEnd, [card, fixes])
  const leave = () => {
    review.set({ mode: 'view' })
    document.getElementById('card-title')?.focus()
  }
  const save = () => {
    const value = text.replace(/\s+/g, ' ').trim()
    if (value.length >= 3) void decideStatement(review, { verdict: 'edit', value })
  }
  const fix = (to: string) => {
    setText(to)
    setFixes(fixes + 1)
  }
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label class="field">
        <span>{REVIEW.wording}</span>
        <textarea
          ref={field}
          rows={3}
          maxLength={2000}
          value={text}
          aria-describedby="wording-hint"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave()
            else if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            else save()
            event.preventDefault()
          }}
        />
      </label>
      <p id="wording-hint" class="hint">
        {REVIEW.wordingHint}
      </p>
      <Diff from={card.official} to={text} />
      <LiveCheck card={card} text={text} onPause={onPause} onFix={fix} />
      <div class="row">
        <button type="submit" class="button primary">
          {REVIEW.save}
        </button>
        <button type="button" class="button" onClick={leave}>
          {REVIEW.cancel}
        </button>
      </div>
    </form>
  )
}
