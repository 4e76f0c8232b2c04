import { spawn } from 'node:child_process'
import { childEnvironment } from '../../wire/childEnvironment.js'
import { type LostBy, lostBy } from '../../wire/lostBy.js'
import type { ExtractLimits } from '../limits.js'
import { CHILD_KINDS, type ChildKindName } from './childKinds.js'
import { guarded } from './guards.js'
import type { ChildMessage, Exchanges } from './protocol.js'
import { residentBytes } from './residentBytes.js'

/** A child that ended while it worked: by a crash of its own, by our watchdog, or killed by somebody else. */
export interface ChildLost {
  readonly kind: 'child_lost'
  readonly by: LostBy
  readonly detail: string
}

/** A running child; it does one thing at a time. */
export interface Child<K extends ChildKindName> {
  readonly pid: number
  readonly alive: () => boolean
  readonly ask: (ask: Exchanges[K]['ask']) => Promise<Exchanges[K]['answer'] | ChildLost>
  readonly close: () => Promise<void>
}

/** Asking the system for a process's memory costs a process of its own where there is no /proc. */
const MEMORY_CHECK_MS = process.platform === 'linux' ? 250 : 2000
const CLOSE_MS = 2000

/** Starts a child of a kind under every guard of this machine; `folder` is the one it may write to. */
export function startChild<K extends ChildKindName>(
  kind: K,
  limits: ExtractLimits,
  folder?: string,
): Child<K> {
  const { entry, needs, rssBytes, startMs, pageMs } = CHILD_KINDS[kind]
  const { command, args } = guarded(entry, { ...needs(limits), ...(folder === undefined ? {} : { folder }) })
  const child = spawn(command, args, {
    serialization: 'advanced',
    env: childEnvironment(),
    // What a library prints may hold document text.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
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
  const resident = () => residentBytes(child.pid ?? 0)

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
    async ask(ask) {
      let answered = false
      const began = performance.now()
      let timer = setTimeout(() => kill('it took too long'), startMs(limits))
      const memory = setInterval(() => void checkMemory(), MEMORY_CHECK_MS)
      const checkMemory = async () => {
        if ((await resident()) > rssBytes(limits) && !answered) kill('it needed too much memory')
      }
      const done = new Promise<Exchanges[K]['answer']>((resolve) => {
        child.on('message', (message: ChildMessage<Exchanges[K]['answer']>) => {
          if (message.kind === 'done') return resolve(message.answer)
          clearTimeout(timer)
          const more = Math.min(limits.totalMs, startMs(limits) + message.pages * pageMs(limits))
          const left = Math.max(0, more - (performance.now() - began))
          timer = setTimeout(() => kill('it took too long'), left)
        })
      })
      // A failed send means that the child is ending; `ended` says why.
      child.send(ask, () => {})
      const answer = await Promise.race([done, ended])
      answered = true
      clearTimeout(timer)
      clearInterval(memory)
      child.removeAllListeners('message')
      // What one document left behind must not count against the next.
      if (alive && (await resident()) > rssBytes(limits) / 2) await close()
      return answer
    },
    close,
  }
}
