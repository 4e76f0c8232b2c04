import { type Html, html } from '../html.js'
import { isBusy, type ProjectSummary } from '../readProjects.js'
import { PERSPECTIVE_WORDS, SUBJECT_WORDS, WORDS } from '../words.js'
import { documentProgress } from './documentProgress.js'
import { layout } from './layout.js'

/** Working frameworks with what is left to decide, and the documents being read right now. */
export function homePage(projects: readonly ProjectSummary[]): Html {
  const words = WORDS.home
  const samples = projects.some((one) => one.sample)
  return layout({
    title: words.title,
    section: '/',
    body: html`<div class="title-row"><div><h1>${words.title}</h1><p class="lead">${words.lead}</p></div>
<a class="button primary" href="/projects/new">${words.newProject}</a></div>
${projects.length === 0 && html`<p class="empty">${words.empty}</p>`}
<ul class="cards" data-progress>${projects.map(projectCard)}</ul>
${processing(projects)}
${
  samples &&
  html`<form class="quiet-form" data-post="/api/samples/remove" data-sure="${words.removeSamplesSure}" data-said="${words.removed}">
<button class="button quiet">${words.removeSamples}</button> <span class="hint">${words.removeSamplesHint}</span></form>`
}`,
  })
}

function projectCard(project: ProjectSummary): Html {
  const words = WORDS.home
  const { open, accepted, rejected, skipped } = project.counts
  const total = open + accepted + rejected + skipped
  const facts = [
    project.subject && SUBJECT_WORDS[project.subject],
    project.perspective && PERSPECTIVE_WORDS[project.perspective],
    words.documents(project.documents.length),
  ].filter(Boolean)
  return html`<li class="card" data-project="${project.id}">
<h2><a href="/projects/${project.id}">${project.title}</a>${project.sample && !/\(sample\)$/.test(project.title) && html` <span class="tag">${words.sample}</span>`}</h2>
<p class="hint">${facts.join(' · ')}</p>
<p class="strong" data-open>${open === 0 ? words.nothingToReview : words.toReview(open)}</p>
<progress max="${Math.max(total, 1)}" value="${total - open}" aria-label="${words.decided(total - open, total)}"></progress>
<p class="hint">${words.counts(accepted, rejected, skipped)}</p>
<p class="row"><a class="button primary" href="/projects/${project.id}/review">${words.review}<span class="sr"> ${project.title}</span></a>
<a class="button" href="/projects/${project.id}">${words.open}<span class="sr"> ${project.title}</span></a></p>
</li>`
}

function processing(projects: readonly ProjectSummary[]): Html {
  // A document may serve several frameworks; it is read once and listed once.
  const busy = new Map(
    projects.flatMap((one) => one.documents.filter(isBusy).map((doc) => [doc.sha256, doc])),
  )
  return html`<section aria-labelledby="busy"${busy.size === 0 && html` hidden`}><h2 id="busy">${WORDS.home.processing}</h2>
<ul class="rows" data-progress>${[...busy.values()].map(
    (one) =>
      html`<li class="row-item" data-document="${one.sha256}"><span class="name">${one.name}</span>${documentProgress(one)}</li>`,
  )}</ul></section>`
}
