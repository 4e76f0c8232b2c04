import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { Canvas } from '@napi-rs/canvas'

/** A PDF whose pages can be drawn. */
export interface Drawing {
  /** The page, 1-based, with `scale` pixels a point. */
  readonly draw: (number: number, scale: number) => Promise<Canvas>
  readonly close: () => Promise<void>
}

/** The part of pdfjs (inside pdf-parse, pinned) that is used. */
interface PdfjsDocument {
  readonly canvasFactory: { create(width: number, height: number): { canvas: Canvas; context: unknown } }
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { readonly width: number; readonly height: number }
    render(options: { canvas: Canvas; canvasContext: unknown; viewport: unknown }): {
      readonly promise: Promise<void>
    }
    cleanup(): void
  }>
}

/** Opens a PDF for drawing. Pictures with more than `pixels` pixels are left out. Throws pdfjs's errors. */
export async function openDrawing(bytes: Uint8Array, pixels: number): Promise<Drawing> {
  const { PDFParse } = await import('pdf-parse')
  const parser = new PDFParse({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    maxImageSize: pixels,
    stopAtErrors: false,
    ...resources(),
  })
  const document = await (parser as unknown as { load(): Promise<PdfjsDocument> }).load()
  return {
    async draw(number, scale) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale })
      const size = [Math.ceil(viewport.width), Math.ceil(viewport.height)] as const
      const { canvas, context } = document.canvasFactory.create(...size)
      await page.render({ canvas, canvasContext: context, viewport }).promise
      page.cleanup()
      return canvas
    },
    close: () => parser.destroy(),
  }
}

/** Decoders (JPEG 2000) and fonts that pdfjs loads when a page needs them. */
function resources(): { wasmUrl: string; standardFontDataUrl: string; cMapUrl: string; cMapPacked: boolean } {
  const own = createRequire(import.meta.url).resolve('pdf-parse')
  const root = dirname(createRequire(own).resolve('pdfjs-dist/package.json'))
  const folder = (name: string) => join(root, name) + sep
  return {
    wasmUrl: folder('wasm'),
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
  }
}
