/** One to eight random changes to a file: bits flipped, bytes inserted, cut out, repeated, or the end cut off. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed = Buffer.from(bytes)
  const changes = 1 + Math.floor(random() * 8)
  for (let change = 0; change < changes; change++) {
    const kind = CHANGES[Math.floor(random() * CHANGES.length)] ?? flip
    changed = kind(changed, random)
  }
  return new Uint8Array(changed)
}

type Change = (bytes: Buffer<ArrayBuffer>, random: () => number) => Buffer<ArrayBuffer>

const place = (bytes: Buffer, random: () => number): number => Math.floor(random() * (bytes.length + 1))
const length = (random: () => number): number => 2 ** Math.floor(random() * 10)

const flip: Change = (bytes, random) => {
  const at = Math.floor(random() * bytes.length)
  if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  return bytes
}
const overwrite: Change = (bytes, random) => {
  const at = place(bytes, random)
  // The ends of the number range are where lengths and counts go wrong.
  const value = [0x00, 0xff, 0x7f, 0x80, 0x20][Math.floor(random() * 5)] ?? 0
  return bytes.fill(value, at, Math.min(bytes.length, at + 4))
}
const insert: Change = (bytes, random) => {
  const at = place(bytes, random)
  const more = Buffer.from(Array.from({ length: length(random) }, () => Math.floor(random() * 256)))
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
}
const remove: Change = (bytes, random) => {
  const at = place(bytes, random)
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length(random))])
}
const repeat: Change = (bytes, random) => {
  const at = place(bytes, random)
  const block = bytes.subarray(at, at + length(random))
  const times = 1 + Math.floor(random() * 20)
  return Buffer.concat([
    bytes.subarray(0, at),
    ...Array.from({ length: times }, () => block),
    bytes.subarray(at),
  ])
}
const digits: Change = (bytes, random) => {
  const at = place(bytes, random)
  const found = bytes.subarray(at).findIndex((byte) => byte >= 0x30 && byte <= 0x39)
  if (found >= 0) bytes[at + found] = 0x30 + Math.floor(random() * 10)
  return bytes
}
const cut: Change = (bytes, random) => bytes.subarray(0, place(bytes, random))

const CHANGES: readonly Change[] = [flip, flip, overwrite, insert, remove, repeat, digits, cut]
