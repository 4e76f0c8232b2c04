import type { DocumentKind } from '../domain/document.js'
import type { ExportFormat } from '../exchange/formats.js'
import type { Db } from '../store/db.js'
import type { Config } from '../wire/config.js'
import type { Log } from '../wire/log.js'

/** A file as it came over the wire. */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An operation of the command line: parses `params` itself, reports through `emit`, answers with its result. */
export type WebOperation = (params: unknown, emit: (event: unknown) => void) => Promise<unknown>

/** A file made for download. */
export interface ExportedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly body: string
}

/** What the pages need of the process that owns the data folder. */
export interface WebOwner {
  readonly config: Config
  readonly db: Db
  readonly log: Log
  readonly clock: () => Date
  /** Secret of `server.json`: authorises `/cli/*`. */
  readonly serverSecret: string
  /** Fresh at every start: uploads must repeat it. */
  readonly startToken: string
  /** Operations reachable under `/cli/:name`; their names are the allow-list. */
  readonly operations: Readonly<Record<string, WebOperation>>
  /** Stores files as documents of a working framework and wakes the queue; answers with each sha-256 in order. */
  addDocuments(files: readonly UploadedFile[], framework: string): Promise<readonly string[]>
  /** Puts documents that are already here into a working framework. */
  addKnownDocuments(shas: readonly string[], framework: string): Promise<void>
  /** Has a document read again as the kind a person named; what was decided about it stays. */
  setDocumentKind(sha256: string, kind: DocumentKind): Promise<void>
  /** Takes the sample frameworks and documents away. */
  removeSamples(): Promise<void>
  /** The accepted competencies and matches of a working framework as one file. */
  exportFramework(framework: string, format: ExportFormat): Promise<ExportedFile>
}
