import type { ExtractOutcome } from '../../domain/document.js'
import type { ExtractLimits } from '../limits.js'

/** Owner → parser child. */
export interface ParseRequest {
  readonly path: string
  /** File name with its ending. */
  readonly name: string
  readonly limits: ExtractLimits
}

/** Parser child → owner. */
export type ParserMessage =
  | { readonly kind: 'ready' }
  /** Number of pages, as soon as it is known: the owner gives more time for them. */
  | { readonly kind: 'pages'; readonly pages: number }
  | { readonly kind: 'done'; readonly outcome: ExtractOutcome }
