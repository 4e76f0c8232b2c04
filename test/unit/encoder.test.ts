import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEncoder, type Encoder } from '../../src/embed/createEncoder.js'
import { verifyModel } from '../../src/embed/verifyModel.js'
import { PACKAGE_ROOT } from '../../src/wire/packageRoot.js'

interface Golden {
  readonly revision: string
  readonly vectors: readonly { readonly text: string; readonly vector: readonly number[] }[]
}

const golden = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'test/golden/vectors.json'), 'utf8')) as Golden
const cosine = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number)
  return sum
}

describe('the encoder', () => {
  let encoder: Encoder
  beforeAll(async () => {
    encoder = await createEncoder()
  })
  afterAll(() => encoder.close())

  it('gives the stored vectors for our eight sentences', async () => {
    expect(encoder.revision).toBe(golden.revision)
    const vectors = await encoder.embed(golden.vectors.map((entry) => entry.text))
    expect(golden.vectors).toHaveLength(8)
    golden.vectors.forEach((entry, at) => {
      const vector = vectors[at] as Float32Array
      expect(vector).toHaveLength(encoder.dimensions)
      expect(cosine(vector, entry.vector)).toBeGreaterThanOrEqual(0.999)
      expect(cosine(vector, vector)).toBeCloseTo(1, 5)
    })
  })

  it('gives bit-equal vectors for a text alone, among short neighbours and among long ones', async () => {
    const text = golden.vectors[0]?.text as string
    const long = golden.vectors.map((entry) => entry.text).join(' ')
    const [alone] = await encoder.embed([text])
    const [, amongShort] = await encoder.embed(['Yes', text, 'No'])
    const [, amongLong] = await encoder.embed([long, text, `${long} ${long}`])
    expect(amongShort).toEqual(alone)
    expect(amongLong).toEqual(alone)
  })

  it('reads texts far beyond its limit and empty ones, and tells how far it is', async () => {
    const seen: [number, number][] = []
    const vectors = await encoder.embed(['', 'budget '.repeat(5000)], (done, total) =>
      seen.push([done, total]),
    )
    for (const vector of vectors) expect(cosine(vector, vector)).toBeCloseTo(1, 5)
    expect(seen.at(-1)).toEqual([2, 2])
  })

  it('finds sentences of like meaning closer than others', async () => {
    const [speak, present, weld] = (await encoder.embed([
      'Speak in front of an audience',
      'Give a public presentation',
      'Weld steel beams',
    ])) as [Float32Array, Float32Array, Float32Array]
    expect(cosine(speak, present)).toBeGreaterThan(cosine(speak, weld) + 0.2)
  })
})

describe('the model files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'model-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const copy = (name: string) => {
    const target = join(folder, name)
    cpSync(join(PACKAGE_ROOT, 'models'), target, { recursive: true })
    return target
  }

  it('are refused when one byte is flipped, and the sentence names the file', async () => {
    const dir = copy('flipped')
    const path = join(dir, 'tributary-minilm/onnx/model_quantized.onnx')
    const bytes = readFileSync(path)
    bytes[1_000_000] = (bytes[1_000_000] as number) ^ 1
    writeFileSync(path, bytes)
    await expect(createEncoder({ modelDir: dir })).rejects.toMatchObject({
      id: 'model_damaged',
      message: expect.stringContaining('tributary-minilm/onnx/model_quantized.onnx'),
    })
  })

  it('are refused when one is missing or the manifest is not readable', async () => {
    const dir = copy('missing')
    rmSync(join(dir, 'tributary-minilm/tokenizer.json'))
    await expect(verifyModel(dir)).rejects.toMatchObject({ id: 'model_damaged' })
    writeFileSync(join(dir, 'manifest.json'), '{"revision":')
    await expect(verifyModel(dir)).rejects.toMatchObject({ id: 'model_damaged' })
  })

  it('fail loudly when the native runtime cannot take them, instead of going on slowly', async () => {
    const dir = copy('garbage')
    const bytes = Buffer.from('not a network')
    writeFileSync(join(dir, 'tributary-minilm/onnx/model_quantized.onnx'), bytes)
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))
    for (const file of manifest.files)
      if (file.path.endsWith('.onnx')) {
        file.sha256 = createHash('sha256').update(bytes).digest('hex')
        file.bytes = bytes.length
      }
    mkdirSync(dir, { recursive: true })
    writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest))
    await expect(createEncoder({ modelDir: dir })).rejects.toMatchObject({ id: 'model_fallback' })
  })

  it('belong together: the fusion weights were fitted on the encoder that is shipped', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(PACKAGE_ROOT, 'models', name), 'utf8'))
    expect(read('fusion.json').encoder).toBe(read('manifest.json').revision)
  })
})
