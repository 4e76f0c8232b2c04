import type { JobName } from '../src/queue/jobs.js'
import { isTributaryError } from '../src/wire/errors.js'
import { isChildLost } from './childLost.js'

const WORK: Readonly<Record<JobName, string>> = {
  'document.extract': 'Reading the file',
  'document.segment': 'Finding the sections of this document',
  'document.group': 'Comparing the competencies of this document with others',
  'units.suggest': 'Finding competencies in this document',
}

/** The sentence people read about work that was given up: what happened and what to do. Never holds document text. */
export function deadCause(name: JobName, error: unknown): string {
  if (isChildLost(error)) {
    const often = error.by === 'outside' ? 'more than ten times' : 'twice'
    const what = error.message.charAt(0).toLowerCase() + error.message.slice(1)
    return `${WORK[name]} was given up: ${often}, ${what} ${remedy(name)}`
  }
  if (isTributaryError(error)) return error.message
  const kind = error instanceof Error ? error.name : 'unknown error'
  return `${WORK[name]} failed unexpectedly (${kind}); the log says where. ${remedy(name)}`
}

function remedy(name: JobName): string {
  return name === 'document.extract'
    ? 'Save the document again in another format, for example DOCX, and add the new file.'
    : 'Please report it; other documents are not affected.'
}
