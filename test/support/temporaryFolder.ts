import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A new empty folder, removed when the test file ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-test-'))
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
