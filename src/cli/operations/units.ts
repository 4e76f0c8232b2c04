import { z } from 'zod'
import { pageAt } from '../../domain/document.js'
import { describeUnit } from '../../segment/describeUnit.js'
import type { Bench, Emit } from '../owner.js'
import { readDocuments } from './readDocuments.js'

export const unitsParams = z.strictObject({ paths: z.array(z.string()).min(1) })

/** The courses or jobs inside files, one row each (design §8). Writes nothing; returns how many inputs were refused. */
export async function units(
  bench: Bench,
  params: z.infer<typeof unitsParams>,
  emit: Emit,
): Promise<{ refused: number }> {
  return readDocuments(bench, params.paths, emit, async ({ given, extracted, segmented }) => {
    for (const unit of segmented.units) {
      const { code, title, credits, prerequisites, crossListed, start, end } = unit
      const row = {
        document: given.shown,
        ...{ code, title, credits, prerequisites, crossListed },
        description: describeUnit(extracted, unit),
        kind: segmented.kind,
        page: pageAt(extracted.pages, start),
        ...{ start, end },
      }
      emit({ kind: 'row', row })
    }
  })
}
