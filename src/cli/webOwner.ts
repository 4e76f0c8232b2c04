import { setKind } from '../store/documents.js'
import { addSources } from '../store/frameworks.js'
import { inTransaction } from '../store/inTransaction.js'
import { removeSamples } from '../store/removeSamples.js'
import type { WebOperation, WebOwner } from '../web/webOwner.js'
import { addDocuments } from './operations/addDocuments.js'
import { exportFramework } from './operations/exportFramework.js'
import { OPERATIONS, type OperationName } from './operations/index.js'
import type { Emit, Owner } from './owner.js'
import { runLocally } from './runOperation.js'

const IGNORE: Emit = () => {}

/** What the pages may do with an owner. */
export function webOwner(owner: Owner, serverSecret: string, startToken: string): WebOwner {
  const operation =
    (name: OperationName): WebOperation =>
    (params, emit) =>
      runLocally(owner, name, params, emit)
  const names = Object.keys(OPERATIONS) as OperationName[]
  const { config, db, log, clock } = owner
  return {
    config,
    db,
    log,
    clock,
    serverSecret,
    startToken,
    operations: Object.fromEntries(names.map((name) => [name, operation(name)])),
    addDocuments: (files, framework) => addDocuments(owner, framework, files),
    async addKnownDocuments(shas, framework) {
      await inTransaction(owner.db, (tx) => addSources(tx, framework, shas))
      await owner.wake()
    },
    async setDocumentKind(sha256, kind) {
      await inTransaction(owner.db, (tx) => setKind(tx, sha256, kind))
      await owner.wake()
    },
    removeSamples: () => removeSamples(owner.db, owner.blobs),
    async exportFramework(framework, format) {
      const { fileName, mediaType, text } = await exportFramework(owner, { framework, format }, IGNORE)
      return { fileName, mediaType, body: text }
    },
  }
}
