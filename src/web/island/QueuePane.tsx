import { useEffect, useState } from 'preact/hooks'
import { REVIEW, STANDING_WORDS, STATEMENT_KIND_WORDS } from '../reviewWords.js'
import { FilterForm } from './FilterForm.js'
import { KeyButton } from './Key.js'
import { loadMore, loadQueue, select } from './queueActions.js'
import type { DocumentName, QueueEntry, Review, ReviewState } from './state.js'

interface QueuePane {
  readonly review: Review
  readonly state: ReviewState
  readonly documents: readonly DocumentName[]
}

/** Below this width the queue folds away so that the card comes first. */
const NARROW = '(max-width: 899px)'

/** Progress, filters and the list of suggestions. */
export function QueuePane({ review, state, documents }: QueuePane) {
  const { accepted, rejected, skipped, open } = state.counts
  const decided = accepted + rejected + skipped
  const total = decided + open
  const [unfolded, setUnfolded] = useState(!matchMedia(NARROW).matches)
  useEffect(() => {
    const narrow = matchMedia(NARROW)
    const onChange = () => setUnfolded(!narrow.matches)
    narrow.addEventListener('change', onChange)
    return () => narrow.removeEventListener('change', onChange)
  }, [])
  return (
    <section class="pane queue" aria-labelledby="queue-title">
      <div class="queue-head">
        <div class="pane-head">
          <h2 id="queue-title">{REVIEW.queue}</h2>
          <KeyButton review={review} action="undo" words={REVIEW.undo} tone="quiet" />
          <KeyButton review={review} action="help" words={REVIEW.keys} tone="quiet" />
        </div>
        <p class="progress-line">
          <progress max={Math.max(total, 1)} value={decided} aria-label={REVIEW.progress(decided, total)} />
          <span>{REVIEW.progress(decided, total)}</span>
        </p>
      </div>
      <Arrivals review={review} state={state} />
      <details open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>{`${STANDING_WORDS[state.filters.state as 'open'] ?? REVIEW.all}: ${inFilter(state)}`}</summary>
        <FilterForm review={review} filters={state.filters} documents={documents} />
        {state.phase === 'ready' && state.entries.length === 0 && <p class="empty">{REVIEW.empty}</p>}
        <ol class="entries" aria-busy={state.phase === 'loading'}>
          {state.entries.map((entry) => (
            <Entry
              key={entry.statement}
              review={review}
              entry={entry}
              current={entry.statement === state.selected}
            />
          ))}
        </ol>
        {state.entries.length < state.total && (
          <button type="button" class="button" onClick={() => void loadMore(review)}>
            {REVIEW.more}
          </button>
        )}
      </details>
    </section>
  )
}

/** Suggestions that fit the filters now; those decided since the list was loaded keep their place but do not count. */
const inFilter = ({ filters, entries, total }: ReviewState): number =>
  filters.state === 'all' ? total : total - entries.filter((entry) => entry.state !== filters.state).length

function Entry({ review, entry, current }: { review: Review; entry: QueueEntry; current: boolean }) {
  return (
    <li>
      <button
        type="button"
        class={`entry state-${entry.state}`}
        aria-current={current ? 'true' : undefined}
        onClick={() => void select(review, entry.statement)}
        ref={(element) => {
          if (current) element?.scrollIntoView({ block: 'nearest' })
        }}
      >
        <span class="entry-text">{entry.text}</span>
        <span class="hint">
          {entry.state !== 'open' && (
            <span class={`tag state-${entry.state}`}>{STANDING_WORDS[entry.state]}</span>
          )}{' '}
          {STATEMENT_KIND_WORDS[entry.kind]} · {REVIEW.matchCount(entry.matches)}
        </span>
      </button>
    </li>
  )
}

function Arrivals({ review, state }: { review: Review; state: ReviewState }) {
  if (state.reading === 0 && state.arrived === 0) return null
  return (
    <p class="notice small">
      {state.reading > 0 && `${REVIEW.stillReading(state.reading)} `}
      {state.arrived > 0 && (
        <>
          {REVIEW.moreArrived(state.arrived)}{' '}
          <button
            type="button"
            class="link"
            onClick={() => void loadQueue(review, state.selected ?? undefined)}
          >
            {REVIEW.show}
          </button>
        </>
      )}
    </p>
  )
}
