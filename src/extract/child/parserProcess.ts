import { fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { ExtractOutcome } from '../../domain/document.js'
import { childEnvironment } from '../../wire/childEnvironment.js'
import { type LostBy, lostBy } from '../../wire/lostBy.js'
import { builtEntry } from '../../wire/packageRoot.js'
import type { ExtractLimits } from '../limits.js'
import type { ParserMessage } from './protocol.js'

/** A parser that ended while it read a document: by a crash of its own, by our watchdog, or killed by somebody else. */
export interface ChildLost {
  readonly kind: 'child_lost'
  readonly by: LostBy
  readonly detail: string
}

/** A running parser child; it reads one document at a time. */
export interface ParserProcess {
  readonly pid: number
  readonly alive: () => boolean
  readonly parse: (file: {
    readonly path: string
    readonly name: string
  }) => Promise<ExtractOutcome | ChildLost>
  readonly close: () => Promise<void>
}

const HEAP_MB = 900
const MEMORY_CHECK_MS = 250
const CLOSE_MS = 2000

/** Forks a parser child. */
export function startParser(limits: ExtractLimits): ParserProcess {
  const child = fork(builtEntry('src/extract/child/main.js'), [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    env: childEnvironment(),
    // What a library prints may hold document text.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let killedFor: string | null = null
  let closing = false
  let alive = true
  const kill = (reason: string) => {
    killedFor = reason
    child.kill('SIGKILL')
  }
  const ended = new Promise<ChildLost>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      alive = false
      const how = signal ?? `exit code ${code}`
      const by = lostBy({ signal, killed: killedFor !== null, closing })
      resolve({ kind: 'child_lost', by, detail: killedFor ?? how })
    }
    child.once('exit', end)
    child.once('error', () => end(null, null))
  })

  const close = async () => {
    closing = true
    if (!alive) return
    const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS)
    if (child.connected) child.disconnect()
    await ended
    clearTimeout(timer)
  }

  return {
    pid: child.pid ?? 0,
    alive: () => alive,
    async parse({ path, name }) {
      let answered = false
      let timer = setTimeout(() => kill('it took too long'), limits.startMs)
      const memory = setInterval(() => void checkMemory(), MEMORY_CHECK_MS)
      const checkMemory = async () => {
        if ((await residentBytes(child.pid)) > limits.rssBytes && !answered) kill('it needed too much memory')
      }
      const done = new Promise<ExtractOutcome>((resolve) => {
        child.on('message', (message: ParserMessage) => {
          if (message.kind === 'done') resolve(message.outcome)
          if (message.kind !== 'pages') return
          clearTimeout(timer)
          const more = Math.min(limits.totalMs, limits.startMs + message.pages * limits.pageMs)
          timer = setTimeout(() => kill('it took too long'), more)
        })
      })
      // A failed send means that the child is ending; `ended` says why.
      child.send({ path, name, limits }, () => {})
      const outcome = await Promise.race([done, ended])
      answered = true
      clearTimeout(timer)
      clearInterval(memory)
      child.removeAllListeners('message')
      // What one document left behind must not count against the next.
      if (alive && (await residentBytes(child.pid)) > limits.rssBytes / 2) await close()
      return outcome
    },
    close,
  }
}

/** Memory a process holds now (VmRSS in proc_pid_status(5)); 0 where there is no /proc. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}
