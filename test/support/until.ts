import { setTimeout as pause } from 'node:timers/promises'

/** Polls until `ready` says so; fails after `deadlineMs` with what was awaited. */
export async function until(
  ready: () => boolean | Promise<boolean>,
  deadlineMs = 20_000,
  pollMs = 20,
): Promise<void> {
  const deadline = Date.now() + deadlineMs
  while (!(await ready())) {
    if (Date.now() > deadline) throw new Error(`Waited ${deadlineMs} ms for: ${ready}`)
    await pause(pollMs)
  }
}
