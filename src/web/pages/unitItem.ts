import { pageAt } from '../../domain/document.js'
import { SECTION_ROLES, type Section } from '../../domain/unit.js'
import { inForce } from '../../store/corrections.js'
import type { StoredUnit } from '../../store/units.js'
import { DOCUMENT_WORDS, FACT_WORDS, ROLE_WORDS } from '../documentWords.js'
import { type Html, html } from '../html.js'
import type { DocumentView } from '../readDocument.js'
import { option } from './projectSettings.js'

/** Most places offered to split one unit at, and most characters shown of a place. */
const PLACES = 300
const EXCERPT = 90

interface UnitPlace {
  readonly isFirst: boolean
  readonly isOnly: boolean
}

/** One course or job with what was read of it, and the forms that correct its cut. */
export function unitItem(view: DocumentView, unit: StoredUnit, api: string, place: UnitPlace): Html {
  const words = DOCUMENT_WORDS
  const page = view.extracted ? pageAt(view.extracted.pages, unit.start) : null
  const facts = view.facts.filter((fact) => fact.unit === unit.ordinal)
  const remarks = [
    page !== null && words.page(page),
    unit.credits !== null && words.credits(unit.credits),
    unit.crossListed.length > 0 && words.crossListed(unit.crossListed.join(', ')),
    unit.parked && words.waits,
    unit.excluded && words.excluded,
    unit.language !== null && words.language(unit.language),
  ].filter((remark) => remark !== false)
  return html`<li class="unit"><h3>${unit.code} ${unit.title ?? (unit.code === null && words.untitled)}</h3>
${remarks.length > 0 && html`<p class="hint">${remarks.join(' · ')}</p>`}
${unit.prerequisites !== null && html`<p>${words.prerequisites}: ${unit.prerequisites}</p>`}
${sameCourse(view, unit, api)}
<details${view.state.statements === 0 && place.isOnly && html` open`}><summary>${words.sections}</summary>${sectionList(view, unit.sections, api)}${sectionForm(view, unit, api)}
${facts.length > 0 && html`<h4>${words.facts}</h4><ul>${facts.map((fact) => html`<li>${FACT_WORDS[fact.factKind]}: ${fact.name}</li>`)}</ul>`}</details>
<details><summary>${words.correct}</summary><div class="stack">${correctionForms(view, unit, api, place)}</div></details></li>`
}

/** Asked once: whether a unit is the same course as others with its code. */
function sameCourse({ sameCourses, log }: DocumentView, unit: StoredUnit, api: string): Html | null {
  const names = unit.code === null ? undefined : sameCourses.get(unit.code)?.join(', ')
  if (!names || !unit.sameCourse) return null
  const words = DOCUMENT_WORDS
  const isSaid = inForce(log).some((one) => one.kind === 'course' && one.place.at === unit.start)
  if (isSaid) return html`<p class="hint">${words.joined(names)}</p>`
  const answer = (same: boolean, label: string): Html =>
    html`<form class="inline" data-post="${api}/corrections" data-said="${words.corrected}"><input type="hidden" name="kind" value="course">
<input type="hidden" name="at" value="${unit.start}"><input type="hidden" name="same" value="${String(same)}"><button class="button">${label}</button></form>`
  return html`<p>${words.sameCourse(names)}</p><div class="row">${answer(true, words.same)} ${answer(false, words.another)}</div>`
}

function sectionList({ extracted }: DocumentView, sections: readonly Section[], api: string): Html {
  const words = DOCUMENT_WORDS
  return html`<ul class="rows">${sections.map((section) => {
    const [first] = section.sentences
    const name = section.heading ?? words.noHeading
    return html`<li class="row-item"><span class="name">${name}<span class="hint"> ${first && excerpt(extracted?.text ?? '', first.start)}</span></span>
<form data-post="${api}/corrections" data-said="${words.corrected}"><input type="hidden" name="kind" value="section"><input type="hidden" name="at" value="${section.start}">
<label class="inline"><span class="sr">${words.section(name)}</span><select name="role" data-submit>${SECTION_ROLES.map((role) => option(role, ROLE_WORDS[role], section.role === role))}</select></label></form></li>`
  })}</ul>`
}

/** Places inside a unit where something may begin: sections and sentences. */
function placesIn(text: string, unit: StoredUnit): readonly Html[] {
  return unit.sections
    .flatMap((section) => [section.start, ...section.sentences.map((sentence) => sentence.start)])
    .filter((start, index, all) => start > unit.start && all.indexOf(start) === index)
    .slice(0, PLACES)
    .map((start) => option(String(start), excerpt(text, start), false))
}

/** Naming a section that was not seen as one. */
function sectionForm({ extracted }: DocumentView, unit: StoredUnit, api: string): Html | null {
  const places = placesIn(extracted?.text ?? '', unit)
  if (places.length === 0) return null
  const words = DOCUMENT_WORDS
  return html`<form class="row" data-post="${api}/corrections" data-said="${words.corrected}"><input type="hidden" name="kind" value="section">
<label class="inline">${words.sectionAt} <select name="at">${places}</select></label>
<label class="inline">${words.sectionIs} <select name="role">${SECTION_ROLES.map((role) => option(role, ROLE_WORDS[role], role === 'outcomes'))}</select></label>
<button class="button">${words.nameSection}</button></form>`
}

function correctionForms(view: DocumentView, unit: StoredUnit, api: string, place: UnitPlace): Html {
  const words = DOCUMENT_WORDS
  const at = html`<input type="hidden" name="at" value="${unit.start}">`
  const kind = (name: string) => html`<input type="hidden" name="kind" value="${name}">`
  const form = (inner: Html) =>
    html`<form class="row" data-post="${api}/corrections" data-said="${words.corrected}">${inner}</form>`
  const names = (code: string | null, title: string | null) =>
    html`<label class="inline">${words.code} <input name="code" maxlength="40" size="12" value="${code ?? ''}"></label>
<label class="inline">${words.title} <input name="title" maxlength="200" value="${title ?? ''}"></label>`
  const places = placesIn(view.extracted?.text ?? '', unit)
  return html`${form(html`${kind('retitle')}${at}${names(unit.code, unit.title)}<button class="button">${words.retitle}</button>`)}
${
  places.length > 0 &&
  form(
    html`${kind('split')}<label class="inline">${words.splitAt} <select name="at">${places}</select></label>${names(null, null)}<button class="button">${words.split}</button>`,
  )
}
<div class="row">${!place.isFirst && form(html`${kind('merge')}${at}<button class="button">${words.merge}</button>`)}
${!unit.excluded && form(html`${kind('exclude')}${at}<button class="button">${words.exclude}</button>`)}</div>`
}

function excerpt(text: string, start: number): string {
  const line = text.slice(start, start + EXCERPT).split('\n')[0] ?? ''
  return line.length === EXCERPT ? `${line}…` : line
}
