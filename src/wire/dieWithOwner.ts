import { Worker } from 'node:worker_threads'

/**
 * Makes a child process end when its owner is gone. The channel's end says so; a child that computes without a pause
 * does not hear that, so a thread looks after it as well.
 */
export function dieWithOwner(): void {
  // Ctrl-C reaches the whole process group; the owner decides when its children end.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => {})
  process.on('disconnect', () => process.exit(0))
  try {
    watchOwner()
  } catch {
    // No threads allowed here: the kernel ends this process with its owner.
  }
}

function watchOwner(): void {
  new Worker(
    `const owner = process.ppid
     setInterval(() => {
       try { process.kill(owner, 0); if (process.ppid === owner) return } catch {}
       process.kill(process.pid, 'SIGKILL')
     }, 2000)`,
    { eval: true },
  ).unref()
}
