import { PERSPECTIVES, type Perspective, SUBJECTS, type Subject } from '../../domain/framework.js'
import { type Html, html } from '../html.js'
import { PERSPECTIVE_WORDS, SUBJECT_WORDS, WORDS } from '../words.js'

interface Settings {
  readonly id: string
  readonly title: string
  readonly subject: Subject | null
  readonly perspective: Perspective | null
}

/** Name, subject and view of a working framework, all changeable (design §5). */
export function projectSettings(framework: Settings): Html {
  const words = WORDS.project
  return html`<section aria-labelledby="settings"><h2 id="settings">${words.settings}</h2>
<form class="stack narrow" data-post="/api/projects/${framework.id}" data-said="${words.saved}" data-reload>
<div class="field"><label for="title">${WORDS.newProject.name}</label><input id="title" name="title" type="text" maxlength="200" required value="${framework.title}"></div>
<div class="field"><label for="subject">${WORDS.newProject.subject}</label><select id="subject" name="subject">
${SUBJECTS.map((id) => option(id, SUBJECT_WORDS[id], framework.subject === id))}</select></div>
<div class="field"><label for="perspective">${WORDS.newProject.perspective}</label><select id="perspective" name="perspective">
${PERSPECTIVES.map((id) => option(id, PERSPECTIVE_WORDS[id], framework.perspective === id))}</select></div>
<p class="row"><button class="button">${words.saveSettings}</button></p></form></section>`
}

/** One entry of a select. */
export function option(value: string, words: string, selected: boolean): Html {
  return html`<option value="${value}"${selected && html` selected`}>${words}</option>`
}
