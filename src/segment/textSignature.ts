import type { TextSignature } from '../domain/textSignature.js'

/** Numbers of a signature. */
const HASHES = 128
/** Words of one shingle: order counts a little, so that two texts of the same words differ. */
const SHINGLE = 2

/**
 * Signature of a text by which the same text in another format is found: MinHash (Broder 1997) over pairs of words,
 * punctuation and case left out.
 */
export function textSignature(text: string): TextSignature {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = new Array<number>(HASHES).fill(0xffffffff)
  const seen = new Set<number>()
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const hash = hashOf(words.slice(at, at + SHINGLE).join(' '))
    if (seen.has(hash)) continue
    seen.add(hash)
    for (let i = 0; i < HASHES; i += 1) {
      const mixed = mix(hash ^ Math.imul(i + 1, 0x9e3779b1))
      if (mixed < (hashes[i] as number)) hashes[i] = mixed
    }
  }
  return { words: words.length, hashes }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
