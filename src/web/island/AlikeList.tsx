import { useEffect, useState } from 'preact/hooks'
import { REVIEW, STANDING_WORDS } from '../reviewWords.js'
import { KeyButton } from './Key.js'
import { select } from './queueActions.js'
import { type Card, type Mode, type Review, standsElsewhere } from './state.js'
import { unitName } from './unitName.js'

type Other = Card['alike']['others'][number]

interface AlikeList {
  readonly review: Review
  readonly card: Card
  readonly mode: Mode
}

/** Where else nearly the same is said, what was decided there, and the way to say so. */
export function AlikeList({ review, card, mode }: AlikeList) {
  const [open, setOpen] = useState(false)
  // Every card begins folded.
  useEffect(() => setOpen(false), [card.statement])
  const { total, others } = card.alike
  if (others.length === 0) return null
  const accepted = others.find((other) => other.state === 'accepted')
  const left = total - 1 - others.length
  return (
    <div class="alike">
      {accepted && <p class="notice small">{REVIEW.acceptedIn(placeOf(accepted))}</p>}
      <div class="row alike-head">
        <button
          type="button"
          class="fold"
          aria-expanded={open}
          aria-controls="alike-list"
          onClick={() => setOpen(!open)}
        >
          {REVIEW.alike(Math.max(total, others.length + 1))}
        </button>
        {mode === 'view' && standsElsewhere(card) && (
          <KeyButton review={review} action="duplicate" words={REVIEW.duplicate} tone="quiet" />
        )}
      </div>
      <div id="alike-list" hidden={!open}>
        <ul class="entries">
          {others.map((other) => (
            <li key={other.statement}>
              <button type="button" class="entry" onClick={() => void select(review, other.statement)}>
                <span class="entry-text">{other.text === card.text ? REVIEW.sameWording : other.text}</span>
                <span class="hint">
                  <span class={`tag state-${other.state}`}>{STANDING_WORDS[other.state]}</span>{' '}
                  {placeOf(other)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {left > 0 && <p class="hint">{REVIEW.alikeMore(left)}</p>}
      </div>
    </div>
  )
}

/** Course or job first, as people look for it; then the document. */
const placeOf = ({ unit, document }: Other): string => {
  const name = unitName(unit)
  return name === '' ? document : `${name} · ${document}`
}
