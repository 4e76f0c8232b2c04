import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { failure, type TributaryError } from '../wire/errors.js'
import type { Emit, OperationEvent } from './owner.js'
import type { ServerInfo } from './serverFile.js'

type Line =
  | OperationEvent
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'error'; readonly id: string; readonly status: number; readonly sentence: string }

/** Asks the running owner to do operation `name`; its events and result come back as one JSON object a line. */
export async function callServer(
  server: ServerInfo,
  name: string,
  params: unknown,
  emit: Emit,
): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${server.port}/cli/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  if (!response.ok || !response.body)
    throw failure('invalid_request', [`The running server refused (${response.status}).`])
  for await (const text of createInterface({
    input: Readable.fromWeb(response.body as never),
    crlfDelay: Infinity,
  })) {
    const line = JSON.parse(text) as Line
    if (line.kind === 'result') return line.result
    if (line.kind === 'error') throw remoteError(line)
    emit(line)
  }
  throw failure('invalid_request', [
    'The running server stopped before it had finished. Run the command again.',
  ])
}

function remoteError(line: { id: string; status: number; sentence: string }): TributaryError {
  return Object.assign(new Error(line.sentence), { id: line.id, status: line.status, retryable: false })
}
