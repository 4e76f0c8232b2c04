import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'

const beside = join(PACKAGE_ROOT, '..', 'shared')

/** Folder with the team's real documents, O*NET, schemas and gold spans; null on a machine without it. */
export const SHARED: string | null = existsSync(join(beside, 'data')) ? beside : null

/** Reason printed by tests that skip because `SHARED` is null. */
export const NO_SHARED = 'needs the shared data folder beside the repository'
