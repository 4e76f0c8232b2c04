import { type ChildProcess, fork } from 'node:child_process'
import { childEnvironment } from '../wire/childEnvironment.js'
import { failure } from '../wire/errors.js'
import type { Log } from '../wire/log.js'
import { type LostBy, lostBy } from '../wire/lostBy.js'
import { builtEntry } from '../wire/packageRoot.js'
import type { Answer, Ask, EngineArguments, EngineMessage, RequestKind } from './protocol.js'
import { fromWire } from './wireError.js'

/** A running engine child. It serves one request at a time; callers queue (see startEngine.ts). */
export interface EngineProcess {
  readonly pid: number
  readonly modelRevision: string
  readonly alive: () => boolean
  /**
   * Asks and waits. The watchdog kills the child when it says nothing, progress included, for `silenceMs`.
   * @throws `engine_lost` with `by` when the child ends under the request.
   */
  readonly ask: <K extends RequestKind>(
    kind: K,
    ask: Ask<K>,
    options: { readonly silenceMs: number; readonly onProgress?: (done: number, total: number) => void },
  ) => Promise<Answer<K>>
  /** Ends the child: it leaves by itself, or is killed after 3 s. */
  readonly close: () => Promise<void>
}

/** Loading the model takes about a second; a cold disk may take longer. */
const START_MS = 60_000
const CLOSE_MS = 3000

/** Forks the engine child and waits until its model is loaded. */
export async function startProcess(args: EngineArguments, log: Log): Promise<EngineProcess> {
  const child = fork(builtEntry('src/engine/child.js'), [JSON.stringify(args)], {
    serialization: 'advanced',
    execArgv: [],
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const fatal = watchFatal(child)
  const waiting = new Map<number, (message: EngineMessage | LostBy) => void>()
  let killed = false
  let closing = false
  let sequence = 0

  const kill = () => {
    killed = true
    child.kill('SIGKILL')
  }
  const ended = new Promise<{ readonly by: LostBy; readonly detail: string }>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      const by = lostBy({ signal, killed, closing })
      const detail = `${by === 'watchdog' ? 'it took too long, ' : ''}${signal ?? `exit code ${code}`}${fatal()}`
      if (!closing) log.warn({ pid: child.pid, by, detail }, 'engine process ended')
      resolve({ by, detail })
    }
    // Not 'close': it does not come after our own disconnect(). The last lines of stderr may follow 'exit'.
    child.once('exit', (code, signal) => {
      if (!child.stderr || child.stderr.closed) end(code, signal)
      else child.stderr.once('close', () => end(code, signal))
    })
    child.once('error', (error) => end(null, (error as { signal?: NodeJS.Signals }).signal ?? null))
  })
  let alive = true
  void ended.then(() => {
    alive = false
  })

  const ready = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(kill, START_MS)
    child.on('message', (message: EngineMessage) => {
      if (message.kind === 'ready') resolve(message.modelRevision)
      else if (message.kind === 'failed') reject(fromWire(message.error))
      else waiting.get(message.id)?.(message)
    })
    void ended.then(({ by, detail }) => reject(lost(by, detail))).finally(() => clearTimeout(timer))
    child.on('message', () => clearTimeout(timer))
  })

  return {
    pid: child.pid ?? 0,
    modelRevision: ready,
    alive: () => alive,
    ask: (kind, ask, { silenceMs, onProgress }) =>
      new Promise((resolve, reject) => {
        const id = ++sequence
        let timer = setTimeout(kill, silenceMs)
        const settle = (end: () => void) => {
          clearTimeout(timer)
          waiting.delete(id)
          end()
        }
        waiting.set(id, (message) => {
          if (typeof message === 'string' || message.kind === 'ready' || message.kind === 'failed') return
          if (message.kind === 'progress') {
            clearTimeout(timer)
            timer = setTimeout(kill, silenceMs)
            onProgress?.(message.done, message.total)
          } else if (message.kind === 'answer') settle(() => resolve(message.answer as never))
          else settle(() => reject(fromWire(message.error)))
        })
        void ended.then(({ by, detail }) => settle(() => reject(lost(by, detail))))
        // A failed send means that the child is ending; `ended` says why.
        child.send({ id, kind, ask }, () => {})
      }),
    async close() {
      closing = true
      if (!alive) return
      const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS)
      if (child.connected) child.disconnect()
      await ended
      clearTimeout(timer)
    },
  }
}

function lost(by: LostBy, detail: string): Error {
  return Object.assign(failure('engine_lost', [detail]), { by })
}

/** The reason V8 or a signal handler printed last ("heap out of memory"); other output could hold document text. */
function watchFatal(child: ChildProcess): () => string {
  let reason = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const line = /^FATAL ERROR: ([^\n]{1,120})/m.exec(chunk)
    if (line?.[1]) reason = `, ${line[1]}`
  })
  return () => reason
}
