import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { failure } from '../wire/errors.js'

const manifestSchema = z.object({
  /** Stored with every vector; a new revision means every text is embedded again. */
  revision: z.string().min(1),
  /** Folder of the model beside the manifest. */
  folder: z.string().min(1),
  dimensions: z.literal(384),
  maxTokens: z.number().int().positive(),
  files: z
    .array(
      z.object({
        path: z.string().min(1),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.number().int().positive(),
      }),
    )
    .min(1),
})

export type ModelManifest = Readonly<z.infer<typeof manifestSchema>>

/**
 * Reads `manifest.json` in `modelDir` and compares every listed file with its recorded size and sha-256.
 * @throws `model_damaged`, naming the first file that is missing or differs.
 */
export async function verifyModel(modelDir: string): Promise<ModelManifest> {
  const manifest = await readManifest(modelDir)
  for (const file of manifest.files) {
    const name = `${manifest.folder}/${file.path}`
    const bytes = await readFile(join(modelDir, name)).catch((cause: unknown) => {
      throw failure('model_damaged', [name], cause)
    })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (bytes.length !== file.bytes || sha256 !== file.sha256) throw failure('model_damaged', [name])
  }
  return manifest
}

async function readManifest(modelDir: string): Promise<ModelManifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(modelDir, 'manifest.json'), 'utf8')))
  } catch (cause) {
    throw failure('model_damaged', ['manifest.json'], cause)
  }
}
