import { type Html, html } from '../html.js'
import { WORDS } from '../words.js'
import { layout } from './layout.js'

export interface ReferenceRow {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly release: string | null
  readonly licence: string | null
  readonly citation: string | null
  readonly items: number
}

/** Reference frameworks with the citation each asks for. */
export function referencesPage(rows: readonly ReferenceRow[]): Html {
  const words = WORDS.references
  return layout({
    title: words.title,
    section: '/frameworks',
    body: html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${rows.length === 0 && html`<p class="empty">${words.empty}</p>`}
<ul class="cards">${rows.map(
      (row) => html`<li class="card"><h2>${row.title}</h2>
<dl class="facts">${fact(words.publisher, row.publisher)}${fact(words.release, row.release)}${fact(words.items, row.items.toLocaleString('en'))}${fact(words.licence, row.licence)}${fact(words.citation, row.citation)}</dl></li>`,
    )}</ul>`,
  })
}

const fact = (name: string, value: string | null): Html | null =>
  value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : null
