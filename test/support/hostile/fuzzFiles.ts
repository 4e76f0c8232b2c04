import { seeded } from '../seeded.js'
import { SEED_FORMATS, type SeedFormat, seedOf } from '../seedFiles.js'
import { type HostileFile, hostile } from './hostileFile.js'
import { mutate } from './mutate.js'
import { onePdfPage } from './onePdfPage.js'
import { rawZip } from './rawZip.js'

/** Formats that are ZIP files: half of their mutations change a member before it is packed. */
const ZIPPED: readonly SeedFormat[] = ['docx', 'odt', 'pptx', 'xlsx', 'zip']

/** Mutations of the small valid file of each format; `count` says how many. The same seed gives the same. */
export function fuzzFiles(seed: number, count: (format: SeedFormat) => number): readonly HostileFile[] {
  return SEED_FORMATS.flatMap((format, index) =>
    Array.from({ length: count(format) }, (_, mutation) =>
      hostile(`${format}: mutation ${mutation} of seed ${seed}`, `a.${format}`, async () => {
        const random = seeded(seed * 1_000_000 + index * 10_000 + mutation)
        // Half of them where the format packs its content: changes to packed bytes rarely get past unpacking.
        if (mutation % 2 === 0) return mutate(await seedOf(format), random)
        if (ZIPPED.includes(format)) return withMemberChanged(await seedOf(format), random)
        return mutate(format === 'pdf' ? onePdfPage({}) : await seedOf(format), random)
      }),
    ),
  )
}

async function withMemberChanged(bytes: Uint8Array, random: () => number): Promise<Uint8Array> {
  const members = await membersOf(bytes)
  const chosen = Math.floor(random() * members.length)
  return rawZip(
    members.map(({ name, content }, index) => ({
      name,
      content: index === chosen ? mutate(content, random) : content,
    })),
  )
}

async function membersOf(bytes: Uint8Array): Promise<{ name: string; content: Buffer }[]> {
  const { fromBufferPromise } = await import('yauzl')
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const members: { name: string; content: Buffer }[] = []
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
    members.push({ name: entry.fileName, content: Buffer.concat(chunks) })
  }
  return members
}
