import { z } from 'zod'
import type { ReferenceItem } from '../../domain/framework.js'
import { aliasesByTitle } from '../../frameworks/aliasesByTitle.js'
import { loadBuiltIn } from '../../frameworks/loadBuiltIn.js'
import { mergeRelease } from '../../frameworks/mergeRelease.js'
import { readOnetRelease } from '../../frameworks/readOnetRelease.js'
import type { Tx } from '../../store/db.js'
import { pageItems } from '../../store/frameworks.js'
import { inTransaction } from '../../store/inTransaction.js'
import { PAGE_ROWS } from '../../store/pages.js'
import { upsertReference } from '../../store/upsertReference.js'
import type { Emit, Owner } from '../owner.js'
import { preparing } from '../preparing.js'

export const frameworksAddParams = z.strictObject({ id: z.literal('onet'), folder: z.string().min(1) })

/** Brings an official O*NET release into the built-in framework `onet`, in place (design §7). */
export async function frameworksAdd(owner: Owner, params: z.infer<typeof frameworksAddParams>, emit: Emit) {
  emit({ kind: 'progress', label: 'reading the release', done: 0, total: 2 })
  const { framework, report } = await readOnetRelease(params.folder)
  const merged = mergeRelease(await loadBuiltIn('onet'), framework)
  emit({ kind: 'progress', label: 'storing the release', done: 1, total: 2 })
  const aliases = aliasesByTitle(await allItems(owner.db.kysely, merged.id), merged.items)
  const changed = await inTransaction(owner.db, (tx) => upsertReference(tx, merged, owner.clock(), aliases))
  emit({ kind: 'progress', label: 'done', done: 2, total: 2 })
  for (const table of report.missing) {
    emit({
      kind: 'note',
      sentence: `${table}: this table is not in the folder; the rest was imported without it.`,
    })
  }
  for (const skip of report.skipped)
    emit({ kind: 'note', sentence: `${skip.table}, row ${skip.row}: ${skip.reason}` })
  await owner.loadFrameworks(preparing(emit))
  return {
    framework: merged.id,
    release: report.release,
    tables: report.tables,
    items: merged.items.length,
    changed,
  }
}

async function allItems(tx: Tx, framework: string): Promise<readonly ReferenceItem[]> {
  const all: ReferenceItem[] = []
  for (;;) {
    const page = await pageItems(tx, framework, all.at(-1)?.code ?? null, PAGE_ROWS)
    all.push(...page)
    if (page.length < PAGE_ROWS) return all
  }
}
