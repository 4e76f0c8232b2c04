import { MATCH_REASONS, STATEMENT_REASONS } from '../../domain/decision.js'
import { actionOf, type ButtonAction } from '../keys.js'
import {
  acceptStatement,
  acceptWithMatches,
  decideMatch,
  decideStatement,
  nextMatch,
  undo,
} from './decisionActions.js'
import { step } from './queueActions.js'
import { currentMatch, type Review } from './state.js'
import { dropDraft, rejectAsDuplicate, takeFix, takeOffer } from './wordingActions.js'

/** Fields that take letters as text. */
const TYPING = 'textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio])'

/** Listens for the keys of the review page on the whole document. */
export function listenToKeys(review: Review): () => void {
  const onKey = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.defaultPrevented || event.repeat || target?.closest(TYPING) || target?.closest('dialog')) return
    if (!review.get().keysOn || !handle(review, event)) return
    event.preventDefault()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

function handle(review: Review, event: KeyboardEvent): boolean {
  const { mode, draft } = review.get()
  if (mode === 'reject-statement' || mode === 'reject-match') return chooseReason(review, event.key)
  if (mode === 'edit') return leaveEdit(review, event.key)
  const action = actionOf(event)
  if (!action || (action === 'dropDraft' && draft === null)) return false
  if (action === 'fix') return takeFix(review, Number(event.key))
  run(review, action)
  return true
}

/** While a reason is asked for, digits choose it, Escape goes back and no other key decides anything. */
function chooseReason(review: Review, key: string): boolean {
  if (key === 'Escape') review.set({ mode: 'view' })
  else if (/^[1-6]$/.test(key)) rejectFor(review, Number(key) - 1)
  else return false
  return true
}

/** While the wording is open no letter decides, wherever the focus is. */
function leaveEdit(review: Review, key: string): boolean {
  if (key !== 'Escape') return false
  review.set({ mode: 'view' })
  return true
}

/** Rejects what is being asked about for the reason at `index` (0-based). */
export function rejectFor(review: Review, index: number): void {
  if (review.get().mode === 'reject-match') {
    const reason = MATCH_REASONS[index]
    if (reason) void decideMatch(review, { verdict: 'reject', reason })
    return
  }
  const reason = STATEMENT_REASONS[index]
  if (reason) void decideStatement(review, { verdict: 'reject', reason })
}

/** What each key, and the button that names it, does. */
export function run(review: Review, action: ButtonAction): void {
  const { card } = review.get()
  switch (action) {
    case 'accept':
      void acceptStatement(review)
      break
    case 'skip':
      void decideStatement(review, { verdict: 'skip' })
      break
    case 'acceptAll':
      void acceptWithMatches(review)
      break
    case 'edit':
      review.set({ mode: card ? 'edit' : 'view' })
      break
    case 'reject':
      review.set({ mode: card ? 'reject-statement' : 'view' })
      break
    case 'official':
    case 'apply':
      takeOffer(review, action)
      break
    case 'duplicate':
      rejectAsDuplicate(review)
      break
    case 'dropDraft':
      dropDraft(review)
      break
    case 'acceptMatch':
      void decideMatch(review, { verdict: 'accept' })
      break
    case 'rejectMatch':
      review.set({ mode: currentMatch(review.get()) ? 'reject-match' : 'view' })
      break
    case 'nextMatch':
      nextMatch(review)
      break
    case 'same':
    case 'inside_theirs':
    case 'inside_ours':
    case 'overlap':
      if (currentMatch(review.get())?.allowedRelations.includes(action))
        void decideMatch(review, { verdict: 'accept', relation: action })
      break
    case 'next':
      void step(review, 1)
      break
    case 'previous':
      void step(review, -1)
      break
    case 'undo':
      void undo(review)
      break
    case 'search':
      document.querySelector<HTMLInputElement>('#queue-search')?.focus()
      break
    case 'help':
      review.set({ showKeys: true })
      break
  }
}
