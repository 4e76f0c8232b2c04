import { z } from 'zod'
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS } from '../../exchange/formats.js'
import { loadAccepted } from '../../review/loadAccepted.js'
import { listFrameworks } from '../../store/frameworks.js'
import { failure } from '../../wire/errors.js'
import { TOOL_VERSION } from '../../wire/toolVersion.js'
import type { Emit, Owner } from '../owner.js'

export const exportParams = z.strictObject({
  framework: z.string().min(1),
  format: z.enum(EXPORT_FORMAT_IDS).default('case-1.1'),
})

export interface Exported {
  readonly fileName: string
  readonly mediaType: string
  readonly text: string
  readonly items: number
  readonly matches: number
}

/** Writes the accepted competencies and matches of one working framework, named by id or title. */
export async function exportFramework(
  owner: Owner,
  params: z.infer<typeof exportParams>,
  emit: Emit,
): Promise<Exported> {
  const working = (await listFrameworks(owner.db.kysely)).filter((one) => one.role === 'working')
  const framework = working.find((one) => one.id === params.framework || one.title === params.framework)
  if (!framework) {
    const known = working.map((one) => `"${one.title}"`).join(', ') || 'none yet'
    throw failure('not_found', [`A working framework called "${params.framework}" (there is: ${known})`])
  }
  const accepted = await loadAccepted(owner.db, framework.id)
  const format = EXPORT_FORMATS[params.format]
  const text = format.write(accepted, { publicBase: owner.config.publicBase, toolVersion: TOOL_VERSION })
  if (accepted.items.length === 0)
    emit({ kind: 'note', sentence: 'Nothing is accepted yet, so the export is empty.' })
  const slug =
    framework.title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'framework'
  return {
    fileName: `${slug}.${format.extension}`,
    mediaType: format.mediaType,
    text,
    items: accepted.items.length,
    matches: accepted.alignments.length,
  }
}
