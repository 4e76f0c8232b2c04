import type { z } from 'zod'
import type { Bench, Emit, Owner } from '../owner.js'
import { align, alignParams } from './align.js'
import { backup, backupParams } from './backup.js'
import { exportFramework, exportParams } from './exportFramework.js'
import { frameworksAdd, frameworksAddParams } from './frameworksAdd.js'
import { frameworksList, frameworksListParams } from './frameworksList.js'
import { frameworksRemove, frameworksRemoveParams } from './frameworksRemove.js'
import { processFiles, processParams } from './processFiles.js'
import { status, statusParams } from './status.js'
import { suggest, suggestParams } from './suggest.js'
import { units, unitsParams } from './units.js'

interface Entry {
  readonly schema: z.ZodType
  readonly run: (owner: never, params: never, emit: Emit) => Promise<unknown>
}

/** Everything that can be done to a workspace from outside, by name. */
export const OPERATIONS = {
  suggest: { schema: suggestParams, run: suggest },
  units: { schema: unitsParams, run: units },
  align: { schema: alignParams, run: align },
  process: { schema: processParams, run: processFiles },
  status: { schema: statusParams, run: status },
  export: { schema: exportParams, run: exportFramework },
  'frameworks-add': { schema: frameworksAddParams, run: frameworksAdd },
  'frameworks-list': { schema: frameworksListParams, run: frameworksList },
  'frameworks-remove': { schema: frameworksRemoveParams, run: frameworksRemove },
  backup: { schema: backupParams, run: backup },
} as const satisfies Record<string, Entry>

/** Operations that need no workspace: without one they run with the built-in frameworks. */
export const BENCH_OPERATIONS = ['suggest', 'units', 'align'] as const satisfies readonly OperationName[]

export type OperationName = keyof typeof OPERATIONS
export type OperationParams<N extends OperationName> = z.input<(typeof OPERATIONS)[N]['schema']>
export type OperationResult<N extends OperationName> = Awaited<ReturnType<(typeof OPERATIONS)[N]['run']>>
export type { Bench, Owner }
