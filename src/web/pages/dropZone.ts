import { type Html, html } from '../html.js'
import { WORDS } from '../words.js'

/** Place to drop or choose files, and the list of the chosen ones; upload.js does the rest. */
export function dropZone(): Html {
  const words = WORDS.newProject
  return html`<div class="drop" data-drop><div class="row"><p><strong>${words.drop}</strong></p>
<label class="button file-button">${words.choose}<input type="file" multiple data-files></label></div>
<p class="hint">${words.formats}</p></div>
<ul class="rows chosen" data-chosen aria-label="${words.chosen}"></ul>
<ul class="problems" data-problems></ul>
<label class="check"><input type="checkbox" data-all-courses><span>${words.allCourses} <span class="hint">${words.allCoursesHint}</span></span></label>`
}
