import { correctionLog } from '../store/corrections.js'
import { documentStates } from '../store/documents.js'
import { loadExtracted } from '../store/documentTexts.js'
import { loadFacts } from '../store/facts.js'
import { sameCourses } from '../store/sameCourses.js'
import { unitPage } from '../store/units.js'
import { failure } from '../wire/errors.js'
import type { WebOwner } from './webOwner.js'

/** Units on one page. */
export const UNITS_SHOWN = 25

/** Everything the page of one document shows; its text is null before it was read. */
export async function readDocument(
  { db }: Pick<WebOwner, 'db'>,
  sha256: string,
  { offset, search }: { readonly offset: number; readonly search: string | undefined },
) {
  const tx = db.kysely
  const [state] = await documentStates(tx, [sha256])
  if (!state) throw failure('not_found', ['This document'])
  const { units, total } = await unitPage(tx, sha256, {
    ...{ offset, limit: UNITS_SHOWN },
    ...(search === undefined ? {} : { search }),
  })
  const ordinals = new Set(units.map((unit) => unit.ordinal))
  return {
    state,
    extracted: await loadExtracted(tx, sha256),
    units,
    total,
    facts: (await loadFacts(tx, sha256)).filter((fact) => ordinals.has(fact.unit)),
    sameCourses: await sameCourses(
      tx,
      sha256,
      units.flatMap(({ code }) => code ?? []),
    ),
    log: await correctionLog(tx, sha256),
  }
}

export type DocumentView = Awaited<ReturnType<typeof readDocument>>
