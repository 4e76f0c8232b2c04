import { readFile } from 'node:fs/promises'
import type { WorkerContext } from '../../workers/context.js'

type Outcome = Awaited<ReturnType<WorkerContext['parsers']['extract']>>

/** Reads every file as plain text. A text that begins with `CRASH`, `HANG` or `KILLED` ends its parser instead. */
export function mockParsers(): WorkerContext['parsers'] {
  return {
    async extract({ path }): Promise<Outcome> {
      const text = await readFile(path, 'utf8')
      if (text.startsWith('CRASH')) return { kind: 'child_lost', by: 'self', detail: 'SIGSEGV' }
      if (text.startsWith('HANG')) return { kind: 'child_lost', by: 'watchdog', detail: 'it took too long' }
      if (text.startsWith('KILLED')) return { kind: 'child_lost', by: 'outside', detail: 'SIGKILL' }
      return { kind: 'extracted', format: 'txt', title: null, text, pages: [], blocks: [], warnings: [] }
    },
  }
}
