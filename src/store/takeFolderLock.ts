import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
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

const TRIES = 8

/**
 * Takes the data folder for this process, making it when it is absent. PGlite has no lock of its own and two writers
 * destroy it. Only the lock of a process that is provably gone is taken over, never an old one.
 * @throws `workspace_busy` with the pid of the holder.
 */
export async function takeFolderLock(dataDir: string): Promise<FolderLock> {
  // PGlite's files are readable by everybody whatever the umask: the folder above them is not.
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'lock')
  const taken = await take(path)
  if (typeof taken !== 'string') throw failure('workspace_busy', [dataDir, String(taken?.pid ?? 'unknown')])
  return { release: () => release(path, taken) }
}

/** The content of our lock file, or who holds it (null: nobody knows). */
async function take(path: string): Promise<string | Holder | null> {
  // The nonce makes every content unique, so that equal content is the same lock.
  const me = {
    pid: process.pid,
    boot: await bootId(),
    started: await startOf(process.pid),
    nonce: randomUUID(),
  }
  const mine = JSON.stringify(me)
  let holder: Holder | null = null
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await create(path, mine)) return mine
    const theirs = await readFile(path, 'utf8').catch(() => null)
    if (theirs === null) continue
    holder = parse(theirs)
    if (holder === null || (await isAlive(holder))) return holder
    await removeStale(path, theirs)
  }
  return holder
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes the lock of a dead process. Only the holder of a second lock, named after that content, may do so: between
 * its look and its removal nobody can have put another lock in that place. A remover that died is removed likewise.
 */
async function removeStale(path: string, content: string): Promise<void> {
  const guard = `${path}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}`
  const taken = await take(guard)
  if (typeof taken !== 'string') return
  try {
    if ((await readFile(path, 'utf8').catch(() => null)) === content) await rm(path, { force: true })
  } finally {
    await release(guard, taken)
  }
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
