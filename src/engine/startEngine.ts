import type { ReferenceItem } from '../domain/framework.js'
import type { Suggestion } from '../domain/suggestion.js'
import { failure } from '../wire/errors.js'
import type { Log } from '../wire/log.js'
import { type EngineProcess, startProcess } from './engineProcess.js'
import type {
  AlignRequest,
  Answer,
  Ask,
  FrameworkMeta,
  FrameworkPage,
  GroupRequest,
  RequestKind,
  SegmentRequest,
  Suggested,
  SuggestHeldRequest,
  SuggestRequest,
} from './protocol.js'

export type OnProgress = (done: number, total: number) => void

/**
 * Reads the items of a framework, page by page, whenever an engine child needs them: at first, and again after a
 * restart. `cached`: the child has the vectors, so pages need not bring any.
 */
export type FrameworkSource = (cached: boolean) => AsyncIterable<FrameworkPage> | Iterable<FrameworkPage>

/** The engine child as the owner sees it. Requests are served one after the other. */
export interface Engine {
  /** Name and hash of the encoder: vectors of different revisions are never compared. */
  readonly modelRevision: string
  /** Process id of the child, null while none runs. */
  readonly pid: () => number | null
  readonly segment: (request: SegmentRequest) => Promise<Answer<'segment'>>
  /** Statements of the document and their suggested matches, in document order. */
  readonly suggest: (request: SuggestRequest, onProgress?: OnProgress) => Promise<readonly Suggested[]>
  /** The same for a document that was sent with `suggest` before; null when the engine does not have it any more. */
  readonly suggestHeld: (
    request: SuggestHeldRequest,
    onProgress?: OnProgress,
  ) => Promise<readonly Suggested[] | null>
  /** Suggestions for each text, in order. */
  readonly align: (
    request: AlignRequest,
    onProgress?: OnProgress,
  ) => Promise<readonly (readonly Suggestion[])[]>
  /** Puts statements into groups of near-duplicates; for each one the id of its group. */
  readonly group: (request: GroupRequest, onProgress?: OnProgress) => Promise<readonly string[]>
  readonly embed: (texts: readonly string[], onProgress?: OnProgress) => Promise<readonly Float32Array[]>
  /** Loads a framework, in place of an older revision of it, and again whenever the child has to be restarted. */
  readonly putFramework: (
    meta: FrameworkMeta,
    source: readonly ReferenceItem[] | FrameworkSource,
    onProgress?: OnProgress,
  ) => Promise<void>
  /** True when the framework is loaded; with `revision`, in that revision. */
  readonly hasFramework: (id: string, revision?: string) => boolean
  readonly dropFramework: (id: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Longest silence before the watchdog kills the child: a start, plus what the slowest machine needs for the work. */
const SILENCE_MS = 60_000
const SILENCE_MS_PER_CHARACTER = 0.05
const PAGE = 500

interface AskOptions {
  /** Characters the request has to read; they lengthen its deadline. */
  readonly characters?: number
  /** Fail rather than ask another child than this one. */
  readonly only?: EngineProcess
  readonly onProgress?: OnProgress
}

interface Registered {
  readonly meta: FrameworkMeta
  readonly source: FrameworkSource
}

/**
 * Starts the engine child and waits until it can work. When the child ends under a request, that request fails with
 * `engine_lost` (`by` tells who ended it) and the next one starts a new child with the same frameworks.
 * `patience` stretches or shortens every deadline.
 * @throws `model_damaged`, `model_fallback`, `engine_lost`.
 */
export async function startEngine(options: {
  readonly modelDir?: string
  readonly cacheDir: string
  readonly log: Log
  readonly patience?: number
}): Promise<Engine> {
  const { modelDir = null, cacheDir, log, patience = 1 } = options
  const start = () => startProcess({ modelDir, cacheDir }, log)
  const frameworks = new Map<string, Registered>()
  let child = await start()
  const { modelRevision } = child
  let loadedInto = child
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  /** One request at a time: a request's deadline counts its own work only, and a crash hits one request. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work)
    last = turn.catch(() => {})
    return turn
  }

  function ask<K extends RequestKind>(
    kind: K,
    request: Ask<K>,
    options: AskOptions = {},
  ): Promise<Answer<K>> {
    const { characters = 0, only, onProgress } = options
    const silenceMs = patience * (SILENCE_MS + characters * SILENCE_MS_PER_CHARACTER)
    return inTurn(async () => {
      const target = await running()
      if (only && only !== target) throw failure('engine_lost', ['it restarted while a framework was loaded'])
      return target.ask(kind, request, { silenceMs, ...watched(onProgress) })
    })
  }

  async function running(): Promise<EngineProcess> {
    if (closed) throw failure('engine_lost', ['it was closed'])
    if (!child.alive()) child = await nobodysFault(start)
    return child
  }

  async function send({ meta, source }: Registered, onProgress?: OnProgress): Promise<void> {
    const { id } = meta
    const only = await inTurn(running)
    const { cached } = await ask('beginFramework', meta, { only })
    for await (const page of source(cached)) await ask('addPage', { id, ...page }, { only })
    await ask('endFramework', { id }, { only, ...watched(onProgress) })
  }

  let reloading: Promise<void> | null = null
  /** Gives a restarted child its frameworks before it is asked to match. */
  function frameworksLoaded(): Promise<void> {
    reloading ??= nobodysFault(async () => {
      const target = await inTurn(running)
      if (loadedInto === target) return
      for (const registered of frameworks.values()) await send(registered)
      loadedInto = target
    }).finally(() => {
      reloading = null
    })
    return reloading
  }

  return {
    modelRevision,
    pid: () => (child.alive() ? child.pid : null),
    segment: (request) => ask('segment', request, { characters: request.extracted.text.length }),
    async suggest(request, onProgress) {
      await frameworksLoaded()
      return ask('suggest', request, { characters: request.extracted.text.length, ...watched(onProgress) })
    },
    async suggestHeld(request, onProgress) {
      await frameworksLoaded()
      return ask('suggestHeld', request, watched(onProgress))
    },
    async align(request, onProgress) {
      await frameworksLoaded()
      return ask('align', request, watched(onProgress))
    },
    group: (request, onProgress) => ask('group', request, watched(onProgress)),
    embed: (texts, onProgress) => ask('embed', { texts }, watched(onProgress)),
    async putFramework(meta, source, onProgress) {
      const registered = { meta, source: typeof source === 'function' ? source : pagesOf(source) }
      await frameworksLoaded()
      await send(registered, onProgress)
      frameworks.set(meta.id, registered)
    },
    hasFramework: (id, revision) =>
      frameworks.has(id) && (revision === undefined || frameworks.get(id)?.meta.revision === revision),
    async dropFramework(id) {
      frameworks.delete(id)
      if (child.alive()) await ask('dropFramework', { id })
    },
    async close() {
      closed = true
      await child.close()
    },
  }
}

const watched = (onProgress?: OnProgress) => (onProgress ? { onProgress } : {})

/** An engine that does not start, or not with its frameworks, says nothing about the document that waits for it. */
async function nobodysFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'by' in error) throw failure('engine_lost', ['it did not start'], error)
    throw error
  }
}

function pagesOf(items: readonly ReferenceItem[]): FrameworkSource {
  const none: ReadonlyMap<string, Float32Array> = new Map()
  return function* () {
    for (let start = 0; start < items.length; start += PAGE)
      yield { items: items.slice(start, start + PAGE), vectors: none }
  }
}
