import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textVectors } from '../../src/engine/textVectors.js'
import { textsHash, vectorCache } from '../../src/engine/vectorCache.js'
import { temporaryFolder } from '../support/temporaryFolder.js'

const rows = { matrix: Float32Array.from([0.5, -0.25, 1, 0]), texts: textsHash(['a', 'b']) }

describe('the vector cache on disk', () => {
  it('gives back exactly what was written', async () => {
    const cache = vectorCache(await temporaryFolder(), 'model-1')
    await cache.write('onet', 'r1', rows)
    expect(await cache.read('onet', 'r1')).toEqual(rows)
  })

  it('has nothing for another revision, model or framework', async () => {
    const folder = await temporaryFolder()
    await vectorCache(folder, 'model-1').write('onet', 'r1', rows)
    expect(await vectorCache(folder, 'model-1').read('onet', 'r2')).toBeNull()
    expect(await vectorCache(folder, 'model-2').read('onet', 'r1')).toBeNull()
    expect(await vectorCache(folder, 'model-1').read('21cs', 'r1')).toBeNull()
  })

  it('refuses a file with one changed byte', async () => {
    const folder = await temporaryFolder()
    const cache = vectorCache(folder, 'model-1')
    await cache.write('onet', 'r1', rows)
    const path = join(folder, 'vectors/onet-r1.f32')
    const bytes = await readFile(path)
    bytes[3] = (bytes[3] ?? 0) ^ 1
    await writeFile(path, bytes)
    expect(await cache.read('onet', 'r1')).toBeNull()
  })

  it('removes older revisions of the same framework and no other', async () => {
    const folder = await temporaryFolder()
    const cache = vectorCache(folder, 'model-1')
    await cache.write('onet', 'r1', rows)
    await cache.write('onet-x', 'r1', rows)
    await cache.write('onet', 'r2', rows)
    expect(await cache.read('onet-x', 'r1')).toEqual(rows)
    expect(await cache.read('onet', 'r1')).toBeNull()
    expect((await readdir(join(folder, 'vectors'))).length).toBe(4)
  })

  it('keeps framework ids out of the folder structure', async () => {
    const folder = await temporaryFolder()
    await vectorCache(folder, 'model-1').write('../../https://x', 'r*1', rows)
    expect(await readdir(folder)).toEqual(['vectors'])
  })
})

describe('vectors of repeated texts', () => {
  it('are made once', async () => {
    const made: string[] = []
    const vectors = textVectors({
      embed: async (texts) => {
        made.push(...texts)
        return texts.map((text) => Float32Array.from([text.length]))
      },
    })
    expect((await vectors.embed(['aa', 'b', 'aa'])).map(([length]) => length)).toEqual([2, 1, 2])
    expect((await vectors.embed(['b', 'ccc'])).map(([length]) => length)).toEqual([1, 3])
    expect(made).toEqual(['aa', 'b', 'ccc'])
  })
})
