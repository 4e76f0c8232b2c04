import { useEffect, useRef, useState } from 'preact/hooks'
import { REVIEW } from '../reviewWords.js'
import { CardPane } from './CardPane.js'
import { KeysDialog } from './KeysDialog.js'
import { listenToKeys } from './keyboard.js'
import { QueuePane } from './QueuePane.js'
import { loadQueue } from './queueActions.js'
import { SourcePane } from './SourcePane.js'
import type { DocumentName, Review, ReviewState } from './state.js'

/** The whole review page: queue, card, source. */
export function App({ review, documents }: { review: Review; documents: readonly DocumentName[] }) {
  const [state, setState] = useState(review.get())
  useEffect(() => review.subscribe(() => setState(review.get())), [review])
  useEffect(() => listenToKeys(review), [review])
  const shown = useWithoutGaps(state)
  if (state.phase === 'failed')
    return (
      <p class="notice">
        {REVIEW.loadError}{' '}
        <button type="button" class="button" onClick={() => void loadQueue(review)}>
          {REVIEW.retry}
        </button>
      </p>
    )
  return (
    <div class="panes">
      <QueuePane review={review} state={state} documents={documents} />
      <CardPane review={review} state={shown} />
      <SourcePane card={shown.card} />
      <KeysDialog review={review} state={state} />
    </div>
  )
}

/** While the next card is on its way the last one stays on screen, so that nothing flickers; it cannot be decided. */
function useWithoutGaps(state: ReviewState): ReviewState {
  const last = useRef(state)
  if (state.card || state.selected === null) last.current = state
  const { card, draft, currentMatch, showMore } = last.current
  return { ...state, card, draft, currentMatch, showMore }
}
