import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** A file a person named, or one below a folder they named. */
export interface FoundFile {
  readonly path: string
  readonly name: string
}

export interface Collected {
  readonly files: readonly FoundFile[]
  /** Sentences about inputs that do not exist or cannot be read. */
  readonly missing: readonly string[]
}

/** Files below folders are taken in name order; hidden files and lock files of office programs are left out. */
export async function collectFiles(paths: readonly string[]): Promise<Collected> {
  const files: FoundFile[] = []
  const missing: string[] = []
  for (const path of paths) {
    const info = await stat(path).catch(() => null)
    if (info === null)
      missing.push(`${path}: there is no such file or folder. Check the spelling and try again.`)
    else if (info.isDirectory()) files.push(...(await below(path)))
    else files.push({ path, name: basename(path) })
  }
  return { files, missing }
}

async function below(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
    .map((entry) => ({ path: join(entry.parentPath, entry.name), name: entry.name }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
