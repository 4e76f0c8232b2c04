import type { Correction } from '../domain/correction.js'
import type { ColumnRole, DocumentKind, Extracted, Warning } from '../domain/document.js'
import type { Segmented } from '../domain/segmented.js'
import { isSkipped, type Unit } from '../domain/unit.js'
import { applyCorrections } from '../segment/applyCorrections.js'
import { isFilledIn } from '../segment/evaluation/isFilledIn.js'
import { otherLanguage } from '../segment/language/otherLanguage.js'
import { recogniseKind } from '../segment/recogniseKind.js'
import { segmentText } from '../segment/segmentText.js'
import { textSignature } from '../segment/textSignature.js'
import { findFacts } from '../statements/facts/findFacts.js'
import type { SegmentRequest } from './protocol.js'

/** Cuts a document, corrected as people said, and reads what needs no encoder: languages, facts, its signature. */
export async function segmentDocument(request: SegmentRequest): Promise<Segmented> {
  const { extracted, name, corrections = [] } = request
  const columns = columnsOf(corrections)
  const kind = request.kind ?? listKind(extracted, columns) ?? recogniseKind(extracted, name)
  const cut = applyCorrections(extracted.text, segmentText(extracted, kind, columns), corrections)
  const languages = await otherLanguage(extracted, cut)
  const units = cut.map((unit) => ({
    ...unit,
    language: languages.units.get(unit.ordinal) ?? null,
  }))
  const read = units.filter((unit) => !isSkipped(unit))
  const confidential = kind === 'evaluation' && isFilledIn(extracted)
  return {
    kind,
    units,
    facts: findFacts({ extracted, units: read, documentKind: kind }),
    notices: [...(confidential ? [FILLED_IN] : []), ...languageNotices(units)],
    confidential,
    signature: textSignature(extracted.text),
  }
}

const FILLED_IN: Warning = {
  id: 'filled_in_form',
  sentence:
    'The form is filled in, so it is marked confidential. Only its criteria were read, no ratings, names or comments.',
}

/** The newest roles of each sheet. */
function columnsOf(corrections: readonly Correction[]): readonly (readonly ColumnRole[] | undefined)[] {
  const columns: (readonly ColumnRole[] | undefined)[] = []
  for (const one of corrections) if (one.kind === 'columns') columns[one.sheet] = one.roles
  return columns
}

/** A list with duties or requirements holds postings, one with codes or credits holds courses. */
function listKind(
  extracted: Extracted,
  columns: readonly (readonly ColumnRole[] | undefined)[],
): DocumentKind | null {
  if (!extracted.sheets) return null
  const roles = extracted.sheets.flatMap(
    (sheet, at) => columns[at] ?? sheet.columns.map((column) => column.role),
  )
  const has = (...wanted: readonly ColumnRole[]) => wanted.some((role) => roles.includes(role))
  if (has('duties', 'requirements')) return 'job'
  return has('code', 'credits', 'outcomes', 'prerequisites') ? 'catalog' : null
}

function languageNotices(units: readonly Unit[]): readonly Warning[] {
  const foreign = units.filter((unit) => unit.language !== null)
  const [first] = foreign
  if (!first) return []
  const names = [...new Set(foreign.map((unit) => unit.language))].join(', ')
  const sentence =
    foreign.length === units.length
      ? `The text is in ${names}. Tributary reads English, so nothing is suggested from it.`
      : `${foreign.length} of ${units.length} parts are in another language (${names}). Tributary reads English, so nothing is suggested from them.`
  return [{ id: 'other_language', sentence }]
}
