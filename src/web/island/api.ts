/** A request the server refused, or that never reached it (`status` 0). */
export interface RequestProblem extends Error {
  readonly status: number
}

const problem = (status: number, sentence: string): RequestProblem =>
  Object.assign(new Error(sentence), { status })

export const isProblem = (error: unknown): error is RequestProblem =>
  error instanceof Error && 'status' in error

/** GET of one of our own addresses, as JSON. */
export function getJson<T>(path: string): Promise<T> {
  return request<T>(path, {})
}

/** POST of JSON to one of our own addresses. */
export function postJson<T>(path: string, body: unknown): Promise<T> {
  return request<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => null)
  if (!response) throw problem(0, '')
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as T
  throw problem(response.status, sentenceOf(answer))
}

function sentenceOf(answer: unknown): string {
  const error = (answer as { error?: { sentence?: unknown } } | null)?.error
  return typeof error?.sentence === 'string' ? error.sentence : ''
}

/** A random id; `crypto.randomUUID` is missing when the pages run under a plain-http name. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
