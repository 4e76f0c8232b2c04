declare module 'word-extractor' {
  interface WordDocument {
    getBody(options?: { readonly filterUnicode?: boolean }): string
    getFootnotes(options?: { readonly filterUnicode?: boolean }): string
    getEndnotes(options?: { readonly filterUnicode?: boolean }): string
    getTextboxes(options?: {
      readonly filterUnicode?: boolean
      readonly includeHeadersAndFooters?: boolean
      readonly includeBody?: boolean
    }): string
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>
  }
}
