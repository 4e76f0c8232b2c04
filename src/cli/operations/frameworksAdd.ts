import { z } from 'zod'
import { loadBuiltIn } from '../../frameworks/loadBuiltIn.js'
import { mergeRelease } from '../../frameworks/mergeRelease.js'
import { readOnetRelease } from '../../frameworks/readOnetRelease.js'
import { upsertReference } from '../../store/frameworks.js'
import { inTransaction } from '../../store/inTransaction.js'
import type { Emit, Owner } from '../owner.js'

export const frameworksAddParams = z.strictObject({ id: z.literal('onet'), folder: z.string().min(1) })

/** Brings an official O*NET release into the built-in framework `onet`, in place (design §7). */
export async function frameworksAdd(owner: Owner, params: z.infer<typeof frameworksAddParams>, emit: Emit) {
  emit({ kind: 'progress', label: 'reading the release', done: 0, total: 2 })
  const { framework, report } = await readOnetRelease(params.folder)
  const merged = mergeRelease(await loadBuiltIn('onet'), framework)
  emit({ kind: 'progress', label: 'storing the release', done: 1, total: 2 })
  const changed = await inTransaction(owner.db, (tx) => upsertReference(tx, merged, owner.clock()))
  emit({ kind: 'progress', label: 'done', done: 2, total: 2 })
  for (const table of report.missing) {
    emit({
      kind: 'note',
      sentence: `${table}: this table is not in the folder; the rest was imported without it.`,
    })
  }
  for (const skip of report.skipped)
    emit({ kind: 'note', sentence: `${skip.table}, row ${skip.row}: ${skip.reason}` })
  await owner.loadFrameworks()
  return {
    framework: merged.id,
    release: report.release,
    tables: report.tables,
    items: merged.items.length,
    changed,
  }
}
