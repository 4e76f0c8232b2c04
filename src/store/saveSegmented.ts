import type { CourseChoice } from '../domain/correction.js'
import { isChosen, PARKED_FROM } from '../domain/courseChoice.js'
import type { Segmented } from '../domain/segmented.js'
import type { Unit } from '../domain/unit.js'
import type { Tx } from './db.js'
import { replaceFacts } from './facts.js'
import { json } from './json.js'
import { putMarker, WHOLE_DOCUMENT } from './markers.js'
import { pages } from './pages.js'
import { replaceUnits } from './replaceUnits.js'
import { findSameText } from './sameText.js'

/**
 * Saves how a document was cut, with its marker; to be called in a transaction. Units of a large catalog that none of
 * `choices` names are parked.
 */
export async function saveSegmented(
  tx: Tx,
  document: string,
  segmented: Segmented,
  choices: readonly CourseChoice[],
  now: Date,
): Promise<void> {
  const { kind, units, facts, notices, confidential, signature } = segmented
  const isLarge = units.filter((unit) => !unit.excluded).length > PARKED_FROM
  const chosen = (unit: Unit): boolean =>
    choices.some((choice) => [unit.code, ...unit.crossListed].some((code) => isChosen(choice, code)))
  const ordinals = await replaceUnits(tx, document, units, (unit) => isLarge && !chosen(unit))
  const stored = units.filter((unit) => !isLarge || chosen(unit)).map((unit) => ordinals.get(unit.ordinal))
  for (const page of pages(stored.filter((one) => one !== undefined)))
    await tx
      .updateTable('tributary.unit')
      .set({ parked: false })
      .where('document', '=', document)
      .where('parked', '=', true)
      .where('ordinal', 'in', [...page])
      .execute()
  await replaceFacts(
    tx,
    document,
    facts.map((fact) => ({ ...fact, unit: ordinals.get(fact.unit) ?? fact.unit })),
  )
  await tx
    .updateTable('tributary.document')
    .set({
      notices: json(notices),
      signature: json(signature.hashes),
      words: signature.words,
      same_text_as: await findSameText(tx, document, signature),
      ...(confidential && { confidentiality: 'confidential' }),
    })
    .where('sha256', '=', document)
    .execute()
  await tx
    .updateTable('tributary.document')
    .set({ kind })
    .where('sha256', '=', document)
    .where('kind_fixed', '=', false)
    .execute()
  await putMarker(tx, document, 'segment', WHOLE_DOCUMENT, now)
}
