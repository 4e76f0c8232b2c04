import { type Html, html } from '../html.js'
import { type Action, KEY_GROUPS, KEYS, type KeyGroup } from '../keys.js'
import { BLOOM_WORDS, HELP, KEY_GROUP_WORDS, KEY_WORDS } from '../reviewWords.js'
import { layout } from './layout.js'

/** How it works, the keys, and what leaves the machine: nothing. */
export function helpPage(): Html {
  return layout({
    title: HELP.title,
    section: '/help',
    body: html`<h1>${HELP.title}</h1>
<section aria-labelledby="steps"><h2 id="steps">${HELP.steps}</h2><ol class="prose">${HELP.stepList.map((step) => html`<li>${step}</li>`)}</ol></section>
<section aria-labelledby="keys"><h2 id="keys">${HELP.keysTitle}</h2><p class="prose">${HELP.keysLead}</p>
<div class="key-groups">${KEY_GROUPS.map(keyGroup)}</div></section>
<section aria-labelledby="likely"><h2 id="likely">${HELP.wordsTitle}</h2><p class="prose">${HELP.words}</p></section>
<section aria-labelledby="check"><h2 id="check">${HELP.checkTitle}</h2>${HELP.check.map((line) => html`<p class="prose">${line}</p>`)}</section>
<section aria-labelledby="bloom"><h2 id="bloom">${HELP.bloomTitle}</h2><p class="prose">${HELP.bloom}</p>
<ol class="prose">${Object.values(BLOOM_WORDS).map(({ name, does }) => html`<li><strong>${name}</strong>: ${does}</li>`)}</ol></section>
<section aria-labelledby="privacy"><h2 id="privacy">${HELP.privacyTitle}</h2>${HELP.privacy.map((line) => html`<p class="prose">${line}</p>`)}</section>`,
  })
}

function keyGroup(group: KeyGroup): Html {
  const actions = (Object.keys(KEYS) as Action[]).filter((action) => KEYS[action].group === group)
  return html`<div><h3>${KEY_GROUP_WORDS[group]}</h3><dl class="keys">${actions.map(
    (action) => html`<div><dt><kbd>${KEYS[action].label}</kbd></dt><dd>${KEY_WORDS[action]}</dd></div>`,
  )}</dl></div>`
}
