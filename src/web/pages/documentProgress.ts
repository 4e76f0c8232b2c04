import type { DocumentState } from '../../store/documents.js'
import { type Html, html } from '../html.js'
import { isBusy } from '../readProjects.js'
import { STATE_WORDS, WORDS } from '../words.js'

/** State of one document; pages.js keeps it up to date inside `data-document`. */
export function documentProgress(document: DocumentState): Html {
  const busy = isBusy(document)
  const known = document.units > 0
  return html`<span class="doc-state"><span class="tag state-${document.state}" data-words>${STATE_WORDS[document.state]}</span>
<progress data-bar${!busy && html` hidden`}${known && html` max="${document.units}" value="${document.unitsDone}"`} aria-label="${document.name}"></progress>
<span class="hint" data-found>${document.statements > 0 && WORDS.project.suggestions(document.statements)}</span></span>`
}
