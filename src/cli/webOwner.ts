import { setTimeout as pause } from 'node:timers/promises'
import { LIMITS } from '../extract/limits.js'
import { addCorrection, undoCorrection } from '../store/corrections.js'
import { setKind } from '../store/documents.js'
import { addSources } from '../store/frameworks.js'
import { inTransaction } from '../store/inTransaction.js'
import { hasMarker } from '../store/markers.js'
import { removeSamples } from '../store/removeSamples.js'
import type { WebOperation, WebOwner } from '../web/webOwner.js'
import { REVIEWER } from '../wire/reviewer.js'
import { isContainer } from './operations/eachDocument.js'
import { exportFramework } from './operations/exportFramework.js'
import { OPERATIONS, type OperationName } from './operations/index.js'
import { takeFiles } from './operations/takeFiles.js'
import type { Emit, Owner } from './owner.js'
import { runLocally } from './runOperation.js'

const IGNORE: Emit = () => {}
const CUT_POLL_MS = 100
const CUT_ROUNDS = 50

/** What the pages may do with an owner. */
export function webOwner(owner: Owner, serverSecret: string, startToken: string): WebOwner {
  const operation =
    (name: OperationName): WebOperation =>
    (params, emit) =>
      runLocally(owner, name, params, emit)
  const names = Object.keys(OPERATIONS) as OperationName[]
  const { config, db, log, clock } = owner
  const about = (document: string) => ({ document, reviewer: REVIEWER, now: clock() })
  /** Most cuts are new within a moment; a page that opens then shows them. */
  const cutDone = async (sha256: string) => {
    await owner.wake()
    for (let round = 0; round < CUT_ROUNDS; round += 1) {
      if (await hasMarker(db.kysely, sha256, 'segment')) return
      await pause(CUT_POLL_MS)
    }
  }
  return {
    config,
    db,
    log,
    clock,
    serverSecret,
    startToken,
    operations: Object.fromEntries(names.map((name) => [name, operation(name)])),
    fileLimits: { document: LIMITS.bytes.value, container: LIMITS.containerBytes.value },
    isContainer,
    async takeFile(file, framework, options) {
      const taken = await takeFiles(owner, framework, [file], options)
      return {
        ...taken,
        // The path of the upload tells nobody anything.
        refused: taken.refused.map((one) => ({ ...one, shown: one.shown.replace(file.path, file.name) })),
      }
    },
    async addKnownDocuments(shas, framework) {
      await inTransaction(owner.db, (tx) => addSources(tx, framework, shas))
      await owner.wake()
    },
    async setDocumentKind(sha256, kind) {
      await inTransaction(owner.db, (tx) => setKind(tx, sha256, kind))
      await owner.wake()
    },
    async correctDocument(sha256, correction) {
      await inTransaction(db, (tx) => addCorrection(tx, correction, about(sha256)))
      await cutDone(sha256)
    },
    async undoCorrection(sha256) {
      const undone = await inTransaction(db, (tx) => undoCorrection(tx, about(sha256)))
      if (undone) await cutDone(sha256)
      return undone
    },
    removeSamples: () => removeSamples(owner.db, owner.blobs),
    async exportFramework(framework, format) {
      const { fileName, mediaType, text } = await exportFramework(owner, { framework, format }, IGNORE)
      return { fileName, mediaType, body: text }
    },
  }
}
