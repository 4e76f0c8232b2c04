/** Bytes looked at. */
const HEAD = 4096
/** Share of Western letters in UTF-16: one half zero, the other a sign of ASCII. */
const MOST = 0.8

/** Whether bytes without a byte order mark are text in UTF-16, told by the zeros of its Western letters; else null. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, HEAD)
  let [little, big] = [0, 0]
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]]
    if (second === 0 && isSign(first)) little += 1
    if (first === 0 && isSign(second)) big += 1
  }
  const enough = (MOST * head.length) / 2
  if (head.length < 8) return null
  if (little > enough) return 'utf-16le'
  return big > enough ? 'utf-16be' : null
}

const isSign = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09
