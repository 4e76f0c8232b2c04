import { crc32, deflateSync } from 'node:zlib'

interface PngOddities {
  readonly depth?: 1 | 8
  /** Packed pixel rows to use as they are. */
  readonly packed?: Uint8Array
  /** More chunks before the pixels. */
  readonly chunks?: readonly Buffer[]
}

/** A grey PNG (ISO/IEC 15948), white unless `packed` says more. */
export function pngOf(width: number, height: number, odd: PngOddities = {}): Uint8Array {
  const depth = odd.depth ?? 8
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = depth
  const row = Buffer.alloc(1 + Math.ceil((width * depth) / 8), 0xff)
  row[0] = 0
  const packed = odd.packed ?? deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const pixels = chunkOf('IDAT', packed)
  return Buffer.concat([
    signature,
    chunkOf('IHDR', head),
    ...(odd.chunks ?? []),
    pixels,
    chunkOf('IEND', Buffer.alloc(0)),
  ])
}

export function chunkOf(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A GIF (89a) of 1 × 1 frames. */
export function gifOf(frames: number, width = 1, height = 1): Uint8Array {
  const head = Buffer.from('474946383961000000008000000000ffffff', 'hex')
  head.writeUInt16LE(width, 6)
  head.writeUInt16LE(height, 8)
  const frame = Buffer.from('21f90400000000002c000000000100010000' + '02024401' + '00', 'hex')
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from(';')])
}

/** A TIFF, one grey strip, whose list of pictures goes on at `next` (0 ends it). */
export function tiffOf(width: number, height: number, next = 0): Uint8Array {
  const tags = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 200],
    [278, height],
    [279, width * height],
  ] as const
  const bytes = Buffer.alloc(200 + Math.min(width * height, 4096))
  bytes.write('II*\0', 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(tags.length, 8)
  for (const [index, [tag, value]] of tags.entries()) {
    const at = 10 + index * 12
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt16LE(4, at + 2)
    bytes.writeUInt32LE(1, at + 4)
    bytes.writeUInt32LE(value >>> 0, at + 8)
  }
  bytes.writeUInt32LE(next, 10 + tags.length * 12)
  return bytes
}
