/** One member of a ZIP as UTF-8 text; null when it is missing, above `most` bytes, or cannot be unpacked. */
export async function zipMember(bytes: Uint8Array, name: string, most: number): Promise<string | null> {
  const { fromBuffer } = await import('yauzl')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (failed, zip) => {
      if (failed || !zip) return resolve(null)
      const finish = (text: string | null): void => {
        zip.removeAllListeners('entry')
        zip.close()
        resolve(text)
      }
      zip.on('error', () => finish(null))
      zip.on('end', () => finish(null))
      zip.on('entry', (entry: import('yauzl').Entry) => {
        if (entry.fileName !== name) return zip.readEntry()
        if (entry.uncompressedSize > most) return finish(null)
        zip.openReadStream(entry, (unreadable, stream) => {
          if (unreadable) return finish(null)
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('error', () => finish(null))
          stream.on('end', () => finish(Buffer.concat(parts).toString('utf8')))
        })
      })
      zip.readEntry()
    })
  })
}
