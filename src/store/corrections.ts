import type { Correction, CourseChoice } from '../domain/correction.js'
import type { Tx } from './db.js'
import { newId } from './ids.js'
import { json } from './json.js'

/** One line of the log of a document: a correction, or the undo of one. */
export interface CorrectionRecord {
  readonly id: string
  readonly correction: Correction | null
  readonly undoes: string | null
  readonly reviewer: string
  readonly decidedAt: Date
}

interface NewCorrection {
  readonly document: string
  readonly reviewer: string
  readonly now: Date
}

/** Everything people said about the cut of a document, oldest first. */
export async function correctionLog(tx: Tx, document: string): Promise<readonly CorrectionRecord[]> {
  const rows = await tx
    .selectFrom('tributary.document_decision')
    .select(['id', 'correction', 'undoes', 'reviewer', 'decided_at'])
    .where('document', '=', document)
    .orderBy('seq')
    .execute()
  return rows.map(({ id, correction, undoes, reviewer, decided_at }) => ({
    ...{ id, undoes, reviewer },
    correction: correction as Correction | null,
    decidedAt: decided_at,
  }))
}

/** The corrections of a log that were not taken back, oldest first. */
export function inForce(log: readonly CorrectionRecord[]): readonly Correction[] {
  const undone = new Set(log.map((record) => record.undoes))
  return log.flatMap((record) => (record.correction && !undone.has(record.id) ? [record.correction] : []))
}

/** Appends a correction and has the document cut again; to be called in a transaction, the caller wakes the queue. */
export async function addCorrection(
  tx: Tx,
  correction: Correction,
  { document, reviewer, now }: NewCorrection,
): Promise<void> {
  await lockDocument(tx, document)
  await tx
    .insertInto('tributary.document_decision')
    .values({
      ...{ id: newId(), document, reviewer },
      correction: json(correction),
      decided_at: now,
      undoes: null,
    })
    .execute()
  await cutAgain(tx, document)
}

/** Chooses units of a large catalog; a choice that is in force already is not said twice. In a transaction. */
export async function chooseCourses(tx: Tx, choice: CourseChoice, about: NewCorrection): Promise<void> {
  const known = inForce(await correctionLog(tx, about.document))
  const same = known.some((one) => one.kind === 'courses' && json(one.choice) === json(choice))
  if (!same) await addCorrection(tx, { kind: 'courses', choice }, about)
}

/** Takes back the newest correction in force; false when there is none. To be called in a transaction. */
export async function undoCorrection(tx: Tx, { document, reviewer, now }: NewCorrection): Promise<boolean> {
  await lockDocument(tx, document)
  const log = await correctionLog(tx, document)
  const undone = new Set(log.map((record) => record.undoes))
  const last = log.findLast((record) => record.correction !== null && !undone.has(record.id))
  if (!last) return false
  await tx
    .insertInto('tributary.document_decision')
    .values({ id: newId(), document, reviewer, correction: null, decided_at: now, undoes: last.id })
    .execute()
  await cutAgain(tx, document)
  return true
}

/** A cut that is being saved ends first, or sees what was said. */
async function lockDocument(tx: Tx, document: string): Promise<void> {
  await tx
    .selectFrom('tributary.document')
    .select('sha256')
    .where('sha256', '=', document)
    .forUpdate()
    .executeTakeFirst()
}

async function cutAgain(tx: Tx, document: string): Promise<void> {
  await tx
    .deleteFrom('tributary.stage_marker')
    .where('document', '=', document)
    .where('stage', '=', 'segment')
    .execute()
}
