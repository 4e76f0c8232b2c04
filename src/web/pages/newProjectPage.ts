import { PERSPECTIVES, SUBJECTS } from '../../domain/framework.js'
import type { DocumentState } from '../../store/documents.js'
import { type Html, html } from '../html.js'
import {
  KIND_WORDS,
  PERSPECTIVE_HINTS,
  PERSPECTIVE_WORDS,
  STATE_WORDS,
  SUBJECT_HINTS,
  SUBJECT_WORDS,
  WORDS,
} from '../words.js'
import { dropZone } from './dropZone.js'
import { layout } from './layout.js'

interface NewProject {
  readonly documents: readonly DocumentState[]
  readonly startToken: string
}

/** What are you describing, whose view, which documents. */
export function newProjectPage({ documents, startToken }: NewProject): Html {
  const words = WORDS.newProject
  return layout({
    title: words.title,
    section: '/projects/new',
    scripts: ['upload.js'],
    body: html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
<form id="new-project" class="stack" novalidate data-token="${startToken}">
<fieldset><legend>${words.subject}</legend><div class="choices four">${SUBJECTS.map((id, index) =>
      choice('subject', id, SUBJECT_WORDS[id], SUBJECT_HINTS[id], index === 1),
    )}</div></fieldset>
<fieldset><legend>${words.perspective}</legend><div class="choices two">${PERSPECTIVES.map((id, index) =>
      choice('perspective', id, PERSPECTIVE_WORDS[id], PERSPECTIVE_HINTS[id], index === 0),
    )}</div></fieldset>
<div class="field"><p class="label-row"><label for="title">${words.name}</label> <span id="title-hint" class="hint">${words.nameHint}</span></p>
<input id="title" name="title" type="text" maxlength="200" required autocomplete="off" aria-describedby="title-hint title-problem">
<p id="title-problem" class="problem" hidden>${words.needsName}</p></div>
<fieldset><legend>${words.documents}</legend>${dropZone()}${existing(documents)}</fieldset>
<p class="row"><button class="button primary large">${words.create}</button></p>
</form>`,
  })
}

function choice(name: string, value: string, title: string, hint: string, checked: boolean): Html {
  return html`<label class="choice"><input type="radio" name="${name}" value="${value}"${checked && html` checked`}>
<span><strong>${title}</strong><span class="hint">${hint}</span></span></label>`
}

function existing(documents: readonly DocumentState[]): Html | null {
  if (documents.length === 0) return null
  return html`<details class="existing"><summary>${WORDS.newProject.existing} (${documents.length})</summary><ul class="rows">${documents.map(
    (one) => html`<li><label class="check"><input type="checkbox" name="documents" value="${one.sha256}">
<span>${one.name} <span class="hint">${KIND_WORDS[one.kind]} · ${STATE_WORDS[one.state]}</span></span></label></li>`,
  )}</ul></details>`
}
