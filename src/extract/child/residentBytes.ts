import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Memory a process holds now, in bytes; 0 when the system does not tell. */
export async function residentBytes(pid: number): Promise<number> {
  return (await READERS[process.platform]?.(pid).catch(() => 0)) ?? 0
}

const READERS: Partial<Record<NodeJS.Platform, (pid: number) => Promise<number>>> = {
  /** VmRSS of proc_pid_status(5). */
  async linux(pid) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
  },
  async darwin(pid) {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)])
    return Number(stdout.trim()) * 1024
  },
  /** "node.exe","4711","Console","1","45,312 K" */
  async win32(pid) {
    const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])
    return Number((/"([^"]+) K"\s*$/.exec(stdout)?.[1] ?? '0').replace(/\D/g, '')) * 1024
  },
}
