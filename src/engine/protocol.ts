import type { Correction } from '../domain/correction.js'
import type { DocumentKind, Extracted } from '../domain/document.js'
import type { Level, Perspective, ReferenceEdge, ReferenceItem } from '../domain/framework.js'
import type { Segmented } from '../domain/segmented.js'
import type { Statement } from '../domain/statement.js'
import type { Suggestion } from '../domain/suggestion.js'
import type { Unit } from '../domain/unit.js'
import type { GroupEntry } from '../statements/duplicates/createGrouper.js'

/** A found statement with its suggested matches: per framework and level in falling probability. */
export interface Suggested {
  readonly statement: Statement
  readonly suggestions: readonly Suggestion[]
}

/** A reference framework without its items. `revision` changes whenever the items do. */
export interface FrameworkMeta {
  readonly kind: 'reference_framework'
  readonly id: string
  readonly title: string
  readonly revision: string
  readonly edges: readonly ReferenceEdge[]
  readonly negatives: readonly string[]
}

/** Some items of a framework and the vectors of their texts, by text. Texts without a vector are embedded. */
export interface FrameworkPage {
  readonly items: readonly ReferenceItem[]
  readonly vectors: ReadonlyMap<string, Float32Array>
}

export interface SegmentRequest {
  readonly extracted: Extracted
  readonly name: string
  /** Set when a person named the kind; else it is recognised. */
  readonly kind?: DocumentKind
  /** What people said about the cut, in order. */
  readonly corrections?: readonly Correction[]
}

export interface SuggestRequest extends SuggestHeldRequest {
  readonly extracted: Extracted
  readonly units: readonly Unit[]
}

/** A request about a document whose text and units the engine has been sent before, under `key`. */
export interface SuggestHeldRequest {
  /** Names the document as it was cut; the engine remembers the last ones by it. */
  readonly key: string
  /** Ordinals of the units to answer for; all unless told. */
  readonly only?: readonly number[]
  readonly documentSha: string
  readonly documentKind: DocumentKind
  readonly perspective: Perspective
  /** Ids of the frameworks to match with; all that are loaded unless told. */
  readonly frameworks?: readonly string[]
}

export interface AlignRequest {
  readonly framework: string
  readonly level?: Level
  readonly texts: readonly string[]
  /** Suggestions per level, 10 unless told. */
  readonly top?: number
}

export interface GroupRequest {
  /** One statement of every group there is; `id` is the group's. */
  readonly leaders: readonly GroupEntry[]
  readonly entries: readonly GroupEntry[]
}

/** Every request the owner makes of the engine: what it carries and what comes back. */
export interface Requests {
  segment: { ask: SegmentRequest; answer: Segmented }
  suggest: { ask: SuggestRequest; answer: readonly Suggested[] }
  /** Null when the document is not held (any more): it has to be sent. */
  suggestHeld: { ask: SuggestHeldRequest; answer: readonly Suggested[] | null }
  align: { ask: AlignRequest; answer: readonly (readonly Suggestion[])[] }
  /** For each entry the id of the group it belongs to: an older one's, or that of the entry that begins it. */
  group: { ask: GroupRequest; answer: readonly string[] }
  embed: { ask: { readonly texts: readonly string[] }; answer: readonly Float32Array[] }
  /** Opens a framework; `cached`: its vectors are on disk and need not be sent. */
  beginFramework: { ask: FrameworkMeta; answer: { readonly cached: boolean } }
  addPage: { ask: { readonly id: string } & FrameworkPage; answer: null }
  /** Makes the framework usable in place of an older revision. */
  endFramework: { ask: { readonly id: string }; answer: null }
  dropFramework: { ask: { readonly id: string }; answer: null }
}

export type RequestKind = keyof Requests
export type Ask<K extends RequestKind> = Requests[K]['ask']
export type Answer<K extends RequestKind> = Requests[K]['answer']

/** Owner → child. */
export type RequestMessage = {
  [K in RequestKind]: { readonly id: number; readonly kind: K; readonly ask: Ask<K> }
}[RequestKind]

/** An error as it crosses the process border; `id` when it is one of ours. */
export interface WireError {
  readonly id: string | null
  readonly name: string
  readonly message: string
  readonly status: number
  readonly retryable: boolean
  readonly stack: string
}

/** Child → owner. */
export type EngineMessage =
  | { readonly kind: 'ready'; readonly modelRevision: string }
  | { readonly kind: 'failed'; readonly error: WireError }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: WireError }

/** Command-line arguments of the child. */
export interface EngineArguments {
  readonly modelDir: string | null
  readonly cacheDir: string
}
