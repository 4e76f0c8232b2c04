import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder that holds package.json, `models/` and `corpora/`; the same from src/ (tests) and dist/ (built). */
export const PACKAGE_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)))

/** Compiled entry of a child process, for example `builtEntry('src/engine/child.js')`; children always run the build. */
export function builtEntry(path: string): string {
  return join(PACKAGE_ROOT, 'dist', path)
}

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  return findRoot(dirname(from))
}
