import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { PACKAGE_ROOT } from '../wire/packageRoot.js'
import { loadModel } from './loadModel.js'
import { verifyModel } from './verifyModel.js'

/** Turns texts into unit vectors. A text's vector never depends on the texts beside it (bit-equal on one machine). */
export interface Encoder {
  /** Model name and hash: vectors of different revisions are never compared. */
  readonly revision: string
  readonly dimensions: 384
  /** One vector per text, in order. Texts are read up to 256 tokens (about 200 words). */
  readonly embed: (
    texts: readonly string[],
    onProgress?: (done: number, total: number) => void,
  ) => Promise<readonly Float32Array[]>
  readonly close: () => Promise<void>
}

/** Texts between two turns of the event loop, so that messages and signals are heard during a long run. */
const TURN = 16

/**
 * Loads the encoder from `modelDir` (default: the package's `models/`) after checking every file.
 * @throws `model_damaged` when a file is missing or changed, `model_fallback` when the native runtime fails.
 */
export async function createEncoder(options: { readonly modelDir?: string } = {}): Promise<Encoder> {
  const modelDir = options.modelDir ?? join(PACKAGE_ROOT, 'models')
  const manifest = await verifyModel(modelDir)
  const model = await loadModel(modelDir, manifest.folder, manifest.maxTokens)
  return {
    revision: manifest.revision,
    dimensions: manifest.dimensions,
    embed: async (texts, onProgress) => {
      const vectors: Float32Array[] = []
      for (const text of texts) {
        vectors.push(await model.run(text))
        if (vectors.length % TURN === 0 || vectors.length === texts.length) {
          onProgress?.(vectors.length, texts.length)
          await nextTurn()
        }
      }
      return vectors
    },
    close: model.close,
  }
}
