import { REVIEW } from '../reviewWords.js'

/** The reasons of a suggestion, in one line. */
export function Why({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <p class="why">
      <strong>{REVIEW.why}:</strong> {reasons.join(' · ')}
    </p>
  )
}
