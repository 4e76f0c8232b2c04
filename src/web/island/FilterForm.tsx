import { STATES } from '../../domain/decision.js'
import { STATEMENT_KINDS } from '../../domain/statement.js'
import { REVIEW, STANDING_WORDS, STATEMENT_KIND_WORDS } from '../reviewWords.js'
import { setFilters } from './queueActions.js'
import type { DocumentName, Filters, Review } from './state.js'

interface FilterForm {
  readonly review: Review
  readonly filters: Filters
  readonly documents: readonly DocumentName[]
}

const SEARCH_PAUSE_MS = 250
let typing: ReturnType<typeof setTimeout> | undefined

/** Search at hand, the other filters one step away. */
export function FilterForm({ review, filters, documents }: FilterForm) {
  const search = (text: string) => {
    clearTimeout(typing)
    typing = setTimeout(() => void setFilters(review, { search: text }), SEARCH_PAUSE_MS)
  }
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <label class="field">
        <span>{REVIEW.search}</span>
        <input
          id="queue-search"
          type="search"
          maxLength={200}
          defaultValue={filters.search}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </label>
      <Choice
        words={REVIEW.state}
        value={filters.state}
        options={[...STATES.map((id) => [id, STANDING_WORDS[id]] as const), ['all', REVIEW.all]]}
        onChange={(state) => void setFilters(review, { state: state as Filters['state'] })}
      />
      <details class="more-filters">
        <summary>{REVIEW.filters}</summary>
        <Choice
          words={REVIEW.kind}
          value={filters.kind}
          options={[
            ['', REVIEW.anyKind],
            ...STATEMENT_KINDS.map((id) => [id, STATEMENT_KIND_WORDS[id]] as const),
          ]}
          onChange={(kind) => void setFilters(review, { kind: kind as Filters['kind'] })}
        />
        <Choice
          words={REVIEW.document}
          value={filters.document}
          options={[
            ['', REVIEW.anyDocument],
            ...documents.map(({ sha256, name }) => [sha256, name] as const),
          ]}
          onChange={(document) => void setFilters(review, { document })}
        />
        <Choice
          words={REVIEW.order}
          value={filters.order}
          options={Object.entries(REVIEW.orders)}
          onChange={(order) => void setFilters(review, { order: order as Filters['order'] })}
        />
      </details>
    </form>
  )
}

interface Choice {
  readonly words: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

function Choice({ words, value, options, onChange }: Choice) {
  return (
    <label class="field">
      <span>{words}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
