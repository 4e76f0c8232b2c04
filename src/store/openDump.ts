import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Entry } from 'yauzl'
import { failure } from '../wire/errors.js'
import { MANIFEST, type Manifest, manifestSchema } from './dumpFormat.js'

export interface OpenDump {
  readonly manifest: Manifest
  /** The bytes of an entry. */
  read(name: string): Promise<Readable>
  close(): void
}

/** Opens a file written by `dump` and reads its manifest. @throws `backup_unreadable`. */
export async function openDump(file: string): Promise<OpenDump> {
  try {
    const { zip, entries } = await openZip(file)
    const read = (name: string) =>
      new Promise<Readable>((resolve, reject) => {
        const entry = entries.get(name)
        if (!entry)
          return reject(failure('backup_unreadable', [`${name} is missing in it. Use another backup.`]))
        zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
      })
    const parsed = manifestSchema.safeParse(JSON.parse(await text(await read(MANIFEST))))
    if (!parsed.success) throw new Error('its manifest is not one this version understands; update Tributary')
    return { manifest: parsed.data, read, close: () => zip.close() }
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw failure(
      'backup_unreadable',
      [`${file} is no Tributary backup, or it is damaged (${cause}).`],
      error,
    )
  }
}

async function openZip(file: string) {
  const { open } = await import('yauzl')
  const zip = await new Promise<import('yauzl').ZipFile>((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    )
  })
  const entries = new Map<string, Entry>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.readEntry()
  })
  return { zip, entries }
}
