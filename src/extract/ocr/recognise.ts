import type { ExtractOutcome, Refused } from '../../domain/document.js'
import type { ExtractLimits } from '../limits.js'
import { openPdf, type PdfPage } from '../pdf/openPdf.js'
import { compose, isGarbled, readPages, refusalOf } from '../pdf.js'
import { refuse } from '../refusals.js'
import { greyOf } from './grey.js'
import { openDrawing } from './openDrawing.js'
import { openPicture } from './openPicture.js'
import { pictureSize } from './pictureSize.js'
import { recognitionOf } from './recognitionOf.js'
import { runsOf, type SeenPage } from './runsOf.js'
import { seePage } from './seePage.js'
import { startTesseract, type Tesseract } from './startTesseract.js'
import { withoutFurniture } from './withoutFurniture.js'

interface RecogniseRequest {
  /** File name with its ending; the bytes decide what the file is. */
  readonly name: string
  readonly limits: ExtractLimits
  /** Told how many of the pictures are done: 0 before the first. */
  readonly onPage?: (done: number, total: number) => void
}

/** Pixels an inch at which pages are drawn, and points an inch. */
const DPI = 300
const POINTS = 72
/** Longer side of a page in points, for pictures that do not tell: US letter. */
const PAGE = 792
/** Pages larger than this are drawn smaller. */
const MOST_PIXELS = 15_000_000

/**
 * Reads a PDF whose text is in pictures, or a picture (PNG, JPEG, GIF, WebP, TIFF). Pages of a PDF with text of
 * their own keep it. Refuses more pages than `ocrPages`, pictures above `ocrPixels` and pictures without any word.
 */
export async function recognise(bytes: Uint8Array, request: RecogniseRequest): Promise<ExtractOutcome> {
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')
  if (isPdf) return recognisePdf(bytes, request)
  // The library would need memory many times the size of such a file.
  if (bytes[0] === 0x42 && bytes[1] === 0x4d) return refuse('unsupported_image')
  const size = pictureSize(bytes)
  if (size === null) return refuse('damaged', 'picture')
  const { limits } = request
  if (size.width * size.height > limits.ocrPixels)
    return refuse('picture_too_large', megapixels(size.width * size.height), megapixels(limits.ocrPixels))
  return withTesseract((tesseract) => recognisePicture(bytes, tesseract, request))
}

const megapixels = (pixels: number): string => `${Math.ceil(pixels / 100_000) / 10} megapixels`

async function withTesseract<T>(work: (tesseract: Tesseract) => Promise<T>): Promise<T> {
  const tesseract = await startTesseract()
  try {
    return await work(tesseract)
  } finally {
    await tesseract.close()
  }
}

async function recognisePdf(bytes: Uint8Array, request: RecogniseRequest): Promise<ExtractOutcome> {
  const { limits } = request
  const pages = await readOwnText(bytes.slice(), limits)
  if ('kind' in pages) return pages
  const wanted = pages.flatMap((page, index) => (isPicture(page) ? [index + 1] : []))
  if (wanted.length === 0) return compose(pages, limits, [])
  if (wanted.length > limits.ocrPages)
    return refuse('too_many_pictures', String(wanted.length), String(limits.ocrPages))
  return withTesseract(async (tesseract) => {
    const drawing = await openDrawing(bytes, limits.ocrPixels)
    const look = async (number: number) => {
      const { width = 1, height = 1 } = pages[number - 1] ?? {}
      const scale = Math.min(DPI / POINTS, Math.sqrt(MOST_PIXELS / (width * height)))
      const picture = greyOf(await drawing.draw(number, scale))
      return { ...(await seePage(tesseract, picture, scale * POINTS)), scale: 1 / scale }
    }
    try {
      const lookAtAny = (number: number) => look(number).catch(() => UNSEEN)
      return composeSeen(pages, wanted, await seeAll(wanted, lookAtAny, request), limits)
    } finally {
      await drawing.close()
    }
  })
}

/** A damaged page costs only itself. */
const UNSEEN: SeenPage = {
  lines: [],
  angle: 0,
  picture: { width: 1, height: 1, data: new Uint8Array(1) },
  scale: 1,
}

async function readOwnText(bytes: Uint8Array, limits: ExtractLimits): Promise<readonly PdfPage[] | Refused> {
  const pdf = await openPdf(bytes).catch(refusalOf)
  if ('kind' in pdf) return pdf
  try {
    const { pageCount } = pdf
    return pageCount > limits.pages
      ? refuse('too_many_pages', String(pageCount), String(limits.pages))
      : await readPages(pdf, limits)
  } finally {
    await pdf.close()
  }
}

const isPicture = ({ picture, runs }: PdfPage): boolean =>
  picture || isGarbled(runs.map(({ text }) => text).join(' '))

async function recognisePicture(
  bytes: Uint8Array,
  tesseract: Tesseract,
  request: RecogniseRequest,
): Promise<ExtractOutcome> {
  const { limits } = request
  const file = openPicture(bytes, tesseract)
  if (file.pageCount > limits.ocrPages)
    return refuse('too_many_pictures', String(file.pageCount), String(limits.ocrPages))
  const numbers = Array.from({ length: file.pageCount }, (_, index) => index + 1)
  const blank = numbers.map(() => ({ width: 0, height: 0, runs: [], picture: true }))
  try {
    const look = async (number: number) => {
      const seen = await seePage(tesseract, greyOf(await file.draw(number)))
      return { ...seen, scale: PAGE / Math.max(seen.picture.width, seen.picture.height) }
    }
    const outcome = composeSeen(blank, numbers, await seeAll(numbers, look, request), limits)
    return outcome.kind === 'extracted' ? { ...outcome, format: 'image' } : outcome
  } catch {
    return refuse('damaged', 'picture')
  }
}

async function seeAll(
  numbers: readonly number[],
  look: (number: number) => Promise<SeenPage>,
  { onPage }: RecogniseRequest,
): Promise<readonly SeenPage[]> {
  const seen: SeenPage[] = []
  onPage?.(0, numbers.length)
  for (const number of numbers) {
    seen.push(await look(number))
    onPage?.(seen.length, numbers.length)
  }
  return seen
}

/** The document of all pages, recognised text in place of what a page has itself. */
function composeSeen(
  pages: readonly PdfPage[],
  numbers: readonly number[],
  seen: readonly SeenPage[],
  limits: ExtractLimits,
): ExtractOutcome {
  const runs = runsOf(withoutFurniture(seen))
  const all = pages.map((page, index): PdfPage => {
    const at = numbers.indexOf(index + 1)
    const [one, own = []] = [seen[at], runs[at]]
    if (!one || own.length === 0) return page
    const { picture, scale } = one
    return { width: picture.width * scale, height: picture.height * scale, runs: own, picture: true }
  })
  const { recognition, warnings } = recognitionOf(numbers, seen)
  const outcome = compose(all, limits, warnings)
  if (outcome.kind === 'extracted') return { ...outcome, recognition }
  return outcome.id === 'no_text' ? refuse('no_words_seen') : outcome
}
