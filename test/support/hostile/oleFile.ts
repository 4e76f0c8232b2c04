const SECTOR = 512
const FREE = -1
const END = -2

interface OleOddities {
  /** Entries of the sector table to overwrite: sector → next sector. */
  readonly next?: Readonly<Record<number, number>>
  /** Sibling ids of directory entries to overwrite: entry → right sibling. */
  readonly sibling?: Readonly<Record<number, number>>
}

/**
 * An OLE compound file (MS-CFB, version 3) of at most 3 streams. Sector 0 is the sector table when it fits into one,
 * the directory follows, then the streams, each padded to 4,096 bytes so that there is no mini stream.
 */
export function oleFile(streams: Readonly<Record<string, Uint8Array>>, odd: OleOddities = {}): Uint8Array {
  const padded = Object.entries(streams).map(([name, content]) => {
    const size = Math.max(4096, Math.ceil(content.length / SECTOR) * SECTOR)
    return { name, content: Buffer.concat([content, Buffer.alloc(size - content.length)]) }
  })
  const streamSectors = padded.reduce((sum, one) => sum + one.content.length / SECTOR, 0)
  const tableSectors = Math.ceil((streamSectors + 1) / (SECTOR / 4 - 1))
  const table = new Int32Array(tableSectors * (SECTOR / 4)).fill(FREE)
  table.fill(-3, 0, tableSectors)
  table[tableSectors] = END
  const directory = Buffer.alloc(SECTOR)
  writeEntry(directory, 0, {
    name: 'Root Entry',
    type: 5,
    child: padded.length > 0 ? 1 : FREE,
    start: END,
    size: 0,
  })
  let at = tableSectors + 1
  for (const [index, { name, content }] of padded.entries()) {
    const right = odd.sibling?.[index + 1] ?? (index + 1 < padded.length ? index + 2 : FREE)
    writeEntry(directory, index + 1, { name, type: 2, right, start: at, size: content.length })
    const count = content.length / SECTOR
    for (let sector = at; sector < at + count; sector++)
      table[sector] = sector + 1 < at + count ? sector + 1 : END
    at += count
  }
  for (const [sector, next] of Object.entries(odd.next ?? {})) table[Number(sector)] = next
  const bytes = Buffer.from(table.buffer)
  return Buffer.concat([header(tableSectors), bytes, directory, ...padded.map((one) => one.content)])
}

function header(tableSectors: number): Buffer {
  const bytes = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeInt32LE(tableSectors, 44)
  bytes.writeInt32LE(tableSectors, 48)
  bytes.writeInt32LE(4096, 56)
  bytes.writeInt32LE(END, 60)
  bytes.writeInt32LE(END, 68)
  for (let entry = 0; entry < 109; entry++)
    bytes.writeInt32LE(entry < tableSectors ? entry : FREE, 76 + entry * 4)
  return bytes
}

interface Entry {
  readonly name: string
  /** 2 = stream, 5 = root. */
  readonly type: number
  readonly right?: number
  readonly child?: number
  readonly start: number
  readonly size: number
}

function writeEntry(directory: Buffer, index: number, entry: Entry): void {
  const at = index * 128
  directory.write(entry.name, at, 'utf16le')
  directory.writeUInt16LE(entry.name.length * 2 + 2, at + 64)
  directory[at + 66] = entry.type
  directory[at + 67] = 1
  directory.writeInt32LE(FREE, at + 68)
  directory.writeInt32LE(entry.right ?? FREE, at + 72)
  directory.writeInt32LE(entry.child ?? FREE, at + 76)
  directory.writeInt32LE(entry.start, at + 116)
  directory.writeUInt32LE(entry.size, at + 120)
}

interface WordOddities extends OleOddities {
  /** Bit 8 of the flags: the text is encrypted. */
  readonly encrypted?: boolean
  /** How often the piece table repeats the text. */
  readonly pieces?: number
}

/** An old Word file (MS-DOC 2.5, 2.9.38): header, one run of one-byte text, a piece table. */
export function wordFile(text: string, odd: WordOddities = {}): Uint8Array {
  const letters = Buffer.from(text.replaceAll('\n', '\r'), 'latin1')
  const pieces = odd.pieces ?? 1
  const main = Buffer.concat([Buffer.alloc(2048), letters])
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0x00c1, 2)
  main.writeUInt16LE(0x0200 | (odd.encrypted ? 0x0100 : 0), 0x0a)
  main.writeUInt32LE(2048, 0x18)
  main.writeUInt32LE((letters.length * pieces) >>> 0, 0x4c)
  const table = Buffer.alloc(5 + 4 * (pieces + 1) + 8 * pieces)
  main.writeUInt32LE(0, 0x1a2)
  main.writeUInt32LE(table.length, 0x1a6)
  table[0] = 2
  table.writeUInt32LE(table.length - 5, 1)
  for (let piece = 0; piece <= pieces; piece++)
    table.writeUInt32LE((piece * letters.length) >>> 0, 5 + 4 * piece)
  for (let piece = 0; piece < pieces; piece++)
    table.writeUInt32LE(0x4000_0000 | (2048 * 2), 5 + 4 * (pieces + 1) + 8 * piece + 2)
  return oleFile({ WordDocument: main, '1Table': table }, odd)
}
