import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failure } from '../wire/errors.js'

export interface FolderLock {
  /** Gives the folder free; safe to call twice. */
  release(): Promise<void>
}

interface Holder {
  readonly pid: number
  /** Boot of the machine and start of the process where the system tells: a pid alone may be somebody else's by now. */
  readonly boot: string
  readonly started: string
}

const TRIES = 5

/**
 * Takes the data folder for this process, making it when it is absent. PGlite has no lock of its own and two writers
 * destroy it. Only the lock of a process that is provably gone is taken over, never an old one.
 * @throws `workspace_busy` with the pid of the holder.
 */
export async function takeFolderLock(dataDir: string): Promise<FolderLock> {
  // PGlite's files are readable by everybody whatever the umask: the folder above them is not.
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'lock')
  const mine = JSON.stringify({ pid: process.pid, boot: await bootId(), started: await startOf(process.pid) })
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await create(path, mine)) return { release: () => release(path, mine) }
    const theirs = await readFile(path, 'utf8').catch(() => null)
    if (theirs === null) continue
    const holder = parse(theirs)
    if (holder === null || (await isAlive(holder))) throw busy(dataDir, holder)
    await removeStale(path, theirs)
  }
  throw busy(dataDir, null)
}

const busy = (dataDir: string, holder: Holder | null) =>
  failure('workspace_busy', [dataDir, holder ? String(holder.pid) : 'unknown'])

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves the file away before removing it: another process may have replaced the dead lock by its own meanwhile. */
async function removeStale(path: string, content: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  if ((await readFile(aside, 'utf8')) === content) await rm(aside, { force: true })
  else await rename(aside, path)
}

async function release(path: string, mine: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => null)) === mine) await rm(path, { force: true })
}

function parse(text: string): Holder | null {
  try {
    const { pid, boot, started } = JSON.parse(text) as Partial<Holder>
    return Number.isInteger(pid) ? { pid: Number(pid), boot: String(boot), started: String(started) } : null
  } catch {
    // Cut off while it was written: its process is unknown, so a person decides.
    return null
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.boot !== (await bootId())) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: it runs, under another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return holder.started === (await startOf(holder.pid))
}

const bootId = (): Promise<string> =>
  readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (id) => id.trim(),
    () => '',
  )

/** Start time of a process in clock ticks since boot (field 22 of proc_pid_stat(5)); empty where there is no /proc. */
const startOf = (pid: number): Promise<string> =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    (stat) => stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '',
    () => '',
  )
