import { deflateSync } from 'node:zlib'
import { seedOf } from '../seedFiles.js'
import { type HostileFile, hostile, NEVER_READ } from './hostileFile.js'
import { chunkOf, gifOf, pngOf, tiffOf } from './pictures.js'

const MILLION = 1_000_000

/** Packed rows of a white picture, 1 bit a pixel, without having it in memory unpacked twice. */
const whiteRows = (width: number, height: number): Uint8Array =>
  deflateSync(Buffer.alloc((1 + width / 8) * height), { level: 1 })

function webp(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(60)
  bytes.write('RIFF\0\0\0\0WEBPVP8X', 'latin1')
  bytes.writeUInt32LE(52, 4)
  bytes.writeUInt32LE(10, 16)
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return bytes
}

function bmp(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(120)
  bytes.write('BM', 'latin1')
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(height, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  return bytes
}

async function jpegOf(width: number, height: number): Promise<Uint8Array> {
  const bytes = Buffer.from(await seedOf('jpg'))
  // SOF0 (ITU T.81, B.2.2): marker, length, precision, height, width.
  const at = bytes.indexOf(Buffer.from('ffc0', 'hex'))
  if (at >= 0) {
    bytes.writeUInt16BE(height, at + 5)
    bytes.writeUInt16BE(width, at + 7)
  }
  return bytes
}

/** Pictures that state more than they hold, or hold more than they seem. */
export const PICTURE_TRAPS: readonly HostileFile[] = [
  hostile(
    'png: states 1,000,000 x 1,000,000',
    'a.png',
    () => pngOf(MILLION, MILLION, { packed: deflateSync('x') }),
    NEVER_READ,
  ),
  hostile('png: states 0 x 0', 'a.png', () => pngOf(0, 0, { packed: deflateSync('') }), NEVER_READ),
  hostile(
    'png: states 2 billion x 1',
    'a.png',
    () => pngOf(0x7fff_ffff, 1, { packed: deflateSync('x') }),
    NEVER_READ,
  ),
  hostile(
    'png: 40,000 x 40,000 in a few kilobytes',
    'a.png',
    () => pngOf(40_000, 40_000, { depth: 1, packed: whiteRows(40_000, 40_000) }),
    NEVER_READ,
  ),
  hostile(
    'png: a note that unpacks to 100 MB',
    'a.png',
    () =>
      pngOf(64, 32, {
        chunks: [
          chunkOf('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(100 * MILLION))])),
        ],
      }),
    NEVER_READ,
  ),
  hostile(
    'png: 100,000 empty chunks',
    'a.png',
    () => pngOf(64, 32, { chunks: Array.from({ length: 100_000 }, () => chunkOf('tEXt', Buffer.alloc(0))) }),
    NEVER_READ,
  ),
  hostile(
    'png: a chunk of 4 GB',
    'a.png',
    () => Buffer.concat([pngOf(64, 32).subarray(0, 33), Buffer.from('ffffffff49444154', 'hex')]),
    NEVER_READ,
  ),
  hostile('jpg: states 65,535 x 65,535', 'a.jpg', () => jpegOf(65_535, 65_535)),
  hostile('jpg: states 0 x 0', 'a.jpg', () => jpegOf(0, 0), NEVER_READ),
  hostile('jpg: cut off in the picture', 'a.jpg', async () => (await seedOf('jpg')).subarray(0, -700)),
  hostile('jpg: nothing but a start', 'a.jpg', () => Buffer.from('ffd8ffe0', 'hex'), NEVER_READ),
  hostile('jpg: 1,000 scans', 'a.jpg', async () => {
    const bytes = Buffer.from(await seedOf('jpg'))
    const scan = bytes.subarray(Math.max(0, bytes.indexOf(Buffer.from('ffda', 'hex'))), -2)
    return Buffer.concat([bytes.subarray(0, -2), ...Array.from({ length: 1000 }, () => scan)])
  }),
  hostile('gif: 10,000 frames', 'a.gif', () => gifOf(10_000), NEVER_READ),
  hostile('gif: states 65,535 x 65,535', 'a.gif', () => gifOf(1, 65_535, 65_535), NEVER_READ),
  hostile('tif: pictures in a circle', 'a.tif', () => tiffOf(32, 32, 8), NEVER_READ),
  hostile('tif: states 60,000 x 60,000', 'a.tif', () => tiffOf(60_000, 60_000), NEVER_READ),
  hostile('webp: states 16 million x 16 million', 'a.webp', () => webp(2 ** 24, 2 ** 24), NEVER_READ),
  hostile('bmp: states a size below nothing', 'a.bmp', () => bmp(-MILLION, -MILLION), NEVER_READ),
  hostile('bmp: states 100,000 x 100,000', 'a.bmp', () => bmp(100_000, 100_000), NEVER_READ),
  hostile(
    'svg: a billion laughs',
    'a.svg',
    () =>
      `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>`,
    NEVER_READ,
  ),
]
