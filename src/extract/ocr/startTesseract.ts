import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Grey, pgmOf } from './grey.js'

/** One recognised word. Places are pixels of the straightened picture. */
export interface SeenWord {
  readonly text: string
  /** 0-1. */
  readonly confidence: number
  readonly box: Box
}

export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** One recognised line: words from left to right that stand on `baseline`. */
export interface SeenLine {
  readonly words: readonly SeenWord[]
  readonly baseline: number
  /** Height of letters without parts above and below, in pixels. */
  readonly xHeight: number
}

/** What was recognised in a picture. */
export interface Seen {
  readonly lines: readonly SeenLine[]
  /** How far the picture was turned to make its lines level, in radians. */
  readonly angle: number
}

export interface Tesseract {
  /** Recognises English text. `dpi` is the resolution of the picture, where known. */
  see(picture: Grey, dpi?: number): Promise<Seen>
  /** Decodes a picture file (PNG, JPEG, GIF, WebP, TIFF) into a grey PNG file. Rejects a damaged one. */
  decode(file: Uint8Array): Promise<Buffer>
  close(): Promise<void>
}

/** Starts the library in a thread of its own, with its data from the disk: no network, nothing is written. */
export async function startTesseract(): Promise<Tesseract> {
  const { createWorker, OEM, PSM } = await import('tesseract.js')
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    // Without it the library throws where nobody can catch; the promise of the call fails as well.
    errorHandler: () => {},
  })
  // Sauvola's threshold (2 in Tesseract's table) follows the light of a photo and keeps pale letters.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, thresholding_method: '2' })
  return {
    async see(picture, dpi) {
      if (dpi) await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)) })
      const output = { text: false, blocks: true }
      const { data } = await worker.recognize(pgmOf(picture), { rotateAuto: true }, output)
      const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((one) => one.lines))
      return { lines: lines.map(lineOf), angle: data.rotateRadians ?? 0 }
    },
    async decode(file) {
      const { data } = await worker.recognize(Buffer.from(file), {}, { text: false, imageGrey: true })
      return Buffer.from((data.imageGrey ?? '').replace(/^[^,]*,/, ''), 'base64')
    },
    close: async () => void (await worker.terminate()),
  }
}

interface TesseractLine {
  readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox: Box }[]
  readonly baseline: { readonly y0: number; readonly y1: number }
  readonly rowAttributes: {
    readonly rowHeight: number
    readonly ascenders: number
    readonly descenders: number
  }
}

/** Height of capitals, digits and tall letters to that of small letters in usual fonts. */
const TALL = 1.38

function lineOf({ words, baseline, rowAttributes }: TesseractLine): SeenLine {
  const { rowHeight, ascenders, descenders } = rowAttributes
  const y = (baseline.y0 + baseline.y1) / 2
  // Where the library found no small letters it splits the height of the row by fixed shares.
  const guessed = Math.abs(ascenders - descenders) < 0.5 && Math.abs(ascenders - rowHeight / 4) < 0.5
  const measured = guessed ? 0 : rowHeight - ascenders - descenders
  const heights = words.flatMap(({ text, bbox }) =>
    /[\p{L}\p{N}]/u.test(text) ? [(y - bbox.y0) / (/[\p{Lu}\p{N}bdfhklt]/u.test(text) ? TALL : 1)] : [],
  )
  const middle = heights.sort((a, b) => a - b)[heights.length >> 1]
  return {
    words: words.map(({ text, confidence, bbox }) => ({ text, confidence: confidence / 100, box: bbox })),
    baseline: y,
    xHeight: Math.max(1, measured > 0 ? measured : (middle ?? rowHeight / 2)),
  }
}
