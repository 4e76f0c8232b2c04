import { useEffect, useRef } from 'preact/hooks'
import { type Action, KEY_GROUPS, KEYS } from '../keys.js'
import { KEY_GROUP_WORDS, KEY_WORDS, REVIEW } from '../reviewWords.js'
import { writeKeysOn } from './settings.js'
import type { Review, ReviewState } from './state.js'

/** The keys, and the switch that turns single letters off. */
export function KeysDialog({ review, state }: { review: Review; state: ReviewState }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (state.showKeys) dialog.current?.showModal()
    else dialog.current?.close()
  }, [state.showKeys])
  const change = (on: boolean) => {
    writeKeysOn(on)
    review.set({ keysOn: on })
    review.say(on ? REVIEW.said.keysOn : REVIEW.said.keysOff)
  }
  return (
    <dialog
      ref={dialog}
      class="keys-dialog"
      aria-labelledby="keys-title"
      onClose={() => review.set({ showKeys: false })}
    >
      <h2 id="keys-title">{REVIEW.keys}</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={state.keysOn}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <span>
          {REVIEW.keysOn} <span class="hint">{REVIEW.keysHint}</span>
        </span>
      </label>
      <div class="key-groups">
        {KEY_GROUPS.map((group) => (
          <div key={group}>
            <h3>{KEY_GROUP_WORDS[group]}</h3>
            <dl class="keys">
              {(Object.keys(KEYS) as Action[])
                .filter((action) => KEYS[action].group === group)
                .map((action) => (
                  <div key={action}>
                    <dt>
                      <kbd>{KEYS[action].label}</kbd>
                    </dt>
                    <dd>{KEY_WORDS[action]}</dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
      </div>
      <button type="button" class="button primary" onClick={() => dialog.current?.close()}>
        {REVIEW.close}
      </button>
    </dialog>
  )
}
