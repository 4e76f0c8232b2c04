import { crc32, deflateRawSync } from 'node:zlib'

/** A member of a ZIP as its headers state it; what is stated need not be true. */
export interface RawMember {
  readonly name: string
  readonly content?: Uint8Array | string
  /** Packed bytes to use as they are. */
  readonly packed?: Uint8Array
  /** Stated unpacked size. */
  readonly size?: number
  /** 8 = deflate, 0 = stored. */
  readonly method?: number
  readonly flags?: number
  /** Unix mode, for example of a symbolic link. */
  readonly mode?: number
  /** Index of an earlier member whose bytes this one claims as its own. */
  readonly sharesWith?: number
}

interface Oddities {
  /** Stated number of members. */
  readonly count?: number
  /** Stated place of the list of members. */
  readonly directoryAt?: number
  readonly comment?: string
  /** Bytes before the first member. */
  readonly before?: string
}

/** A ZIP written header by header (APPNOTE 4.3), so that every field can lie. */
export function rawZip(members: readonly RawMember[], odd: Oddities = {}): Uint8Array {
  const parts: Buffer[] = [Buffer.from(odd.before ?? '')]
  const central: Buffer[] = []
  const places: number[] = []
  const bodies: { readonly packed: number; readonly size: number; readonly crc: number }[] = []
  let at = parts[0]?.length ?? 0
  for (const member of members) {
    const method = member.method ?? 8
    const name = Buffer.from(member.name)
    const shared = member.sharesWith === undefined ? undefined : places[member.sharesWith]
    const place = shared ?? at
    places.push(place)
    const body = bodies[member.sharesWith ?? -1]
    const content = body ? '' : Buffer.from(member.content ?? '')
    const packed = body ? '' : (member.packed ?? (method === 8 ? deflateRawSync(content) : content))
    const sizes = body ?? {
      packed: packed.length,
      size: member.size ?? content.length,
      crc: crc32(content),
    }
    bodies.push(sizes)
    const fields = fieldsOf(member.flags ?? 0x0800, method, sizes, name.length)
    if (shared === undefined) {
      const local = Buffer.concat([
        Buffer.from('504b0304', 'hex'),
        u16(20),
        fields,
        u16(0),
        name,
        Buffer.from(packed),
      ])
      parts.push(local)
      at += local.length
    }
    central.push(
      Buffer.concat([
        Buffer.from('504b0102', 'hex'),
        u16(0x031e),
        u16(20),
        fields,
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        u32(((member.mode ?? 0o100644) << 16) >>> 0),
        u32(place),
        name,
      ]),
    )
  }
  const directory = Buffer.concat(central)
  const count = odd.count ?? members.length
  const comment = Buffer.from(odd.comment ?? '')
  const end = [u16(0), u16(0), u16(count), u16(count), u32(directory.length), u32(odd.directoryAt ?? at)]
  return Buffer.concat([
    ...parts,
    directory,
    Buffer.from('504b0506', 'hex'),
    ...end,
    u16(comment.length),
    comment,
  ])
}

/** The fields both headers have in common: flags to length of the name. */
function fieldsOf(
  flags: number,
  method: number,
  sizes: { readonly packed: number; readonly size: number; readonly crc: number },
  nameLength: number,
): Buffer {
  return Buffer.concat([
    u16(flags),
    u16(method),
    u32(0x5a21_0000),
    u32(sizes.crc),
    u32(sizes.packed),
    u32(sizes.size),
    u16(nameLength),
  ])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value & 0xffff)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
