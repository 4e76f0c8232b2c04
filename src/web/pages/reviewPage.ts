import type { DocumentState } from '../../store/documents.js'
import { type Html, html } from '../html.js'
import { REVIEW } from '../reviewWords.js'
import { layout } from './layout.js'

interface ReviewPage {
  readonly framework: { readonly id: string; readonly title: string }
  readonly documents: readonly DocumentState[]
}

/** The frame of the review page; the island (review.js) fills it. */
export function reviewPage({ framework, documents }: ReviewPage): Html {
  const names = documents.map(({ sha256, name }) => ({ sha256, name }))
  return layout({
    title: REVIEW.title(framework.title),
    section: '/',
    scripts: ['review.js'],
    width: 'wide',
    body: html`<h1 class="review-title"><a href="/projects/${framework.id}">${framework.title}</a></h1>
<div id="review" data-project="${framework.id}" data-documents="${JSON.stringify(names)}"><p class="empty">${REVIEW.loading}</p></div>`,
  })
}
