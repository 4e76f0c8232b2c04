import type { Encoder } from '../embed/createEncoder.js'

/** Vectors of statement texts; the same sentence stands in many courses and is embedded once. */
export interface TextVectors {
  readonly embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>
}

/** About 30 MB of vectors. */
const KEPT = 20_000

/** Keeps the `KEPT` texts used last. */
export function textVectors(encoder: Pick<Encoder, 'embed'>): TextVectors {
  const known = new Map<string, Float32Array>()
  return {
    async embed(texts) {
      const missing = [...new Set(texts)].filter((text) => !known.has(text))
      const made = await encoder.embed(missing)
      const fresh = new Map(missing.map((text, index) => [text, made[index] as Float32Array]))
      const vectors = texts.map((text) => fresh.get(text) ?? (known.get(text) as Float32Array))
      texts.forEach((text, index) => {
        known.delete(text)
        known.set(text, vectors[index] as Float32Array)
      })
      for (const oldest of known.keys()) {
        if (known.size <= KEPT) break
        known.delete(oldest)
      }
      return vectors
    },
  }
}
