/** Who ended a child process: it crashed, our watchdog stopped it, or somebody else killed it. */
export type LostBy = 'self' | 'watchdog' | 'outside'

/** Signals that others send. Any other end is the child's own doing. */
const OUTSIDE_SIGNALS: readonly (NodeJS.Signals | null)[] = [
  'SIGKILL',
  'SIGTERM',
  'SIGINT',
  'SIGHUP',
  'SIGQUIT',
]

/** Who ended a child that ended with `signal`: the watchdog when we killed it; not itself while we were closing it. */
export function lostBy(end: {
  readonly signal: NodeJS.Signals | null
  readonly killed: boolean
  readonly closing: boolean
}): LostBy {
  if (end.killed) return 'watchdog'
  return end.closing || OUTSIDE_SIGNALS.includes(end.signal) ? 'outside' : 'self'
}
