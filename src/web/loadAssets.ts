import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { PACKAGE_ROOT } from '../wire/packageRoot.js'

export interface Asset {
  readonly type: string
  readonly bytes: Buffer
  readonly etag: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
}

/** All files the browser may load, by name, read once: no request ever turns into a path on disk. */
export function loadAssets(): ReadonlyMap<string, Asset> {
  const built = join(PACKAGE_ROOT, 'dist/assets')
  // Tests run from the sources; only the bundled island needs the build.
  const folders = [join(PACKAGE_ROOT, 'src/web/assets'), built].filter((folder) => existsSync(folder))
  const files = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => [name, join(folder, name)] as const),
  )
  return new Map(
    files.flatMap(([name, path]) => {
      const type = TYPES[extname(name)]
      if (!type) return []
      const bytes = readFileSync(path)
      return [[name, { type, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` }]]
    }),
  )
}
