import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { countStandingErrors, rebuildStandings } from '../../review/rebuildStandings.js'
import type { Db } from '../../store/db.js'
import { listDocuments } from '../../store/documents.js'
import { openDatabase } from '../../store/openDatabase.js'
import { takeFolderLock } from '../../store/takeFolderLock.js'
import { isTributaryError } from '../../wire/errors.js'
import { type Check, ok, problem, reason, warning } from './check.js'

/** Lock, database, statuses and stuck documents of a workspace that no server holds. */
export async function checkWorkspace(dataDir: string, rebuild: boolean): Promise<readonly Check[]> {
  if (!existsSync(join(dataDir, 'pg')))
    return [ok('workspace', 'There is no workspace yet; "npx tributary start" makes one.')]
  const lock = await takeFolderLock(dataDir).catch((error: unknown) => error as Error)
  if (lock instanceof Error) {
    const fix = isTributaryError(lock)
      ? 'Stop that process, then run doctor again.'
      : 'Check the permissions of the folder.'
    return [problem('folder lock', reason(lock), fix)]
  }
  try {
    const db = await openDatabase({ dataDir })
    try {
      return [
        ok('folder lock', 'No other process holds the data folder.'),
        ok('database', 'The database opens.'),
        await checkStandings(db, rebuild),
        await checkDocuments(db),
      ]
    } finally {
      await db.close()
    }
  } catch (error) {
    return [
      problem(
        'database',
        reason(error),
        'Bring back a backup: npx tributary restore <file>. Automatic ones are in backups/.',
      ),
    ]
  } finally {
    await lock.release()
  }
}

async function checkStandings(db: Db, rebuild: boolean): Promise<Check> {
  if (rebuild) {
    const changed = await rebuildStandings(db, new Date())
    return ok('statuses', `Every status was computed again from the decisions; ${changed} were different.`)
  }
  const wrong = await countStandingErrors(db)
  if (wrong === 0) return ok('statuses', 'Every status agrees with the decisions behind it.')
  return problem(
    'statuses',
    `${wrong} statuses disagree with the decisions behind them.`,
    'Run: npx tributary doctor --rebuild',
  )
}

async function checkDocuments(db: Db): Promise<Check> {
  const failed = (await listDocuments(db.kysely)).filter((one) => one.state === 'failed')
  if (failed.length === 0) return ok('documents', 'No document is stuck.')
  const names = failed
    .map((one) => one.name)
    .slice(0, 5)
    .join(', ')
  return warning(
    'documents',
    `${failed.length} could not be processed: ${names}.`,
    'Save them in another format and process them again.',
  )
}
