import type { ExtractOutcome, Refused } from '../../domain/document.js'
import type { Unpacked } from '../container/unpack.js'
import type { ExtractLimits } from '../limits.js'

/** Owner → parser or recogniser. The bytes travel: the child may open no file of people. */
export interface ParseRequest {
  readonly bytes: Uint8Array
  /** File name with its ending. */
  readonly name: string
  readonly limits: ExtractLimits
}

/** Owner → unpacker. */
export interface UnpackRequest {
  readonly path: string
  readonly name: string
  /** Empty folder for the members. */
  readonly folder: string
  readonly limits: ExtractLimits
}

/** What each kind of child is asked and answers. */
export interface Exchanges {
  parser: { ask: ParseRequest; answer: ExtractOutcome }
  recogniser: { ask: ParseRequest; answer: ExtractOutcome }
  unpacker: { ask: UnpackRequest; answer: Unpacked | Refused }
}

/** Child → owner. */
export type ChildMessage<Answer> =
  /** Number of pages or members, as soon as it is known: the owner gives more time for them. */
  { readonly kind: 'pages'; readonly pages: number } | { readonly kind: 'done'; readonly answer: Answer }
