import { spawnSync } from 'node:child_process'
import { sep } from 'node:path'
import { PACKAGE_ROOT } from '../../wire/packageRoot.js'

/** One thing that keeps a document's program code from doing harm, and whether this machine has it. */
export interface Guard {
  readonly id: string
  readonly present: boolean
  readonly about: string
}

/** Every guard around the processes that read documents; `lacking` says what is left on a machine without it. */
const GUARDS = {
  heap: { about: 'heap of a parser is capped', lacking: '' },
  timer: { about: 'a parser that takes too long is killed', lacking: '' },
  environment: { about: 'a parser knows no settings and no secrets', lacking: '' },
  files: {
    about: 'a parser may read only the program and write nothing',
    lacking: 'a parser could read files (this Node.js has no permission model)',
  },
  network: {
    about: 'a parser has no network',
    lacking: 'a parser is kept off the network by its program only (no network namespaces here)',
  },
  memory: {
    about: 'all memory of a parser is capped',
    lacking: 'memory is watched, not capped (no prlimit here)',
  },
  ownerDeath: {
    about: 'a parser ends when its owner ends',
    lacking: 'a helper thread ends a parser whose owner is gone (no setpriv here)',
  },
} as const

interface Wrappers {
  readonly network: readonly string[] | null
  readonly limits: boolean
  readonly ownerDeath: boolean
}

let known: Wrappers | null = null

/** What this machine's tools can do, tried once. */
function wrappers(): Wrappers {
  const works = (command: string, args: readonly string[]): boolean =>
    process.platform === 'linux' && spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0
  const namespaces = [['-n'], ['-r', '-n']] as const
  known ??= {
    network: namespaces.find((flags) => works('unshare', flags)) ?? null,
    limits: works('prlimit', ['--core=0', '--data=4000000000']),
    ownerDeath: works('setpriv', ['--pdeathsig', 'KILL']),
  }
  return known
}

const PERMISSION = ['--permission', '--experimental-permission'].find((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
)

/** The guards of this machine, for people who want to know (`doctor`). */
export function guardsHere(): readonly Guard[] {
  const { network, limits, ownerDeath } = wrappers()
  const present = { files: PERMISSION !== undefined, network: network !== null, memory: limits, ownerDeath }
  return Object.entries(GUARDS).map(([id, { about, lacking }]) => {
    const has = present[id as keyof typeof present] ?? true
    return { id, present: has, about: has ? about : lacking }
  })
}

/** What one kind of child needs beyond computing. */
export interface Needs {
  readonly heapMb: number
  /** Writable memory in all, in bytes (RLIMIT_DATA of setrlimit(2)); never the address space, which V8 reserves. */
  readonly dataBytes: number
  readonly addons?: boolean
  readonly workers?: boolean
  /** A folder it may read and write beside the program. */
  readonly folder?: string
}

/** Program and arguments that start `entry` under every guard this machine has. */
export function guarded(entry: string, needs: Needs): { command: string; args: readonly string[] } {
  const { network, limits, ownerDeath } = wrappers()
  const node = [
    process.execPath,
    `--max-old-space-size=${needs.heapMb}`,
    '--no-warnings',
    ...permissions(needs, !ownerDeath),
    entry,
  ]
  const line = [
    ...(ownerDeath ? ['setpriv', '--pdeathsig', 'KILL'] : []),
    ...(network ? ['unshare', ...network] : []),
    ...(limits ? ['prlimit', '--core=0', `--data=${needs.dataBytes}`] : []),
    ...node,
  ]
  const [command = process.execPath, ...args] = line
  return { command, args }
}

function permissions(needs: Needs, workerForOwner: boolean): readonly string[] {
  if (PERMISSION === undefined) return []
  const own = needs.folder === undefined ? [] : [`${needs.folder}${sep}*`]
  return [
    PERMISSION,
    ...[`${PACKAGE_ROOT}${sep}*`, ...own].map((path) => `--allow-fs-read=${path}`),
    ...own.map((path) => `--allow-fs-write=${path}`),
    ...(needs.addons ? ['--allow-addons'] : []),
    ...(needs.workers || workerForOwner ? ['--allow-worker'] : []),
  ]
}
