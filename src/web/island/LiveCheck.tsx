import { useEffect, useRef } from 'preact/hooks'
import { REVIEW } from '../reviewWords.js'
import { checkWording } from './checkWording.js'
import type { Card } from './state.js'
import { useAfterPause } from './useAfterPause.js'
import { WordingCheck } from './WordingCheck.js'

interface LiveCheck {
  readonly card: Card
  /** Short pauses in typing are waited for before it is checked. */
  readonly text: string
  readonly onPause: (text: string) => void
  readonly onFix: (text: string) => void
}

const SEEN_MS = 120
/** Heard later than seen: speech should not start between two words somebody types. */
const HEARD_MS = 1_200

/** The wording check of a text being typed; what changes about it is also said, politely. */
export function LiveCheck({ card, text, onPause, onFix }: LiveCheck) {
  const settled = useAfterPause(text, SEEN_MS)
  useEffect(() => onPause(settled), [settled, onPause])
  const remarks = checkWording(card, settled)
  const said = REVIEW.checked(remarks.map((remark) => remark.sentence))
  const first = useRef(said)
  const heard = useAfterPause(said, HEARD_MS)
  // What was on the card before is no news.
  const news = heard === first.current ? '' : heard
  if (news !== '') first.current = ''
  return (
    <>
      <WordingCheck remarks={remarks} withKeys={false} onFix={onFix} />
      <p class="sr" role="status">
        {news}
      </p>
    </>
  )
}
