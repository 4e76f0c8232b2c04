import type { Correction, CourseChoice } from '../domain/correction.js'
import type { DocumentKind } from '../domain/document.js'
import type { ExportFormat } from '../exchange/formats.js'
import type { Db } from '../store/db.js'
import type { Config } from '../wire/config.js'
import type { Log } from '../wire/log.js'

/** A file as it came over the wire, on disk until it is taken. */
export interface UploadedFile {
  readonly path: string
  readonly name: string
}

/** What became of an uploaded file: its documents, several for a ZIP archive, and what could not be had. */
export interface TakenFile {
  readonly documents: readonly { readonly name: string; readonly sha256: string }[]
  readonly refused: readonly { readonly shown: string; readonly sentence: string }[]
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
  /** Largest document and largest ZIP archive or mail, in bytes. */
  readonly fileLimits: { readonly document: number; readonly container: number }
  /** Whether a file holds documents (ZIP, mail) rather than being one. */
  isContainer(name: string): boolean
  /** Stores a file as documents of a working framework and wakes the queue. */
  takeFile(
    file: UploadedFile,
    framework: string,
    options: { readonly courses?: CourseChoice },
  ): Promise<TakenFile>
  /** Puts documents that are already here into a working framework. */
  addKnownDocuments(shas: readonly string[], framework: string): Promise<void>
  /** Has a document read again as the kind a person named; what was decided about it stays. */
  setDocumentKind(sha256: string, kind: DocumentKind): Promise<void>
  /** Keeps what a person said about the cut of a document and waits a little for the new cut. */
  correctDocument(sha256: string, correction: Correction): Promise<void>
  /** Takes back the newest correction of a document; false when there is none. */
  undoCorrection(sha256: string): Promise<boolean>
  /** Takes the sample frameworks and documents away. */
  removeSamples(): Promise<void>
  /** The accepted competencies and matches of a working framework as one file. */
  exportFramework(framework: string, format: ExportFormat): Promise<ExportedFile>
}
