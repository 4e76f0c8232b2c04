import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDocument, listDocuments } from '../store/documents.js'
import { addSources, createWorking, listFrameworks } from '../store/frameworks.js'
import { inTransaction } from '../store/inTransaction.js'
import { PACKAGE_ROOT } from '../wire/packageRoot.js'
import type { Owner } from './owner.js'

/** The two sample frameworks: both sides of one role, so that later comparisons have something to say. */
const SAMPLES = [
  {
    title: 'Data analytics certificate',
    subject: 'credential',
    perspective: 'academic',
    files: /^(syllabus|catalog)-/,
  },
  { title: 'Data analyst', subject: 'job_role', perspective: 'employer', files: /^job-/ },
] as const

/**
 * Brings the samples into an empty workspace, once: whoever removed them does not get them again. Returns the sha-256
 * of every document brought in.
 */
export async function ensureSamples(owner: Owner): Promise<readonly string[]> {
  const offered = join(owner.config.dataDir, 'samples-offered')
  const before = await readFile(offered).catch(() => null)
  if (before !== null || !(await isEmpty(owner))) return []
  const folder = join(PACKAGE_ROOT, 'corpora/samples')
  const names = (await readdir(folder)).filter((name) => SAMPLES.some(({ files }) => files.test(name))).sort()
  const documents = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name))
      return { name, bytes: bytes.byteLength, sha256: await owner.blobs.put(bytes) }
    }),
  )
  const now = owner.clock()
  await inTransaction(owner.db, async (tx) => {
    for (const document of documents) await addDocument(tx, { ...document, sample: true, now })
    for (const { files, ...facts } of SAMPLES) {
      const framework = await createWorking(tx, { ...facts, sample: true, now })
      const own = documents.filter(({ name }) => files.test(name))
      await addSources(
        tx,
        framework,
        own.map(({ sha256 }) => sha256),
      )
    }
  })
  await writeFile(offered, '', { mode: 0o600 })
  await owner.wake()
  return documents.map(({ sha256 }) => sha256)
}

async function isEmpty({ db }: Owner): Promise<boolean> {
  const working = (await listFrameworks(db.kysely)).filter((one) => one.role === 'working')
  return working.length === 0 && (await listDocuments(db.kysely)).length === 0
}
