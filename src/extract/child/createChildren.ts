import { failure } from '../../wire/errors.js'
import type { ExtractLimits } from '../limits.js'
import type { ChildKindName } from './childKinds.js'
import { type Child, startChild } from './startChild.js'

/** At most `size` children of one kind that are used again and again; what comes while all work waits its turn. */
export interface Children<K extends ChildKindName> {
  /** Runs `work` with a child that nobody else uses meanwhile. */
  use<T>(work: (child: Child<K>) => Promise<T>): Promise<T>
  /** Process ids of the children that run. */
  pids(): readonly number[]
  close(): Promise<void>
}

/** Children of a kind, started when they are needed. */
export function createChildren<K extends ChildKindName>(
  kind: K,
  size: number,
  limits: ExtractLimits,
): Children<K> {
  const children = new Set<Child<K>>()
  const idle: Child<K>[] = []
  const waiting: (() => void)[] = []
  let busy = 0
  let closed = false

  function take(): Child<K> {
    const ready = idle.pop()
    if (ready?.alive()) return ready
    if (ready) {
      children.delete(ready)
      return take()
    }
    const started = startChild(kind, limits)
    children.add(started)
    return started
  }

  return {
    async use(work) {
      // A place freed for a waiting document is never taken by a newer one: `busy` stays as it is then.
      if (busy >= size) await new Promise<void>((resolve) => waiting.push(resolve))
      else busy += 1
      try {
        if (closed) throw failure('parser_lost', ['it was closed'])
        const child = take()
        const answer = await work(child)
        if (child.alive()) idle.push(child)
        else children.delete(child)
        return answer
      } finally {
        const next = waiting.shift()
        if (next) next()
        else busy -= 1
      }
    },
    pids: () => [...children].filter((one) => one.alive()).map((one) => one.pid),
    async close() {
      closed = true
      await Promise.all([...children].map((one) => one.close()))
    },
  }
}
