import { isTributaryError } from '../wire/errors.js'
import type { WireError } from './protocol.js'

/** An error made ready to cross the process border. */
export function toWire(error: unknown): WireError {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  if (isTributaryError(error)) {
    const { id, status, retryable } = error
    return { id, name, message, status, retryable, stack }
  }
  return { id: null, name, message, status: 500, retryable: false, stack }
}

/** The error on the other side. Without an id it is a mistake of a stage: the same input would fail again. */
export function fromWire(wire: WireError): Error {
  const error = Object.assign(new Error(wire.message), { name: wire.name, stack: wire.stack })
  const { id, status, retryable } = wire
  return id === null ? Object.assign(error, { retryable }) : Object.assign(error, { id, status, retryable })
}
