import { REVIEW } from '../reviewWords.js'
import type { Remark } from './checkWording.js'

interface WordingCheck {
  readonly remarks: readonly Remark[]
  /** Digits work, so the buttons name them. */
  readonly withKeys: boolean
  readonly onFix: (text: string) => void
}

/** What the wording check says, each remark with its new wordings as buttons. Nothing when there is nothing to say. */
export function WordingCheck({ remarks, withKeys, onFix }: WordingCheck) {
  if (remarks.length === 0) return null
  return (
    <section class="check-list" aria-labelledby="check-title">
      <h3 id="check-title">{REVIEW.check}</h3>
      <ul>
        {remarks.map(({ id, sentence, fixes }) => (
          <li key={id}>
            <p>{sentence}</p>
            {fixes.length > 0 && (
              <div class="row">
                {fixes.map(({ label, text, digit }) => (
                  <button
                    key={text}
                    type="button"
                    class="button small"
                    title={text}
                    aria-keyshortcuts={withKeys && digit ? String(digit) : undefined}
                    onClick={() => onFix(text)}
                  >
                    {label}
                    {withKeys && digit && <kbd aria-hidden="true">{digit}</kbd>}
                  </button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
