import { isTiny, textsOutside, unseenRuns } from './hiddenRuns.js'
import { mayHideText } from './mayHideText.js'
import { multiply } from './multiply.js'
import { type OperatorList, showsPicture } from './showsPicture.js'

/** A piece of text at a place of a page. Lengths are points; y grows downwards. */
export interface Run {
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** Lines that a reader of the page does not see: white, tiny, off the page. */
  readonly hidden?: readonly string[]
  /** True when the page shows a picture or drawing and next to no text. */
  readonly picture: boolean
}

export interface OpenPdf {
  readonly pageCount: number
  /** The text of a page, 1-based, in the order of the file. */
  readonly page: (number: number) => Promise<PdfPage>
  readonly close: () => Promise<void>
}

/** The part of pdfjs (inside pdf-parse, pinned) that is used. */
interface PdfjsDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfjsPage>
}

interface PdfjsPage {
  readonly commonObjs: {
    has(id: string): boolean
    get(id: string): { name?: string; bold?: boolean; black?: boolean }
  }
  getViewport(options: { scale: number }): {
    readonly width: number
    readonly height: number
    readonly transform: readonly number[]
  }
  getTextContent(): Promise<{ readonly items: readonly PdfjsItem[] }>
  getOperatorList(): Promise<OperatorList>
  cleanup(): void
}

interface PdfjsItem {
  readonly str?: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

/** Fewer letters on a page than this are a stamp or a page number on a picture of a page. */
export const SCANNED_LETTERS = 30

/** Share of a page from which a picture lies under its text. */
const COVERING = 0.3
/** Pages whose drawing commands are looked through for hidden text; it costs nearly as much as reading them. */
const LOOKED_PAGES = 100

const BOLD = /bold|black|heavy|semibold|demi/i

/** Opens a PDF. `getText` of pdf-parse keeps no positions, so its document is asked for them. Throws pdfjs's errors. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // Before pdfjs takes the bytes over.
  const hides = mayHideText(bytes)
  const { PDFParse } = await import('pdf-parse')
  const parser = new PDFParse({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    maxImageSize: 1,
    stopAtErrors: false,
  })
  const document = await (parser as unknown as { load(): Promise<PdfjsDocument> }).load()
  const boldFonts = new Map<string, boolean>()
  return {
    pageCount: document.numPages,
    async page(number) {
      const page = await document.getPage(number)
      const { width, height, transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const fonts = await learnFonts(page, items, boldFonts)
      const all = items.flatMap((item) => runOf(item, transform, boldFonts))
      const letters = all.reduce((sum, run) => sum + run.text.trim().length, 0)
      const isLooked = letters < SCANNED_LETTERS || (hides && number <= LOOKED_PAGES)
      const drawn = fonts ?? (isLooked ? await page.getOperatorList().catch(() => null) : null)
      page.cleanup()
      const picture = drawn !== null && letters < SCANNED_LETTERS && showsPicture(drawn, width * height)
      // Text without ink over a picture is what text recognition found in it.
      const covered = drawn === null || showsPicture(drawn, width * height, COVERING)
      const unseen = covered ? new Set<Run>() : unseenRuns(all, drawn)
      const isHidden = (run: Run): boolean => unseen.has(run) || isTiny(run)
      const runs = all.filter((run) => !isHidden(run))
      const outside = drawn === null ? [] : textsOutside(all, drawn)
      const hidden = [...linesOfRuns(all.filter(isHidden)), ...outside]
      return { width, height, runs, hidden, picture }
    },
    close: () => parser.destroy(),
  }
}

/** Which fonts are bold is known only after a page's drawing commands were read: done, and answered, while new fonts turn up. */
async function learnFonts(
  page: PdfjsPage,
  items: readonly PdfjsItem[],
  bold: Map<string, boolean>,
): Promise<OperatorList | null> {
  const fresh = new Set(items.map((item) => item.fontName).filter((name) => !bold.has(name)))
  if (fresh.size === 0) return null
  const drawn = await page.getOperatorList().catch(() => null)
  for (const name of fresh) {
    const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : {}
    bold.set(name, font.bold === true || font.black === true || BOLD.test(font.name ?? ''))
  }
  return drawn
}

/** Turned text (a side note, a watermark) is left out. */
function runOf(item: PdfjsItem, view: readonly number[], bold: ReadonlyMap<string, boolean>): readonly Run[] {
  if (!item.str || item.str.trim() === '') return []
  const [a, b, c, d, e, f] = multiply(view, item.transform)
  const size = Math.hypot(c, d)
  if (!(size > 0) || Math.abs(b) > Math.abs(a) * 0.1 || a < 0) return []
  const lead = item.str.length - item.str.trimStart().length
  const step = item.width / item.str.length
  return [
    {
      text: item.str,
      x: e + lead * step,
      y: f,
      width: item.width - lead * step,
      size,
      bold: bold.get(item.fontName) ?? false,
    },
  ]
}

/** Text of runs, those of one baseline together. */
function linesOfRuns(runs: readonly Run[]): readonly string[] {
  const lines = new Map<number, string>()
  for (const { y, text } of runs) {
    const before = lines.get(Math.round(y))
    lines.set(Math.round(y), before === undefined ? text : `${before} ${text}`)
  }
  return [...lines.values()]
}
