import type { CorrectionRecord } from '../../store/corrections.js'
import { DOCUMENT_WORDS } from '../documentWords.js'
import { type Html, html } from '../html.js'

/** What people corrected, newest first, and the way back. */
export function correctionHistory(log: readonly CorrectionRecord[], api: string): Html {
  const words = DOCUMENT_WORDS
  const undone = new Set(log.map((record) => record.undoes))
  const made = log.filter((record) => record.correction !== null).toReversed()
  return html`<section aria-labelledby="history"><h2 id="history">${words.history}</h2>
${made.length === 0 && html`<p class="empty">${words.noHistory}</p>`}
${
  made.some((record) => !undone.has(record.id)) &&
  html`<form data-post="${api}/corrections/undo" data-said="${words.undone}"><p class="row"><button class="button">${words.undo}</button></p></form>`
}
<ol class="rows" reversed>${made.map(
    ({ id, correction, decidedAt, reviewer }) => html`<li class="row-item">
<span>${correction && words.said[correction.kind]}${undone.has(id) && html` <span class="tag">${words.takenBack}</span>`}</span>
<span class="hint">${reviewer} · <time datetime="${decidedAt.toISOString()}">${decidedAt.toISOString().slice(0, 16).replace('T', ' ')}</time></span></li>`,
  )}</ol></section>`
}
