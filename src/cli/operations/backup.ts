import { resolve } from 'node:path'
import { z } from 'zod'
import { dump } from '../../store/dump.js'
import { TOOL_VERSION } from '../../wire/toolVersion.js'
import type { Owner } from '../owner.js'

export const backupParams = z.strictObject({ file: z.string().min(1) })

/** Writes everything of the workspace into one file. Paths are those of this machine: the owner runs on it too. */
export async function backup(owner: Owner, params: z.infer<typeof backupParams>) {
  const file = resolve(params.file)
  const written = await dump(owner.db, owner.blobs, file, { toolVersion: TOOL_VERSION, now: owner.clock() })
  return { file, ...written }
}
