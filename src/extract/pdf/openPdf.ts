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
  getOperatorList(): Promise<unknown>
  cleanup(): void
}

interface PdfjsItem {
  readonly str?: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

const BOLD = /bold|black|heavy|semibold|demi/i

/** Opens a PDF. `getText` of pdf-parse keeps no positions, so its document is asked for them. Throws pdfjs's errors. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
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
      await learnFonts(page, items, boldFonts)
      page.cleanup()
      return { width, height, runs: items.flatMap((item) => runOf(item, transform, boldFonts)) }
    },
    close: () => parser.destroy(),
  }
}

/** Which fonts are bold is known only after a page's drawing commands were read: done while new fonts turn up. */
async function learnFonts(
  page: PdfjsPage,
  items: readonly PdfjsItem[],
  bold: Map<string, boolean>,
): Promise<void> {
  const fresh = new Set(items.map((item) => item.fontName).filter((name) => !bold.has(name)))
  if (fresh.size === 0) return
  await page.getOperatorList().catch(() => null)
  for (const name of fresh) {
    const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : {}
    bold.set(name, font.bold === true || font.black === true || BOLD.test(font.name ?? ''))
  }
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

type Matrix = readonly [number, number, number, number, number, number]

/** Product of two transforms as PDF writes them (ISO 32000-1, 8.3.4): first `inner`, then `outer`. */
function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a1 = 1, b1 = 0, c1 = 0, d1 = 1, e1 = 0, f1 = 0] = outer
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = inner
  return [
    a1 * a2 + c1 * b2,
    b1 * a2 + d1 * b2,
    a1 * c2 + c1 * d2,
    b1 * c2 + d1 * d2,
    a1 * e2 + c1 * f2 + e1,
    b1 * e2 + d1 * f2 + f1,
  ]
}
