import { useEffect, useState } from 'preact/hooks'
import { REVIEW } from '../reviewWords.js'
import { CardPane } from './CardPane.js'
import { KeysDialog } from './KeysDialog.js'
import { listenToKeys } from './keyboard.js'
import { QueuePane } from './QueuePane.js'
import { loadQueue } from './queueActions.js'
import { SourcePane } from './SourcePane.js'
import type { Review } from './state.js'

export interface DocumentName {
  readonly sha256: string
  readonly name: string
}

/** The whole review page: queue, card, source. */
export function App({ review, documents }: { review: Review; documents: readonly DocumentName[] }) {
  const [state, setState] = useState(review.get())
  useEffect(() => review.subscribe(() => setState(review.get())), [review])
  useEffect(() => listenToKeys(review), [review])
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
      <CardPane review={review} state={state} />
      <SourcePane card={state.card} />
      <KeysDialog review={review} state={state} />
    </div>
  )
}
