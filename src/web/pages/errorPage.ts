import { type Html, html } from '../html.js'
import { WORDS } from '../words.js'
import { layout } from './layout.js'

/** One sentence about what went wrong, and a way on. */
export function errorPage(sentence: string): Html {
  return layout({
    title: WORDS.errorPage.title,
    body: html`<h1>${WORDS.errorPage.title}</h1>
<p class="notice">${sentence}</p>
<p><a class="button" href="/">${WORDS.errorPage.back}</a></p>`,
  })
}
