import type { Unit } from '../domain/unit.js'

/** A unit as a splitter of the text finds it: its place, its language and what people say of it come later. */
export type UnitDraft = Omit<Unit, 'kind' | 'ordinal' | 'language' | 'excluded' | 'sameCourse'>
