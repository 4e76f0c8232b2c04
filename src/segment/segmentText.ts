import type { ColumnRole, DocumentKind, Extracted } from '../domain/document.js'
import type { Unit } from '../domain/unit.js'
import { splitCatalog } from './catalog/splitCatalog.js'
import { layOut, type Piece } from './layOut.js'
import { nameUnit } from './nameUnit.js'
import { readSections } from './readSections.js'
import { sheetUnits } from './sheetUnits.js'
import { splitDocuments } from './splitDocuments.js'
import type { UnitDraft } from './unitDraft.js'

/**
 * Cuts a document into units (courses or postings), headed sections with a role, and sentences: a list gives one unit
 * a row, a catalog one a course, other documents one for each syllabus or posting inside. `columns` are the roles
 * people gave the columns of each sheet. Ranges are UTF-16 units of `extracted.text`.
 */
export function segmentText(
  extracted: Extracted,
  kind: DocumentKind,
  columns: readonly (readonly ColumnRole[] | undefined)[] = [],
): readonly Unit[] {
  return draftsOf(extracted, kind, columns).map((draft, ordinal) => ({
    ...{ kind: 'unit', ordinal },
    ...draft,
    ...{ language: null, excluded: false, sameCourse: true },
  }))
}

function draftsOf(
  extracted: Extracted,
  kind: DocumentKind,
  columns: readonly (readonly ColumnRole[] | undefined)[],
): readonly UnitDraft[] {
  if (extracted.sheets) return sheetUnits(extracted, kind, columns)
  const pieces = layOut(extracted)
  const courses = kind === 'catalog' ? splitCatalog(extracted, pieces) : null
  if (courses) return courses
  const ranges = splitDocuments(extracted, pieces, kind)
  const title = ranges.length === 1 ? extracted.title : null
  return ranges.map(({ start, end }) => {
    const own = pieces.filter((piece) => piece.start >= start && piece.start < end)
    return wholeUnit({ title, text: extracted.text }, own, kind, { start, end })
  })
}

function wholeUnit(
  { title, text }: Pick<Extracted, 'title' | 'text'>,
  pieces: readonly Piece[],
  kind: DocumentKind,
  range: { readonly start: number; readonly end: number },
): UnitDraft {
  return {
    ...nameUnit({ title, text }, pieces, kind),
    ...{ credits: null, prerequisites: null, crossListed: [] },
    ...range,
    sections: readSections(text, pieces, kind),
  }
}
