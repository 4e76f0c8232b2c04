import { DOCUMENT_WORDS } from '../documentWords.js'
import { type Html, html } from '../html.js'

/** Choosing among the courses of a large catalog: by subject or code, from a pasted list, or all. */
export function chooseCourses(parked: number, api: string): Html {
  const words = DOCUMENT_WORDS
  return html`<section aria-labelledby="choose"><h2 id="choose">${words.parked(parked)}</h2><p>${words.parkedLead}</p>
<form class="stack narrow" data-post="${api}/corrections" data-said="${words.corrected}"><input type="hidden" name="kind" value="courses">
<div class="field"><p class="label-row"><label for="courses">${words.chooseLabel}</label> <span class="hint" id="courses-hint">${words.chooseHint}</span></p>
<textarea id="courses" name="courses" rows="3" maxlength="200000" required aria-describedby="courses-hint"></textarea></div>
<p class="row"><button class="button primary">${words.choose}</button></p></form>
<form data-post="${api}/corrections" data-said="${words.corrected}"><input type="hidden" name="kind" value="courses"><input type="hidden" name="courses" value="all">
<p class="row"><button class="button">${words.chooseAll}</button> <span class="hint">${words.chooseAllHint}</span></p></form></section>`
}
