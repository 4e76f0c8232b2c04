import { COLUMN_ROLES, type ColumnRole, type Sheet } from '../../domain/document.js'
import { inForce } from '../../store/corrections.js'
import { COLUMN_WORDS, DOCUMENT_WORDS } from '../documentWords.js'
import { type Html, html } from '../html.js'
import type { DocumentView } from '../readDocument.js'
import { option } from './projectSettings.js'

/** Columns of a list of courses or postings, with what each is taken for; nothing for other documents. */
export function columnForms({ extracted, log }: DocumentView, api: string): Html | null {
  const sheets = extracted?.sheets
  if (!extracted || !sheets) return null
  const words = DOCUMENT_WORDS
  const given = new Map(
    inForce(log).flatMap((one) => (one.kind === 'columns' ? [[one.sheet, one.roles] as const] : [])),
  )
  return html`<section aria-labelledby="columns"><h2 id="columns">${words.columns}</h2><p>${words.columnsLead}</p>
${sheets.map((sheet, at) => columnForm(extracted.text, sheet, at, given.get(at), api))}</section>`
}

function columnForm(
  text: string,
  sheet: Sheet,
  at: number,
  given: readonly ColumnRole[] | undefined,
  api: string,
): Html {
  const words = DOCUMENT_WORDS
  return html`<form class="stack" data-post="${api}/corrections" data-said="${words.corrected}">
<input type="hidden" name="kind" value="columns"><input type="hidden" name="sheet" value="${at}">
${sheet.name !== null && html`<h3>${words.sheet(sheet.name)}</h3>`}
<div class="row">${sheet.columns.map(
    (column, index) => html`<label class="field"><span>${column.header || `${index + 1}`}</span>
<select name="role${index}">${COLUMN_ROLES.map((role) => option(role, COLUMN_WORDS[role], (given?.[index] ?? column.role) === role))}</select>
<span class="hint">${firstCell(text, sheet, index)}</span></label>`,
  )}</div>
<p class="row"><button class="button">${words.saveColumns}</button></p></form>`
}

function firstCell(text: string, sheet: Sheet, column: number): string {
  const cell = sheet.rows.map((row) => row[column]).find((range) => range !== null && range !== undefined)
  return cell ? text.slice(cell[0], Math.min(cell[1], cell[0] + 60)) : ''
}
