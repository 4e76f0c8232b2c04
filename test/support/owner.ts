import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'

/** Something `ownerProcess.mjs` said; `ms` since its start. */
export interface Said {
  readonly ms: number
  readonly work?: 'extract' | 'segment' | 'suggest'
  readonly engine?: number
  readonly finished?: true
  readonly error?: unknown
}

export interface OwnerProcess {
  readonly pid: number
  readonly said: readonly Said[]
  /** Resolves with the first line for which `wanted` holds; null when the process ended before. */
  when(wanted: (said: Said) => boolean): Promise<Said | null>
  kill(): void
  /** Resolves when the process has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>
}

/** Starts the owner process of the fault tests; it is killed when it still runs after `deadlineMs`. */
export function startOwner(
  dataDir: string,
  inputDir: string,
  resultFile: string,
  deadlineMs = 60_000,
): OwnerProcess {
  const script = join(PACKAGE_ROOT, 'test/support/ownerProcess.mjs')
  const child = spawn(process.execPath, [script, dataDir, inputDir, resultFile])
  const said: Said[] = []
  const waiting = new Set<() => void>()
  let over = false
  let rest = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('{')) said.push(JSON.parse(line) as Said)
    for (const check of waiting) check()
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const timer = setTimeout(() => {
    stderr += `Killed by the test: it still ran after ${deadlineMs} ms.`
    child.kill('SIGKILL')
  }, deadlineMs)
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer)
      over = true
      for (const check of waiting) check()
      resolve({ code, stderr })
    })
  })
  return {
    pid: child.pid ?? 0,
    said,
    ended,
    kill: () => child.kill('SIGKILL'),
    when: (wanted) =>
      new Promise((resolve) => {
        const check = () => {
          const found = said.find(wanted)
          if (!found && !over) return
          waiting.delete(check)
          resolve(found ?? null)
        }
        waiting.add(check)
        check()
      }),
  }
}

/** Child processes of `pid` whose command line names `entry`; Linux only, else empty. */
export function childrenOf(pid: number, entry: string): readonly number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((one) => one > 0 && isChild(one, pid, entry))
  } catch {
    return []
  }
}

function isChild(pid: number, parent: number, entry: string): boolean {
  try {
    const [, ppid] = / \w (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return Number(ppid) === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(entry)
  } catch {
    return false
  }
}
