import { pino } from 'pino'

/** Structured log. Never pass document text: ids, names of stages, counts and durations only. */
export interface Log {
  error(fields: object, message: string): void
  warn(fields: object, message: string): void
  info(fields: object, message: string): void
  debug(fields: object, message: string): void
}

/** A log that appends JSON lines of `level` and above to `file`; people read sentences on stderr instead. */
export function createLog(level: 'error' | 'warn' | 'info' | 'debug', file: string): Log {
  return pino({ level, base: null }, pino.destination({ dest: file, sync: true, mkdir: true }))
}

/** A log that drops everything. */
export const SILENT: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
