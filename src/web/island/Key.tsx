import { type Action, type ButtonAction, KEYS } from '../keys.js'
import { run } from './keyboard.js'
import type { Review } from './state.js'

interface KeyButton {
  readonly review: Review
  readonly action: ButtonAction
  readonly words: string
  readonly tone?: 'primary' | 'quiet'
  /** False: another match is current, so the letter would not act on this button. */
  readonly showKey?: boolean
}

/** A button with its words, and its letter while letters are on. */
export function KeyButton({ review, action, words, tone, showKey = true }: KeyButton) {
  const letter = showKey && review.get().keysOn
  return (
    <button
      type="button"
      class={`button ${tone ?? ''}`}
      aria-keyshortcuts={letter ? shortcut(action) : undefined}
      onClick={() => run(review, action)}
    >
      {words}
      {letter && <kbd aria-hidden="true">{KEYS[action].label}</kbd>}
    </button>
  )
}

const shortcut = (action: Action): string =>
  KEYS[action].label.replace('Shift ', 'Shift+').replace('Esc', 'Escape')
