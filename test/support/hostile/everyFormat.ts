import { seeded } from '../seeded.js'
import { SEED_FORMATS, type SeedFormat, seedOf } from '../seedFiles.js'
import { type Expectation, type HostileFile, hostile, NEVER_READ, noise } from './hostileFile.js'

/** Formats that begin with bytes of their own: under another ending they are named for what they are. */
const MARKED: readonly SeedFormat[] = ['pdf', 'docx', 'odt', 'rtf', 'doc', 'pptx', 'xlsx', 'png', 'jpg']
const ARCHIVES: readonly SeedFormat[] = ['docx', 'odt', 'pptx', 'xlsx', 'zip']
const TEXTS: readonly SeedFormat[] = ['html', 'md', 'txt', 'csv', 'eml', 'rtf']

/** Endings each format is tried under besides its own. */
const OTHERS: readonly SeedFormat[] = ['pdf', 'docx', 'txt', 'xlsx', 'html']
const CUTS = [0.001, 0.02, 0.1, 0.3, 0.5, 0.8, 0.95, 0.999] as const
const FLIPS = [1, 4, 32, 256] as const

/** What every format has to bear: nothing, one byte, noise, cut short, bits flipped, under the wrong ending. */
export function everyFormat(seed: number): readonly HostileFile[] {
  return SEED_FORMATS.flatMap((format, index) => {
    const name = `a.${format}`
    const random = () => seeded(seed * 1000 + index)
    return [
      hostile(`${format}: empty`, name, '', ['empty_file']),
      hostile(`${format}: one byte`, name, 'x'),
      hostile(`${format}: noise`, name, () => noise(random(), 5000), format === 'eml' ? 'any' : NEVER_READ),
      ...CUTS.map((share) =>
        hostile(`${format}: cut off at ${share}`, name, () => cut(format, share), cutExpectation(format)),
      ),
      ...FLIPS.map((bits) =>
        hostile(`${format}: ${bits} bits flipped`, name, () => flipped(format, bits, random())),
      ),
      ...OTHERS.filter((other) => other !== format).map((other) =>
        hostile(`${format}: called .${other}`, `a.${other}`, () => seedOf(format), misnamed(format, other)),
      ),
    ]
  })
}

/** The list of a ZIP's members stands at its end: without it nothing is read. */
function cutExpectation(format: SeedFormat): Expectation {
  return ARCHIVES.includes(format) ? NEVER_READ : 'any'
}

/** Texts may pass for one another; what begins with a mark of its own may not. */
function misnamed(format: SeedFormat, other: SeedFormat): Expectation {
  if (MARKED.includes(format)) return ['wrong_extension']
  if (format === 'zip') return ['wrong_extension', 'unsupported_archive']
  return TEXTS.includes(other) ? 'any' : ['wrong_extension', 'damaged']
}

async function cut(format: SeedFormat, share: number): Promise<Uint8Array> {
  const bytes = await seedOf(format)
  return bytes.subarray(0, Math.max(1, Math.min(bytes.length - 1, Math.floor(bytes.length * share))))
}

async function flipped(format: SeedFormat, bits: number, random: () => number): Promise<Uint8Array> {
  const bytes = (await seedOf(format)).slice()
  for (let bit = 0; bit < bits; bit++) {
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return bytes
}
