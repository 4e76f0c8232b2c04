import { basename, resolve } from 'node:path'
import { z } from 'zod'
import type { DocumentState } from '../../store/documents.js'
import { createWorking, getFramework, listFrameworks, setPerspective } from '../../store/frameworks.js'
import type { Emit, Owner } from '../owner.js'
import { collectFiles, type FoundFile } from './collectFiles.js'
import { courseChoiceSchema, parkedSentence } from './courses.js'
import { takeFiles } from './takeFiles.js'
import { waitForDocuments } from './waitForDocuments.js'

export const processParams = z.strictObject({
  paths: z.array(z.string()).min(1),
  framework: z.string().trim().min(1).optional(),
  courses: courseChoiceSchema.optional(),
})

export interface Processed {
  readonly framework: { readonly id: string; readonly title: string }
  readonly documents: readonly DocumentState[]
  /** Inputs that were not taken at all, one sentence each. */
  readonly refusedInputs: readonly string[]
}

/** Takes files and folders into one working framework and waits until each is done or refused (design §5). */
export async function processFiles(
  owner: Owner,
  params: z.infer<typeof processParams>,
  emit: Emit,
): Promise<Processed | null> {
  const { files, missing } = await collectFiles(params.paths)
  const refusedInputs = [...missing]
  if (files.length === 0) {
    for (const sentence of refusedInputs) emit({ kind: 'note', sentence })
    return null
  }
  const framework = await workingFramework(owner, params.framework ?? nameFor(params.paths, files))
  const options = params.courses === undefined ? {} : { courses: params.courses }
  const taken = await takeFiles(owner, framework.id, files, options)
  refusedInputs.push(...taken.refused.map(({ shown, sentence }) => `${shown}: ${sentence}`))
  const shas = [...new Set(taken.documents.map((one) => one.sha256))]
  const documents = await waitForDocuments(owner, shas, emit)
  if (framework.created) await guessPerspective(owner, framework.id, documents)
  for (const sentence of refusedInputs) emit({ kind: 'note', sentence })
  for (const one of documents)
    for (const sentence of notesOn(one)) emit({ kind: 'note', sentence: `${one.name}: ${sentence}` })
  return { framework: { id: framework.id, title: framework.title }, documents, refusedInputs }
}

/** The working framework called `title` (or with that id), made now when there is none. */
async function workingFramework(owner: Owner, title: string) {
  const known = (await listFrameworks(owner.db.kysely)).find(
    (one) => one.role === 'working' && (one.id === title || one.title === title),
  )
  if (known) return { id: known.id, title: known.title, created: false }
  const made = {
    title,
    subject: 'program',
    perspective: 'academic',
    sample: false,
    now: owner.clock(),
  } as const
  return { id: await createWorking(owner.db.kysely, made), title, created: true }
}

/** Employer when most documents are postings or job descriptions, else academic (design §5). */
async function guessPerspective(
  owner: Owner,
  framework: string,
  documents: readonly DocumentState[],
): Promise<void> {
  const read = documents.filter((one) => one.state === 'done')
  const jobs = read.filter((one) => one.kind === 'job').length
  if (jobs * 2 <= read.length) return
  const row = await getFramework(owner.db.kysely, framework)
  if (row?.perspective === 'academic')
    await setPerspective(owner.db.kysely, framework, 'employer', 'job_role', owner.clock())
}

function nameFor(paths: readonly string[], files: readonly FoundFile[]): string {
  const only = paths.length === 1 && paths[0] ? basename(resolve(paths[0])) : null
  return (only ?? files[0]?.name ?? 'New framework').replace(/\.[a-z0-9]+$/i, '')
}

/** What a person should know about a document after it was read. */
function notesOn({ sentence, notices, sameTextAs, unitsParked }: DocumentState): readonly string[] {
  return [
    ...(sentence === null ? [] : [sentence]),
    ...notices,
    ...(sameTextAs ? [`It holds the same text as ${sameTextAs.name}.`] : []),
    ...(unitsParked > 0 ? [parkedSentence(unitsParked)] : []),
  ]
}
