import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Check, ok, problem, reason, warning } from './check.js'

const NEEDED_BYTES = 1_000_000_000
const OTHERS_MAY_READ = 0o077

/** Disk space and permissions of the data folder, or of the folder it would be made in. */
export async function checkFolder(dataDir: string): Promise<readonly Check[]> {
  const info = await stat(dataDir).catch(() => null)
  const place = info ? dataDir : dirname(dataDir)
  return [await checkWritable(place), checkPrivate(dataDir, info?.mode ?? null), await checkDisk(place)]
}

async function checkWritable(place: string): Promise<Check> {
  try {
    await access(place, constants.W_OK | constants.R_OK)
    return ok('permissions', `${place} can be read and written.`)
  } catch (error) {
    const fix = 'Give yourself write access, or choose another folder with --data.'
    return problem('permissions', `${place} cannot be written (${reason(error)}).`, fix)
  }
}

function checkPrivate(dataDir: string, mode: number | null): Check {
  if (mode === null) return ok('privacy', `${dataDir} does not exist yet; it will be made for you alone.`)
  // Windows has no such bits: access there follows the user's profile folder.
  if (process.platform === 'win32' || (mode & OTHERS_MAY_READ) === 0)
    return ok('privacy', 'Only you can open the data folder.')
  return warning(
    'privacy',
    'Other users of this computer can open the data folder.',
    `Run: chmod 700 "${dataDir}"`,
  )
}

async function checkDisk(place: string): Promise<Check> {
  const disk = await statfs(place).catch(() => null)
  if (!disk)
    return warning('disk', 'The free disk space could not be read.', 'Check that the disk is connected.')
  const free = disk.bavail * disk.bsize
  const text = `${(free / 1e9).toFixed(1)} GB free`
  if (free >= NEEDED_BYTES) return ok('disk', `${text}.`)
  return problem(
    'disk',
    `Only ${text}; at least 1 GB is needed.`,
    'Free some space, or choose another disk with --data.',
  )
}
