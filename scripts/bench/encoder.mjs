// Texts a second of the encoder (one unpadded text a run, as shipped), against the library's own pipeline call a text.
import { join } from 'node:path'
import { createEncoder } from '../../dist/src/embed/createEncoder.js'
import { loadBuiltIn } from '../../dist/src/frameworks/loadBuiltIn.js'
import { PACKAGE_ROOT } from '../../dist/src/wire/packageRoot.js'
import { medianRate } from './median.mjs'

const TEXTS = 120

export async function benchEncoder() {
  const { items } = await loadBuiltIn('21cs')
  const texts = items.flatMap((item) => item.exemplars).slice(0, TEXTS)
  const encoder = await createEncoder({})
  const { env, pipeline } = await import('@xenova/transformers')
  Object.assign(env, { allowRemoteModels: false, localModelPath: join(PACKAGE_ROOT, 'models') })
  const naive = await pipeline('feature-extraction', 'tributary-minilm', { quantized: true })
  try {
    const rate = await medianRate(3, async () => (await encoder.embed(texts)).length)
    const baseline = await medianRate(3, async () => {
      for (const text of texts) await naive(text, { pooling: 'mean', normalize: true })
      return texts.length
    })
    return {
      name: 'encoder',
      unit: 'texts/s',
      rate,
      baseline,
      baselineName: 'library pipeline, text by text',
    }
  } finally {
    await encoder.close()
  }
}
