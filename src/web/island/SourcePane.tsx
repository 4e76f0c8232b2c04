import { useEffect, useRef } from 'preact/hooks'
import { REVIEW } from '../reviewWords.js'
import type { Card } from './state.js'
import { unitName } from './unitName.js'

/** The passage a statement was found in, marked in the text around it and scrolled into view. */
export function SourcePane({ card }: { card: Card | null }) {
  const mark = useRef<HTMLElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const statement = card?.statement
  useEffect(() => {
    if (!statement || !mark.current || !box.current) return
    // Scrolls the box only: the page itself stays where the reader is.
    box.current.scrollTop = mark.current.offsetTop - box.current.clientHeight / 3
  }, [statement])
  return (
    <section class="pane source" aria-labelledby="source-title">
      <h2 id="source-title">{REVIEW.source}</h2>
      {card && (
        <>
          <p class="hint">
            {REVIEW.sourceIn(card.document.name, card.evidence.page)}
            {card.unit.title && ` · ${unitName(card.unit)}`}
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, this is text */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <div class="passage" ref={box} role="group" tabIndex={0} aria-label={REVIEW.surroundings}>
            {card.passage.before}
            <mark ref={mark}>{card.passage.text}</mark>
            {card.passage.after}
          </div>
        </>
      )}
    </section>
  )
}
