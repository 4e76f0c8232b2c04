import { DOCUMENT_KINDS } from '../../domain/document.js'
import type { DocumentState } from '../../store/documents.js'
import { DOCUMENT_WORDS } from '../documentWords.js'
import { type Html, html } from '../html.js'
import { KIND_WORDS, WORDS } from '../words.js'
import { documentProgress } from './documentProgress.js'
import { option } from './projectSettings.js'

/** Documents of a working framework with kind, live state and, when one was not read, the reason. */
export function documentTable(documents: readonly DocumentState[], project: string): Html {
  if (documents.length === 0) return html`<p class="empty">${WORDS.project.noDocuments}</p>`
  return html`<ul class="rows" data-progress data-only="${project}">${documents.map(
    (one) => html`<li class="row-item" data-document="${one.sha256}">
<a class="name" href="/documents/${one.sha256}?project=${project}">${one.name}</a>
<label class="inline"><span class="sr">${WORDS.project.kind}: ${one.name}</span>
<select data-change="/api/documents/${one.sha256}/kind" data-field="kind">${DOCUMENT_KINDS.map((kind) =>
      option(kind, KIND_WORDS[kind], one.kind === kind),
    )}</select></label>
${documentProgress(one)}
<p class="problem" data-sentence${!one.sentence && html` hidden`}>${one.sentence}</p>
${remarks(one).map((sentence) => html`<p class="hint remark">${sentence}</p>`)}</li>`,
  )}</ul>`
}

function remarks({ notices, sameTextAs, unitsParked, state, statements }: DocumentState): readonly string[] {
  return [
    ...notices,
    ...(sameTextAs ? [DOCUMENT_WORDS.sameText(sameTextAs.name)] : []),
    ...(unitsParked > 0 ? [DOCUMENT_WORDS.parked(unitsParked)] : []),
    ...(state === 'done' && statements === 0 && unitsParked === 0 ? [WORDS.project.nothingFound] : []),
  ]
}
