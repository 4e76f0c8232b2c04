import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const BYTES = Float32Array.BYTES_PER_ELEMENT

/** Where the vectors of a framework are kept: `vectors/<framework>-<revision>.f32` and `.sha256` beside it. */
export interface VectorCache {
  /** The rows, or null when the file is missing, damaged or of another model or revision. */
  readonly read: (framework: string, revision: string) => Promise<CachedVectors | null>
  /** Writes the rows and removes those of the framework's other revisions. */
  readonly write: (framework: string, revision: string, cached: CachedVectors) => Promise<void>
}

/** `matrix` holds one row of `dimensions` numbers per text; `texts` is `textsHash` of the texts in row order. */
export interface CachedVectors {
  readonly matrix: Float32Array
  readonly texts: string
}

/** Names a list of texts and their order. */
export function textsHash(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}\n${text}\n`)
  return hash.digest('hex')
}

/** A cache in `cacheDir`. Anything that does not fit is treated as absent: the table `embedding` is the truth. */
export function vectorCache(cacheDir: string, modelRevision: string): VectorCache {
  const folder = join(cacheDir, 'vectors')
  return {
    async read(framework, revision) {
      const path = join(folder, fileName(framework, revision))
      try {
        const [sha, texts, model] = (await readFile(`${path}.sha256`, 'utf8')).split('\n')
        if (model !== modelRevision || texts === undefined) return null
        const bytes = await readFile(path)
        if (sha256(bytes) !== sha || bytes.byteLength % BYTES !== 0) return null
        return { matrix: new Float32Array(Uint8Array.from(bytes).buffer), texts }
      } catch {
        return null
      }
    },
    async write(framework, revision, { matrix, texts }) {
      await mkdir(folder, { recursive: true })
      const name = fileName(framework, revision)
      const bytes = new Uint8Array(matrix.buffer, matrix.byteOffset, matrix.byteLength)
      await replace(join(folder, name), bytes)
      await replace(join(folder, `${name}.sha256`), `${sha256(bytes)}\n${texts}\n${modelRevision}\n`)
      const own = `${encode(framework)}-`
      for (const file of await readdir(folder))
        if (file.startsWith(own) && !file.startsWith(name)) await rm(join(folder, file), { force: true })
    },
  }
}

function fileName(framework: string, revision: string): string {
  return `${encode(framework)}-${encode(revision)}.f32`
}

/** Safe in every file system; without '-', so that the name of one framework never begins like another's. */
function encode(part: string): string {
  return encodeURIComponent(part).replace(/[-*'.]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function replace(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.new`, content)
  await rename(`${path}.new`, path)
}
