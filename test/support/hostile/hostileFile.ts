type Bytes = Uint8Array | Promise<Uint8Array>

/**
 * What may become of a file: `extracted`, `unpacked`, `left_out` (a container with no member that may be read), the id
 * of a refusal, `refused` for any refusal, `lost_watchdog`, `lost_self` (the process ended at its memory cap). `any` is
 * everything but `lost_self`.
 */
export type Expectation = readonly string[] | 'any'

/** A file made to do harm. Bytes are made when they are needed: some are large. */
export interface HostileFile {
  /** What is wrong with it, in a few words; unique in the corpus. */
  readonly what: string
  /** The name it is read under, hostile too in some. */
  readonly name: string
  readonly bytes: () => Bytes
  readonly expect: Expectation
}

/** Never read, whatever the reason given. */
export const NEVER_READ: Expectation = ['refused', 'lost_watchdog']

/** Never read, or ended by the heap cap. */
export const NEVER_READ_OR_HEAP: Expectation = [...NEVER_READ, 'lost_self']

/** Everything, also an end by the heap cap: readers that build a tree in memory before anything can be counted. */
export const ANY_OR_HEAP: Expectation = ['extracted', 'unpacked', 'left_out', ...NEVER_READ_OR_HEAP]

export function hostile(
  what: string,
  name: string,
  bytes: string | (() => Bytes | string | Promise<string>),
  expect: Expectation = 'any',
): HostileFile {
  const make = async (): Promise<Uint8Array> => {
    const made = typeof bytes === 'string' ? bytes : await bytes()
    return typeof made === 'string' ? new Uint8Array(Buffer.from(made)) : made
  }
  return { what, name, bytes: make, expect }
}

/** Bytes no reader knows; the same for the same random numbers. */
export function noise(random: () => number, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => Math.floor(random() * 256))
}

/** `length` characters out of the first few letters: text that packs well, yet not suspiciously well. */
export function dullText(random: () => number, length: number, letters = 4): Uint8Array {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length; at++) bytes[at] = 97 + Math.floor(random() * letters)
  return bytes
}
