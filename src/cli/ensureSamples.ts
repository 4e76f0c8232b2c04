import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createWorking } from '../store/frameworks.js'
import { PACKAGE_ROOT } from '../wire/packageRoot.js'
import { addDocuments } from './operations/addDocuments.js'
import type { Owner } from './owner.js'

/** The two sample frameworks: both sides of one role, so that later comparisons have something to say. */
const SAMPLES = [
  {
    title: 'Data analytics certificate (sample)',
    subject: 'credential',
    perspective: 'academic',
    files: /^(syllabus|catalog)-/,
  },
  { title: 'Data analyst (sample)', subject: 'job_role', perspective: 'employer', files: /^job-/ },
] as const

/** Makes the sample frameworks with their documents. Returns the sha-256 of every sample document. */
export async function ensureSamples(owner: Owner): Promise<readonly string[]> {
  const folder = join(PACKAGE_ROOT, 'corpora/samples')
  const names = (await readdir(folder)).sort()
  const shas: string[] = []
  for (const { title, subject, perspective, files } of SAMPLES) {
    const framework = { title, subject, perspective, sample: true, now: owner.clock() }
    const id = await createWorking(owner.db.kysely, framework)
    const wanted = names.filter((name) => files.test(name))
    const given = await Promise.all(
      wanted.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
    )
    shas.push(...(await addDocuments(owner, id, given, { sample: true })))
  }
  return shas
}
