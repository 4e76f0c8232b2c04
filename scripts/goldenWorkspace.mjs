// node scripts/goldenWorkspace.mjs: writes test/golden/workspaces/<version>/samples.tributary, the workspace that later
// versions must open: the samples as this build reads them, with the first competencies of each framework accepted.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureSamples } from '../dist/src/cli/ensureSamples.js'
import { openOwner } from '../dist/src/cli/openOwner.js'
import { waitForDocuments } from '../dist/src/cli/operations/waitForDocuments.js'
import { decide } from '../dist/src/review/decide.js'
import { getCard } from '../dist/src/review/getCard.js'
import { listQueue } from '../dist/src/review/listQueue.js'
import { dump } from '../dist/src/store/dump.js'
import { listFrameworks } from '../dist/src/store/frameworks.js'
import { readConfig } from '../dist/src/wire/config.js'
import { PACKAGE_ROOT } from '../dist/src/wire/packageRoot.js'
import { TOOL_VERSION } from '../dist/src/wire/toolVersion.js'

const ACCEPTED = 5
const folder = await mkdtemp(join(tmpdir(), 'tributary-golden-'))
const owner = await openOwner(readConfig({ dataDir: folder }))
await waitForDocuments(owner, await ensureSamples(owner), () => {})
const { db } = owner
const by = { reviewer: 'local', now: owner.clock(), expectedVersion: 0 }
for (const { id: framework, role } of await listFrameworks(db.kysely)) {
  if (role !== 'working') continue
  const queue = await listQueue(db, {
    framework,
    state: 'open',
    order: 'document',
    offset: 0,
    limit: ACCEPTED,
  })
  for (const { statement } of queue.items) {
    await decide(db, { framework, subject: { kind: 'statement', statement }, verdict: 'accept', ...by })
    for (const { framework: target, code } of (await getCard(db, { framework, statement })).matches) {
      const subject = { kind: 'match', statement, framework: target, code }
      await decide(db, { framework, subject, verdict: 'accept', ...by })
    }
  }
}
const file = join(PACKAGE_ROOT, 'test/golden/workspaces', TOOL_VERSION, 'samples.tributary')
const { bytes } = await dump(db, owner.blobs, file, { toolVersion: TOOL_VERSION, now: owner.clock() })
console.log(`${file}: ${bytes} bytes`)
await owner.close()
await rm(folder, { recursive: true })
