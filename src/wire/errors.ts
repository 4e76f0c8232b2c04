/** A failure with a stable id, an HTTP status and a sentence for the person who sees it. */
export interface TributaryError extends Error {
  readonly id: string
  readonly status: number
  readonly retryable: boolean
}

interface ErrorSpec {
  readonly status: number
  readonly retryable: boolean
  readonly sentence: (...facts: readonly string[]) => string
}

/** Every error the product raises on purpose. The sentence says what is wrong and what to do. */
export const ERRORS = {
  workspace_busy: {
    status: 423,
    retryable: false,
    sentence: (dir, pid) =>
      `The data folder ${dir} is in use by another Tributary process (pid ${pid}). Stop it first, or choose another folder with --data.`,
  },
  workspace_damaged: {
    status: 500,
    retryable: false,
    sentence: (dir, cause) =>
      `The data folder ${dir} cannot be opened (${cause}). Run "npx tributary doctor", or bring back a backup with "npx tributary restore".`,
  },
  port_busy: {
    status: 409,
    retryable: false,
    sentence: (port) =>
      `Port ${port} is used by another program. Choose another with --port, for example --port 0 for a free one.`,
  },
  not_found: { status: 404, retryable: false, sentence: (what) => `${what} was not found.` },
  conflict: {
    status: 409,
    retryable: false,
    sentence: () =>
      'Somebody decided this before you. Reload to see the latest decision; nothing was overwritten.',
  },
  invalid_request: { status: 400, retryable: false, sentence: (what) => what ?? 'The request is not valid.' },
  file_too_large: {
    status: 413,
    retryable: false,
    sentence: () =>
      'This file is too large: a document may have 25 MB, a ZIP archive or mail 2 GB. Split it and try again.',
  },
  forbidden: { status: 403, retryable: false, sentence: (what) => what ?? 'This is not allowed.' },
  invalid_config: {
    status: 500,
    retryable: false,
    sentence: (list) => `The configuration is not valid:\n${list}`,
  },
  model_damaged: {
    status: 500,
    retryable: false,
    sentence: (file) =>
      `The model file ${file} differs from its recorded sha-256. Reinstall Tributary or restore the file from the repository.`,
  },
  model_fallback: {
    status: 500,
    retryable: false,
    sentence: () =>
      'The native encoder could not be loaded on this machine. Run "npx tributary doctor" for the reason and the fix.',
  },
  engine_lost: {
    status: 503,
    retryable: true,
    sentence: (cause) => `The engine process stopped (${cause}).`,
  },
  parser_lost: {
    status: 503,
    retryable: true,
    sentence: (cause) => `The parser process stopped (${cause}).`,
  },
  invalid_vector: {
    status: 500,
    retryable: false,
    sentence: (cause) => `A vector is not usable (${cause}); nothing was ranked with it.`,
  },
  framework_unreadable: {
    status: 400,
    retryable: false,
    sentence: (cause) => `The framework cannot be read: ${cause}`,
  },
  backup_unreadable: {
    status: 400,
    retryable: false,
    sentence: (cause) => `The backup cannot be read: ${cause}`,
  },
} as const satisfies Record<string, ErrorSpec>

export type ErrorId = keyof typeof ERRORS

/** Makes the error `id`; `facts` fill its sentence, `cause` keeps the original failure. */
export function failure(id: ErrorId, facts: readonly string[] = [], cause?: unknown): TributaryError {
  const spec: ErrorSpec = ERRORS[id]
  const error = new Error(spec.sentence(...facts), cause === undefined ? undefined : { cause })
  return Object.assign(error, { id, status: spec.status, retryable: spec.retryable })
}

/** True for errors made by `failure`. */
export function isTributaryError(error: unknown): error is TributaryError {
  return error instanceof Error && 'id' in error && 'retryable' in error && 'status' in error
}
