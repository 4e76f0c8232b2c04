import type { ExtractOutcome } from '../../domain/document.js'
import { failure } from '../../wire/errors.js'
import { type ExtractLimits, limitsWith } from '../limits.js'
import { type ChildLost, type ParserProcess, startParser } from './parserProcess.js'

export type { ChildLost } from './parserProcess.js'

/** Parser processes that read documents side by side; one that ends is replaced when the next document comes. */
export interface ParserPool {
  /** The text of a file or why it was not read; `name` tells the format by its ending. */
  extract(file: { readonly path: string; readonly name: string }): Promise<ExtractOutcome | ChildLost>
  /** Process ids of the parsers that run. */
  pids(): readonly number[]
  close(): Promise<void>
}

/** A pool of at most `size` parsers, started when they are needed. */
export function createParserPool(options: {
  readonly size: number
  readonly limits?: Partial<ExtractLimits>
}): ParserPool {
  const limits = limitsWith(options.limits)
  const parsers = new Set<ParserProcess>()
  const idle: ParserProcess[] = []
  const waiting: (() => void)[] = []
  let busy = 0
  let closed = false

  function take(): ParserProcess {
    const ready = idle.pop()
    if (ready?.alive()) return ready
    if (ready) {
      parsers.delete(ready)
      return take()
    }
    const started = startParser(limits)
    parsers.add(started)
    return started
  }

  return {
    async extract(file) {
      // A place freed for a waiting document is never taken by a newer one: `busy` stays as it is then.
      if (busy >= options.size) await new Promise<void>((resolve) => waiting.push(resolve))
      else busy += 1
      try {
        if (closed) throw failure('parser_lost', ['it was closed'])
        const parser = take()
        const outcome = await parser.parse(file)
        if (parser.alive()) idle.push(parser)
        else parsers.delete(parser)
        return outcome
      } finally {
        const next = waiting.shift()
        if (next) next()
        else busy -= 1
      }
    },
    pids: () => [...parsers].filter((one) => one.alive()).map((one) => one.pid),
    async close() {
      closed = true
      await Promise.all([...parsers].map((one) => one.close()))
    },
  }
}
