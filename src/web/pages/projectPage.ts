import type { AcceptedFramework } from '../../domain/accepted.js'
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS } from '../../exchange/formats.js'
import type { DocumentState } from '../../store/documents.js'
import { type Html, html } from '../html.js'
import type { Counts } from '../readProjects.js'
import { PERSPECTIVE_WORDS, SUBJECT_WORDS, WORDS } from '../words.js'
import { acceptedList } from './acceptedList.js'
import { documentTable } from './documentTable.js'
import { dropZone } from './dropZone.js'
import { layout } from './layout.js'
import { projectSettings } from './projectSettings.js'

export interface ProjectPage {
  readonly framework: Parameters<typeof projectSettings>[0]
  readonly counts: Counts
  readonly documents: readonly DocumentState[]
  readonly accepted: AcceptedFramework
  readonly startToken: string
}

/** One working framework: what was accepted, its documents, export and settings. */
export function projectPage({ framework, counts, documents, accepted, startToken }: ProjectPage): Html {
  const words = WORDS.project
  const facts = [
    framework.subject && SUBJECT_WORDS[framework.subject],
    framework.perspective && PERSPECTIVE_WORDS[framework.perspective],
    WORDS.home.counts(counts.accepted, counts.rejected, counts.skipped),
  ].filter(Boolean)
  return layout({
    title: framework.title,
    section: '/',
    scripts: ['upload.js'],
    body: html`<div class="title-row" data-progress><div data-project="${framework.id}"><h1>${framework.title}</h1>
<p class="hint">${facts.join(' · ')}</p>
<p class="strong" data-open>${counts.open === 0 ? WORDS.home.nothingToReview : WORDS.home.toReview(counts.open)}</p></div>
<a class="button primary" href="/projects/${framework.id}/review">${words.review}</a></div>
<section aria-labelledby="competencies"><h2 id="competencies">${words.competencies}</h2>
${acceptedList(framework.id, accepted)}</section>
${exportSection(framework.id, accepted)}
<section aria-labelledby="documents"><h2 id="documents">${words.documents}</h2>${documentTable(documents, framework.id)}
<form id="add-documents" class="stack tight" data-project="${framework.id}" data-token="${startToken}"><h3>${words.addFiles}</h3>${dropZone()}
<p class="row"><button class="button" disabled>${words.add}</button></p></form></section>
${projectSettings(framework)}`,
  })
}

function exportSection(id: string, accepted: AcceptedFramework): Html {
  const words = WORDS.project
  const links = EXPORT_FORMAT_IDS.map(
    (format) =>
      html`<a class="button" href="/projects/${id}/export?format=${format}" download>${EXPORT_FORMATS[format].title}</a> `,
  )
  return html`<section aria-labelledby="export"><h2 id="export">${words.export}</h2>
${accepted.items.length === 0 ? html`<p class="empty">${words.exportEmpty}</p>` : html`<p>${words.exportLead}</p><p class="row">${links}</p>`}</section>`
}
