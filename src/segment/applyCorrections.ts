import type { Correction, Place } from '../domain/correction.js'
import type { Section, Unit } from '../domain/unit.js'

/**
 * Units as people corrected them. A correction whose place is not found any more changes nothing. Ordinals are counted
 * anew.
 */
export function applyCorrections(
  text: string,
  units: readonly Unit[],
  corrections: readonly Correction[],
): readonly Unit[] {
  const corrected = corrections.reduce((before, correction) => apply(text, before, correction), units)
  return corrected.map((unit, ordinal) => ({ ...unit, ordinal }))
}

function apply(text: string, units: readonly Unit[], correction: Correction): readonly Unit[] {
  if (!('place' in correction)) return units
  const at = findPlace(text, correction.place)
  if (at === null) return units
  if (correction.kind === 'split') return split(units, at, correction)
  if (correction.kind === 'section')
    return units.map((unit) => ({ ...unit, sections: withRole(unit.sections, at, correction.role) }))
  const index = units.findIndex((unit) => unit.start === at)
  const unit = units[index]
  if (!unit) return units
  if (correction.kind === 'merge') return merge(units, index)
  return units.with(index, { ...unit, ...changeOf(correction) })
}

function changeOf(correction: Correction): Partial<Unit> {
  if (correction.kind === 'exclude') return { excluded: true }
  if (correction.kind === 'course') return { sameCourse: correction.same }
  if (correction.kind === 'retitle') return { code: correction.code, title: correction.title }
  return {}
}

/** Where the quote stands: at its offset, else at its nearest occurrence; null when it is gone. */
export function findPlace(text: string, { at, quote }: Place): number | null {
  if (text.startsWith(quote, at)) return at
  const [after, before] = [text.indexOf(quote, at), text.lastIndexOf(quote, at)]
  if (quote === '' || (after === -1 && before === -1)) return null
  if (after === -1 || before === -1) return Math.max(after, before)
  return after - at < at - before ? after : before
}

function merge(units: readonly Unit[], index: number): readonly Unit[] {
  const [above, unit] = [units[index - 1], units[index]]
  if (!above || !unit) return units
  const merged = {
    ...above,
    prerequisites: above.prerequisites ?? unit.prerequisites,
    end: unit.end,
    sections: [...above.sections, ...unit.sections],
  }
  return [...units.slice(0, index - 1), merged, ...units.slice(index + 1)]
}

function split(
  units: readonly Unit[],
  at: number,
  { code, title }: { readonly code: string | null; readonly title: string | null },
): readonly Unit[] {
  const index = units.findIndex((unit) => unit.start < at && at < unit.end)
  const unit = units[index]
  if (!unit) return units
  const first = { ...unit, end: at, sections: unit.sections.flatMap((one) => partOf(one, unit.start, at)) }
  const second: Unit = {
    ...unit,
    code,
    title,
    credits: null,
    prerequisites: null,
    crossListed: [],
    start: at,
    sections: unit.sections.flatMap((one) => partOf(one, at, unit.end)),
  }
  return [...units.slice(0, index), first, second, ...units.slice(index + 1)]
}

/** The part of a section inside a range; nothing when no part of it is. A sentence belongs where it begins. */
function partOf(section: Section, start: number, end: number): readonly Section[] {
  if (section.end <= start || section.start >= end) return []
  const sentences = section.sentences.filter((one) => one.start >= start && one.start < end)
  return [{ ...section, start: Math.max(section.start, start), end: Math.min(section.end, end), sentences }]
}

/** Names the section that begins at `at`; inside one, a new section begins there. */
function withRole(sections: readonly Section[], at: number, role: Section['role']): readonly Section[] {
  return sections.flatMap((section) => {
    if (section.start === at) return [{ ...section, role }]
    if (at < section.start || at >= section.end) return [section]
    const rest = partOf(section, at, section.end).map((part) => ({ ...part, role, heading: null }))
    return [...partOf(section, section.start, at), ...rest]
  })
}
