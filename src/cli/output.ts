import { isTributaryError } from '../wire/errors.js'
import type { Emit } from './owner.js'
import { createProgress } from './progress.js'

/** Exit codes of the command contract (design §8). */
export const EXIT = { done: 0, someRefused: 1, usage: 2, workspace: 3 } as const

/** One line of a result on stdout. */
export function printRow(row: unknown): void {
  process.stdout.write(`${typeof row === 'string' ? row : JSON.stringify(row)}\n`)
}

/** One sentence on stderr. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

/** Sends progress and notes to stderr and rows to `onRow` (default: JSON lines on stdout). `end` closes the bar. */
export function terminalEmit(onRow: (row: unknown) => void = printRow): { emit: Emit; end: () => void } {
  const progress = createProgress(process.stderr)
  const emit: Emit = (event) => {
    if (event.kind === 'row') onRow(event.row)
    else if (event.kind === 'note') progress.interrupt(() => say(event.sentence))
    else progress.update(event)
  }
  return { emit, end: () => progress.end() }
}

/** Says a failure in one sentence and returns the exit code it stands for. */
export function reportFailure(error: unknown): number {
  if (!isTributaryError(error)) {
    say(`Tributary stopped: ${error instanceof Error ? error.message : String(error)}`)
    say('This should not happen. "npx tributary doctor" looks for the usual causes.')
    return EXIT.workspace
  }
  say(error.message)
  if (error.id === 'workspace_busy' || error.id === 'workspace_damaged') return EXIT.workspace
  return error.status < 500 ? EXIT.usage : EXIT.workspace
}
