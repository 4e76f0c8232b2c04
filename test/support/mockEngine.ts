import type { Suggested, SuggestRequest } from '../../src/engine/protocol.js'
import type { WorkerContext } from '../../workers/context.js'
import { segmentedOf } from './storedDocument.js'

/** One suggested competency for each unit, made from the unit's own range; no model, no matches. */
export function mockEngine(
  changes: Partial<WorkerContext['engine']> = {},
): WorkerContext['engine'] & { readonly asked: number[][] } {
  const asked: number[][] = []
  return {
    modelRevision: 'mock',
    segment: async ({ extracted, kind }) =>
      segmentedOf(unitsOf(extracted.text), { kind: kind ?? 'syllabus' }),
    suggest: async (request) => {
      const only = request.only ?? request.units.map((unit) => unit.ordinal)
      asked.push([...only])
      return only.map((ordinal) => statementOf(request, ordinal))
    },
    suggestHeld: async () => null,
    group: async ({ entries }) => entries.map((entry) => entry.id),
    ...changes,
    asked,
  }
}

/** One unit a line. */
function unitsOf(text: string) {
  let start = 0
  return text.split('\n').map((line, ordinal) => {
    const unit = {
      kind: 'unit',
      ordinal,
      code: null,
      title: line,
      credits: null,
      prerequisites: null,
      crossListed: [],
      language: null,
      excluded: false,
      sameCourse: true,
      start,
      end: start + line.length,
      sections: [],
    } as const
    start += line.length + 1
    return unit
  })
}

function statementOf({ documentSha, extracted, units }: SuggestRequest, ordinal: number): Suggested {
  const unit = units.find((one) => one.ordinal === ordinal)
  if (!unit) throw new Error('no such unit')
  const text = extracted.text.slice(unit.start, unit.end)
  const evidence = { start: unit.start, end: unit.end, text, page: null }
  const id = `${documentSha.slice(0, 32)}${ordinal.toString(16).padStart(32, '0')}`
  const rest = { text, offers: [], probability: 0.5, why: [], lint: [], bloom: null }
  return {
    statement: { kind: 'statement', id, statementKind: 'outcome', unit: ordinal, evidence, ...rest },
    suggestions: [],
  }
}
