import { CONFIDENTIALITY, DOCUMENT_KINDS } from '../../domain/document.js'
import { CONFIDENTIALITY_WORDS, DOCUMENT_WORDS } from '../documentWords.js'
import { type Html, html } from '../html.js'
import { type DocumentView, UNITS_SHOWN } from '../readDocument.js'
import { KIND_WORDS } from '../words.js'
import { chooseCourses } from './chooseCourses.js'
import { columnForms } from './columnForms.js'
import { correctionHistory } from './correctionHistory.js'
import { documentProgress } from './documentProgress.js'
import { layout } from './layout.js'
import { option } from './projectSettings.js'
import { unitItem } from './unitItem.js'

interface DocumentPage {
  readonly view: DocumentView
  /** Working framework the person came from. */
  readonly project: string | undefined
  readonly offset: number
  readonly search: string | undefined
}

/** One document: how it was read and cut, and every way to correct that. */
export function documentPage({ view, project, offset, search }: DocumentPage): Html {
  const { state, log } = view
  const words = DOCUMENT_WORDS
  const api = `/api/documents/${state.sha256}`
  return layout({
    title: state.name,
    section: '/',
    body: html`${project !== undefined && html`<p><a href="/projects/${project}">${words.back}</a></p>`}
<h1 class="long">${state.name}</h1>
<div class="row" data-progress><div class="row-item plain" data-document="${state.sha256}">${documentProgress(state)}
<p class="problem" data-sentence${!state.sentence && html` hidden`}>${state.sentence}</p></div></div>
${remarks(view)}
<div class="row"><label class="inline">${words.kind} <select data-change="${api}/kind" data-field="kind" data-reload>${DOCUMENT_KINDS.map(
      (kind) => option(kind, KIND_WORDS[kind], state.kind === kind),
    )}</select></label>
<label class="inline">${words.confidentiality} <select data-change="${api}/confidentiality" data-field="confidentiality">${CONFIDENTIALITY.map(
      (one) => option(one, CONFIDENTIALITY_WORDS[one], state.confidentiality === one),
    )}</select></label></div>
${columnForms(view, api)}
${state.unitsParked > 0 && chooseCourses(state.unitsParked, api)}
${unitSection(view, api, { project, offset, search })}
${correctionHistory(log, api)}`,
  })
}

/** What a person should know before anything else. */
function remarks({ state, extracted }: DocumentView): Html {
  const words = DOCUMENT_WORDS
  const recognition = extracted?.recognition
  const nothing = state.state === 'done' && state.statements === 0 && state.units > 0
  const notices = [...state.notices, ...(state.sameTextAs ? [words.sameText(state.sameTextAs.name)] : [])]
  const percent = (share: number) => Math.round(share * 100)
  return html`${nothing && html`<p class="notice">${words.nothing}</p>`}
${notices.map((sentence) => html`<p class="notice small">${sentence}</p>`)}
${
  recognition &&
  html`<details><summary>${words.recognised(percent(recognition.confidence))} ${words.pages}</summary>
<p class="hint">${recognition.pages.map((one) => words.recognisedPage(one.page, percent(one.confidence))).join(' · ')}</p></details>`
}`
}

function unitSection(view: DocumentView, api: string, place: Omit<DocumentPage, 'view'>): Html {
  const { units, total, state } = view
  const words = DOCUMENT_WORDS
  const { project, offset, search } = place
  const link = (from: number) => {
    const query = new URLSearchParams({
      ...(project !== undefined && { project }),
      ...(search !== undefined && { search }),
      offset: String(from),
    })
    return `/documents/${state.sha256}?${query}`
  }
  const isLong = total > UNITS_SHOWN || search !== undefined
  return html`<section aria-labelledby="units"><h2 id="units">${words.units}</h2>
${
  isLong &&
  html`<form class="row" method="get" action="/documents/${state.sha256}">${
    project !== undefined && html`<input type="hidden" name="project" value="${project}">`
  }<label class="inline">${words.search} <input type="search" name="search" maxlength="100" value="${search ?? ''}"></label>
<button class="button">${words.find}</button></form>`
}
${units.length === 0 ? html`<p class="empty">${words.noUnits}</p>` : html`<ul class="rows">${units.map((unit, index) => unitItem(view, unit, api, { isFirst: offset + index === 0, isOnly: total === 1 }))}</ul>`}
${
  total > UNITS_SHOWN &&
  html`<nav class="row" aria-label="${words.units}"><span class="hint">${words.shown(offset + 1, offset + units.length, total)}</span>
${offset > 0 && html`<a class="button" href="${link(Math.max(0, offset - UNITS_SHOWN))}">${words.previous}</a>`}
${offset + units.length < total && html`<a class="button" href="${link(offset + UNITS_SHOWN)}">${words.next}</a>`}</nav>`
}</section>`
}
