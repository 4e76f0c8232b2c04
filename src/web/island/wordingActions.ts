import { REVIEW } from '../reviewWords.js'
import { checkWording } from './checkWording.js'
import { decideStatement } from './decisionActions.js'
import { type Review, type ReviewState, standsElsewhere } from './state.js'

/** The wording on screen: the draft, else the card's. */
export const wordingOf = ({ card, draft }: Pick<ReviewState, 'card' | 'draft'>): string =>
  draft ?? card?.text ?? ''

/** Puts a wording on the card without saving it; accepting takes it. */
export function putDraft(review: Review, text: string): void {
  const { card, saving, keysOn } = review.get()
  if (!card || saving) return
  // Several fixes may lead back to where they started.
  review.set({ draft: text === card.text ? null : text })
  review.say(text === card.text ? REVIEW.said.dropped : REVIEW.said.changed(text, keysOn))
}

export function dropDraft(review: Review): void {
  if (review.get().draft === null) return
  review.set({ draft: null })
  review.say(REVIEW.said.dropped)
}

/** Takes the fix with this digit; false when no fix on screen has it. */
export function takeFix(review: Review, digit: number): boolean {
  const { card, draft } = review.get()
  if (!card) return false
  const fixes = checkWording(card, wordingOf({ card, draft })).flatMap((remark) => remark.fixes)
  const fix = fixes.find((one) => one.digit === digit)
  if (fix) putDraft(review, fix.text)
  return fix !== undefined
}

/** Accepts the statement in the wording of its source, or in the first other wording offered. */
export function takeOffer(review: Review, which: 'official' | 'apply'): void {
  const offers = review.get().card?.offers ?? []
  const offer = offers.find(({ id }) => (id === 'official') === (which === 'official'))
  if (offer) void decideStatement(review, { verdict: 'edit', value: offer.text })
  else review.say(REVIEW.said.noOffer)
}

/** Rejects the statement because another place says it; never the last one that is left of its group. */
export function rejectAsDuplicate(review: Review): void {
  const { card } = review.get()
  if (!card) return
  if (standsElsewhere(card)) void decideStatement(review, { verdict: 'reject', reason: 'duplicate' })
  else review.say(REVIEW.said.noAlike)
}
